"""The record of a workspace beside those of others: gaps, and a chain of days."""

from datetime import date

from rasad.pipeline.interchange import chain as chains
from rasad.pipeline.interchange.chain import Link, Question
from rasad.pipeline.interchange.gaps import Asked, Gap, report
from rasad.pipeline.interchange.outside import Outside
from rasad.pipeline.observatory import Observatory


def gaps(answers: Observatory, country: str | None = None) -> tuple[Gap, ...]:
    """Return where our record and those of others do not meet."""
    beside = Outside.of(answers.folder)
    asked = Asked(
        entries=answers.entries(),
        rows=beside.rows(),
        repairs=beside.repairs(),
        registry=answers.registry,
        documents=len(answers.documents()),
    )
    return report(asked, country)


def chain(
    answers: Observatory, country: str, service: str, *, day: date, days: int
) -> tuple[Link, ...]:
    """Return what was said, measured and told by others around a day."""
    first, last = chains.around(day, days)
    question = Question(country=country, service=service, first=first, last=last)
    rows = Outside.of(answers.folder).rows()
    return chains.chain(answers, rows, gaps(answers, country), question)
