"""
Work shared among the machines of a cluster, by the scheduler of Dask.

What `workers.each` is for processes, `each` is here: the order kept, a bounded
number of pieces in work, a killed worker made good for. A piece of which Dask
says that it killed several workers is done once more, while nothing else of ours
is in work, so that no other piece can be to blame; what kills them then as well is
given back as failed.

The machines share one file system, and whatever decides the bytes of the lake is
the same on each. A worker holds itself against that before each piece: it says
what is other, by its name, and does nothing.
"""

import asyncio
import logging
import pickle
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic

from msgspec import Struct

from rasad.errors import ConfigError, Offline
from rasad.pipeline import likeness
from rasad.pipeline.likeness import Likeness
from rasad.pipeline.workers import AHEAD, Done, Given, Made

if TYPE_CHECKING:
    from distributed import Client, Future

WANTED: Final = "a cluster needs the extra `cluster`: pip install 'rasad[cluster]'"
ANSWERS: Final = 10  # seconds within which a scheduler has to answer
PATIENCE: Final = 60  # seconds without one worker after which nobody waits on
LOOK: Final = 5  # seconds from one look at the workers to the next
_LOGGERS: Final = ("distributed", "distributed.client", "tornado.application")
# A matcher of block pages serves one thread, and more of them gain nothing.
_ONE_AT_A_TIME: Final = Lock()


class Piece(Struct, Generic[Given, Made], frozen=True, kw_only=True):
    """What a worker is sent: the work, what it is for, and on which terms."""

    work: Callable[[Given], Made]
    given: Given
    like: Likeness
    file: likeness.Seen

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """
        Be done where it is unpickled.

        So Dask is sent a function of Python's own and bytes: the scheduler needs
        none of us, and a worker that lacks us says so instead of breaking off.
        """
        inside = (self.work, self.given, self.like, self.file)
        return do, (likeness.program(), pickle.dumps(inside))


class Cluster(Struct, frozen=True, kw_only=True):
    """The scheduler's address, as Dask writes it, and what its workers share with us.

    *shared* is a folder that workers write to; *home* is that of the reference
    data, of which *snapshots* are the ids.
    """

    scheduler: str
    shared: Path
    home: Path | None
    snapshots: tuple[str, ...]


def each(
    work: Callable[[Given], Made],
    given: Iterable[Given],
    file: Callable[[Given], Path],
    *,
    cluster: Cluster,
) -> Iterator[Done[Given, Made]]:
    """
    Yield each of *given*, in its order, with what its work made.

    *file* tells which file a piece is about. *work*, what is given and what is
    made must pickle, and be found by name on each machine; what *work* raises is
    raised here. At most twice as many pieces as there are workers are in work.

    Raises:
        ConfigError: the extra `cluster` is not installed, or a worker has another
            version, other reference data, or does not see our files.
        Offline: the scheduler does not answer or was lost, or no worker is left.
    """
    rest = iter(given)
    with _marked(cluster) as like, _client(cluster.scheduler) as client:

        def begun(item: Given) -> "Future":
            piece = Piece(
                work=work, given=item, like=like, file=likeness.seen(file(item))
            )
            key = f"rasad-{secrets.token_hex(16)}"
            return client.submit(pickle.loads, pickle.dumps(piece), key=key)

        waiting = deque[tuple[Given, "Future"]]()
        while True:
            room = max(1, _workers(client)) * AHEAD - len(waiting)
            waiting += ((item, begun(item)) for item in islice(rest, max(room, 0)))
            if not waiting:
                return
            item, future = waiting.popleft()
            done: Done[Given, Made] = _done(client, item, future)
            if done.failed:
                for _, other in waiting:
                    _await(client, other)
                done = _done(client, item, begun(item))
            yield done


def do(program: likeness.Program, piece: bytes) -> Any:
    """Do a piece of work, in a worker, one at a time; first hold *program*."""
    with _ONE_AT_A_TIME:
        try:
            likeness.hold_program(program)
            work, given, like, file = pickle.loads(piece)  # noqa: S301 - Dask runs whatever it is sent, this adds nothing to that
            likeness.hold(like, file)
        except ConfigError as other:
            raise ConfigError(f"the worker {_me()} {other}") from None
        return work(given)


def _me() -> str:
    """Return the name and the address of the worker that this is."""
    from distributed import get_worker  # noqa: PLC0415 - an extra: it may be absent

    me = get_worker()
    return str(me.address) if me.name == me.address else f"{me.name} ({me.address})"


