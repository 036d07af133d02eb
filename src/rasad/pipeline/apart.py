"""
Documents read by a process of their own, which may die without harm.

The libraries that read PDF files are written in C and take a file at its word: one
that draws itself, or that is damaged in the right place, ends the process or never
comes back. So such files, and large ones of any kind, are read by one small
process with limits of memory and time. It serves one file after another, is
started when the first one comes, and anew when it had to be stopped.
"""

import os
import resource
import signal
import subprocess
import sys
import threading
import weakref
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Final

import msgspec
from msgspec import Struct

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.record import documents

APART: Final = frozenset({"pdf"})
LARGE: Final = 4_000_000  # bytes: from here on, every file is read apart
MEMORY: Final = 1_500_000_000  # bytes
SECONDS: Final = 30  # of a processor, a file
PATIENCE: Final = 10  # times as long by the clock, on a machine that is busy
TOO_MUCH: Final = 3  # the code with which it ends when its memory is used up
ENDS: Final = {
    TOO_MUCH: "at {memory} MB of memory",
    -signal.SIGABRT: "by itself: the file is damaged, or needs too much memory",
    -signal.SIGKILL: "from outside (out of memory?)",
    -signal.SIGSEGV: "by a fault: the file is damaged, or draws itself",
    -signal.SIGXCPU: "after {seconds} seconds of work",
}
REMEDY: Final = "Give its words as plain text (.txt), or in parts."


class Asked(Struct, frozen=True, kw_only=True, array_like=True):
    """A file to be read."""

    path: str
    sidecar: Sidecar
    raw: bytes


class Answer(Struct, frozen=True, kw_only=True):
    """What came of a file: a document, or why it was refused."""

    document: Document | None = None
    what: str = ""
    where: str = ""
    remedy: str = ""


def from_bytes(raw: bytes, *, path: str, sidecar: Sidecar) -> Document:
    """
    Read a document as `record.documents.from_bytes` does, and outlive it.

    Raises:
        BadDocument: it cannot be read, or reading it took too much memory or
            time, or ended the process that read it.
    """
    if len(raw) <= LARGE and documents.format_of(raw, path) not in APART:
        return documents.from_bytes(raw, path=path, sidecar=sidecar)
    return _reader(os.getpid()).read(raw, path=path, sidecar=sidecar)


class Reader:
    """A process that reads documents, one at a time, started when it is needed."""

    def __init__(self, *, seconds: int = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._alone = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None

    @property
    def process(self) -> int | None:
        """The number of the process, None where there is none now."""
        return None if self._process is None else self._process.pid

    def read(self, raw: bytes, *, path: str, sidecar: Sidecar) -> Document:
        """
        Return the document that *raw* is.

        Raises:
            BadDocument: it was refused, or its reader had to be stopped.
        """
        asked = msgspec.msgpack.encode(Asked(path=path, sidecar=sidecar, raw=raw))
        with self._alone:
            told = self._told(asked)
        if isinstance(told, str):
            raise BadDocument(told, path, remedy=REMEDY)
        answer = msgspec.msgpack.decode(told, type=Answer)
        if answer.document is None:
            raise BadDocument(answer.what, path, answer.where, answer.remedy)
        return answer.document

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            _end(self._process)
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _told(self, asked: bytes) -> bytes | str:
        """Return the answer, or why there is none."""
        pipe = self._started()
        try:
            pipe.send_bytes(asked)
            if pipe.poll(self._seconds * PATIENCE):
                return pipe.recv_bytes()
        except (EOFError, OSError):
            why = self._ended()
        except BaseException:  # interrupted: its answer would be taken for the next
            self.close()
            raise
        else:
            why = f"after {self._seconds * PATIENCE} seconds without an answer"
        self.close()
        return f"the process that read it was stopped {why}"

    def _started(self) -> Connection:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None or self._pipe is None:
            self._pipe, theirs = Pipe()
            limits = (str(self._seconds), str(self._memory))
            self._process = subprocess.Popen(  # noqa: S603 - our own module, by our own Python
                [sys.executable, "-P", "-m", __name__, str(theirs.fileno()), *limits],
                pass_fds=[theirs.fileno()],
                env=os.environ
                | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # an interruption is for us, not for it
            )
            theirs.close()
            weakref.finalize(self, _end, self._process)
        return self._pipe

    def _ended(self) -> str:
        """Say how the process came to its end."""
        process = self._process
        code = process.wait() if process is not None else 0
        how = ENDS.get(code, f"with code {code}")
        return how.format(seconds=self._seconds, memory=self._memory // 1_000_000)


@cache
def _reader(_process: int, /) -> Reader:
    """Return the reader of this process; one that was forked has its own."""
    return Reader()


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
    process.wait()


def serve(pipe: Connection, *, seconds: int, memory: int) -> None:
    """Answer what is asked through *pipe*, until nobody asks any more."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while True:
        try:
            asked = msgspec.msgpack.decode(pipe.recv_bytes(), type=Asked)
            _limit_time(seconds)
            pipe.send_bytes(msgspec.msgpack.encode(_answer(asked)))
        except EOFError:
            return
        except MemoryError:  # what is left in the pipe can be told no more
            sys.exit(TOO_MUCH)


def _limit_time(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard != resource.RLIM_INFINITY:
        until = min(until, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def _answer(asked: Asked) -> Answer:
    try:
        found = documents.from_bytes(asked.raw, path=asked.path, sidecar=asked.sidecar)
    except BadDocument as bad:
        return Answer(what=bad.what, where=bad.where, remedy=bad.remedy)
    return Answer(document=found)


if __name__ == "__main__":
    fileno, most_seconds, most_memory = map(int, sys.argv[1:])
    serve(Connection(fileno), seconds=most_seconds, memory=most_memory)
