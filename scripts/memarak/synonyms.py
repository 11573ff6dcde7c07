"""Words that mean the same to whoever searches: `sinonim.csv` beside the configuration."""

from __future__ import annotations

from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.reference_files import read_records

SYNONYMS_FILE = "sinonim.csv"
_COLUMNS = ["kata", "sama_dengan"]


def read_synonyms(folder: Path) -> list[list[str]]:
    """Groups of words and phrases, one a row: `kata`, and in `sama_dengan` the others, separated by `;`. None without the file.

    Raises `ConfigurationError` where the file can't be read or has other columns.
    """
    rows = read_records(folder / SYNONYMS_FILE)
    if rows is None:
        return []
    if not rows or [cell.strip().casefold() for cell in rows[0]] != _COLUMNS:
        raise ConfigurationError(f"{SYNONYMS_FILE} harus berkolom {' dan '.join(_COLUMNS)}.")
    groups = ([cell.strip() for cell in (row[0], *";".join(row[1:]).split(";"))] for row in rows[1:] if row)
    return [found for group in groups if len(found := [word for word in group if word]) > 1]