@contextmanager
def _marked(cluster: Cluster) -> Iterator[Likeness]:
    """Leave a mark in the folder that is shared, for workers to find."""
    # Hidden, and named as what a killed writer leaves: it is swept away with that.
    mark = cluster.shared / f".{secrets.token_hex(16)}.part"
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    try:
        yield Likeness(
            mark=mark,
            home=cluster.home,
            snapshots=cluster.snapshots,
        )
    finally:
        mark.unlink(missing_ok=True)


@contextmanager
def _client(scheduler: str) -> Iterator["Client"]:
    """Speak to the scheduler, quietly, and let go of it and of our work after."""
    try:
        from distributed import (  # noqa: PLC0415 - an extra: it may be absent
            CancelledError,
            Client,
        )
    except ModuleNotFoundError as missing:
        raise ConfigError(WANTED) from missing
    with _quiet():
        try:
            asyncio.run(_greeted(scheduler))
            client = Client(scheduler, timeout=ANSWERS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise Offline(
                f"{scheduler}: no scheduler of Dask answers there within {ANSWERS} "
                f"seconds{f' ({error})' if str(error) else ''}; start one with "
                "`dask scheduler`, or take --engine processes"
            ) from error
        try:
            yield client
        except CancelledError as lost:
            raise _lost(scheduler) from lost
        finally:
            with suppress(TimeoutError):  # of a lost scheduler; nothing waits for it
                client.close(timeout=ANSWERS)


async def _greeted(scheduler: str) -> None:
    """
    Ask who answers; `Client` would wait for ever on one that says nothing.

    Raises:
        OSError, ValueError: nobody does, or it is no scheduler.
        ConfigError: it is to be asked by TLS, and there is no certificate.
    """
    from distributed.core import rpc  # noqa: PLC0415 - an extra: it may be absent
    from distributed.security import Security  # noqa: PLC0415 - the same

    secured = Security().get_connection_args("client")
    if scheduler.startswith("tls:") and secured.get("ssl_context") is None:
        raise ConfigError(
            f"{scheduler}: TLS needs certificates; name their files in "
            "DASK_DISTRIBUTED__COMM__TLS__CA_FILE, …__TLS__CLIENT__CERT and "
            "…__TLS__CLIENT__KEY"
        )
    async with (
        asyncio.timeout(ANSWERS),
        rpc(scheduler, timeout=ANSWERS, connection_args=secured) as there,
    ):
        if (who := await there.identity())["type"] != "Scheduler":
            raise ValueError(f"a {who['type']} answers")


@contextmanager
def _quiet() -> Iterator[None]:
    """Let Dask write nothing to stderr: what matters of it is raised."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _lost(scheduler: str) -> Offline:
    return Offline(
        f"{scheduler}: the scheduler was lost in the middle of the work; what is done "
        "is kept: give the same command again when it is back"
    )


def _workers(client: "Client") -> int:
    """
    Return how many workers there are.

    Raises:
        Offline: the scheduler was lost.
    """
    try:
        if client.status == "running":
            return len(client.nthreads())
    except OSError as lost:
        raise _lost(client.scheduler.address) from lost
    raise _lost(client.scheduler.address)


def _await(client: "Client", future: "Future") -> None:
    """
    Wait until a piece has come to an end, whichever.

    Raises:
        Offline: there was no worker for long.
    """
    alone = 0
    while not future.done():
        try:
            future.exception(timeout=LOOK)
        except TimeoutError:
            alone = 0 if _workers(client) else alone + LOOK
        if alone >= PATIENCE:
            raise Offline(
                f"no worker has been at the scheduler for {PATIENCE} seconds; start "
                f"some with `dask worker {client.scheduler.address}`"
            )


def _done(client: "Client", item: Given, future: "Future") -> Done[Given, Made]:
    from distributed import KilledWorker  # noqa: PLC0415 - an extra: it may be absent

    _await(client, future)
    try:
        return Done(given=item, made=future.result())
    except KilledWorker:
        return Done(given=item, failed=True)
    except ModuleNotFoundError as missing:
        raise ConfigError(
            f"{_without(client)} lacks the module {missing.name}; install the same "
            "rasad, with the same extras, on every worker, and start it again"
        ) from missing


def _without(client: "Client") -> str:
    """Name the workers where rasad is not installed."""
    found = client.run(version, "rasad", on_error="return")
    bare = [address for address, told in found.items() if isinstance(told, Exception)]
    return f"the worker {', '.join(sorted(bare))}" if bare else "a worker"
