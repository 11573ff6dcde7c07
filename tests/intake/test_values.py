"""Values that can't be read are left blank with a warning; the row is published all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.intake import read_records
from memarak.problems import Problem
from memarak.settings import SourcePolicy
from memarak.vocabulary import TABS


def test_columns_and_types_are_those_of_the_contract(intake: Any) -> None:
    frame = intake({}).keluhan
    assert frame.columns.tolist() == [*TABS["keluhan"], "tanggal_tanggapan_pertama", "baris", "salinan"]
    dates = ["tanggal_masuk", "tanggal_selesai", "tanggal_tanggapan_pertama"]
    assert {str(frame[c].dtype) for c in dates} == {"datetime64[s]"}
    texts = [c for c in TABS["keluhan"] if c not in dates]
    assert all(isinstance(frame[c].iat[0], str) for c in texts)


@pytest.mark.parametrize(
    ("status", "closed", "kept", "codes"),
    [
        ("selesai", "9/3/2026", "2026-03-09", []),
        ("selesai", "8 Maret 2026", "2026-03-08", []),
        ("selesai", "7/3/2026", None, ["selesai-sebelum-masuk"]),
        ("selesai", "25/11/2026", None, ["selesai-di-depan"]),
        ("selesai", "31/02/2026", None, ["tanggal-selesai-tidak-terbaca"]),
        ("ditutup oleh sistem", "9/3/2026", "2026-03-09", []),
        ("diproses", "9/3/2026", "2026-03-09", ["tanggal-selesai-masih-terbuka"]),
    ],
)
def test_closing_dates(intake: Any, status: str, closed: str, kept: str | None, codes: list[str]) -> None:
    clean = intake({"status": status, "tanggal_selesai": closed})
    value = clean.keluhan["tanggal_selesai"].iat[0]
    assert (None if pd.isna(value) else value.date().isoformat()) == kept
    assert [p.code for p in clean.problems] == codes
    assert (clean.read, clean.held_back) == (1, 0)


def test_resolved_without_a_date_is_told_where_the_source_has_dates(intake: Any, told: Callable[..., Any]) -> None:
    rows = [{"status": "selesai", "tanggal_selesai": ""}, {"status": "selesai", "tanggal_selesai": "9/3/2026"}]
    assert told(intake(*rows)) == [("selesai-tanpa-tanggal", "keluhan!F2")]
    assert told(intake(rows[0])) == []
    assert told(intake({"status": "selesai"}, {"status": "diproses"})) == []


@pytest.mark.parametrize(
    ("typed", "code", "problem"),
    [
        ("publik", "publik", []),
        ("Anonim", "anonim", []),
        ("Anonim|Rahasia", "rahasia", []),
        ("", "rahasia", ["kerahasiaan-kosong"]),
        ("-", "rahasia", ["kerahasiaan-kosong"]),
        ("pubIik??", "rahasia", ["kerahasiaan-tidak-dikenal"]),
    ],
)
def test_visibility_fails_closed(intake: Any, typed: str, code: str, problem: list[str]) -> None:
    clean = intake({"kerahasiaan": typed})
    assert clean.keluhan["kerahasiaan"].tolist() == [code]
    assert [p.code for p in clean.problems] == problem


def test_a_cell_that_the_source_could_not_read_is_not_blank_by_choice(intake: Any) -> None:
    own = intake.with_settings(synonyms={"kerahasiaan": {"": "publik"}})
    unread = Problem("opd-tidak-dikenal", "keluhan", 2, "E", "kerahasiaan", {"saran": ""})
    raw = replace(own.raw([{"kerahasiaan": ""}, {"kerahasiaan": ""}]), problems=(unread,))
    clean = read_records(raw, own.settings, date(2026, 11, 24))
    assert clean.keluhan["kerahasiaan"].tolist() == ["rahasia", "publik"]


def test_a_sheet_without_the_column_takes_the_configured_visibility(intake: Any) -> None:
    row = {"nomor": "A", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "diproses"}
    own = intake.with_settings(source=SourcePolicy(default_visibility="anonim"))
    clean = own(row, whole=True)
    assert clean.keluhan["kerahasiaan"].tolist() == ["anonim"]
    assert not clean.has_visibility_column


@pytest.mark.parametrize(
    ("kind", "klass", "expected", "codes"),
    [
        ("Aspirasi", "", ("aspirasi", ""), []),
        ("", "Pengaduan Berkadar Pengawasan", ("keluhan", "berkadar"), []),
        ("", "Permintaan Informasi", ("permintaan_informasi", "permintaan_informasi"), []),
        ("", "", ("keluhan", ""), []),
        ("lain-lain", "Aspirasi", ("aspirasi", "aspirasi"), ["jenis-tidak-dikenal"]),
        ("", "penting", ("keluhan", ""), ["klasifikasi-tidak-dikenal"]),
    ],
)
def test_kind_follows_class(intake: Any, kind: str, klass: str, expected: tuple[str, str], codes: list[str]) -> None:
    clean = intake({"jenis": kind, "klasifikasi": klass})
    assert tuple(clean.keluhan.loc[0, ["jenis", "klasifikasi"]]) == expected
    assert [p.code for p in clean.problems] == codes


def test_categories_are_spelled_alike(intake: Any) -> None:
    spellings = ["Jalan, Jembatan", "jalan & jembatan", "JALAN JEMBATAN", "jalan & jembatan", "Air"]
    rows = [{"nomor": f"A-{n}", "kategori": word} for n, word in enumerate(spellings)]
    for order in (rows, rows[::-1]):
        assert sorted(intake(*order).keluhan["kategori"]) == ["Air", *["jalan & jembatan"] * 4]
    assert [p.code for p in intake(*rows).problems] == ["kategori-dirapikan"] * 2


def test_ties_between_spellings_are_settled_by_the_alphabet(intake: Any) -> None:
    assert intake({"kategori": "air"}, {"kategori": "Air"}).keluhan["kategori"].tolist() == ["Air", "Air"]
    assert intake({"kategori": "Air"}, {"kategori": "air"}).keluhan["kategori"].tolist() == ["Air", "Air"]


def test_the_word_for_withheld_values_is_no_category(intake: Any) -> None:
    clean = intake({"kategori": "Dirahasiakan"})
    assert clean.keluhan["kategori"].tolist() == [""]
    assert [p.code for p in clean.problems] == ["kategori-dirapikan"]


def test_meetings_by_code(intake: Any) -> None:
    meetings = [{"kode": "SJ-01", "tanggal": "5 Maret 2021", "nama": "Safari Jumat"}]
    clean = intake({"pertemuan": "sj 01"}, {"pertemuan": "SJ-99"}, {"pertemuan": ""}, pertemuan=meetings)
    assert clean.keluhan["pertemuan"].tolist() == ["SJ-01", "", ""]
    assert [p.code for p in clean.problems] == ["pertemuan-tidak-dikenal"]
    assert [p.code for p in intake({"pertemuan": "SJ-01"}).problems] == ["daftar-pertemuan-tidak-ada"]


def test_texts_are_cleaned_and_their_repairs_told(intake: Any, told: Callable[..., Any]) -> None:
    row = {"judul": "Air\u200b mati", "isi": "Satu<br>dua", "alasan": "=HYPERLINK(x)", "kategori": "Air &amp; listrik"}
    clean = intake(row)
    assert tuple(clean.keluhan.loc[0, ["judul", "isi", "alasan", "kategori"]]) == (
        "Air mati",
        "Satu\ndua",
        "=HYPERLINK(x)",
        "Air & listrik",
    )
    assert told(clean) == [
        ("karakter-tersembunyi", "keluhan!F2"),
        ("kode-html-dirapikan", "keluhan!G2"),
        ("rumus-sebagai-teks", "keluhan!H2"),
        ("kode-html-dirapikan", "keluhan!I2"),
    ]


def test_numbers_that_look_like_numbers_arrive_unharmed(intake: Any) -> None:
    clean = intake({"nomor": "00123", "isi": "0812000000"}, {"nomor": "5208010101010001"})
    assert clean.keluhan["nomor"].tolist() == ["00123", "5208010101010001"]
    assert "0812000000" in clean.keluhan["isi"].tolist()
