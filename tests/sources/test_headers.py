"""Which row is the header, and which columns it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from memarak.settings import ResponseInComplaint, Settings
from memarak.sources.headers import find_header, header_names, missing_columns, other_titles

NEEDED = ["nomor", "tanggal_masuk", "opd", "status"]


def names(settings: Settings, **columns: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return header_names("keluhan", replace(settings, columns={"keluhan": columns}))


@pytest.mark.parametrize(
    "row",
    [
        ["nomor", "tanggal_masuk", "opd", "status"],
        [" NOMOR ", "Tanggal Masuk", "O.P.D.", "Status"],
        ["Nómor", "tanggal-masuk", "opd", "STATUS "],
        ["\ufeffnomor", "Tanggal\u00a0Masuk", "opd", "status:"],
        ["nomor", "Tanggal\nMasuk", "opd", "status"],
    ],
)
def test_case_spaces_punctuation_and_accents_do_not_count(settings: Settings, row: list[str]) -> None:
    header = find_header([row], names(settings))
    assert header is not None
    assert missing_columns("keluhan", header) == ()


def test_header_below_title_rows(settings: Settings) -> None:
    rows = [["REKAP ADUAN"], [], ["Status per hari ini"], NEEDED, ["1", "8/3/2021", "dpu", "selesai"]]
    header = find_header(rows, names(settings))
    assert header is not None
    assert header.row == 3


def test_header_is_not_sought_below_the_tenth_row(settings: Settings) -> None:
    assert find_header([["judul"[:0]]] * 10 + [NEEDED], names(settings)) is None


def test_two_header_rows_joined(settings: Settings) -> None:
    rows = [
        ["Nomor", "Tanggal Masuk", "OPD", "Lokasi", "", "Status"],
        ["", "", "", "Kecamatan", "Desa", ""],
        ["1", "8/3/2021", "dpu", "Bayan", "Anyar", "selesai"],
    ]
    header = find_header(rows, names(settings))
    assert header is not None
    assert header.row == 1
    assert header.fields["desa"] == (4,)
    assert header.fields["status"] == (5,)


def test_a_data_row_is_never_a_second_header(settings: Settings) -> None:
    rows = [[*NEEDED, "catatan"], ["1", "8/3/2021", "dpu", "selesai", "desa"]]
    header = find_header(rows, names(settings))
    assert header is not None
    assert header.row == 0
    assert "desa" not in header.fields


def test_synonyms_come_after_the_own_name_in_their_order(settings: Settings) -> None:
    row = ["Isi Laporan Awal", "Isi Laporan Akhir", "isi", *NEEDED]
    header = find_header([row], names(settings, isi=("Isi Laporan Akhir", "Isi Laporan Awal")))
    assert header is not None
    assert header.fields["isi"] == (2, 1, 0)
    assert header.titles[1] == "Isi Laporan Akhir"
    assert header.twins == {}


def test_twin_headers_are_told_and_kept_from_left_to_right(settings: Settings) -> None:
    header = find_header([[*NEEDED, "Status"]], names(settings))
    assert header is not None
    assert header.fields["status"] == (3, 4)
    assert header.twins == {"status": (3, 4)}


def test_response_in_the_complaint_row(settings: Settings) -> None:
    policy = replace(settings, response_in_complaint=ResponseInComplaint(("Closed Date",), ("Resolution",)))
    header = find_header([[*NEEDED, "Resolution", "Closed Date"]], header_names("keluhan", policy))
    assert header is not None
    assert header.fields["tanggapan.isi"] == (4,)
    assert header.fields["tanggapan.tanggal"] == (5,)


def test_unknown_titles_of_a_message_hold_nothing_personal(settings: Settings) -> None:
    row = ["nomor", "opd", "Nama Pelapor", "081234567890", "a@b.id", "Sebuah kalimat " * 5, ""]
    header = find_header([row], names(settings))
    assert header is not None
    assert other_titles(row, header) == ["Nama Pelapor"]


def test_a_row_that_may_be_no_header_is_not_repeated(settings: Settings) -> None:
    row = ["status", "Ibu Siti"]
    header = find_header([row], names(settings))
    assert header is not None
    assert other_titles(row, header) == []
