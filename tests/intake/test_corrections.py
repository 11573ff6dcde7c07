"""`koreksi.csv`: applied where the old value still stands, told where it doesn't, never for texts."""

from __future__ import annotations

from typing import Any

import pytest

from memarak.errors import ConfigurationError

HEAD = "nomor,kolom,nilai_lama,nilai_baru,alasan,tanggal\n"


def write(intake: Any, *lines: str) -> None:
    (intake.settings.folder / "koreksi.csv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def test_a_correction_takes_the_place_of_the_old_value(intake: Any) -> None:
    write(intake, "A-1,tanggal_masuk,8/3/2062,8/3/2026,salah ketik,2026-04-01", "A-2,desa,,Gondang,,")
    clean = intake({"tanggal_masuk": "8/3/2062", "desa": ""}, {"desa": ""})
    assert clean.held_back == 0
    assert clean.keluhan["desa"].tolist() == ["", "Gondang"]
    assert [(p.code, p.place) for p in clean.problems if p.code == "koreksi-dipakai"] == [
        ("koreksi-dipakai", "keluhan!B2"),
        ("koreksi-dipakai", "keluhan!F3"),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A-1,status,selesai,diproses,,", "koreksi-usang"),
        ("Z-9,status,diproses,selesai,,", "koreksi-nomor-tidak-dikenal"),
        ("A-1,isi,air,udara,,", "koreksi-kolom-terlarang"),
        ("A-1,alasan,,x,,", "koreksi-kolom-terlarang"),
        ("A-1,nomor,A-1,A-2,,", "koreksi-kolom-terlarang"),
        ("A-1,desa,Bayan,Gondang,,", "koreksi-usang"),
    ],
)
def test_a_correction_that_does_not_fit_changes_nothing(intake: Any, line: str, code: str) -> None:
    before = intake({"isi": "air"}).keluhan
    write(intake, line)
    clean = intake({"isi": "air"})
    assert clean.keluhan.equals(before)
    assert [(p.code, p.table, p.row) for p in clean.problems] == [(code, "koreksi", 2)]


def test_a_correction_can_settle_a_conflict(intake: Any) -> None:
    write(intake, "A,status,selesai,diproses,,")
    clean = intake({"nomor": "A"}, {"nomor": "A", "status": "selesai"})
    assert (clean.read, clean.held_back) == (2, 0)
    assert clean.keluhan["salinan"].tolist() == [1]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"\xff\xfe\x00", "bukan UTF-8"),
        (b"nomor,kolom\n", "nilai_lama, nilai_baru"),
        (b'nomor,"kolom\n', "tanda kutip"),
        (b"", "kolom"),
    ],
)
def test_a_broken_file_is_a_configuration_error(intake: Any, content: bytes, part: str) -> None:
    (intake.settings.folder / "koreksi.csv").write_bytes(content)
    with pytest.raises(ConfigurationError, match=part):
        intake({})


def test_a_file_written_by_indonesian_excel(intake: Any) -> None:
    text = "\ufeffnomor;kolom;nilai_lama;nilai_baru\r\nA-1;status;diproses;selesai\r\n"
    (intake.settings.folder / "koreksi.csv").write_bytes(text.encode())
    assert intake({}).keluhan["status"].tolist() == ["selesai"]
