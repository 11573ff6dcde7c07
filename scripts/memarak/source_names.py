"""What `--source` may name: the sample that comes with the program, a Google Sheet, a folder, files of several kinds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from memarak.checkout import checkout_root

SAMPLE = "contoh"
"""Also the `sumber` of its snapshots."""
SHEET_PREFIX = "gsheet:"
_SHEET_HOSTS = ("https://docs.google.com/", "http://docs.google.com/", "https://drive.google.com/", "docs.google.com/")
CSV_ENDINGS = (".csv", ".tsv", ".txt")
FILE_READERS: Mapping[str, tuple[str, ...]] = {
    "csv_files.read_csv_file": CSV_ENDINGS,
    "workbook.read_workbook": (".xlsx", ".xlsm"),
}
"""The function of `sources` that reads a kind of file, imported when it is needed -> the endings of its name; the first is told."""
ENDINGS = tuple(endings[0] for endings in FILE_READERS.values())
FORMS = f"{SAMPLE}, folder CSV, {', '.join(ENDINGS)}, atau {SHEET_PREFIX}ID"
"""All that may be named, as who types the command is told."""


def is_sheet(source: str) -> bool:
    """Whether `source` is a Google Sheet: by its id behind `gsheet:`, or by its address in a browser."""
    return source.startswith((SHEET_PREFIX, *_SHEET_HOSTS))


def sample_folder() -> Path:
    """The folder of the sample's tables."""
    return checkout_root() / "data" / SAMPLE
