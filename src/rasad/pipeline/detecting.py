"""Tables of cells to episodes, without a workspace."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rasad import episodes as stage
from rasad.errors import BadInput
from rasad.model.cell import Cell
from rasad.model.episode import Episode
from rasad.model.reject import Reject, rejected
from rasad.pipeline import catalogue
from rasad.pipeline.importing import STAGE, files
from rasad.storage import cell_tables


def cells(paths: Iterable[Path]) -> Iterator[Cell | Reject]:
    """Yield one cell or one reject for each row of the tables."""
    for path in files(paths):
        try:
            yield from cell_tables.read(path)
        except BadInput as bad:
            yield rejected(STAGE, bad)
        except OSError as error:
            yield Reject(
                stage=STAGE,
                source=str(path),
                where="",
                what=f"it cannot be opened: {error.strerror}",
                remedy="check the path",
            )


def episodes(found: Sequence[Cell]) -> tuple[Episode, ...]:
    """Return the episodes in the cells, with the default floors."""
    registry = catalogue.services()
    services = {c.target: registry.service_of(c.target) for c in found}
    return stage.from_cells(
        found, floors=stage.Floors(), service_of=lambda t: services.get(t, t)
    )
