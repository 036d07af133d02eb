"""Archives of measurements → what names resolve to, as many saw it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rasad import observations
from rasad.errors import BadInput
from rasad.model.measurement import Measurement
from rasad.model.observation import Layer, Observation, Who
from rasad.model.reject import Reject, rejected
from rasad.storage import measurement_files
from rasad.verdicts.baselines import Answered, Baseline, from_answers
from rasad.verdicts.fingerprints import Reference


def _answered(
    measurement: Measurement, seen: Observation, reference: Reference
) -> Answered | None:
    """Return what a lookup of a probe came to; None for what is no witness."""
    if seen.layer is not Layer.DNS or seen.who is not Who.PROBE or not seen.host:
        return None
    public = [a for a in seen.answers if not reference.is_bogon(a)]
    known = {n for a in public if (n := reference.asn_of(a))}
    if not public:
        return None
    return Answered(
        host=seen.host,
        country=measurement.country,
        asn=measurement.asn,
        report=measurement.report_id,
        at=measurement.start,
        networks=tuple(sorted(known | {*seen.answer_asns})),
    )


def answers(
    paths: Sequence[Path],
    reference: Reference,
    *,
    refused: list[Reject],
    progress: Callable[[int], None] | None = None,
) -> Iterator[Answered]:
    """Yield what each lookup in the archives came to; rejects go to *refused*."""
    for path in paths:
        for source, line, raw in measurement_files.lines(path):
            if progress is not None:
                progress(1)
            if isinstance(raw, Reject):
                refused.append(raw)
                continue
            try:
                measurement = observations.open_line(raw, source=source, line=line)
                seen = observations.from_measurement(measurement)
            except BadInput as bad:
                refused.append(rejected(measurement_files.STAGE, bad))
                continue
            for item in seen:
                if found := _answered(measurement, item, reference):
                    yield found


def from_archives(
    paths: Sequence[Path],
    reference: Reference,
    *,
    progress: Callable[[int], None] | None = None,
) -> tuple[tuple[Baseline, ...], list[Reject]]:
    """Return the baselines that the archives at *paths* bear, and what was refused."""
    refused: list[Reject] = []
    found = answers(paths, reference, refused=refused, progress=progress)
    return tuple(from_answers(found)), refused
