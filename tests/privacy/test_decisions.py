from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from memarak.privacy.decisions import FILE, load_decisions
from memarak.tables import CleanTables

Build = Callable[..., CleanTables]
ANSWER = {"nomor": "K-1", "kolom": "isi", "keputusan": "tampilkan"}


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMARAK_KEY", "sebuah rahasia yang panjang")


def test_an_answer_holds_while_its_text_stays(build: Build, tmp_path: Path) -> None:
    clean = build([{"isi": "teks"}], tinjauan=[ANSWER])
    assert load_decisions(tmp_path, clean) == {("K-1", "isi"): "tampilkan"}
    assert load_decisions(tmp_path, clean) == {("K-1", "isi"): "tampilkan"}


def test_a_text_that_changed_is_asked_again_until_answered_again(build: Build, tmp_path: Path) -> None:
    load_decisions(tmp_path, build([{"isi": "teks"}], tinjauan=[ANSWER]))
    changed = build([{"isi": "teks lain"}], tinjauan=[ANSWER])
    assert load_decisions(tmp_path, changed) == {("K-1", "isi"): ""}
    assert load_decisions(tmp_path, changed) == {("K-1", "isi"): ""}
    again = build([{"isi": "teks lain"}], tinjauan=[ANSWER, {**ANSWER, "keputusan": "tahan"}])
    assert load_decisions(tmp_path, again) == {("K-1", "isi"): "tahan"}


def test_a_text_that_comes_back_is_decided_again(build: Build, tmp_path: Path) -> None:
    first = build([{"isi": "teks"}], tinjauan=[ANSWER])
    load_decisions(tmp_path, first)
    load_decisions(tmp_path, build([{"isi": "lain"}], tinjauan=[ANSWER]))
    assert load_decisions(tmp_path, first) == {("K-1", "isi"): "tampilkan"}


def test_an_answer_taken_out_of_the_tab_is_forgotten(build: Build, tmp_path: Path) -> None:
    load_decisions(tmp_path, build([{"isi": "teks"}], tinjauan=[ANSWER]))
    load_decisions(tmp_path, build([{"isi": "teks lain"}]))
    assert load_decisions(tmp_path, build([{"isi": "teks lain"}], tinjauan=[ANSWER])) == {("K-1", "isi"): "tampilkan"}


def test_responses_are_told_apart_by_their_order(build: Build, tmp_path: Path) -> None:
    responses = [{"nomor": "K-1", "tanggal": "2024-03-09", "isi": "dua"}, {"nomor": "K-1", "tanggal": "2024-03-05", "isi": "satu"}]
    answers = [{**ANSWER, "kolom": column} for column in ("tanggapan", "Tanggapan 2")]
    clean = build([{"isi": "teks"}], responses, tinjauan=answers)
    load_decisions(tmp_path, clean)
    later = build([{"isi": "teks"}], [{**responses[0], "isi": "dua, diubah"}, responses[1]], tinjauan=answers)
    assert load_decisions(tmp_path, later) == {("K-1", "tanggapan"): "tampilkan", ("K-1", "tanggapan2"): ""}


def test_nothing_is_kept_without_a_key(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEMARAK_KEY")
    assert load_decisions(tmp_path, build([{"isi": "teks"}], tinjauan=[ANSWER])) == {}
    assert not list(tmp_path.iterdir())


def test_what_is_kept_tells_nothing(build: Build, tmp_path: Path) -> None:
    load_decisions(tmp_path, build([{"isi": "hub 081234567890"}], tinjauan=[ANSWER]))
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert not any(word in kept for word in ("K-1", "isi", "hub", "0812", "tampilkan", "rahasia"))


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"a": 1}', '{"a": []}', "\x00"])
def test_a_damaged_memory_counts_as_none(build: Build, tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE).write_text(damage, encoding="utf-8")
    assert load_decisions(tmp_path, build([{"isi": "teks"}], tinjauan=[ANSWER])) == {("K-1", "isi"): "tampilkan"}
