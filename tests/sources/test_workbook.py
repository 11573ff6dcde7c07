"""An `.xlsx` workbook, cell by cell."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from memarak.errors import PortalError, SchemaMismatch, SourceUnacceptable
from memarak.settings import Settings
from memarak.sources import read_source
from memarak.tables import RawTables

HEAD = ["nomor", "tanggal_masuk", "opd", "status", "isi"]
Fill = Callable[[xlsxwriter.Workbook], None]


@pytest.fixture
def read(tmp_path: Path, settings: Settings) -> Callable[..., RawTables]:
    def read_book(fill: Fill, **options: Any) -> RawTables:
        path = tmp_path / "buku.xlsx"
        with xlsxwriter.Workbook(str(path), options) as book:
            fill(book)
        return read_source(str(path), settings)

    return read_book


def sheet_of(book: xlsxwriter.Workbook, rows: list[list[Any]], title: str = "keluhan") -> Any:
    sheet = book.add_worksheet(title)
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, (date, datetime, time)):
                sheet.write_datetime(r, c, cell, book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
            elif isinstance(cell, str):
                sheet.write_string(r, c, cell)
            elif cell is not None:
                sheet.write(r, c, cell)
    return sheet


@pytest.mark.parametrize("is_1904", [False, True])
def test_cells_arrive_as_staff_see_them(read: Callable[..., RawTables], is_1904: bool) -> None:
    rows = [
        ["Rekap"],
        HEAD,
        ["00412", date(2021, 3, 8), "dpu", "baru", "baris\nkedua"],
        [413, datetime(2021, 3, 8, 14, 30), 12.5, True, "=HYPERLINK(1)"],
    ]
    raw = read(lambda book: sheet_of(book, rows), date_1904=is_1904)
    frame = raw.tables["keluhan"].frame
    assert frame.loc[3].tolist() == ["00412", "2021-03-08", "dpu", "baru", "baris\nkedua"]
    assert frame.loc[4].tolist() == ["413", "2021-03-08 14:30", "12.5", "TRUE", "=HYPERLINK(1)"]
    assert raw.problems == ()
    assert raw.kind == "xlsx"


@pytest.mark.parametrize(("is_1904", "serial"), [(False, 44263), (True, 44263 - 1462)])
def test_serial_numbers_without_a_date_format_keep_the_base_of_1900(
    read: Callable[..., RawTables], is_1904: bool, serial: int
) -> None:
    raw = read(lambda book: sheet_of(book, [HEAD, ["A1", serial, "dpu", "baru", ""]]), date_1904=is_1904)
    assert raw.tables["keluhan"].frame["B"].tolist() == ["44263"]


def test_zeros_that_a_format_shows_in_front(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = sheet_of(book, [HEAD, [None, "8/3/2021", "dpu", "baru"], [None, "8/3/2021", "dpu", "baru"]])
        sheet.write_number(1, 0, 412, book.add_format({"num_format": "00000"}))
        sheet.write_number(2, 0, 7, book.add_format({"num_format": '"KLU-"0000'}))

    assert read(fill).tables["keluhan"].frame["A"].tolist() == ["00412", "KLU-0007"]


def test_long_numbers(read: Callable[..., RawTables]) -> None:
    rows = [
        HEAD,
        [5201123456789012, "8/3/2021", "dpu", "baru", ""],
        [5201123456789010, "8/3/2021", "dpu", "baru", ""],
        ["5201123456789010", "8/3/2021", "dpu", "baru", ""],
    ]
    raw = read(lambda book: sheet_of(book, rows))
    assert raw.tables["keluhan"].frame["A"].tolist() == ["5201123456789012", "", "5201123456789010"]
    assert [(p.code, p.place, p.column) for p in raw.problems] == [("angka-rusak", "keluhan!A3", "nomor")]


def test_a_number_that_became_a_date(read: Callable[..., RawTables]) -> None:
    raw = read(lambda book: sheet_of(book, [HEAD, [date(2021, 3, 1), "8/3/2021", "dpu", "baru", "x"]]))
    assert raw.tables["keluhan"].frame["A"].tolist() == [""]
    assert [(p.code, p.place) for p in raw.problems] == [("nomor-jadi-tanggal", "keluhan!A2")]


def test_formulas_and_their_errors(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = sheet_of(book, [HEAD, ["A1", "8/3/2021", None, None, "x"]])
        sheet.write_formula(1, 2, "=VLOOKUP(1,A1:B2,2)", None, "#N/A")
        sheet.write_formula(1, 3, '="se"&"lesai"', None, "selesai")

    raw = read(fill)
    assert raw.tables["keluhan"].frame.loc[2].tolist() == ["A1", "8/3/2021", "", "selesai", "x"]
    assert [(p.code, p.place, p.details["galat"]) for p in raw.problems] == [("sel-galat", "keluhan!C2", "#N/A")]


def test_merged_cells_count_for_every_row_they_cover(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        rows = [HEAD, *[[f"A{i}", "8/3/2021", None, "baru", "x"] for i in range(1, 4)]]
        sheet_of(book, rows).merge_range("C2:C4", "dpu")

    raw = read(fill)
    assert raw.tables["keluhan"].frame["C"].tolist() == ["dpu", "dpu", "dpu"]
    assert [(p.code, p.place, p.details["akhir"]) for p in raw.problems] == [("sel-gabungan", "keluhan!C2", "4")]


def test_notes_merged_under_the_table_make_no_rows(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet_of(book, [HEAD, ["A1", "8/3/2021", "dpu", "baru", "x"]]).merge_range("A4:E9", "Catatan: data sementara")

    raw = read(fill)
    assert raw.tables["keluhan"].frame.index.tolist() == [2, 4]
    assert raw.problems == ()


def test_two_header_rows_with_merged_cells(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = sheet_of(book, [[], [None] * 4 + ["kecamatan", "desa"], ["A1", "8/3/2021", "dpu", "baru", "Bayan", "Anyar"]])
        for column, title in enumerate(HEAD[:4]):
            sheet.merge_range(0, column, 1, column, title)
        sheet.merge_range("E1:F1", "Lokasi")

    table = read(fill).tables["keluhan"]
    assert table.frame.index.tolist() == [3]
    assert table.frame[table.fields["desa"][0].letter].tolist() == ["Anyar"]


def test_hidden_rows_and_filters_hide_nothing(read: Callable[..., RawTables]) -> None:
    rows = [HEAD, ["A1", "8/3/2021", "dpu", "baru", "x"], ["A2", "8/3/2021", "dpu", "selesai", "y"]]

    def hidden(book: xlsxwriter.Workbook) -> None:
        sheet_of(book, rows).set_row(2, None, None, {"hidden": True})

    def filtered(book: xlsxwriter.Workbook) -> None:
        sheet = sheet_of(book, rows)
        sheet.autofilter("A1:E3")
        sheet.filter_column("D", "x == baru")
        sheet.set_row(2, None, None, {"hidden": True})

    for fill, code in ((hidden, "baris-tersembunyi"), (filtered, "saringan-aktif")):
        raw = read(fill)
        assert raw.tables["keluhan"].frame["A"].tolist() == ["A1", "A2"]
        assert [p.code for p in raw.problems] == [code]


def test_other_sheets_do_not_disturb(read: Callable[..., RawTables]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "='Keluhan '!$A$2:$A$2"})
        book.add_chartsheet("tanggapan").set_chart(chart)
        book.add_worksheet("opd")
        sheet_of(book, [["nomor", "alasan"], ["A1", "keliru"]], "Penarikan").hide()
        sheet_of(book, [HEAD, ["A1", "8/3/2021", "dpu", "baru", "x"]], "Keluhan ")

    raw = read(fill)
    assert list(raw.tables) == ["keluhan", "penarikan"]
    assert [(p.code, p.table) for p in raw.problems] == [("tab-tersembunyi", "penarikan"), ("tab-tidak-lengkap", "opd")]


def test_cells_far_right_and_twin_headers(read: Callable[..., RawTables]) -> None:
    header = ["Nama", "NIK", *HEAD, *[""] * 20, "Status"]
    raw = read(lambda book: sheet_of(book, [header, ["Siti", "52", "A1", "8/3/2021", "dpu", "", "x", *[""] * 20, "baru"]]))
    table = raw.tables["keluhan"]
    assert [c.letter for c in table.fields["status"]] == ["F", "AB"]
    assert "A" not in table.frame
    assert [(p.code, p.place) for p in raw.problems] == [("kolom-kembar", "keluhan!AB1")]


@pytest.mark.parametrize(
    ("fill", "error", "words"),
    [
        (lambda book: book.add_worksheet("Rekap"), SchemaMismatch, '"Rekap"'),
        (lambda book: book.add_worksheet("keluhan"), SourceUnacceptable, "kosong"),
        (lambda book: sheet_of(book, [HEAD]), SourceUnacceptable, "satu baris keluhan pun"),
        (lambda book: sheet_of(book, [["nomor", "opd", "kolom lain"], ["A1", "dpu", "Siti"]]), SchemaMismatch, "kolom lain"),
    ],
)
def test_what_is_no_table_is_refused(read: Callable[..., RawTables], fill: Fill, error: type[PortalError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read(fill)
    assert caught.value.exit_status == 2
    assert "Siti" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"halo", b"PK\x03\x04 rusak", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 terkunci"])
def test_damaged_files_are_refused(tmp_path: Path, settings: Settings, data: bytes) -> None:
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(data)
    with pytest.raises(SourceUnacceptable, match=r"rusak\.xlsx.*simpan ulang"):
        read_source(str(path), settings)


def test_a_zip_that_is_no_workbook(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "arsip.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("catatan.txt", "halo")
    with pytest.raises(SourceUnacceptable, match="rusak"):
        read_source(str(path), settings)


def test_a_workbook_cut_short(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "potong.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet_of(book, [HEAD, ["A1", "8/3/2021", "dpu", "baru", "x"]])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(SourceUnacceptable, match="rusak"):
        read_source(str(path), settings)


def test_a_workbook_that_unpacks_beyond_measure(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bom.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet_of(book, [HEAD, ["A1", "8/3/2021", "dpu", "baru", "x" * 30000]])
    monkeypatch.setattr("memarak.sources.workbook._LARGEST", 20000)
    with pytest.raises(SourceUnacceptable, match="terlalu besar"):
        read_source(str(path), settings)


def test_zeros_in_a_workbook_that_google_exported(tmp_path: Path, settings: Settings) -> None:
    """Google writes whole numbers with a point: `412.0`."""
    made, path = tmp_path / "dibuat.xlsx", tmp_path / "ekspor.xlsx"
    with xlsxwriter.Workbook(str(made)) as book:
        sheet = sheet_of(book, [HEAD, [None, "8/3/2021", "dpu", "baru"]])
        sheet.write_number(1, 0, 412, book.add_format({"num_format": "00000"}))
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v>412</v>", b"<v>412.0</v>"))
    assert read_source(str(path), settings).tables["keluhan"].frame["A"].tolist() == ["00412"]
