"""CSV as it really comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from memarak.errors import SchemaMismatch, SourceUnacceptable, SourceUnreachable
from memarak.settings import Settings
from memarak.sources import read_source
from memarak.tables import RawTable

HEAD = "nomor,tanggal_masuk,opd,status,isi\n"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(data: str | bytes, name: str = "k.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
        return path

    return write_file


def complaints(path: Path, settings: Settings) -> RawTable:
    return read_source(str(path), settings).tables["keluhan"]


def cells(table: RawTable, field: str) -> list[str]:
    return table.frame[table.fields[field][0].letter].tolist()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(write: Write, settings: Settings, encoding: str) -> None:
    table = complaints(write(HEAD + "A1,8/3/2021,dpu,selesai,café “rusak” – 5°\n", encoding=encoding), settings)
    assert cells(table, "isi") == ["café “rusak” – 5°"]
    assert cells(table, "nomor") == ["A1"]


def test_old_encodings_are_told(write: Write, settings: Settings) -> None:
    raw = read_source(str(write(HEAD + "A1,8/3/2021,dpu,selesai,café\n", encoding="cp1252")), settings)
    assert [(p.code, p.details["enkode"]) for p in raw.problems] == [("enkode-lama", "Windows-1252")]
    assert read_source(str(write(HEAD + "A1,8/3/2021,dpu,selesai,café\n")), settings).problems == ()


def test_utf8_with_lines_of_an_older_program(write: Write, settings: Settings) -> None:
    data = HEAD.encode() + "A1,1/2/2021,dpu,baru,café\n".encode() + "A2,1/2/2021,dpu,baru,café\n".encode("cp1252")
    assert cells(complaints(write(data), settings), "isi") == ["café", "café"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(write: Write, settings: Settings, separator: str, end: str) -> None:
    rows = [["nomor", "tanggal_masuk", "opd", "status"], ["A1", "8/3/2021", '"a, b; c"', "selesai"]]
    table = complaints(write(end.join(separator.join(row) for row in rows) + end), settings)
    assert cells(table, "opd") == ["a, b; c"]
    assert table.frame.index.tolist() == [2]


def test_separator_told_by_excel(write: Write, settings: Settings) -> None:
    table = complaints(write("sep=;\r\nnomor;tanggal_masuk;opd;status\r\nA1;8/3/2021;dpu;baru\r\n"), settings)
    assert cells(table, "nomor") == ["A1"]
    assert table.frame.index.tolist() == [2]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(write: Write, settings: Settings) -> None:
    data = "Rekap aduan\n\n" + HEAD + 'A1,8/3/2021,dpu,baru,"satu\ndua\n\ntiga"\n,,,,\n\nA2,9/3/2021,dpu,baru,x\n'
    table = complaints(write(data), settings)
    assert table.frame.index.tolist() == [4, 7]
    assert cells(table, "isi") == ["satu\ndua\n\ntiga", "x"]


def test_only_columns_of_the_contract_are_kept(write: Write, settings: Settings) -> None:
    data = "Nama Pelapor,nomor,No HP,tanggal_masuk,opd,status\nSiti,A1,0812,8/3/2021,dpu,baru\n"
    table = complaints(write(data), settings)
    assert table.frame.columns.tolist() == ["B", "D", "E", "F"]
    assert [c.header for columns in table.fields.values() for c in columns] == ["nomor", "tanggal_masuk", "opd", "status"]


def test_cells_stay_as_typed(write: Write, settings: Settings) -> None:
    row = "00123,5201123456789012,NA,null,=HYPERLINK(1)\n"
    table = complaints(write(HEAD + row), settings)
    assert table.frame.iloc[0].tolist() == ["00123", "5201123456789012", "NA", "null", "=HYPERLINK(1)"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("A1", ["A1", "", "", "", ""]),
        ("A1,1,2,3,4,5,6,7", ["A1", "1", "2", "3", "4"]),
        ('A1,"1"x,2,3,4', ["A1", "1x", "2", "3", "4"]),
        ('A1,5" pipa,2,3,4', ["A1", '5" pipa', "2", "3", "4"]),
        ("A1,\x00,2,3,4", ["A1", "\x01", "2", "3", "4"]),
    ],
)
def test_ragged_and_odd_rows_are_kept(write: Write, settings: Settings, row: str, expected: list[str]) -> None:
    table = complaints(write(HEAD + row + "\nA2,1,2,3,4\n"), settings)
    assert table.frame.iloc[0].tolist() == expected
    assert len(table.frame) == 2


def test_lone_surrogates_reach_intake(write: Write, settings: Settings) -> None:
    data = HEAD.encode() + b"A1,8/3/2021,dpu,baru,rusak \xed\xa0\x80\n"
    assert cells(complaints(write(data), settings), "isi") == ["rusak \ud800"]


def test_formula_errors_are_blanked_and_told(write: Write, settings: Settings) -> None:
    raw = read_source(str(write(HEAD + "A1,8/3/2021,#N/A,baru,#REF! di teks\n")), settings)
    assert cells(raw.tables["keluhan"], "opd") == [""]
    assert cells(raw.tables["keluhan"], "isi") == ["#REF! di teks"]
    assert [(p.code, p.place, p.column) for p in raw.problems] == [("sel-galat", "keluhan!C2", "opd")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong"),
        (b"\xef\xbb\xbf \r\n", "kosong"),
        (b"halo\n", "baris judul"),
        (b"nomor,opd,Nama Pelapor\n1,2,3\n", "tanggal_masuk, status"),
        (HEAD.encode(), "satu baris keluhan pun"),
        (HEAD.encode() + b",,,,\n\n", "satu baris keluhan pun"),
        (HEAD.encode() + b'A1,8/3/2021,dpu,baru,"tidak ditutup\nA2,x,y,z,w\n', "tanda kutip"),
        (HEAD.encode() + b"A1,8/3/2021,dpu,baru,\x81\x8d\n", "baris 2"),
        (b"PK\x03\x04" + b"x" * 40, ".xlsx"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 40, ".xlsx"),
        (b"<!DOCTYPE html><html><body>masuk</body></html>", "halaman web"),
        (b"\xff\xfen\x00o", "UTF-16"),
        (b"%PDF-1.4", "PDF"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(write: Write, settings: Settings, data: bytes, words: str) -> None:
    with pytest.raises(SourceUnacceptable) as caught:
        read_source(str(write(data)), settings)
    message = str(caught.value)
    assert words in message
    assert "\n" not in message
    assert message.endswith(".")
    assert caught.value.exit_status == 2


def test_the_refusal_names_unknown_headers_but_no_cell(write: Write, settings: Settings) -> None:
    with pytest.raises(SchemaMismatch, match="Nama Pelapor") as caught:
        read_source(str(write("nomor,opd,Nama Pelapor\nA1,dpu,Siti Aminah\n")), settings)
    assert "Siti" not in str(caught.value)
    assert "[kolom.keluhan]" in str(caught.value)


def test_a_file_without_header_betrays_none_of_its_cells(write: Write, settings: Settings) -> None:
    with pytest.raises(SchemaMismatch) as caught:
        read_source(str(write("A1,Siti Aminah,081234567890\nA2,Budi,0812\n")), settings)
    assert "Siti" not in str(caught.value)


def test_folder_takes_files_by_the_names_of_tabs(write: Write, settings: Settings, tmp_path: Path) -> None:
    write(HEAD + "A1,8/3/2021,dpu,baru,x\n", "Keluhan.csv")
    write("nomor;tanggal;isi\nA1;9/3/2021;sudah\n", "tindak-lanjut.CSV")
    write("apa saja", "catatan.csv")
    policy = replace(settings, tabs={"tanggapan": ("Tindak Lanjut",)})
    raw = read_source(str(tmp_path), policy)
    assert list(raw.tables) == ["keluhan", "tanggapan"]
    assert raw.kind == "csv"
    assert cells(raw.tables["tanggapan"], "isi") == ["sudah"]


def test_folder_without_complaints(write: Write, settings: Settings, tmp_path: Path) -> None:
    write("a,b\n", "rekap.csv")
    with pytest.raises(SchemaMismatch, match=r'keluhan\.csv.*"rekap"'):
        read_source(str(tmp_path), settings)


def test_other_tables_that_lack_a_column_are_left_out_and_told(write: Write, settings: Settings, tmp_path: Path) -> None:
    write(HEAD + "A1,8/3/2021,dpu,baru,x\n", "keluhan.csv")
    write("nomor,isi\nA1,sudah\n", "tanggapan.csv")
    write("apa saja\n", "opd.csv")
    raw = read_source(str(tmp_path), settings)
    assert list(raw.tables) == ["keluhan"]
    assert [(p.code, p.table, p.details["kolom"]) for p in raw.problems] == [
        ("tab-tidak-lengkap", "tanggapan", "tanggal"),
        ("tab-tidak-lengkap", "opd", "kode, nama"),
    ]


def test_missing_file_and_unknown_kind(settings: Settings, write: Write, tmp_path: Path) -> None:
    with pytest.raises(SourceUnreachable, match="tidak ada") as caught:
        read_source(str(tmp_path / "tiada.csv"), settings)
    assert caught.value.exit_status == 3
    with pytest.raises(SourceUnacceptable, match=r"\.csv atau \.xlsx"):
        read_source(str(write(b"x", "k.docx")), settings)


def test_example_rows_of_the_template_are_no_rows(write: Write, settings: Settings) -> None:
    table = complaints(write(HEAD + "CONTOH - hapus baris ini,8/3/2021,dpu,baru,x\nA1,8/3/2021,dpu,baru,y\n"), settings)
    assert cells(table, "nomor") == ["A1"]
    fresh = complaints(write(HEAD + "CONTOH - hapus baris ini,8/3/2021,dpu,baru,x\n"), settings)
    assert fresh.frame.empty


@pytest.mark.parametrize("numbers", ["(1),(2),(3),(4),(5)", "1,2,3,4,5", "1,,3,4,"])
def test_a_row_of_column_numbers_is_no_row(write: Write, settings: Settings, numbers: str) -> None:
    table = complaints(write(HEAD + numbers + "\n1,8/3/2021,dpu,baru,3\n"), settings)
    assert table.frame.index.tolist() == [3]


def test_a_first_row_of_short_cells_is_a_row(write: Write, settings: Settings) -> None:
    assert len(complaints(write(HEAD + "1,2,,,\n3,2,1,4,5\n"), settings).frame) == 2


@pytest.mark.parametrize(
    "rows",
    [
        'A1,8/3/2021,dpu,baru,"tidak ditutup\nA2,8/3/2021,dpu,baru,"Jalan, rusak"\n',
        'A1,8/3/2021,"dpu,baru,x\nA2,8/3/2021,dpu,baru,x\nA3,8/3/2021,"dpu",baru,x\n',
        'A1,8/3/2021,dpu,baru,"tidak ditutup\n',
    ],
)
def test_a_quote_that_swallows_rows_is_refused(write: Write, settings: Settings, rows: str) -> None:
    with pytest.raises(SourceUnacceptable, match="sekitar baris 3") as caught:
        complaints(write(HEAD + "A0,8/3/2021,dpu,baru,x\n" + rows), settings)
    assert "rusak" not in str(caught.value)


@pytest.mark.parametrize("text", ['5" pipa', '"satu"dua', '"satu\ndua"', '"""satu""\n, dua"', 'dua"'])
def test_odd_quotes_that_swallow_nothing_pass(write: Write, settings: Settings, text: str) -> None:
    assert len(complaints(write(HEAD + f"A1,8/3/2021,dpu,baru,{text}\nA2,8/3/2021,dpu,baru,y\n"), settings).frame) == 2


def test_twin_columns_of_confidentiality_are_believed_only_where_they_agree(write: Write, settings: Settings) -> None:
    head = "nomor,tanggal_masuk,opd,status,kerahasiaan,Kerahasiaan\n"
    rows = "A1,1/2/2021,dpu,baru,publik,rahasia\nA2,1/2/2021,dpu,baru,publik, PUBLIK\nA3,1/2/2021,dpu,baru,,publik\n"
    raw = read_source(str(write(head + rows)), settings)
    assert raw.tables["keluhan"].frame[["E", "F"]].to_numpy().tolist() == [["", ""], ["publik", " PUBLIK"], ["", ""]]
    assert [(p.code, p.row) for p in raw.problems][1:] == [("kerahasiaan-berselisih", 2), ("kerahasiaan-berselisih", 4)]
