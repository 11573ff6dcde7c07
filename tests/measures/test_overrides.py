"""`hari_libur.csv` beside the configuration."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.measures.overrides import Override, read_overrides


def write(folder: Path, text: str) -> Path:
    (folder / "hari_libur.csv").write_bytes(text.encode("utf-8"))
    return folder


def test_no_file_means_no_corrections(tmp_path: Path) -> None:
    assert read_overrides(tmp_path) == ()


def test_days_are_added_and_removed(tmp_path: Path) -> None:
    text = "\ufefftanggal,nama,tindakan\r\n2026-11-25,Pilkada,tambah\r\n\r\n2026-12-24,,Hapus\r\n2026-12-31,Libur daerah,\r\n"
    assert read_overrides(write(tmp_path, text)) == (
        Override(date(2026, 11, 25), "Pilkada", "tambah"),
        Override(date(2026, 12, 24), "", "hapus"),
        Override(date(2026, 12, 31), "Libur daerah", "tambah"),
    )


def test_jenis_may_hold_the_action_or_the_kind_to_publish(tmp_path: Path) -> None:
    text = "tanggal,nama,jenis\n2026-12-24,,hapus\n2026-11-25,Pilkada,libur nasional\n"
    assert read_overrides(write(tmp_path, text)) == (
        Override(date(2026, 12, 24), "", "hapus"),
        Override(date(2026, 11, 25), "Pilkada", "tambah", "libur nasional"),
    )


def test_a_file_without_names_may_take_days_away(tmp_path: Path) -> None:
    assert read_overrides(write(tmp_path, "tanggal,tindakan\n2026-12-24,hapus\n")) == (Override(date(2026, 12, 24), "", "hapus"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nama,tindakan\nPilkada,tambah\n", "kolom tanggal"),
        ("tanggal,nama,tindakan\n25/11/2026,Pilkada,tambah\n", "baris 2"),
        ("tanggal,nama,tindakan\n2026-11-25,Pilkada,geser\n", "tambah atau hapus"),
        ("tanggal,nama,tindakan\n2026-12-24,Natal,hapus\n2026-11-25,,tambah\n", "baris 3"),
        ("", "kolom tanggal"),
    ],
)
def test_a_bad_file_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told) as error:
        read_overrides(write(tmp_path, text))
    assert "hari_libur.csv" in str(error.value)
    assert "Pilkada" not in str(error.value)


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hari_libur.csv").write_bytes("tanggal,nama\n2026-11-25,Idulfitr\xee\n".encode("cp1252"))
    with pytest.raises(ConfigurationError, match="UTF-8"):
        read_overrides(tmp_path)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hari_libur.csv").mkdir()
    with pytest.raises(ConfigurationError, match="tidak dapat dibaca"):
        read_overrides(tmp_path)
