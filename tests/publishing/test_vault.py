from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from memarak.errors import ConfigurationError
from memarak.publishing.vault import load_state, save_state

KEY = "rahasia yang cukup panjang"


def write_state(folder: Path) -> Path:
    (folder / "snapshot").mkdir(parents=True)
    (folder / "snapshot/keluhan.csv").write_text("nomor,isi\nKLU-1,Lampu jalan mati\n")
    (folder / "riwayat.jsonl").write_text("{}\n")
    (folder / "laporan").mkdir()
    (folder / "laporan/laporan.md").write_text("laporan")
    return folder


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


def test_state_comes_back_as_it_was_without_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMARAK_KEY", KEY)
    state = write_state(tmp_path / "state")
    save_state(state, tmp_path / "state.bin")
    (state / "riwayat.jsonl").write_text("berubah")
    assert load_state(tmp_path / "state.bin", state)
    assert files(state) == {"snapshot/keluhan.csv": "nomor,isi\nKLU-1,Lampu jalan mati\n", "riwayat.jsonl": "{}\n"}


def test_what_a_killed_run_had_put_aside_is_put_back_where_nothing_can_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEMARAK_KEY", KEY)
    state = write_state(tmp_path / "state")
    before = files(state)
    save_state(state, tmp_path / "state.bin")
    with monkeypatch.context() as killed:
        killed.setattr(Path, "rename", _rename_once())
        with pytest.raises(KeyboardInterrupt):
            load_state(tmp_path / "state.bin", state)
    assert not state.exists()
    assert not load_state(tmp_path / "gone.bin", state)
    assert files(state) == before


def _rename_once() -> Callable[[Path, Path], Path]:
    rename, done = Path.rename, []

    def killed(path: Path, target: Path) -> Path:
        if done:
            raise KeyboardInterrupt
        done.append(path)
        return rename(path, target)

    return killed


def test_nothing_in_the_file_can_be_read_without_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMARAK_KEY", KEY)
    save_state(write_state(tmp_path / "state"), tmp_path / "a.bin")
    save_state(tmp_path / "state", tmp_path / "b.bin")
    body = (tmp_path / "a.bin").read_bytes()
    assert b"Lampu" not in body
    assert b"keluhan.csv" not in body
    assert not any(_unpacks(body[start:]) for start in range(len(body)))
    assert body != (tmp_path / "b.bin").read_bytes()


def _unpacks(body: bytes) -> bool:
    try:
        return bool(gzip.decompress(body))
    except (OSError, EOFError, zlib.error):
        return False


@pytest.mark.parametrize("damage", ["other key", "cut", "not ours"])
def test_what_does_not_open_leaves_the_state_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    monkeypatch.setenv("MEMARAK_KEY", KEY)
    state = write_state(tmp_path / "state")
    file = tmp_path / "state.bin"
    save_state(state, file)
    if damage == "other key":
        monkeypatch.setenv("MEMARAK_KEY", "kunci lain yang juga panjang")
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:-20])
    else:
        file.write_bytes(b"PK\x03\x04")
    with pytest.raises(ConfigurationError, match="MEMARAK_KEY"):
        load_state(file, state)
    assert "riwayat.jsonl" in files(state)


@pytest.mark.parametrize("key", ["", "pendek"])
def test_a_missing_or_short_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("MEMARAK_KEY", key)
    with pytest.raises(ConfigurationError, match="MEMARAK_KEY"):
        save_state(write_state(tmp_path / "state"), tmp_path / "state.bin")
    assert not (tmp_path / "state.bin").exists()


def test_a_first_run_has_nothing_to_load(tmp_path: Path) -> None:
    assert not load_state(tmp_path / "state.bin", tmp_path / "state")
