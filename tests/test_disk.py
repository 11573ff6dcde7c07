"""What a killed run leaves of a file or folder: the old one or the new one, whole."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from memarak.disk import fresh_folder, recover_folder, replace_folder, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_file_is_replaced_whole_in_a_folder_that_need_not_be_there(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.json"
    for body in (b"satu", b"dua"):
        write_whole(path, body)
        assert path.read_bytes() == body
    assert names(tmp_path) == ["a/b.json"]


def test_a_file_is_open_to_whom_its_mode_lets(tmp_path: Path) -> None:
    write_whole(tmp_path / "rahasia", b"x", mode=0o600)
    assert stat.S_IMODE((tmp_path / "rahasia").stat().st_mode) == 0o600


def test_what_stood_stays_where_the_new_one_can_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "b", b"lama")
    monkeypatch.setattr("memarak.disk.os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "penuh")))
    with pytest.raises(OSError, match="penuh"):
        write_whole(tmp_path / "b", b"baru")
    assert (tmp_path / "b").read_bytes() == b"lama"


def test_a_folder_takes_the_place_of_another_or_of_none(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        fresh = fresh_folder(tmp_path / "s")
        (fresh / name).touch()
        replace_folder(tmp_path / "s", fresh)
        assert names(tmp_path) == [f"s/{name}"]


def test_a_draft_that_a_killed_run_left_is_not_mixed_with_the_next(tmp_path: Path) -> None:
    (fresh_folder(tmp_path / "s") / "sisa").touch()
    assert names(fresh_folder(tmp_path / "s")) == []


def test_between_the_two_renames_the_old_folder_comes_back_and_after_them_it_goes(tmp_path: Path) -> None:
    fresh = fresh_folder(tmp_path / "s")
    (fresh / "satu").touch()
    replace_folder(tmp_path / "s", fresh)
    (tmp_path / "s").rename(tmp_path / ".s.lama")
    recover_folder(tmp_path / "s")
    assert names(tmp_path) == ["s/satu"]
    (tmp_path / ".s.lama").mkdir()
    (tmp_path / ".s.lama" / "tua").touch()
    recover_folder(tmp_path / "s")
    assert names(tmp_path) == ["s/satu"]
