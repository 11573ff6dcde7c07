"""The small tabs: meetings, the programme, withdrawals, review decisions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.settings import Period
from memarak.vocabulary import TABS


@pytest.mark.parametrize("tab", ["pertemuan", "program", "penarikan", "tinjauan"])
def test_absent_tabs_are_empty_tables_of_the_contract(intake: Any, tab: str) -> None:
    frame = getattr(intake({}), tab)
    assert frame.columns.tolist() == list(TABS[tab])
    assert frame.empty


def test_meetings(intake: Any, told: Callable[..., Any]) -> None:
    rows = [
        {
            "kode": "SJ-02",
            "tanggal": "12 Maret 2021",
            "nama": "Safari Jumat",
            "tempat": "Masjid",
            "kecamatan": "",
            "desa": "Gondang",
        },
        {
            "kode": "SJ-01",
            "tanggal": "bulan lalu",
            "nama": "Safari Jumat",
            "tempat": "Kantor desa",
            "kecamatan": "Bayan",
            "desa": "",
        },
        {"kode": "", "tanggal": "5/3/2021", "nama": "Tanpa kode", "tempat": "", "kecamatan": "", "desa": ""},
        {"kode": "SJ-01", "tanggal": "5/3/2021", "nama": "Ganda", "tempat": "", "kecamatan": "", "desa": ""},
    ]
    clean = intake({}, pertemuan=rows)
    assert clean.pertemuan[["kode", "nama", "kecamatan", "desa"]].to_numpy().tolist() == [
        ["SJ-01", "Ganda", "", ""],
        ["SJ-02", "Safari Jumat", "Gangga", "Gondang"],
    ]
    assert told(clean) == [
        ("kecamatan-dilengkapi", "pertemuan!F2"),
        ("pertemuan-kode-ganda", "pertemuan!A3"),
        ("tanggal-tidak-terbaca", "pertemuan!B3"),
        ("pertemuan-tidak-lengkap", "pertemuan!4"),
    ]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12,5", "12.5"),
        ("1.250", "1250"),
        ("1.250,75", "1250.75"),
        ("80%", "80"),
        ("12.5", "12.5"),
        ("-3", "-3"),
        ("sekitar 40", ""),
    ],
)
def test_numbers_of_the_programme(intake: Any, typed: str, number: str) -> None:
    clean = intake({}, program=[{"nama": "Air bersih", "opd": "dishub", "target": "100", "capaian": typed}])
    assert clean.program["capaian"].tolist() == [number]
    assert [p.code for p in clean.problems] == ([] if number else ["angka-tidak-terbaca"])


def test_the_programme_is_sorted_and_resolved(intake: Any) -> None:
    rows = [
        {"nama": "B", "opd": "Dinas PU", "periode": "seratus hari", "tanggal": "1/6/2021"},
        {"nama": "A", "opd": "Dinas X", "periode": "lain", "tanggal": ""},
        {"nama": "B", "opd": "Dishub", "periode": "100-hari", "tanggal": "1/5/2021"},
        {"nama": "", "opd": "Dishub", "periode": "", "tanggal": ""},
    ]
    own = intake.with_settings(periods=(Period("100-hari", "Seratus hari", date(2021, 2, 26), date(2021, 6, 5)),))
    clean = own({}, program=rows)
    assert clean.program[["nama", "opd", "periode"]].to_numpy().tolist() == [
        ["A", "", "lain"],
        ["B", "dishub", "100-hari"],
        ["B", "dpu", "100-hari"],
    ]
    assert pd.isna(clean.program["tanggal"].iat[0])
    assert {p.code for p in clean.problems} == {"opd-tidak-dikenal", "program-tanpa-nama"}


@pytest.mark.parametrize(
    ("number", "reason", "expected", "codes"),
    [
        ("A-1", "permintaan pelapor", [["A-1", "permintaan pelapor"]], []),
        ("a 1", "Data Pribadi", [["A-1", "data pribadi"]], []),
        ("A-1", "kata pelapor", [["A-1", "keliru"]], ["penarikan-alasan-tidak-dikenal"]),
        ("A-1", "", [["A-1", "keliru"]], ["penarikan-alasan-tidak-dikenal"]),
        ("Z-9", "hukum", [["Z-9", "hukum"]], ["penarikan-nomor-tidak-dikenal"]),
        ("", "hukum", [], ["penarikan-tanpa-nomor"]),
    ],
)
def test_taking_back_never_misses(intake: Any, number: str, reason: str, expected: list[list[str]], codes: list[str]) -> None:
    clean = intake({}, penarikan=[{"nomor": number, "alasan": reason}])
    assert clean.penarikan.to_numpy().tolist() == expected
    assert [p.code for p in clean.problems] == codes


def test_review_decisions(intake: Any, told: Callable[..., Any]) -> None:
    rows = [
        {"nomor": "A-1", "kolom": "Isi", "keputusan": "Tampilkan"},
        {"nomor": "A-1", "kolom": "isi", "keputusan": "tahan"},
        {"nomor": "A-2", "kolom": "judul", "keputusan": "boleh"},
        {"nomor": "", "kolom": "judul", "keputusan": "tahan"},
    ]
    clean = intake({}, tinjauan=rows)
    assert clean.tinjauan.to_numpy().tolist() == [["A-1", "isi", "tahan"]]
    assert told(clean) == [("tinjauan-keputusan-tidak-dikenal", "tinjauan!C4"), ("tinjauan-tidak-lengkap", "tinjauan!5")]
