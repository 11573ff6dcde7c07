from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from memarak.privacy.decisions import FILE, answers_of_tab, cell_key, load_decisions, response_ordinals
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


@pytest.mark.parametrize("column", ["tanggapan", "tanggapan 1", "tanggapan 2"])
def test_a_response_that_changed_is_asked_again_however_its_cell_was_named(build: Build, tmp_path: Path, column: str) -> None:
    answers = [{**ANSWER, "kolom": column}]
    before, after = (
        build([{}], [{"nomor": "K-1", "isi": f"satu {state}"}, {"nomor": "K-1", "isi": f"dua {state}"}], tinjauan=answers)
        for state in ("dulu", "kini")
    )
    cell = cell_key("K-1", column)
    assert load_decisions(tmp_path, before) == {cell: "tampilkan"}
    assert load_decisions(tmp_path, after) == {cell: ""}


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


@pytest.mark.parametrize("column", ["judul", "isi", "alasan", "kategori", "kanal"])
def test_every_text_column_is_asked_again_when_it_changed(build: Build, tmp_path: Path, column: str) -> None:
    answers = [{**ANSWER, "kolom": column.upper()}]
    load_decisions(tmp_path, build([{column: "satu"}], tinjauan=answers))
    assert load_decisions(tmp_path, build([{column: "dua"}], tinjauan=answers)) == {("K-1", column): ""}


@pytest.mark.parametrize("word", ["tampilkan", "tampil", "Terbitkan", "boleh", "ya", "aman", "show"])
@pytest.mark.parametrize("against", ["tahan", "sembunyikan", "Jangan", "tidak", "hold"])
def test_holding_wins_over_showing_in_either_order(build: Build, word: str, against: str) -> None:
    def answers(*words: str) -> dict[tuple[str, str], tuple[str, int]]:
        return dict(answers_of_tab(build([{}], tinjauan=[{**ANSWER, "keputusan": each} for each in words])))

    cell = ("K-1", "isi")
    assert answers(word) == {cell: ("tampilkan", 1)}
    assert answers(against, word) == answers(word, against) == {cell: ("tahan", 2)}
    assert answers("entah", word) == {cell: ("tampilkan", 1)}


def test_answers_outlive_a_restart_only_under_the_same_key(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (build([{"isi": text}], tinjauan=[ANSWER]) for text in ("teks", "teks lain"))
    load_decisions(tmp_path, first)
    kept = (tmp_path / FILE).read_bytes()
    monkeypatch.setenv("MEMARAK_KEY", "rahasia yang lain")
    assert load_decisions(tmp_path, second) == {("K-1", "isi"): "tampilkan"}
    assert (tmp_path / FILE).read_bytes() != kept


def test_the_file_of_answers_is_for_its_owner_alone_and_stands_alone(build: Build, tmp_path: Path) -> None:
    folder = tmp_path / "belum" / "ada"
    load_decisions(folder, build([{"isi": "teks"}], tinjauan=[ANSWER]))
    assert [path.name for path in folder.iterdir()] == [FILE] == ["tinjauan.json"]
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600


def test_kept_answers_of_an_earlier_version_still_hold(build: Build, tmp_path: Path) -> None:
    """The digests of a key, a cell and a text never change: else every text would be asked again after an update."""
    load_decisions(tmp_path, build([{"isi": "teks"}], tinjauan=[ANSWER]))
    key = hashlib.sha256(b"memarak tinjauan" + b"sebuah rahasia yang panjang").digest()
    name, text = (hmac.new(key, part, hashlib.sha256).hexdigest() for part in (b"K-1\0isi", b"K-1\0isi\0teks"))
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == {name: [text, 1]}


def test_responses_of_a_day_are_counted_in_the_order_of_the_sheet(build: Build) -> None:
    days = ("2024-03-09", "2024-03-05", "2024-03-09", "2024-03-05")
    clean = build(
        [{}, {}], [{"nomor": nomor, "tanggal": day} for nomor, day in zip(("K-1", "K-1", "K-1", "K-2"), days, strict=True)]
    )
    assert response_ordinals(clean) == [("K-1", 2), ("K-1", 1), ("K-1", 3), ("K-2", 1)]
    upwards = replace(clean, tanggapan=clean.tanggapan.assign(baris=[5, 4, 3, 2]))
    assert response_ordinals(upwards) == [("K-1", 3), ("K-1", 1), ("K-1", 2), ("K-2", 1)]


def test_an_answer_for_a_cell_that_no_sheet_has_is_kept_and_harms_nothing(build: Build, tmp_path: Path) -> None:
    answers = [{**ANSWER, "nomor": "K-9"}, {**ANSWER, "kolom": "warna"}]
    for _ in range(2):
        clean = build([{"isi": "teks"}], tinjauan=answers)
        assert load_decisions(tmp_path, clean) == {("K-9", "isi"): "tampilkan", ("K-1", "warna"): "tampilkan"}
    arrived = build([{"isi": "teks"}, {"nomor": "K-9", "isi": "teks lain"}], tinjauan=answers)
    assert load_decisions(tmp_path, arrived)["K-9", "isi"] == ""


@pytest.mark.parametrize("column", ["Tanggapan", "tanggapan isi", "isi tanggapan"])
def test_a_response_may_be_named_by_its_column(column: str) -> None:
    assert cell_key("K-1", column) == ("K-1", "tanggapan")
    assert cell_key("K-1", f"{column} 2")[1] != "tanggapan"
