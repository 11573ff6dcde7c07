"""A raw tab made into clean cells under the contract's column names, each knowing its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from memarak.intake.findings import Findings
from memarak.intake.texts import HIDDEN, HTML, MISREAD, clean_line, clean_text
from memarak.letters import column_letter
from memarak.matching import fold
from memarak.reference_files import read_reference
from memarak.tables import RawTable, SourceColumn
from memarak.vocabulary import CELL_TEXT_COLUMNS

_HEADERS_COMPARED = 4
"""Columns in which a header is sought again; where none of them has it, the row is no header."""

RESPONSE_TEXT = "tanggapan.isi"
RESPONSE_DATE = "tanggapan.tanggal"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Clean cells of one tab, row by row at equal positions.

    `cells` has one column of strings for each column of the contract that the source has. `rows` are row
    numbers as the sheet shows them. `letters` gives each column's letter, or one per row where several
    source columns fill it.
    """

    name: str
    cells: pd.DataFrame
    rows: list[int]
    letters: dict[str, str | list[str]]

    def __len__(self) -> int:
        return len(self.rows)

    def has(self, column: str) -> bool:
        """Whether the source has this column."""
        return column in self.cells.columns

    def column(self, column: str) -> list[str]:
        """The cells of `column`, blank where the source has none."""
        return self.cells[column].tolist() if self.has(column) else [""] * len(self)

    def letter(self, column: str, position: int) -> str:
        """The letter of the source column that fills `column` in this row; empty if there is none."""
        letters = self.letters.get(column, "")
        return letters if isinstance(letters, str) else letters[position]

    def take(self, positions: Sequence[int]) -> Sheet:
        """The rows at `positions`, in that order."""
        letters = {c: (v if isinstance(v, str) else [v[p] for p in positions]) for c, v in self.letters.items()}
        cells = self.cells.take(np.asarray(positions, dtype=np.int64)).reset_index(drop=True)
        return Sheet(self.name, cells, [self.rows[p] for p in positions], letters)

    def replace(self, column: str, values: list[str]) -> Sheet:
        """The same sheet with other cells in `column`."""
        cells = self.cells.assign(**{column: pd.Series(values, dtype=object)})
        return Sheet(self.name, cells, self.rows, {**self.letters, column: self.letters.get(column, "")})


def read_sheet(raw: RawTable, findings: Findings) -> Sheet:
    """Clean every cell of `raw`, drop blank rows and repeated headers, and say what was repaired."""
    names = [name for name, sources in raw.fields.items() if sources]
    rows = [int(row) for row in raw.frame.index]
    columns: dict[str, list[str]] = {}
    letters: dict[str, str | list[str]] = {}
    flags: dict[str, dict[int, int]] = {}
    for name in names:
        columns[name], letters[name], flags[name] = _fill(raw, name)
    cells = pd.DataFrame(columns, index=pd.RangeIndex(len(rows)), columns=names, dtype=object)
    whole = Sheet(raw.name, cells, rows, letters)
    for name, repaired in flags.items():
        findings.cells(whole, "kode-html-dirapikan", name, [p for p, flag in repaired.items() if flag & HTML])
        findings.cells(whole, "karakter-tersembunyi", name, [p for p, flag in repaired.items() if flag & HIDDEN])
        findings.cells(whole, "huruf-rusak-dirapikan", name, [p for p, flag in repaired.items() if flag & MISREAD])
    sheet = _without_repeated_headers(raw, whole, findings)
    _note_formulas(sheet, findings)
    return sheet


def read_beside(path: Path, name: str, columns: Sequence[str], required: Sequence[str], findings: Findings) -> Sheet | None:
    """The file at `path`, beside the configuration, read like a tab called `name`; None where there is none.

    Raises `ConfigurationError` where it can't be read.
    """
    file = read_reference(path, columns, required)
    if file is None:
        return None
    letters = {column: column_letter(position) for column, position in file.positions.items()}
    cells = {letter: [row[column] for row in file.rows.values()] for column, letter in letters.items()}
    frame = pd.DataFrame(cells, index=list(file.rows), dtype=object)
    fields = {column: (SourceColumn(letter, file.titles[column]),) for column, letter in letters.items()}
    return read_sheet(RawTable(name, frame, fields), findings)


