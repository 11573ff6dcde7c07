"""Words that mean the same to whoever searches: `sinonim.csv` beside the configuration."""

from __future__ import annotations

import csv
from pathlib import Path

from memarak.errors import ConfigurationError

SYNONYMS_FILE = "sinonim.csv"
_COLUMNS = ["kata", "sama_dengan"]


def read_synonyms(folder: Path) -> list[list[str]]:
    """Groups of words and phrases, one a row: `kata`, and in `sama_dengan` the others, separated by `;`. None without the file.

    Raises `ConfigurationError` where the file can't be read or has other columns.
    """
    path = folder / SYNONYMS_FILE
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise ConfigurationError(f"{SYNONYMS_FILE} tidak dapat dibaca; simpan sebagai CSV UTF-8.") from None
    if not rows or [cell.strip().casefold() for cell in rows[0]] != _COLUMNS:
        raise ConfigurationError(f"{SYNONYMS_FILE} harus berkolom {' dan '.join(_COLUMNS)}.")
    groups = ([cell.strip() for cell in (row[0], *";".join(row[1:]).split(";"))] for row in rows[1:] if row)
    return [found for group in groups if len(found := [word for word in group if word]) > 1]
