"""Writes the tables as a spreadsheet exports them: comma, UTF-8 without BOM, LF."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path


def write_table(path: Path, columns: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    """One CSV file with exactly `columns`; replaces what stood there."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
