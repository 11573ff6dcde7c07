"""The errors that end a run, and where a bug stands. Imports nothing.

Bad data never raises: it becomes a `Problem` (see `memarak.problems`). What is raised here stops the run
before anything that stood before is changed. Messages are one Indonesian sentence for the operator that
names the place and the way out, and never hold the content of a cell.
"""


def place_of(error: BaseException) -> str:
    """Where in the code `error` was raised, `records.py:71`: all that may be told of a bug, whose own words may hold a cell."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "?"


class PortalError(Exception):
    """A run that can't go on. `exit_status` is what the command line returns (DESIGN, section 9)."""

    exit_status = 2


class UsageError(PortalError):
    """The command was typed wrongly."""

    exit_status = 64


class ConfigurationError(PortalError):
    """`portal.toml`, a reference file beside it, or an environment variable can't be used as it stands."""


class SourceUnreachable(PortalError):
    """The table could not be read at all: network, permission, key, or a missing file."""

    exit_status = 3


class SourceUnacceptable(PortalError):
    """The table was read but is not one: encoding, damaged workbook, no rows."""


class SchemaMismatch(SourceUnacceptable):
    """A required tab or column is missing."""


class SnapshotInvalid(PortalError):
    """The snapshot folder is missing, incomplete or damaged."""


class OutputNotOurs(PortalError):
    """The output folder holds files that this program did not write."""


class RunInProgress(PortalError):
    """Another run holds the lock on `state/`."""


class LeakDetected(PortalError):
    """Something about to be published holds what looks like personal data."""


class GateRefused(PortalError):
    """A threshold of `[gerbang]` was passed; nothing goes out until a person has looked."""


class BuildFailed(PortalError):
    """The site could not be rendered, or pages that should exist do not."""


class ReleaseRefused(PortalError):
    """The target can't take or give the release: full disk, no permission, no such release."""


class HistoryBroken(PortalError):
    """The ledger was edited, cut or reordered."""
