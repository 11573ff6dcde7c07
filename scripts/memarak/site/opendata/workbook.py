"""The package as one Excel workbook: typed cells, a frozen header with filters, and a note on every column."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

from memarak.dictionary import DataFile
from memarak.site.opendata.typed import Cell, Table, tables, typed_row
from memarak.snapshot import Snapshot

_ALIVE = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_000
_MOST_ROWS = 1_048_575
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = {"date": 11, "integer": 9, "number": 10}
_WIDE = {"isi": 70, "judul": 45, "nama": 45, "keterangan": 30, "kategori": 24, "alasan": 30, "tautan": 24}


def workbook(snapshot: Snapshot) -> bytes:
    """The workbook's bytes; equal snapshots give equal bytes.

    Text is always stored as text, and what begins like a formula carries Excel's own quote mark, so that it
    stays text when the sheet is saved as CSV and opened again.
    """
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    book.set_properties(
        {
            "title": f"{snapshot.portal.name}: data terbuka",
            "author": f"{snapshot.portal.name}, {snapshot.portal.region}",
            "comments": f"Data sampai {snapshot.as_of.isoformat()}. CC BY 4.0.",
            "created": datetime.combine(snapshot.as_of, time()),
        }
    )
    writer = _Writer(book)
    _cover(writer, snapshot)
    for table in tables(snapshot):
        writer.table(table)
    book.close()
    return target.getvalue()


class _Writer:
    """Writes sheets with the book's few formats."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.header = book.add_format({"bold": True, "bottom": 2, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.quoted = book.add_format({"quote_prefix": True})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})

    def table(self, table: Table) -> None:
        """One sheet: header with notes, then the rows."""
        file = table.file
        sheet = self.book.add_worksheet(file.name)
        rows = table.rows[:_MOST_ROWS]
        self._header(sheet, file, len(rows))
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(typed_row(file, row)):
                self._cell(sheet, number, place, cell)

    def _header(self, sheet: Any, file: DataFile, rows: int) -> None:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, rows), len(file.columns) - 1)
        for place, column in enumerate(file.columns):
            sheet.write_string(0, place, column.name, self.header)
            note = f"{column.meaning}.\n{column.meaning_en}."
            sheet.write_comment(0, place, note, {"x_scale": 1.8, "author": "Memarak", "font_size": 9})
            sheet.set_column(place, place, _WIDE.get(column.name, _WIDTHS.get(column.type, 16)))

    def _cell(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        if cell is None:
            return
        if isinstance(cell, date):
            sheet.write_datetime(row, place, datetime.combine(cell, time()), self.day)
        elif isinstance(cell, int | float):
            sheet.write_number(row, place, cell)
        else:
            text = cell if len(cell) <= _LONGEST_CELL else f"{cell[:_LONGEST_CELL]} … (lengkapnya di berkas CSV)"
            sheet.write_string(row, place, text, *([self.quoted] if text.startswith(_ALIVE) else []))


def _cover(writer: _Writer, snapshot: Snapshot) -> None:
    """The first sheet: what this is, as of when, by whom, under which licence, and what stands on the others."""
    portal = snapshot.portal
    sheet = writer.book.add_worksheet("keterangan")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    lines = [
        ("Isi", f"Keluhan warga {portal.region} dan tindak lanjutnya, menurut {portal.name}."),
        ("Data sampai", snapshot.as_of.isoformat()),
        ("Sumber", f"{portal.base_url}/data/"),
        ("Lisensi", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
        ("Kolom", "Arahkan penunjuk ke judul kolom untuk membaca artinya. Hover over a header for its meaning."),
        ("Definisi angka", f"{portal.base_url}/metodologi/"),
    ]
    if portal.is_sample:
        lines.insert(0, ("Data contoh", "Semua isi buku kerja ini rekaan. All of this is invented sample data."))
    lines += [(table.file.name, f"{table.file.title}. {table.file.title_en}.") for table in tables(snapshot)]
    for number, (name, text) in enumerate(lines):
        sheet.write_string(number, 0, name, writer.header)
        sheet.write_string(number, 1, text, writer.wrapped)
