"""
Dates in the Extended Date/Time Format of the Library of Congress.

Source: EDTF specification of 4 February 2019 (https://www.loc.gov/standards/datetime/),
which is ISO 8601-2:2019, levels 0 and 1.
"""

import re

from rasad.model.vocabulary import Precision

APPROXIMATE = "approximate"  # how the basis of a date says that it is one
_NO_YEAR = re.compile(r"--(\d\d)-(\d\d)")
_KNOWN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T[0-9:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?")


def written(
    value: str | None, end: str | None, *, precision: Precision, basis: str
) -> str | None:
    """
    Return a date of the record in EDTF; None where it cannot be written so.

    An interval is `first/last`; what is approximate has a `~` ("mid-April" is
    `2018-04-11~/2018-04-20~`); a year that is not known is `XXXX`; what was at
    some time before a day has an unknown beginning (`/2018-04-30`). A part of a
    day is its day: EDTF has no mornings.
    """
    first, last = _one(value), _one(end)
    if first is None or (end is not None and last is None):
        return None
    about = "~" if basis.endswith(APPROXIMATE) else ""
    if precision is Precision.BEFORE:
        return f"/{last or first}{about}"
    return f"{first}{about}/{last}{about}" if last else f"{first}{about}"


def _one(value: str | None) -> str | None:
    if value is None:
        return None
    without_year = _NO_YEAR.fullmatch(value)
    if without_year:
        return f"XXXX-{without_year[1]}-{without_year[2]}"
    return value if _KNOWN.fullmatch(value) else None
