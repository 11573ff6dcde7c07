"""The package as one Excel workbook: typed cells, a frozen header with filters, and a note on every column.

xlsxwriter makes the workbook with its headers, notes and formats; the rows are put into its sheets as text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

from memarak.dictionary import DataFile
from memarak.site.opendata.sheet_rows import Styles, column_letters, rows_xml
from memarak.site.opendata.typed import Table, tables
from memarak.snapshot import Snapshot

_MOST_ROWS = 1_048_575
_MOST_IN_A_SMALL_ZIP = 300_000
"""Rows whose XML is surely less than two gigabytes, from which on a ZIP file needs its newer form."""
_LEVEL = 3  # of nine: an eighth larger than at six, in half the time
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = {"date": 11, "integer": 9, "number": 10}
_WIDE = {"isi": 70, "judul": 45, "nama": 45, "keterangan": 30, "kategori": 24, "alasan": 30, "tautan": 24}
_COVER = "xl/worksheets/sheet1.xml"
_FIRST_CELLS = re.compile(r'<c r="[AB]1" s="(\d+)"')


def workbook(snapshot: Snapshot) -> bytes:
    """The workbook's bytes; equal snapshots give equal bytes.

    Text is always stored as text, and what begins like a formula carries Excel's own quote mark, so that it
    stays text when the sheet is saved as CSV and opened again.
    """
    found = tables(snapshot)
    skeleton = zipfile.ZipFile(io.BytesIO(_skeleton(snapshot, found)))
    day, quoted = _FIRST_CELLS.findall(skeleton.read(_COVER).decode())
    styles = Styles(day, quoted)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as filled:
        for name in skeleton.namelist():
            table = _table_of(name, found)
            parts = _with_rows(skeleton.read(name).decode(), table, styles) if table else iter([skeleton.read(name)])
            # By name alone: dated 1980, so that equal data gives equal bytes. As it comes: a table never stands there whole.
            with filled.open(name, "w", force_zip64=table is not None and len(table.rows) > _MOST_IN_A_SMALL_ZIP) as part:
                part.writelines(parts)
            filled.getinfo(name).create_system = 3  # the same on every system
    return target.getvalue()


def _table_of(name: str, found: Sequence[Table]) -> Table | None:
    """The table whose sheet this part is; the cover is the first sheet."""
    number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
    return found[int(number[1]) - 2] if number and int(number[1]) > 1 else None


def _with_rows(sheet: str, table: Table, styles: Styles) -> Iterator[bytes]:
    """A sheet that has only its header, with the table's rows below it, in pieces."""
    rows = table.rows[:_MOST_ROWS]
    last = f"{column_letters(len(table.file.columns) - 1)}{len(rows) + 1}"
    sheet = re.sub(r'<dimension ref="[^"]*"/>', f'<dimension ref="A1:{last}"/>', sheet, count=1)
    head, end, rest = sheet.partition("</sheetData>")
    yield head.encode()
    yield from (chunk.encode() for chunk in rows_xml([column.type for column in table.file.columns], rows, styles))
    yield f"{end}{rest}".encode()


def _skeleton(snapshot: Snapshot, found: Sequence[Table]) -> bytes:
    """The workbook without its rows."""
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    portal = snapshot.portal
    book.set_properties(
        {
            "title": f"{portal.name}: data terbuka",
            "author": f"{portal.name}, {portal.region}",
            "comments": f"Data sampai {snapshot.as_of.isoformat()}. CC BY 4.0.",
            "created": datetime.combine(snapshot.as_of, time()),
        }
    )
    header = book.add_format({"bold": True, "bottom": 2, "valign": "top"})
    _cover(book, header, snapshot, found)
    for table in found:
        _header(book.add_worksheet(table.file.name), header, table.file, len(table.rows[:_MOST_ROWS]))
    book.close()
    return target.getvalue()


def _header(sheet: Any, header: Any, file: DataFile, rows: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, rows), len(file.columns) - 1)
    for place, column in enumerate(file.columns):
        sheet.write_string(0, place, column.name, header)
        note = f"{column.meaning}.\n{column.meaning_en}."
        sheet.write_comment(0, place, note, {"x_scale": 1.8, "author": "Memarak", "font_size": 9})
        sheet.set_column(place, place, _WIDE.get(column.name, _WIDTHS.get(column.type, 16)))


def _cover(book: Any, header: Any, snapshot: Snapshot, found: Sequence[Table]) -> None:
    """The first sheet: what this is, by whom, under which licence, and what stands on the others.

    Its first row holds the date of the data and a text that must stay text: their formats are those of the tables.
    """
    portal = snapshot.portal
    sheet = book.add_worksheet("keterangan")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    sheet.write_datetime(0, 0, datetime.combine(snapshot.as_of, time()), day)
    sample = "Data contoh: semua isinya rekaan. " if portal.is_sample else ""
    about = f"{sample}Keluhan warga {portal.region} dan tindak lanjutnya, menurut {portal.name}, sampai tanggal di sebelah kiri."
    sheet.write_string(0, 1, about, book.add_format({"quote_prefix": True}))
    lines = [
        ("Sumber", f"{portal.base_url}/data/"),
        ("Lisensi", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
        ("Kolom", "Arahkan penunjuk ke judul kolom untuk membaca artinya. Hover over a header for its meaning."),
        ("Definisi angka", f"{portal.base_url}/metodologi/"),
        *((table.file.name, f"{table.file.title}. {table.file.title_en}.") for table in found),
    ]
    for number, (name, text) in enumerate(lines, 1):
        sheet.write_string(number, 0, name, header)
        sheet.write_string(number, 1, text)
