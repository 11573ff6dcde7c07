"""Working days, durations with censoring, service standards and summary tables.

`measure` is the stage. The modules `survival`, `rates`, `tally`, `figures` and `definitions` are plain Python
and may be imported by the site.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memarak.settings import Settings
    from memarak.tables import MeasuredTables, RedactedTables

__all__ = ["measure"]


def measure(redacted: RedactedTables, settings: Settings, as_of: date) -> MeasuredTables:
    """Deadlines, waiting times and all figures of `redacted` as they stood on `as_of`; see `memarak.measures.stage`."""
    from memarak.measures.stage import measure as run

    return run(redacted, settings, as_of)
