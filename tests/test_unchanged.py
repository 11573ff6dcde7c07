"""The note that spares a build: believed only while everything stands as it did."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from memarak.unchanged import LastBuild, Told

LONG_AGO = 1_600_000_000
TOLD = Told("3 baris dibaca", True)
DAY = "2026-11-24"
TEXT = "Hubungi saya di 081234567890"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a build leaves it, every file of it old."""
    monkeypatch.delenv("MEMARAK_KEY", raising=False)
    files = {
        "data/portal.toml": "[situs]",
        "data/opd.csv": "kode",
        "content/tentang.md": "Tentang",
        "tabel/keluhan.csv": f"nomor,isi\n1,{TEXT}\n",
        "state/ditarik.json": "{}",
        "state/kunci": "",
        "state/edisi/2026-10/fakta.json": "[]",
        "state/laporan/laporan.json": "{}",
        "state/snapshot/keluhan.csv": "nomor\n1\n",
        "output/.memarak": "",
        "output/index.html": "depan",
        "output/keluhan/1/index.html": "satu",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (LONG_AGO, LONG_AGO))
    return tmp_path


def last_build(desk: Path) -> LastBuild:
    """Asked anew, as by a new process."""
    state = desk / "state"
    return LastBuild(
        str(desk / "tabel"), desk / "data/portal.toml", state / "snapshot", state, state / "laporan", desk / "output", DAY
    )


def build(desk: Path, last: LastBuild | None = None) -> None:
    made = last or last_build(desk)
    assert made.told() is None
    made.remember(TOLD, DAY, "Asia/Makassar")


def test_nothing_changed(desk: Path) -> None:
    build(desk)
    assert last_build(desk).told() == TOLD
    assert last_build(desk).told() == TOLD


def _rewrite(path: Path, text: str) -> None:
    """In place, with the size and the time of change that it had."""
    path.write_text(text)
    os.utime(path, (LONG_AGO, LONG_AGO))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a cell": lambda desk: _rewrite(desk / "tabel/keluhan.csv", f"nomor,isi\n2,{TEXT}\n"),
    "one more tab": lambda desk: (desk / "tabel/tinjauan.csv").write_text("nomor\n"),
    "no table": lambda desk: (desk / "tabel/keluhan.csv").unlink(),
    "a setting": lambda desk: _rewrite(desk / "data/portal.toml", "[situS]"),
    "a list of withdrawals": lambda desk: (desk / "data/ditarik.csv").write_text("nomor\n1\n"),
    "a written page": lambda desk: _rewrite(desk / "content/tentang.md", "tentang"),
    "no written pages": lambda desk: (desk / "content/tentang.md").unlink(),
    "a withdrawal": lambda desk: _rewrite(desk / "state/ditarik.json", "[]"),
    "an edition": lambda desk: _rewrite(desk / "state/edisi/2026-10/fakta.json", "{}"),
    "a lost report": lambda desk: (desk / "state/laporan/laporan.json").unlink(),
    "an edited snapshot": lambda desk: _rewrite(desk / "state/snapshot/keluhan.csv", "nomor\n2\n"),
    "an edited page": lambda desk: _rewrite(desk / "output/keluhan/1/index.html", "dua!"),
    "a lost page": lambda desk: (desk / "output/keluhan/1/index.html").unlink(),
    "a renamed page": lambda desk: (desk / "output/keluhan/1/index.html").rename(desk / "output/keluhan/1/lain.html"),
    "a renamed front page": lambda desk: (desk / "output/index.html").rename(desk / "output/depan.html"),
    "a stray page": lambda desk: (desk / "output/keluhan/1/lagi.html").write_text(""),
    "a stray folder": lambda desk: (desk / "output/keluhan/2").mkdir(),
    "no output": lambda desk: (desk / "output").rename(desk / "lama"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_any_change_is_noticed(desk: Path, change: Callable[[Path], object]) -> None:
    build(desk)
    change(desk)
    assert last_build(desk).told() is None


def test_other_options_are_another_build(desk: Path) -> None:
    build(desk)
    last = last_build(desk)
    for other in (
        replace(last, as_of="2026-11-25"),
        replace(last, as_of=""),
        replace(last, report=desk / "laporan"),
        replace(last, source=str(desk / "tabel/keluhan.csv")),
        replace(last, source="gsheet:abc"),
        replace(last, output=desk / "lain"),
    ):
        assert other.told() is None


def test_without_a_date_the_note_holds_for_its_day(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(desk, replace(last_build(desk), as_of=""))
    for today, expected in ((DAY, TOLD), ("2026-11-25", None)):
        monkeypatch.setattr("memarak.unchanged._today", lambda zone, today=today: today if zone == "Asia/Makassar" else "")
        assert replace(last_build(desk), as_of="").told() == expected


def test_what_changes_during_the_build_is_not_taken_for_built(desk: Path) -> None:
    last = last_build(desk)
    assert last.told() is None
    _rewrite(desk / "tabel/keluhan.csv", f"nomor,isi\n2,{TEXT}\n")
    last.remember(TOLD, DAY, "Asia/Makassar")
    assert last_build(desk).told() is None


def test_a_table_saved_this_moment_might_still_change_unnoticed(desk: Path) -> None:
    (desk / "tabel/keluhan.csv").write_text(f"nomor,isi\n3,{TEXT}\n")
    build(desk)
    assert last_build(desk).told() is None


def test_with_a_key_a_table_written_again_is_known_by_its_bytes(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = (desk / "tabel/keluhan.csv").read_text()
    for key, expected in (("", None), ("sebuah rahasia yang panjang", TOLD)):
        monkeypatch.setenv("MEMARAK_KEY", key)
        build(desk)
        (desk / "tabel/keluhan.csv").unlink()
        (desk / "tabel/keluhan.csv").write_text(body)
        assert last_build(desk).told() == expected
        _rewrite(desk / "tabel/keluhan.csv", body)
    build_under_key = last_build(desk)
    monkeypatch.setenv("MEMARAK_KEY", "rahasia yang lain lagi")
    assert build_under_key.told() is None


def test_the_note_holds_no_digest_of_the_table_without_a_key(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(desk)
    (note,) = (desk / "state").glob("bangun-*.json")
    assert json.loads(note.read_text())["catatan"]["isi_tabel"] == ""
    first = json.loads(note.read_text())["catatan"]["tabel"]
    os.utime(desk / "tabel/keluhan.csv", (LONG_AGO + 1, LONG_AGO + 1))
    build(desk)
    assert json.loads(note.read_text())["catatan"]["tabel"] != first, "made of times, not of the text"


def test_a_damaged_note_costs_time_only(desk: Path) -> None:
    build(desk)
    for path in (desk / "state").glob("bangun-*"):
        body = path.read_bytes()
        for place in range(0, len(body), 7):
            path.write_bytes(body[:place] + bytes([body[place] ^ 4]) + body[place + 1 :])
            assert last_build(desk).told() is None
        for kept in (0, len(body) // 2):
            path.write_bytes(body[:kept])
            assert last_build(desk).told() is None
        path.write_bytes(body)
        assert last_build(desk).told() == TOLD
