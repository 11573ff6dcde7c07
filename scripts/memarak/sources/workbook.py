"""An `.xlsx` workbook: the tabs that the contract knows, their cells exactly as typed."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memarak.errors import SourceUnacceptable, SourceUnreachable
from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.sources.cells import (
    DATE_FIELDS,
    IDENTIFIER_FIELDS,
    MAC_OFFSET_DAYS,
    is_damaged,
    text_of_cell,
    text_of_number,
)
from memarak.sources.headers import HEADER_DEPTH, Header, find_header, header_names
from memarak.sources.hiding import hiding_problems
from memarak.sources.merges import Merge, fill_merges
from memarak.sources.tables import build_table, check_header
from memarak.sources.tabs import Tab, choose_tabs, no_complaints
from memarak.sources.titles import tellable
from memarak.sources.workbook_parts import SheetParts, WorkbookParts
from memarak.tables import RawTable, RawTables

if TYPE_CHECKING:
    import pandas as pd
    from python_calamine import CalamineSheet

_LARGEST = 2 * 2**30
"""Bytes of a workbook unpacked; a hundred thousand complaints with their responses take a twentieth of it."""

_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError, NotImplementedError, RuntimeError)
"""What a zip file that is damaged, or locked, or of another kind can raise."""

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


def read_workbook(path: Path, settings: Settings) -> RawTables:
    """Every tab of the workbook that is a table of the contract. Chart sheets are no tabs."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

    _check_kind(path)
    with _damage_told(path):
        parts = WorkbookParts(path)
        if parts.unpacked_bytes > _LARGEST:
            raise SourceUnacceptable(f"Berkas {path} terlalu besar setelah dibuka; hapus lembar yang tidak perlu, atau pakai CSV.")
        book = load_workbook(path)
        sheets = [s for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
    tabs = [Tab(s.name, s.visible != SheetVisibleEnum.Visible) for s in sheets]
    chosen, problems = choose_tabs(tabs, settings)
    if "keluhan" not in chosen:
        raise no_complaints(f"Berkas {path}", tabs)
    tables: dict[str, RawTable] = {}
    for table, i in chosen.items():
        with _damage_told(path):
            sheet, sheet_parts = book.get_sheet_by_name(tabs[i].title), parts.sheet(tabs[i].title)
        raw, found = _SheetReader(table, path, sheet, sheet_parts, parts.is_1904).read(settings)
        problems += found
        if raw is not None:
            tables[table] = raw
    book.close()
    parts.close()
    return RawTables("xlsx", tables, tuple(problems))


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Whatever the readers say of a damaged file becomes one sentence. Not chained: their words may quote the file."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, *_DAMAGES):
        raise _damaged(path) from None


def _check_kind(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as error:
        raise SourceUnreachable(f"Berkas {path} tidak dapat dibaca ({error.strerror}); periksa izinnya.") from None
    if start == _OLD_WORKBOOK:
        raise SourceUnacceptable(
            f"Berkas {path} terkunci dengan kata sandi atau berformat Excel lama; buka lalu simpan ulang sebagai .xlsx tanpa sandi."
        )


def _damaged(path: Path) -> SourceUnacceptable:
    return SourceUnacceptable(f"Berkas {path} rusak atau bukan buku kerja .xlsx; buka di Excel lalu simpan ulang sebagai .xlsx.")


class _SheetReader:
    """Reads one sheet into one table."""

    def __init__(self, table: str, path: Path, sheet: CalamineSheet, parts: SheetParts, is_1904: bool) -> None:
        self.table = table
        self.place = f'Tab "{sheet.name}" di {path}' if tellable([sheet.name]) else f"Tab {table} di {path}"
        self.sheet = sheet
        self.parts = parts
        self.is_1904 = is_1904
        self.problems: list[Problem] = []

    def read(self, settings: Settings) -> tuple[RawTable | None, list[Problem]]:
        rows = self.sheet.iter_rows()
        top = [row for _, row in zip(range(HEADER_DEPTH + 1), rows, strict=False)]
        if not top and self.table == "keluhan":
            raise SourceUnacceptable(f"{self.place} kosong; isi dengan tabel keluhan berikut baris judulnya.")
        words = [[text_of_cell(cell) for cell in row] for row in top]
        header = find_header(words, header_names(self.table, settings))
        lacking = check_header(self.table, header, self.place, words[header.row] if header else ())
        if lacking or header is None:
            return None, [lacking] if lacking else []
        columns: dict[int, list[Any]] = {i: [row[i] for row in top[header.row + 1 :]] for i in header.positions}
        for row in rows:
            for i, cells in columns.items():
                cells.append(row[i])
        raw, found = build_table(self.table, header, self._frame(header, columns), self.place)
        return raw, [*hiding_problems(raw, header, self.parts.hiding), *self.problems, *found]

    def _frame(self, header: Header, columns: dict[int, list[Any]]) -> pd.DataFrame:
        import pandas as pd

        first = header.row + 2
        length = max(map(len, columns.values()), default=0)
        self._put_errors(columns, first, length)
        merges = [Merge(a[1], a[0] + 1, b[0] + 1) for a, b in self.sheet.merged_cell_ranges or ()]
        self.problems += fill_merges(self.table, header, columns, first, merges)
        fields = header.field_at
        data = {
            column_letter(i): pd.Series(self._strings(cells, fields[i], column_letter(i), first), dtype=object)
            for i, cells in columns.items()
        }
        frame = pd.DataFrame(data, dtype=object)
        frame.index = pd.RangeIndex(first, first + length)
        return frame

    def _put_errors(self, columns: dict[int, list[Any]], first: int, length: int) -> None:
        """The reader shows a failed formula as a blank; say what it is."""
        positions = {column_letter(i): i for i in columns}
        for (letter, row), word in self.parts.errors.items():
            if letter in positions and 0 <= row - first < length:
                columns[positions[letter]][row - first] = word

    def _strings(self, cells: Sequence[Any], field: str, letter: str, first: int) -> list[str]:
        return [cell if type(cell) is str else self._string(cell, field, letter, row) for row, cell in enumerate(cells, first)]

    def _string(self, cell: Any, field: str, letter: str, row: int) -> str:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if is_damaged(cell):
                self.problems.append(Problem("angka-rusak", self.table, row, letter, field))
                return ""
            if field in IDENTIFIER_FIELDS:
                return self.parts.padded.get((letter, row)) or text_of_number(cell)
            if field in DATE_FIELDS and self.is_1904:
                return text_of_number(cell + MAC_OFFSET_DAYS)
        if field in IDENTIFIER_FIELDS and isinstance(cell, date | datetime | time):
            self.problems.append(Problem("nomor-jadi-tanggal", self.table, row, letter, field, {"kolom": field}))
            return ""
        return text_of_cell(cell)
