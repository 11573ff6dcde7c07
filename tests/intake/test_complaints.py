"""Which rows stand, which are held back, which are copies, and which are no rows at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.problems import Severity


def balances(clean: Any) -> bool:
    return bool(clean.read == int((clean.keluhan["salinan"] + 1).sum()) + clean.held_back)


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ({"nomor": ""}, "nomor-kosong", "keluhan!A2"),
        ({"nomor": "no. 12 (ulang)"}, "nomor-tidak-terbaca", "keluhan!A2"),
        ({"nomor": "x" * 41}, "nomor-tidak-terbaca", "keluhan!A2"),
        ({"nomor": "../.."}, "nomor-tidak-terbaca", "keluhan!A2"),
        ({"tanggal_masuk": ""}, "tanggal-masuk-kosong", "keluhan!B2"),
        ({"tanggal_masuk": "31/02/2026"}, "tanggal-masuk-tidak-terbaca", "keluhan!B2"),
        ({"tanggal_masuk": "2026-11-25"}, "tanggal-masuk-di-depan", "keluhan!B2"),
        ({"status": ""}, "status-kosong", "keluhan!D2"),
        ({"status": "nanti dulu"}, "status-tidak-dikenal", "keluhan!D2"),
    ],
)
def test_a_row_is_held_back_for_what_it_can_not_do_without(
    intake: Any, told: Callable[..., Any], row: dict[str, str], code: str, place: str
) -> None:
    clean = intake(row, {"nomor": "B-1"})
    assert clean.keluhan["nomor"].tolist() == ["B-1"]
    assert (clean.read, clean.held_back) == (2, 1)
    assert told(clean) == [(code, place)]
    assert clean.problems[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("row"),
    [
        {"tanggal_masuk": "2026-11-24"},
        {"nomor": "KLU/2026/04.12-b"},
        {"nomor": "0081234567890123"},
        {"nomor": " A-7 "},
        {"tanggal_selesai": "apa"},
        {"opd": "???", "kecamatan": "???"},
        {"kerahasiaan": ""},
    ],
)
def test_nothing_else_holds_a_row_back(intake: Any, row: dict[str, str]) -> None:
    clean = intake(row)
    assert (clean.read, clean.held_back, len(clean.keluhan)) == (1, 0, 1)
    assert clean.keluhan["nomor"].iat[0] == row.get("nomor", "A-1").strip()


def test_a_wrong_status_gets_a_suggestion_in_canonical_words(intake: Any) -> None:
    clean = intake({"status": "Selesia"})
    assert clean.problems[0].found == "Kata di sel ini bukan salah satu status. Yang paling mirip: Selesai."


def test_identical_rows_merge_and_are_counted(intake: Any, told: Callable[..., Any]) -> None:
    first = {"nomor": "A", "tanggal_masuk": "8 Maret 2026", "status": "Selesai", "tanggal_selesai": "2026-03-09"}
    same = {"nomor": "A ", "tanggal_masuk": "08/03/2026", "status": "sdh selesai", "tanggal_selesai": "9/3/2026"}
    clean = intake(first, {"nomor": "B"}, same, first)
    assert clean.keluhan[["nomor", "salinan", "baris"]].to_numpy().tolist() == [["A", 2, 4], ["B", 0, 3]]
    assert (clean.read, clean.held_back) == (4, 0)
    assert told(clean) == [("baris-kembar", "keluhan!2"), ("baris-kembar", "keluhan!5")]
    assert balances(clean)


@pytest.mark.parametrize(
    "other",
    [
        {"isi": "lain"},
        {"tanggal_masuk": "2026-03-09"},
        {"status": "selesai"},
        {"opd": "Dinas Tak Dikenal"},
        {"kerahasiaan": "rahasia"},
        {"status": ""},
        {"tanggal_masuk": "31/02/2026"},
    ],
)
def test_rows_of_one_number_that_differ_are_all_held_back(intake: Any, other: dict[str, str]) -> None:
    clean = intake({"nomor": "A", "isi": "air"}, {"nomor": "B"}, {"nomor": "A", "isi": "air", **other})
    assert clean.keluhan["nomor"].tolist() == ["B"]
    assert (clean.read, clean.held_back) == (3, 2)
    doubles = [p for p in clean.problems if p.code == "nomor-ganda"]
    assert [p.place for p in doubles] == ["keluhan!A2", "keluhan!A4"]
    assert "baris 2 dan 4" in doubles[0].found


def test_unknown_agencies_that_differ_are_a_conflict_though_both_would_be_blank(intake: Any) -> None:
    clean = intake({"nomor": "A", "opd": "Dinas X"}, {"nomor": "A", "opd": "Dinas Y"})
    assert (clean.read, clean.held_back) == (2, 2)


def test_blank_rows_and_repeated_headers_are_no_rows(intake: Any, told: Callable[..., Any]) -> None:
    header = {c: c.upper() for c in ("nomor", "tanggal_masuk", "opd", "status", "kerahasiaan")}
    blank = dict.fromkeys(header, " \u00a0")
    good = {"nomor": "A", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "selesai", "kerahasiaan": "publik"}
    clean = intake(good, blank, header, {**good, "nomor": "B"}, blank, whole=True)
    assert clean.keluhan[["nomor", "baris"]].to_numpy().tolist() == [["A", 2], ["B", 5]]
    assert clean.read == 2
    assert ("judul-terulang", "keluhan!4") in told(clean)


GOOD = {"nomor": "A", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "diproses", "kerahasiaan": "publik", "isi": "air"}


@pytest.mark.parametrize(
    "note",
    [
        {"nomor": "Catatan: data sampai 1 Oktober"},
        {"tanggal_masuk": "Sumber: humas"},
        {"isi": "Total keluhan: 1"},
        {"nomor": "Jumlah seluruhnya", "tanggal_masuk": "1 keluhan"},
    ],
)
def test_remarks_under_the_table_are_told_and_are_no_rows(intake: Any, told: Callable[..., Any], note: dict[str, str]) -> None:
    clean = intake(GOOD, note, whole=True)
    assert (clean.read, clean.held_back, len(clean.keluhan)) == (1, 0, 1)
    assert told(clean) == [("baris-catatan", "keluhan!3")]


@pytest.mark.parametrize(
    "unfinished",
    [
        {"isi": "jembatan putus"},
        {"nomor": "A-9"},
        {"tanggal_masuk": "2026-03-08"},
        {"status": "selesai", "isi": "x"},
        {"nomor": "kata kata", "status": "selesai"},
    ],
)
def test_a_complaint_begun_and_not_finished_is_held_back(intake: Any, unfinished: dict[str, str]) -> None:
    clean = intake(GOOD, unfinished, {**GOOD, "nomor": "B"}, whole=True)
    assert (clean.read, clean.held_back) == (3, 1)
    assert all(p.row == 3 and p.severity is Severity.ERROR for p in clean.problems)


def test_a_remark_between_the_rows_is_told_too(intake: Any, told: Callable[..., Any]) -> None:
    clean = intake(GOOD, {"nomor": "BULAN APRIL 2026"}, {**GOOD, "nomor": "B"}, whole=True)
    assert clean.read == 2
    assert told(clean) == [("baris-catatan", "keluhan!3")]
