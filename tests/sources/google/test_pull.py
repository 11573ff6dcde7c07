"""A whole sheet through the real gspread client, against the double."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sheets_double import Book, Mutate, SheetsDouble, Shown, Tab

from memarak.errors import SchemaMismatch, SourceUnacceptable, SourceUnreachable
from memarak.settings import Settings
from memarak.sources import read_source

HEAD = ["nomor", "tanggal_masuk", "Nama Pelapor", "No HP", "opd", "status", "isi"]
MARCH = Shown.date(date(2021, 3, 8))
Serve = Callable[[Book], SheetsDouble]


def complaints(*rows: list[Any], title: str = "keluhan", **options: Any) -> Tab:
    return Tab(title, [[*HEAD], *rows], gid=7, **options)


def row(number: Any = "A1", day: Any = MARCH, status: Any = "baru", text: Any = "rusak") -> list[Any]:
    return [number, day, "Siti", "0812", "dpu", status, text]


def allowed(double: SheetsDouble, tab: str, columns: set[int], header_row: int = 0) -> bool:
    """Whether nothing but header rows was ever served of other columns of `tab`."""
    areas = [area for entry in double.reads for area in entry.areas if area.tab == tab and area.past_row > header_row + 1]
    return bool(areas) and all(set(range(area.first_column, area.past_column)) <= columns for area in areas)


def test_exact_cells(serve: Serve, settings: Settings) -> None:
    serve(
        Book(
            [
                complaints(
                    row("00412"),
                    row(Shown(413, "00413"), Shown.date(datetime(2021, 3, 8, 14, 30), "08/03/2021 14:30"), True),
                    row("A3", "8 Maret 2021", "#REF!", "baris\nkedua 😀"),
                    row("A4", 44263, "baru", '=HYPERLINK("x")'),
                )
            ]
        )
    )
    raw = read_source("gsheet:double-1", settings)
    table = raw.tables["keluhan"]
    assert table.frame.index.tolist() == [2, 3, 4, 5]
    assert table.frame["A"].tolist() == ["00412", "00413", "A3", "A4"]
    assert table.frame["B"].tolist() == ["2021-03-08", "2021-03-08 14:30", "8 Maret 2021", "44263"]
    assert table.frame["F"].tolist() == ["baru", "TRUE", "", "baru"]
    assert table.frame["G"].tolist() == ["rusak", "rusak", "baris\nkedua 😀", '=HYPERLINK("x")']
    assert [(p.code, p.place) for p in raw.problems] == [("sel-galat", "keluhan!F4")]
    assert raw.kind == "gsheet"
    assert raw.cell_links == {"keluhan": "https://docs.google.com/spreadsheets/d/double-1/edit#gid=7"}


def test_four_requests_and_nothing_of_other_columns(serve: Serve, settings: Settings) -> None:
    tabs = [
        complaints(*[row(f"A{i}") for i in range(500)]),
        Tab("tanggapan", [["nomor", "petugas", "tanggal", "isi"], ["A1", "Budi", MARCH, "sudah"]], gid=8),
        Tab("penarikan", [["nomor", "alasan"]], gid=9),
        Tab("Data pelapor", [["Nama", "NIK"], ["Siti", "52"]], gid=10),
    ]
    double = serve(Book(tabs))
    tabs[0].hidden_rows, tabs[3].hidden_rows = {4, 5}, {1}
    raw = read_source("gsheet:double-1", settings)
    assert list(raw.tables) == ["keluhan", "tanggapan", "penarikan"]
    assert [entry.kind for entry in double.reads] == ["metadata", "batch", "batch", "batch"]
    assert allowed(double, "keluhan", {0, 1, 4, 5, 6})
    assert allowed(double, "tanggapan", {0, 2, 3})
    assert not [area for entry in double.reads for area in entry.areas if area.tab == "Data pelapor"]
    assert not double.reads[0].areas
    assert not [word for word in ("Siti", "0812", "Budi", "rusak") if word in str(double.reads[0].answer)]
    assert "Siti" not in str(raw.tables["keluhan"].frame.to_dict())


def test_the_address_of_the_browser(serve: Serve, settings: Settings) -> None:
    serve(Book([complaints(row())], identifier="abc_DEF-1"))
    for source in (
        "gsheet:https://docs.google.com/spreadsheets/d/abc_DEF-1/edit?gid=7#gid=7",
        "https://docs.google.com/spreadsheets/d/abc_DEF-1/edit",
    ):
        assert len(read_source(source, settings).tables["keluhan"].frame) == 1


def test_frozen_header_under_a_title_row_takes_a_fifth_request(serve: Serve, settings: Settings) -> None:
    double = serve(Book([Tab("keluhan", [["REKAP ADUAN"], [], HEAD, row()], row_count=1000)]))
    assert read_source("gsheet:double-1", settings).tables["keluhan"].frame.index.tolist() == [4]
    assert len(double.reads) == 5
    assert [value for name, value in double.reads[2].parameters if name == "ranges"] == ["'keluhan'!2:10"]


def test_two_header_rows_with_merged_cells(serve: Serve, settings: Settings) -> None:
    head = ["nomor", "tanggal_masuk", "opd", "status", "Lokasi", ""]
    merges = [*[(0, 2, i, i + 1) for i in range(4)], (0, 1, 4, 6)]
    below = ["", "", "", "", "kecamatan", "desa"]
    serve(Book([Tab("keluhan", [head, below, ["A1", MARCH, "dpu", "baru", "Bayan", "Anyar"]], merges=merges)]))
    table = read_source("gsheet:double-1", settings).tables["keluhan"]
    assert table.frame.index.tolist() == [3]
    assert table.frame[table.fields["desa"][0].letter].tolist() == ["Anyar"]


@pytest.mark.parametrize("title", ["Keluhan ", "KELUHAN", "'keluhan'", "ke-luhan", "Warga's Aduan", "keluhan!", "A1"])
def test_titles_as_staff_write_them(serve: Serve, settings: Settings, title: str) -> None:
    serve(Book([Tab("lain", [["x"]]), complaints(row(), title=title)]))
    policy = replace(settings, tabs={"keluhan": ("Warga's Aduan", "A1")})
    assert len(read_source("gsheet:double-1", policy).tables["keluhan"].frame) == 1


def test_charts_empty_rows_notes_and_header_only_tabs(serve: Serve, settings: Settings) -> None:
    rows = [row("A1"), [], row("A2"), [], ["", "", "", "", "", "", "Catatan: data sampai Maret"]]
    tabs = [
        Tab("tanggapan", kind="OBJECT", gid=1),
        complaints(*rows, row_count=5000),
        Tab("tinjauan", [["nomor", "kolom", "keputusan"]], row_count=1),
        Tab("opd", []),
    ]
    serve(Book(tabs))
    raw = read_source("gsheet:double-1", settings)
    assert raw.tables["keluhan"].frame.index.tolist() == [2, 4, 6]
    assert raw.tables["tinjauan"].frame.empty
    assert [(p.code, p.table) for p in raw.problems] == [("tab-tidak-lengkap", "opd")]


def test_filters_hidden_tabs_and_merged_cells_are_told(serve: Serve, settings: Settings) -> None:
    criteria = {"range": {"sheetId": 7}, "criteria": {"5": {"hiddenValues": ["baru"]}}}
    merges = [(1, 4, 4, 5), (1, 3, 2, 3), (2, 3, 0, 2)]
    tab = complaints(row("A1"), row("A2"), row("A3"), hidden=True, filter=criteria, merges=merges)
    tab.rows[2][4] = tab.rows[3][4] = ""
    serve(Book([tab]))
    raw = read_source("gsheet:double-1", settings)
    assert raw.tables["keluhan"].frame["E"].tolist() == ["dpu", "dpu", "dpu"]
    assert [(p.code, p.place) for p in raw.problems] == [
        ("tab-tersembunyi", "keluhan"),
        ("saringan-aktif", "keluhan"),
        ("sel-gabungan", "keluhan!E2"),
    ]


def test_rows_and_columns_hidden_by_hand_count_and_are_told(serve: Serve, settings: Settings) -> None:
    rows = [row("A1"), row("A2"), [], row("A3")]
    serve(Book([complaints(*rows, hidden_rows={0, 2, 3, 4, 40}, hidden_columns={2, 6}, row_count=50)]))
    raw = read_source("gsheet:double-1", settings)
    assert raw.tables["keluhan"].frame["A"].tolist() == ["A1", "A2", "A3"]
    assert [(p.code, p.place, p.details.get("jumlah")) for p in raw.problems] == [
        ("baris-tersembunyi", "keluhan", "2"),
        ("kolom-tersembunyi", "keluhan!G1", None),
    ]


def test_rows_that_a_slicer_or_a_table_filters_are_told_as_filtered(serve: Serve, settings: Settings) -> None:
    serve(Book([complaints(row("A1"), row("A2"), filtered_rows={2}, hidden_rows={1})]))
    assert [p.code for p in read_source("gsheet:double-1", settings).problems] == ["saringan-aktif"]


def test_a_filter_that_filters_nothing_is_no_matter(serve: Serve, settings: Settings) -> None:
    serve(Book([complaints(row(), filter={"range": {"sheetId": 7}})]))
    assert read_source("gsheet:double-1", settings).problems == ()


@pytest.mark.parametrize(
    ("tabs", "error", "words"),
    [
        ([Tab("Rekap", [["x"]])], SchemaMismatch, '"Rekap"'),
        ([Tab("keluhan", [])], SourceUnacceptable, "kosong"),
        ([Tab("keluhan", [HEAD])], SourceUnacceptable, "satu baris keluhan pun"),
        ([Tab("keluhan", [["Siti", "0812"], ["A1", "x"]])], SchemaMismatch, "baris judul yang dikenal"),
        ([Tab("keluhan", [["nomor", "opd", "kolom lain"], ["A1", "dpu", "Siti"]])], SchemaMismatch, "tanggal_masuk, status"),
    ],
)
def test_what_is_no_table_is_refused(serve: Serve, settings: Settings, tabs: list[Tab], error: type[Exception], words: str) -> None:
    serve(Book(tabs))
    with pytest.raises(error, match=words) as caught:
        read_source("gsheet:double-1", settings)
    assert "Siti" not in str(caught.value)


class Editing:
    """Somebody at work in the sheet: each change is made just before one of the answers."""

    def __init__(self, double: SheetsDouble, *changes: Callable[[Book], None] | None) -> None:
        double.script += [("batch", Mutate(change or (lambda _: None))) for change in changes]


def insert_row(book: Book) -> None:
    book.tabs[0].rows.insert(1, row("A0"))


def insert_column(book: Book) -> None:
    for line in book.tabs[0].rows:
        line.insert(0, "Siti Aminah")


def rename(book: Book) -> None:
    book.tabs[0].title = "Arsip" if book.tabs[0].title == "keluhan" else "keluhan"


def test_a_row_inserted_between_the_renderings_is_read_again(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1", Shown(1, "1")), row("A2"))]))
    Editing(double, None, None, insert_row)
    frame = read_source("gsheet:double-1", settings).tables["keluhan"].frame
    assert frame["A"].tolist() == ["A0", "A1", "A2"]
    assert frame["B"].tolist() == ["2021-03-08", "1", "2021-03-08"]
    assert len(double.reads) == 6


def test_a_cell_changed_between_the_renderings_is_read_again(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, None, None, lambda book: book.tabs[0].rows[1].__setitem__(0, "A9"))
    assert read_source("gsheet:double-1", settings).tables["keluhan"].frame["A"].tolist() == ["A9"]


@pytest.mark.parametrize("answer", [1, 2])
def test_a_column_inserted_in_between_never_shifts_what_is_read(serve: Serve, settings: Settings, answer: int) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, *[None] * answer, insert_column)
    raw = read_source("gsheet:double-1", settings)
    assert raw.tables["keluhan"].frame["B"].tolist() == ["A1"]
    assert "Siti" not in str(raw.tables["keluhan"].frame.to_dict())


def test_a_tab_renamed_in_between(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, rename)
    with pytest.raises(SchemaMismatch, match='"Arsip"'):
        read_source("gsheet:double-1", settings)


def test_a_tab_renamed_to_another_of_its_names(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, None, rename)
    policy = replace(settings, tabs={"keluhan": ("Arsip",)})
    assert read_source("gsheet:double-1", policy).tables["keluhan"].frame["A"].tolist() == ["A1"]


def test_a_sheet_that_never_rests(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, *[insert_row] * 40)
    with pytest.raises(SourceUnreachable, match="terus berubah"):
        read_source("gsheet:double-1", settings)


def test_columns_that_never_rest(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row("A1"))]))
    Editing(double, *[insert_column] * 40)
    with pytest.raises(SourceUnreachable, match="terus berubah"):
        read_source("gsheet:double-1", settings)


def test_a_format_of_its_own_is_no_editing(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row(Shown(1500, "1,5 ribu")))]))
    assert read_source("gsheet:double-1", settings).tables["keluhan"].frame["A"].tolist() == ["1,5 ribu"]
    assert len(double.reads) == 6


def test_words_of_a_format_beside_the_number_cost_no_further_request(serve: Serve, settings: Settings) -> None:
    double = serve(Book([complaints(row(Shown(7, "Register 2021/07-B")), row(Shown(412, "REG-01/0412")))]))
    raw = read_source("gsheet:double-1", settings)
    assert raw.tables["keluhan"].frame["A"].tolist() == ["Register 2021/07-B", "REG-01/0412"]
    assert raw.problems == ()
    assert len(double.reads) == 4


def test_check_boxes_nobody_ticked_make_no_rows(serve: Serve, settings: Settings) -> None:
    head = ["nomor", "tanggal_masuk", "opd", "status", "kerahasiaan"]
    boxes = [["", "", "", "", False] for _ in range(1000)]
    rows = [["A1", MARCH, "dpu", "baru", True], ["A2", MARCH, "dpu", "baru", False], *boxes, ["", "", "", "", True]]
    serve(Book([Tab("keluhan", [head, *rows])]))
    frame = read_source("gsheet:double-1", settings).tables["keluhan"].frame
    assert frame["E"].to_dict() == {2: "TRUE", 3: "FALSE", 1004: "TRUE"}
