"""CSV files beside the configuration, kept by hand (`opd.csv`, `ditarik.csv` and the others): all are read here, strictly."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.matching import fold
from memarak.vocabulary import EXAMPLE_MARK


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """The columns that we know of one such file, and its rows.

    `positions` tells where each column stands (0 = A), `titles` how its header is typed. `rows` maps the number of a
    row, as a spreadsheet shows it, to its cells by column: all that were asked for, blank where there is none.
    """

    positions: Mapping[str, int]
    titles: Mapping[str, str]
    rows: Mapping[int, Mapping[str, str]]


def read_reference(path: Path, columns: Sequence[str], required: Sequence[str]) -> ReferenceFile | None:
    """The file at `path`; None where there is none. Blank rows and a new regency's example row are no rows.

    Raises `ConfigurationError` naming the file where it can't be read or lacks a column of `required`.
    """
    records = read_records(path)
    if records is None:
        return None
    header = records[0] if records else []
    known = {fold(column): column for column in columns}
    positions: dict[str, int] = {}
    for position, title in enumerate(header):
        if column := known.get(fold(title)):
            positions.setdefault(column, position)
    missing = [column for column in required if column not in positions]
    if missing:
        raise ConfigurationError(f"Berkas {path} tidak punya kolom {', '.join(missing)}; tambahkan di baris judulnya.")
    return ReferenceFile(
        positions,
        {column: header[position].strip() for column, position in positions.items()},
        {
            number: {name: record[positions[name]] if positions.get(name, len(record)) < len(record) else "" for name in columns}
            for number, record in enumerate(records[1:], 2)
            if any(cell.strip() for cell in record) and record[0].strip() != EXAMPLE_MARK
        },
    )


def read_records(path: Path) -> list[list[str]] | None:
    """Every record of the file at `path`, the header first; None where there is none. Comma or semicolon, UTF-8.

    Raises `ConfigurationError` naming the file where it can't be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise ConfigurationError(f"Berkas {path} bukan UTF-8; simpan ulang sebagai CSV UTF-8.") from None
    except OSError as error:
        raise ConfigurationError(f"Berkas {path} tidak dapat dibaca ({error.strerror}).") from None
    head = text.split("\n", 1)[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        raise ConfigurationError(f"Berkas {path} bukan CSV yang utuh; periksa tanda kutipnya.") from None
