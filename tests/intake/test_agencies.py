"""Agencies: by any of their names, on the complaint's day, and never by resemblance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from memarak.settings import SourcePolicy


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("dishub", "dishub"),
        ("DINAS  PERHUBUNGAN", "dishub"),
        ("Perhubungan", "dishub"),
        ("Dinas Perhubungan Kab. Lombok Utara", "dishub"),
        ("Dinas Perhubungan Kabupaten Lombok Utara", "dishub"),
        ("Dishub KLU", "dishub"),
        ("Dinas Pekerjaan Umum &amp; Penataan Ruang", ""),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "dpupr"),
    ],
)
def test_names(intake: Any, typed: str, code: str) -> None:
    assert intake({"opd": typed}).keluhan["opd"].tolist() == [code]


@pytest.mark.parametrize(("received", "code"), [("2022-12-31", "dpu"), ("2023-01-01", "dpupr")])
def test_an_alias_of_two_agencies_is_settled_by_the_date(intake: Any, received: str, code: str) -> None:
    clean = intake({"opd": "Dinas PU", "tanggal_masuk": received})
    assert clean.keluhan["opd"].tolist() == [code]
    assert not clean.problems


def test_an_alias_that_two_agencies_share_today_is_left_blank(intake: Any) -> None:
    agencies = "kode,nama,alias\na,Dinas A,Dinas Bersama\nb,Dinas B,Dinas Bersama\n"
    (intake.settings.folder / "opd.csv").write_text(agencies, encoding="utf-8")
    clean = intake({"opd": "Dinas Bersama"})
    assert clean.keluhan["opd"].tolist() == [""]
    assert clean.problems[0].found == "Nama di sel ini dapat berarti Dinas A atau Dinas B. Diterbitkan tanpa nama OPD."


def test_an_agency_that_is_no_more_keeps_its_complaints_and_is_told(intake: Any) -> None:
    clean = intake({"opd": "DLH", "tanggal_masuk": "2021-12-31"}, {"opd": "DLH", "tanggal_masuk": "2022-01-01"})
    assert clean.keluhan["opd"].tolist() == ["dlh", "dlh"]
    assert [(p.code, p.place) for p in clean.problems] == [("opd-di-luar-masa", "keluhan!C3")]


def test_a_near_name_is_suggested_and_left_blank(intake: Any) -> None:
    clean = intake({"opd": "Dinas Perhubngan"}, {"opd": "Siti Rahmawati 0812"})
    assert clean.keluhan["opd"].tolist() == ["", ""]
    near, far = clean.problems
    assert (
        near.found == "Nama di sel ini tidak ada di daftar OPD. Yang paling mirip: Dinas Perhubungan. Diterbitkan tanpa nama OPD."
    )
    assert far.found == "Nama di sel ini tidak ada di daftar OPD. Diterbitkan tanpa nama OPD."


def test_only_a_new_complaint_may_be_nobodys(intake: Any) -> None:
    clean = intake({"opd": "", "status": "diterima"}, {"opd": "", "status": "diproses"})
    assert [(p.code, p.place) for p in clean.problems] == [("opd-kosong", "keluhan!C3")]


def test_agencies_from_the_data(intake: Any) -> None:
    own = intake.with_settings(source=SourcePolicy(agencies_from_data=True))
    clean = own({"opd": "HPD"}, {"opd": "hpd"}, {"opd": "HPD"}, {"opd": "Dept. of Parks"}, tanggapan=[])
    assert clean.keluhan["opd"].tolist() == ["hpd", "hpd", "hpd", "dept-of-parks"]
    assert clean.opd[["kode", "nama"]].to_numpy().tolist() == [["dept-of-parks", "Dept. of Parks"], ["hpd", "HPD"]]
    assert not clean.problems


def test_the_tab_wins_over_the_file(intake: Any) -> None:
    clean = intake({"opd": "Dinas Baru"}, {"opd": "dishub"}, opd=[{"kode": "baru", "nama": "Dinas Baru"}])
    assert clean.keluhan["opd"].tolist() == ["baru", ""]
    assert clean.opd["kode"].tolist() == ["baru"]


def test_no_list_at_all_is_told_once(intake: Any) -> None:
    (intake.settings.folder / "opd.csv").unlink()
    clean = intake({}, {})
    assert clean.keluhan["opd"].tolist() == ["", ""]
    assert [p.code for p in clean.problems] == ["daftar-opd-tidak-ada"]


@pytest.mark.parametrize(
    ("rows", "codes", "problems"),
    [
        ([{"kode": "dinas/a", "nama": "Dinas A"}], ["dinas-a"], ["kode-dirapikan"]),
        ([{"kode": "halaman", "nama": "Dinas A"}], ["halaman-1"], ["kode-dirapikan"]),
        ([{"kode": "Dirahasiakan", "nama": "Dinas A"}], ["dirahasiakan-1"], ["kode-dirapikan"]),
        ([{"kode": "DLH", "nama": "Dinas A"}], ["DLH"], []),
        ([{"kode": "", "nama": "Dinas A"}, {"kode": "b", "nama": "Dinas B"}], ["b"], ["opd-tidak-lengkap"]),
        ([{"kode": "a", "nama": "Dinas A", "situs": "javascript:alert(1)"}], ["a"], ["situs-tidak-terbaca"]),
    ],
)
def test_codes_can_stand_in_an_address(intake: Any, rows: list[dict[str, str]], codes: list[str], problems: list[str]) -> None:
    clean = intake({"opd": ""}, opd=rows)
    assert clean.opd["kode"].tolist() == codes
    assert [p.code for p in clean.problems if p.table == "opd"] == problems


def test_rows_of_one_code_are_one_agency_of_several_names(intake: Any) -> None:
    rows = [
        {"kode": "pu", "nama": "Dinas PU", "berlaku_sampai": "2022-12-31", "berlaku_sejak": "2010-01-01"},
        {"kode": "pu", "nama": "Dinas PUPR", "berlaku_sejak": "2023-01-01", "berlaku_sampai": ""},
    ]
    for order in (rows, rows[::-1]):
        clean = intake({"opd": "Dinas PU", "tanggal_masuk": "2022-01-01"}, {"opd": "Dinas PUPR"}, opd=order)
        assert clean.keluhan["opd"].tolist() == ["pu", "pu"]
        assert clean.opd[["kode", "nama", "alias"]].to_numpy().tolist() == [["pu", "Dinas PUPR", "Dinas PU"]]


def test_the_site_of_an_agency_gets_its_scheme(intake: Any) -> None:
    clean = intake({"opd": ""}, opd=[{"kode": "a", "nama": "A", "situs": "dishub.example.go.id"}])
    assert clean.opd["situs"].tolist() == ["https://dishub.example.go.id"]


def test_settings_are_not_changed(intake: Any) -> None:
    before = replace(intake.settings)
    intake({})
    assert intake.settings == before
