"""`rasad import`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import bringing

SECTION = "Fill the record"


@click.command("import")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@options.workspace
@options.who
@options.jobs
@options.engine
@options.json
@options.quiet
def verb(
    paths: tuple[Path, ...],
    folder: Path,
    who: str,
    jobs: int,
    scheduler: str | None,
    *,
    as_json: bool,
    quiet: bool,
) -> int:
    """
    Import measurements, tables of cells, a record, or records of others.

    Each file is told by its content.

    Measurements: OONI's JSON, JSON Lines, either in .gz, or folders of them.
    Tables: CSV, JSON Lines or Parquet with the columns hour, country, asn,
    target, ok, blocked, down. A record: lines of record.jsonl. Records of
    others: #KeepItOn STOP sheets (CSV, XLSX), OONI incidents, Citizen Lab test
    lists, outages of IODA and Cloudflare Radar; they are kept apart, see `rasad
    outside`. The same file again changes nothing.
    """
    with output.progress("importing", quiet=quiet) as step:
        got = bringing.bring_in(
            folder, paths, who=who, jobs=jobs, scheduler=scheduler, progress=step
        )
    if as_json:
        output.line(got)
    elif not quiet:
        output.say(
            f"{got.files} files, {got.known} of them known: {got.measurements:,} "
            f"measurements, {got.cells:,} cells, {got.entries:,} entries, "
            f"{got.outside:,} rows of others ({got.repairs:,} repairs and doubts), "
            f"{len(got.rejects):,} rejects"
        )
    kept = got.known + got.measurements + got.cells + got.entries + got.outside
    return output.rejects(got.rejects, kept=kept)
