"""CSV files that lie beside the configuration: `opd.csv`, `wilayah.csv`, `koreksi.csv`. Kept by hand, read strictly."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from memarak.errors import ConfigurationError
from memarak.letters import column_letter
from memarak.matching import fold
from memarak.tables import RawTable, SourceColumn
from memarak.vocabulary import EXAMPLE_MARK


def read_reference(path: Path, name: str, columns: tuple[str, ...], required: tuple[str, ...]) -> RawTable | None:
    """The table in `path`, or None where there is no such file.

    Comma or semicolon; UTF-8. Raises `ConfigurationError` naming file and line where it is none.
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
        records = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise ConfigurationError(f"Berkas {path} bukan CSV yang utuh; periksa tanda kutipnya.") from None
    header = records[0] if records else []
    known = {fold(column): column for column in columns}
    fields: dict[str, tuple[SourceColumn, ...]] = {}
    for index, title in enumerate(header):
        column = known.get(fold(title))
        if column is not None and column not in fields:
            fields[column] = (SourceColumn(column_letter(index), title.strip()),)
    missing = [column for column in required if column not in fields]
    if missing:
        raise ConfigurationError(f"Berkas {path} tidak punya kolom {', '.join(missing)}; tambahkan di baris judulnya.")
    return RawTable(name, _frame(records[1:], header, fields), fields)


def _frame(records: list[list[str]], header: list[str], fields: dict[str, tuple[SourceColumn, ...]]) -> pd.DataFrame:
    letters = {sources[0].letter for sources in fields.values()}
    data = {
        column_letter(index): pd.Series([row[index] if index < len(row) else "" for row in records], dtype=object)
        for index in range(len(header))
        if column_letter(index) in letters
    }
    frame = pd.DataFrame(data)
    frame.index = pd.RangeIndex(2, len(records) + 2)
    return frame[[not row or row[0].strip() != EXAMPLE_MARK for row in records]]
