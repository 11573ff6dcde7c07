"""From columns of strings to the `RawTable` that every source gives: the same cells, the same table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from memarak.errors import SchemaMismatch, SourceUnacceptable
from memarak.letters import column_letter
from memarak.matching import fold
from memarak.problems import Problem
from memarak.sources.headers import Header, missing_columns, other_titles
from memarak.tables import RawTable, SourceColumn
from memarak.vocabulary import EXAMPLE_MARK, REQUIRED_COLUMNS

if TYPE_CHECKING:
    import pandas as pd

ERROR_WORDS = (
    "#REF!",
    "#N/A",
    "#NAME?",
    "#VALUE!",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#ERROR!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#UNKNOWN!",
    "#GETTING_DATA",
    "Loading...",
    "Memuat...",
)
"""What spreadsheets show in a cell whose formula failed or has not finished."""

_UNFILLED = ("", "FALSE")
"""A row of nothing else is blank: check boxes that nobody has ticked stand far below the last row of a table."""

_ERRORS = frozenset(ERROR_WORDS)
_LONGEST_ERROR = max(map(len, ERROR_WORDS))
_ORDINAL = re.compile(r"\(?(\d{1,2})\)?")


def check_header(table: str, header: Header | None, place: str, row: Sequence[str]) -> Problem | None:
    """Whether the header has what the table needs: raises for `keluhan`, gives a problem for the others.

    `place` names the source for the message, `row` is the header's row as read.
    """
    if header is None:
        if table == "keluhan":
            raise SchemaMismatch(
                f"{place} tidak punya baris judul yang dikenal di sepuluh baris pertamanya; tulis judul nomor, "
                "tanggal_masuk, opd dan status, atau daftarkan judul yang dipakai di portal.toml pada [kolom.keluhan]."
            )
        return Problem("tab-tidak-lengkap", table, details={"tabel": table, "kolom": ", ".join(REQUIRED_COLUMNS[table])})
    missing = missing_columns(table, header)
    if not missing:
        return None
    if table != "keluhan":
        details = {"tabel": table, "kolom": ", ".join(missing)}
        return Problem("tab-tidak-lengkap", table, header.row + 1, details=details)
    others = other_titles(row, header)
    seen = f" (judul yang tidak dikenal: {', '.join(others[:20])})" if others else ""
    raise SchemaMismatch(
        f"{place} tidak punya kolom {', '.join(missing)} di baris judul {header.row + 1}{seen}; tambahkan, atau "
        "daftarkan judul yang dipakai di portal.toml pada [kolom.keluhan]."
    )


def build_table(table: str, header: Header, read: pd.DataFrame, place: str) -> tuple[RawTable, list[Problem]]:
    """The table whose cells are `read`: columns named by letter, indexed by row number, every cell a string.

    Blank rows, a row of column numbers and the template's example rows are left out; cells that show a formula's error are
    blanked. Raises `SourceUnacceptable` for a `keluhan` table without a single row, unless it holds the template's example
    row, which is a fresh start; `place` names the source for that.
    """
    fields = {
        field: tuple(SourceColumn(column_letter(i), header.titles[i]) for i in positions)
        for field, positions in header.fields.items()
    }
    frame, problems = _without_errors(table, header, read)
    frame = _without_blank_rows(_without_numbering(frame[~_is_example(fields, frame)]))
    if table == "keluhan" and "kerahasiaan" in header.twins:
        frame, disputes = _without_disputes([column_letter(i) for i in header.twins["kerahasiaan"]], frame)
        problems += disputes
    if table == "keluhan" and frame.empty and not _is_example(fields, read).any():
        raise SourceUnacceptable(
            f"{place} tidak berisi satu baris keluhan pun di bawah judulnya; periksa apakah datanya terhapus atau pindah tab."
        )
    return RawTable(table, frame, fields), [*_twins(table, header), *problems]


def _twins(table: str, header: Header) -> list[Problem]:
    """One problem for each header that stands over two columns or more."""
    return [
        Problem(
            "kolom-kembar",
            table,
            header.row + 1,
            column_letter(positions[-1]),
            field,
            {"kolom": field, "jumlah": str(len(positions))},
        )
        for field, positions in header.twins.items()
    ]


def _without_errors(table: str, header: Header, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    names = {column_letter(position): field for position, field in header.field_at.items()}
    problems: list[Problem] = []
    clean = {}
    for letter in frame.columns:
        cells = frame[letter]
        # most cells are too long to be such a word, and measuring them is cheaper than hashing them
        if _ERRORS.isdisjoint([cell for cell in cells.to_numpy() if len(cell) <= _LONGEST_ERROR]):
            continue
        failed = cells.isin(ERROR_WORDS)
        errors = cells[failed]
        clean[letter] = cells.where(~failed, "")
        rows = zip(errors.index.tolist(), errors.tolist(), strict=True)
        problems += [Problem("sel-galat", table, row, letter, names[letter], {"galat": word}) for row, word in rows]
    return (frame.assign(**clean) if clean else frame), problems


def _without_disputes(letters: Sequence[str], frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Where twin columns of `kerahasiaan` differ, none is believed: blank is confidential."""
    words = frame[list(letters)].map(fold)
    differ = words.ne(words[letters[0]], axis=0).any(axis=1)
    rows = frame.index[differ].tolist()
    problems = [Problem("kerahasiaan-berselisih", "keluhan", row, letters[-1], "kerahasiaan") for row in rows]
    return frame.assign(**{letter: frame[letter].where(~differ, "") for letter in letters}), problems


def _is_example(fields: Mapping[str, tuple[SourceColumn, ...]], frame: pd.DataFrame) -> pd.Series[bool]:
    first = next(iter(fields.values()))[0].letter
    return frame[first] == EXAMPLE_MARK


def _without_numbering(frame: pd.DataFrame) -> pd.DataFrame:
    """Pass over a first row of column numbers, `(1) (2) (3) …`, which official tables carry under their header."""
    marks = [_ORDINAL.fullmatch(cell.strip()) for cell in (frame.iloc[0] if len(frame) else ()) if cell.strip()]
    numbers = [int(mark[1]) for mark in marks if mark]
    is_numbering = len(numbers) == len(marks) >= 3 and all(a < b for a, b in pairwise(numbers))
    return frame.iloc[1:] if is_numbering else frame


def _without_blank_rows(frame: pd.DataFrame) -> pd.DataFrame:
    filled = ~frame.iloc[:, 0].isin(_UNFILLED)
    for letter in frame.columns[1:]:
        if filled.all():
            return frame
        filled |= ~frame[letter].isin(_UNFILLED)
    return frame[filled]
