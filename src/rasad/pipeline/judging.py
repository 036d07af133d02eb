"""Files of measurements → a verdict or a reject for each."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rasad import observations, verdicts
from rasad.errors import BadInput
from rasad.model.reject import Reject
from rasad.model.verdict import Verdict
from rasad.storage import measurement_files
from rasad.verdicts.fingerprints import Reference


def one(raw: bytes, source: str, line: int, reference: Reference) -> Verdict | Reject:
    """Return the verdict of one measurement, or why it cannot be read (N1)."""
    try:
        measurement = observations.open_line(raw, source=source, line=line)
        seen = observations.from_measurement(measurement, match=reference.match)
    except BadInput as bad:
        return Reject(
            stage=measurement_files.STAGE,
            source=bad.source,
            where=bad.where,
            what=bad.what,
            remedy=bad.remedy,
        )
    return verdicts.from_observations(measurement, seen, reference)


def judge(
    paths: Sequence[Path],
    reference: Reference,
    *,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Verdict | Reject]:
    """
    Yield one verdict or one reject for each measurement at *paths*, in order.

    *progress* is told the number of those done, after each.
    """
    done = 0
    for path in paths:
        for source, line, raw in measurement_files.lines(path):
            if isinstance(raw, Reject):
                yield raw
            else:
                yield one(raw, source, line, reference)
            done += 1
            if progress:
                progress(done)
