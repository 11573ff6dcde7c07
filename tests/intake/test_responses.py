"""Responses: those that can be placed and dated count, the others are left out and told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.intake import read_records
from memarak.tables import RawTables

ANSWER = {"nomor": "A-1", "tanggal": "2026-03-10", "opd": "dishub", "status": "", "isi": "Sudah ditangani."}


def test_the_first_response_that_counts(intake: Any) -> None:
    answers = [{**ANSWER, "tanggal": day} for day in ("12/3/2026", "9/3/2026", "9 Maret 2026", "7/3/2026", "1/1/2027")]
    clean = intake({}, {}, tanggapan=[{**a, "isi": str(n)} for n, a in enumerate(answers)])
    assert clean.keluhan["tanggal_tanggapan_pertama"].dt.strftime("%F").tolist()[0] == "2026-03-09"
    assert pd.isna(clean.keluhan["tanggal_tanggapan_pertama"].iat[1])
    assert clean.tanggapan[["isi", "baris"]].to_numpy().tolist() == [["1", 3], ["2", 4], ["0", 2]]


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"nomor": ""}, "tanggapan-tanpa-nomor", "tanggapan!A2"),
        ({"nomor": "Z-9"}, "tanggapan-nomor-tidak-dikenal", "tanggapan!A2"),
        ({"tanggal": ""}, "tanggapan-tanpa-tanggal", "tanggapan!B2"),
        ({"tanggal": "00/00/0000"}, "tanggapan-tanggal-tidak-terbaca", "tanggapan!B2"),
        ({"tanggal": "2026-03-07"}, "tanggapan-sebelum-masuk", "tanggapan!B2"),
        ({"tanggal": "2026-11-25"}, "tanggapan-di-depan", "tanggapan!B2"),
    ],
)
def test_left_out_with_a_warning(intake: Any, told: Callable[..., Any], change: dict[str, str], code: str, place: str) -> None:
    clean = intake({}, tanggapan=[{**ANSWER, **change}])
    assert clean.tanggapan.empty
    assert pd.isna(clean.keluhan["tanggal_tanggapan_pertama"].iat[0])
    assert told(clean) == [(code, place)]


@pytest.mark.parametrize(
    ("change", "expected", "codes"),
    [
        ({"isi": ""}, ("dishub", "", ""), ["tanggapan-tanpa-isi"]),
        ({"status": "ok"}, ("dishub", "", "Sudah ditangani."), ["tanggapan-status-tidak-dikenal"]),
        ({"status": "Proses"}, ("dishub", "diproses", "Sudah ditangani."), []),
        ({"opd": "Dinas PU"}, ("dpupr", "", "Sudah ditangani."), []),
        ({"opd": "Dinas X"}, ("", "", "Sudah ditangani."), ["opd-tidak-dikenal"]),
        ({"nomor": "a-1"}, ("dishub", "", "Sudah ditangani."), ["tanggapan-nomor-dirapikan"]),
    ],
)
def test_published_without_the_bad_value(
    intake: Any, change: dict[str, str], expected: tuple[str, str, str], codes: list[str]
) -> None:
    clean = intake({}, tanggapan=[{**ANSWER, **change}])
    assert clean.tanggapan[["opd", "status", "isi"]].to_numpy().tolist() == [list(expected)]
    assert clean.tanggapan["nomor"].tolist() == ["A-1"]
    assert [p.code for p in clean.problems] == codes


def test_responses_of_held_back_complaints_are_told_in_one_problem(intake: Any) -> None:
    answers = [{**ANSWER, "nomor": "A-2", "isi": str(n)} for n in range(3)]
    clean = intake({}, {"status": "entah"}, tanggapan=[ANSWER, *answers])
    assert len(clean.tanggapan) == 1
    waiting = [p for p in clean.problems if p.table == "tanggapan"]
    assert [(p.code, p.details["jumlah"]) for p in waiting] == [("tanggapan-keluhan-ditahan", "3")]


def test_copies_count_once(intake: Any, told: Callable[..., Any]) -> None:
    clean = intake({}, tanggapan=[ANSWER, {**ANSWER, "tanggal": "10 Maret 2026"}, {**ANSWER, "isi": "lain"}])
    assert len(clean.tanggapan) == 2
    assert told(clean) == [("tanggapan-kembar", "tanggapan!3")]


@pytest.mark.parametrize(
    ("day", "text", "count", "codes"),
    [
        ("2026-03-09", "Selesai.", 1, []),
        ("", "Selesai.", 0, ["tanggapan-tanpa-tanggal"]),
        ("2026-03-09", "", 0, ["tanggapan-hanya-tanggal"]),
        ("2026-03-01", "Selesai.", 0, ["tanggapan-sebelum-masuk"]),
        ("", "", 0, []),
    ],
)
def test_a_response_in_the_complaints_own_row(intake: Any, day: str, text: str, count: int, codes: list[str]) -> None:
    rows = [{"tanggapan.tanggal": day, "tanggapan.isi": text}, {"tanggapan.tanggal": "2026-04-01", "tanggapan.isi": "Ya."}]
    clean = intake(*rows)
    assert len(clean.tanggapan) == count + 1
    assert [p.code for p in clean.problems] == codes
    assert set(clean.tanggapan["opd"]) == {"dishub"}


def test_mapped_columns_that_are_empty_are_no_responses(intake: Any) -> None:
    assert intake({"tanggapan.tanggal": "", "tanggapan.isi": ""}).tanggapan.empty


def test_an_export_with_one_row_a_response_gives_one_complaint(intake: Any, table: Callable[..., Any]) -> None:
    row = {"nomor": "A", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "selesai", "kerahasiaan": "publik"}
    answers = [
        {**row, "tanggapan.tanggal": day, "tanggapan.isi": text} for day, text in (("9/3/2026", "Satu"), ("10/3/2026", "Dua"))
    ]
    clean = read_records(RawTables("berkas", {"keluhan": table("keluhan", answers)}), intake.settings, date(2026, 11, 24))
    assert clean.keluhan["salinan"].tolist() == [1]
    assert clean.tanggapan["isi"].tolist() == ["Satu", "Dua"]
