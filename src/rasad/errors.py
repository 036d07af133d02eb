"""
Everything rasad raises on purpose.

    RasadError
    ├── BadInput           the outside world sent what we cannot read
    │   ├── BadDocument
    │   ├── BadMeasurement
    │   ├── BadCells
    │   └── BadRecord
    ├── BadPlugin          a plug-in file that does not keep its promise
    ├── ConfigError        a setting that cannot be used
    ├── NothingRead        not one input could be read
    ├── NeedsNetwork       what was asked for sends something, and nobody agreed
    ├── ModelUnavailable   a language model that did not answer
    ├── NotFound           a question about something that is not there
    └── StorageError       an archive or a table that did not answer
        ├── Offline        the network is needed, and does not answer
        ├── Locked         another process writes to this workspace
        └── NewerSchema    a later rasad made this workspace

`BadInput` is about the data and is filed as a `Reject`; the run goes on.
Every other error is about us or our surroundings and stops the run.
"""


class RasadError(Exception):
    """Base of every error that rasad raises on purpose."""


class BadInput(RasadError):
    """
    An input that cannot be read.

    Args:
        what: what is wrong, as a sentence a contributor of data understands.
        source: the input's own name: a URL, a file, a measurement uid.
        where: the place inside it: a JSON path, a line, a byte offset.
        remedy: what the reader of the message can do about it, if anything.
    """

    def __init__(
        self, what: str, source: str, where: str = "", remedy: str = ""
    ) -> None:
        super().__init__(what, source, where, remedy)  # all in args: it must pickle
        self.what, self.source, self.where = what, source, where
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.source}{f' {self.where}' if self.where else ''}: {self.what}"


class BadDocument(BadInput):
    """A document that no format can read."""


class BadMeasurement(BadInput):
    """A measurement that does not keep to its specification."""


class BadCells(BadInput):
    """A row of a table of cells that does not keep to its columns."""


class BadRecord(BadInput):
    """A line of a record that is not an entry."""


class BadPlugin(RasadError):
    """A plug-in file that does not offer what its folder asks for."""


class ConfigError(RasadError):
    """A setting that cannot be used."""


class NothingRead(RasadError):
    """Not one of the inputs could be read."""


class NeedsNetwork(RasadError):
    """What was asked for sends something over the network, and nobody agreed."""


class ModelUnavailable(RasadError):
    """A language model did not answer, after the last try."""


class NotFound(RasadError):
    """A question about something that is not in the workspace."""


class StorageError(RasadError):
    """An archive or a table that did not answer."""


class Offline(StorageError):
    """The network is needed, and does not answer."""


class Locked(StorageError):
    """Another process writes to this workspace."""


class NewerSchema(StorageError):
    """A later version of rasad made this workspace."""
