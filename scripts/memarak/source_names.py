"""What `--source` may name besides files and folders: the sample that comes with the program, and a Google Sheet."""

from __future__ import annotations

from pathlib import Path

from memarak.checkout import checkout_root

SAMPLE = "contoh"
"""Also the `sumber` of its snapshots."""
SHEET_PREFIX = "gsheet:"
_SHEET_HOSTS = ("https://docs.google.com/", "http://docs.google.com/", "https://drive.google.com/", "docs.google.com/")


def is_sheet(source: str) -> bool:
    """Whether `source` is a Google Sheet: by its id behind `gsheet:`, or by its address in a browser."""
    return source.startswith((SHEET_PREFIX, *_SHEET_HOSTS))


def sample_folder() -> Path:
    """The folder of the sample's tables."""
    return checkout_root() / "data" / SAMPLE
