"""The same complaints through a Google Sheet, a workbook and CSV files give the same snapshot bytes, but for `sumber`."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from sheets_double import Book, SheetsDouble, Shown, Tab

from memarak import cli
from memarak.checkout import checkout_root

ROWS = 120
ADDRESS = "https://docs.google.com/spreadsheets/d/double-1/edit"
SAMPLE = checkout_root() / "data" / "contoh"
Tables = dict[str, list[list[str]]]


def day_of(cell: str) -> date | None:
    """Dates as `dd/mm/yyyy` become real dates where the source has such cells: that is what staff's sheets do."""
    try:
        return datetime.strptime(cell, "%d/%m/%Y").date()
    except ValueError:
        return None


def as_csv(tables: Tables, folder: Path) -> str:
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return str(folder)


def as_workbook(tables: Tables, path: Path) -> str:
    with xlsxwriter.Workbook(str(path)) as book:
        days = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in tables.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    day = day_of(cell)
                    sheet.write_datetime(r, c, day, days) if day else sheet.write_string(r, c, cell)
    return str(path)


def as_sheet(tables: Tables, serve: Callable[[Book], SheetsDouble]) -> str:
    def cell_of(cell: str) -> Any:
        day = day_of(cell)
        return Shown.date(day, cell) if day else cell

    tabs = [Tab(name, [[cell_of(cell) for cell in row] for row in rows], gid=i) for i, (name, rows) in enumerate(tables.items())]
    serve(Book(tabs))
    return "gsheet:double-1"


@pytest.fixture
def tables() -> Tables:
    found: Tables = {}
    for name in ("keluhan", "tanggapan", "program", "pertemuan", "penarikan"):
        with (SAMPLE / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
            found[name] = list(csv.reader(stream))[: ROWS + 1]
    return found


def test_one_snapshot(tables: Tables, tmp_path: Path, serve: Callable[[Book], SheetsDouble]) -> None:
    (tmp_path / "csv").mkdir()
    sources = {
        "csv": as_csv(tables, tmp_path / "csv"),
        "xlsx": as_workbook(tables, tmp_path / "aduan.xlsx"),
        "gsheet": as_sheet(tables, serve),
    }
    written: dict[str, dict[str, bytes]] = {}
    for kind, source in sources.items():
        folder = tmp_path / kind / "snapshot"
        options = ["--snapshot", str(folder), "--state", str(tmp_path / kind / "state"), "--as-of", "2026-10-08"]
        assert cli.main(["pull", "--source", source, *options]) in (0, 1)
        written[kind] = {path.name: path.read_bytes() for path in folder.iterdir()}
    descriptors = {kind: json.loads(files.pop("datapackage.json")) for kind, files in written.items()}
    assert {kind: descriptor.pop("sumber") for kind, descriptor in descriptors.items()} == {kind: kind for kind in sources}
    assert written["csv"]["keluhan.csv"].count(b"\n") > ROWS // 2
    for kind in ("xlsx", "gsheet"):
        assert written[kind] == written["csv"]
        assert descriptors[kind] == descriptors["csv"]


def test_the_report_opens_the_very_cell(tables: Tables, tmp_path: Path, serve: Callable[[Book], SheetsDouble]) -> None:
    rows = tables["keluhan"][:4]
    rows[2][rows[0].index("tanggal_masuk")] = "31/02/2026"
    source = as_sheet({"keluhan": rows}, serve)
    options = ["--state", str(tmp_path / "state"), "--as-of", "2026-10-08", "--report", str(tmp_path / "laporan")]
    assert cli.main(["report", "--source", source, *options]) == 1
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "laporan").iterdir()]
    letter = chr(ord("A") + rows[0].index("tanggal_masuk"))
    link = f"https://docs.google.com/spreadsheets/d/double-1/edit#gid=0&amp;range={letter}3"
    assert any(link in page for page in pages)


def test_links_hold_where_the_table_was_moved_about(tmp_path: Path, serve: Callable[[Book], SheetsDouble]) -> None:
    """A title above, columns in another order, some hidden, a chart before the tab, boxes where words should be."""
    day = Shown.date(date(2026, 3, 8))
    head = ["Catatan", "status", "Nama", "OPD", "isi", "kerahasiaan", "Tanggal Masuk", "NOMOR"]
    rows = [
        ["x", "Baru", "Siti Aminah", "dpu", "jalan rusak", "publik", day, "0012"],
        ["x", "Baru", "Siti Aminah", "dpu", "jalan rusak", True, day, "3201123456789012"],
        ["x", "Baru", "Siti Aminah", "dpu", "jalan rusak", "publik", "31/02/2026", "A3"],
        ["x", "Baru", "Siti Aminah", "dpu", "#REF!", "publik", day, Shown(5201123456789010, "5,2E+15")],
    ]
    tab = Tab("Keluhan ", [["REKAP"], [], head, *rows], gid=1742, hidden_columns={0, 6}, hidden_rows={1, 4}, row_count=9000)
    serve(Book([Tab("Grafik", kind="OBJECT", gid=3), tab]))
    options = ["--state", str(tmp_path / "state"), "--as-of", "2026-10-08", "--report", str(tmp_path / "laporan")]
    assert cli.main(["report", "--source", "gsheet:double-1", *options]) == 1
    told = json.loads((tmp_path / "laporan" / "laporan.json").read_text(encoding="utf-8"))
    links = {(problem["kode"], problem["tautan"].removeprefix(f"{ADDRESS}#gid=1742")) for problem in told["masalah"]}
    assert links >= {
        ("tanggal-masuk-tidak-terbaca", "&range=G6"),
        ("kerahasiaan-tidak-dikenal", "&range=F5"),
        ("sel-galat", "&range=E7"),
        ("angka-rusak", "&range=H7"),
        ("kolom-tersembunyi", "&range=G3"),
        ("baris-tersembunyi", ""),
    }
    assert (told["baris_dibaca"], told["dirahasiakan"]) == (4, 1)
    assert "Siti" not in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "laporan").iterdir())