def _fill(raw: RawTable, name: str) -> tuple[list[str], str | list[str], dict[int, int]]:
    """Clean cells of one contract column from its source columns: the first that is filled in a row wins."""
    sources = raw.fields[name]
    long = name in CELL_TEXT_COLUMNS.get(raw.name, ()) or name == RESPONSE_TEXT
    values, flags = _clean(raw.frame[sources[0].letter].tolist(), long)
    if len(sources) == 1:
        return values, sources[0].letter, flags
    letters = [sources[0].letter] * len(values)
    for source in sources[1:]:
        others, other_flags = _clean(raw.frame[source.letter].tolist(), long)
        for position, other in enumerate(others):
            if other and not values[position]:
                values[position], letters[position] = other, source.letter
                if position in other_flags:
                    flags[position] = other_flags[position]
    return values, letters, flags


def _clean(values: list[str], long: bool) -> tuple[list[str], dict[int, int]]:
    """Clean cells, and by position what was repaired. Each distinct cell is cleaned once."""
    clean = clean_text if long else clean_line
    results = {value: clean(value) for value in dict.fromkeys(values)}
    repaired = {value: flag for value, (_, flag) in results.items() if flag}
    flags = {p: repaired[value] for p, value in enumerate(values) if value in repaired} if repaired else {}
    return [results[value][0] for value in values], flags


def _without_repeated_headers(raw: RawTable, sheet: Sheet, findings: Findings) -> Sheet:
    """Drop rows without any filled cell, and rows in which the headers stand again."""
    filled = np.zeros(len(sheet), dtype=bool)
    headers = {name: {fold(source.header) for source in raw.fields[name]} for name in sheet.cells.columns}
    for name in sheet.cells.columns:
        filled |= sheet.cells[name].to_numpy(dtype=object).astype(bool)
    candidates: set[int] = set()
    for name in sheet.cells.columns[:_HEADERS_COMPARED]:
        spellings = _spellings(raw.fields[name])
        candidates.update(p for p, value in enumerate(sheet.cells[name].tolist()) if value in spellings)
    repeated = {position for position in candidates if _repeats_headers(sheet, position, headers)}
    for position in sorted(repeated):
        findings.row(sheet, "judul-terulang", position)
    if filled.all() and not repeated:
        return sheet
    return sheet.take([int(p) for p in np.flatnonzero(filled) if p not in repeated])


def _spellings(sources: tuple[SourceColumn, ...]) -> set[str]:
    """How a header is likely to stand when it stands again; one such cell makes a row worth a closer look."""
    titles = {clean_line(source.header)[0] for source in sources}
    return {form for title in titles for form in (title, title.upper(), title.lower(), title.capitalize(), title.title())} - {""}


def _repeats_headers(sheet: Sheet, position: int, headers: dict[str, set[str]]) -> bool:
    """At least two cells hold their own header, and no cell holds anything else."""
    row = {name: str(sheet.cells[name].iat[position]) for name in sheet.cells.columns}
    filled = {name: value for name, value in row.items() if value}
    return len(filled) >= min(2, len(row)) and all(fold(value) in headers[name] for name, value in filled.items())


def _note_formulas(sheet: Sheet, findings: Findings) -> None:
    """A formula that arrives as text is text: it is shown, never run."""
    for name in sheet.cells.columns:
        values = sheet.cells[name].tolist()
        formulas = {value for value in set(values) if value.startswith("=") and "(" in value}
        if formulas:
            findings.cells(sheet, "rumus-sebagai-teks", name, [p for p, v in enumerate(values) if v in formulas])
