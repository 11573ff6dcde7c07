"""Snapshots on disk from rows, on a given day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from memarak.freezing import write_snapshot
from memarak.measures import measure
from memarak.settings import Settings
from memarak.snapshot import Snapshot, read_snapshot
from memarak.tables import RedactedTables


@pytest.fixture
def snapshot_of(tables: Callable[..., RedactedTables], settings: Settings, tmp_path: Path) -> Callable[..., Snapshot]:
    """A snapshot of these complaints as it would have been taken on `as_of`."""

    def take(rows: Sequence[dict[str, Any]], as_of: date) -> Snapshot:
        write_snapshot(measure(tables(rows), settings, as_of), settings, tmp_path / "snapshot")
        return read_snapshot(tmp_path / "snapshot")

    return take
