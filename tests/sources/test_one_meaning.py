"""The same table through a Google Sheet, a workbook and CSV files is the same raw table."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import xlsxwriter
from sheets_double import Book, SheetsDouble, Shown, Tab

from memarak.settings import Settings
from memarak.sources import read_source
from memarak.tables import RawTables

Rows = list[list[Any]]
TABLES: dict[str, Rows] = {
    "keluhan": [
        ["Rekap aduan warga"],
        [],
        ["Nama Pelapor", "Nomor", "Tanggal Masuk", "OPD", "Status", "Isi", "No HP", "Tanggal Selesai", "Kerahasiaan"],
        [
            "Siti",
            "00123",
            date(2021, 3, 8),
            "DPU",
            "Selesai ",
            "Jalan rusak,\nberlubang",
            "0812",
            datetime(2021, 3, 9, 14, 30),
            "publik",
        ],
        ["", "5201123456789012", "8 Maret 2021", "Dinas \u201cPU\u201d", "sdh selesai", "a; b | c\td", "", "", "rahasia"],
        [],
        ["Budi", 412, 44263, "dpu", "#REF!", "", "", date(2021, 12, 31), ""],
        ["", "", "", "", "", "", "0813", "", ""],
        ["", "A-4", date(1999, 1, 1), "", True, "=HYPERLINK(1)", "", 12.5, "anonim"],
    ],
    "tanggapan": [["nomor", "tanggal", "isi"], ["00123", date(2021, 3, 9), "Sudah ditangani"], ["412", "9/3/2021", ""]],
    "program": [
        ["nama", "target", "capaian", "tanggal"],
        ["Jalan desa", 10, 2.5, date(2026, 1, 31)],
        ["Jalan desa", "10 km", "", ""],
    ],
    "penarikan": [["nomor", "alasan"]],
}


def typed_text(cell: Any) -> str:
    """A cell as an exported CSV has it, dates in ISO."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def as_csv(folder: Path) -> str:
    folder.mkdir()
    for name, rows in TABLES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([typed_text(cell) for cell in row] for row in rows)
    return str(folder)


def as_workbook(path: Path) -> str:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        for name, rows in TABLES.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(r, c, cell, book.add_format({"num_format": "d mmm yyyy"}))
                    elif isinstance(cell, str):
                        sheet.write_string(r, c, cell)
                    else:
                        sheet.write(r, c, cell)
    return str(path)


def as_sheet(serve: Callable[[Book], SheetsDouble]) -> str:
    def cell_of(cell: Any) -> Any:
        if isinstance(cell, datetime):
            return Shown.date(cell, cell.strftime("%d/%m/%Y %H.%M"))
        return Shown.date(cell) if isinstance(cell, date) else cell

    tabs = [
        Tab(name, [[cell_of(c) for c in row] for row in rows], gid=i, row_count=1000)
        for i, (name, rows) in enumerate(TABLES.items())
    ]
    serve(Book(tabs))
    return "gsheet:double-1"


@pytest.fixture
def readings(tmp_path: Path, settings: Settings, serve: Callable[[Book], SheetsDouble]) -> dict[str, RawTables]:
    sources = {"csv": as_csv(tmp_path / "csv"), "xlsx": as_workbook(tmp_path / "b.xlsx"), "gsheet": as_sheet(serve)}
    return {kind: read_source(source, settings) for kind, source in sources.items()}


@pytest.mark.parametrize("kind", ["xlsx", "gsheet"])
def test_one_meaning(readings: dict[str, RawTables], kind: str) -> None:
    expected, found = readings["csv"], readings[kind]
    assert list(found.tables) == list(expected.tables) == list(TABLES)
    for name, table in expected.tables.items():
        assert found.tables[name].fields == table.fields
        pd.testing.assert_frame_equal(found.tables[name].frame, table.frame, check_index_type=False, check_column_type=False)
    assert found.problems == expected.problems
    assert (found.kind, expected.kind) == (kind, "csv")


def test_what_it_means(readings: dict[str, RawTables]) -> None:
    frame = readings["gsheet"].tables["keluhan"].frame
    assert frame.index.tolist() == [4, 5, 7, 9]
    assert frame["B"].tolist() == ["00123", "5201123456789012", "412", "A-4"]
    assert frame["C"].tolist() == ["2021-03-08", "8 Maret 2021", "44263", "1999-01-01"]
    assert frame["H"].tolist() == ["2021-03-09 14:30", "", "2021-12-31", "12.5"]
    assert all(isinstance(cell, str) for table in readings["xlsx"].tables.values() for cell in table.frame.to_numpy().ravel())


def test_the_road_sees_no_difference(readings: dict[str, RawTables]) -> None:
    assert replace(readings["xlsx"], kind="", tables={}) == replace(readings["csv"], kind="", tables={})


HIDDEN: dict[str, tuple[set[int], set[int], bool]] = {
    "by hand": ({4, 6, 30}, set(), False),
    "under the header only": ({0, 1, 7}, set(), False),
    "a column": (set(), {0, 4, 6}, False),
    "a filter": ({4}, set(), True),
}


@pytest.mark.parametrize("case", list(HIDDEN))
def test_what_is_hidden_is_told_alike(tmp_path: Path, settings: Settings, serve: Callable[[Book], SheetsDouble], case: str) -> None:
    rows, columns, is_filtered = HIDDEN[case]
    lines = TABLES["keluhan"][:3] + [["x", f"A{i}", "8/3/2021", "dpu", "baru"] if i != 7 else [] for i in range(3, 9)]
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("keluhan")
        for r, line in enumerate(lines):
            sheet.write_row(r, 0, line)
        if is_filtered:
            sheet.autofilter("A3:I9")
            sheet.filter_column("E", "x == baru")
        for r in rows:
            sheet.set_row(r, None, None, {"hidden": True})
        for c in columns:
            sheet.set_column(c, c, None, None, {"hidden": True})
    criteria = {"range": {"sheetId": 0}, "criteria": {"4": {"hiddenValues": ["selesai"]}}} if is_filtered else None
    tab = Tab("keluhan", lines, row_count=1000, hidden_columns=columns, filter=criteria)
    tab.filtered_rows, tab.hidden_rows = (rows, set()) if is_filtered else (set(), rows)
    serve(Book([tab]))
    expected = read_source(str(path), settings)
    found = read_source("gsheet:double-1", settings)
    assert found.problems == expected.problems
    assert found.tables["keluhan"].frame.index.tolist() == expected.tables["keluhan"].frame.index.tolist() == [4, 5, 6, 7, 9]
    told = {p.code: p.details.get("jumlah", p.column) for p in found.problems}
    assert (
        told
        == {
            "by hand": {"baris-tersembunyi": "2"},
            "under the header only": {},
            "a column": {"kolom-tersembunyi": "status"},
            "a filter": {"saringan-aktif": ""},
        }[case]
    )
