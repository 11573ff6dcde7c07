"""Many publications in a row with random edits and faults: what is live is what a clean build of the same input gives."""

from __future__ import annotations

import gc
import random
import resource
import shutil
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from memarak.history.ledger import read_ledger, verify_chain
from memarak.privacy.scan import judge
from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files, digests_of, read_manifest, without_copies

from .conftest import KEPT, Desk

PAST = ("alamat_lama.json", "ditarik.json", "riwayat.jsonl", "garam.txt", "edisi")
"""What a clean build can't know by itself: addresses and complaints taken back, the ledger, and the editions cited."""
FIRST_DAY = date(2026, 11, 24)
REBUILDS_A_DAY = 3
TEXTS_REMEMBERED = 12_000
"""The last scan takes half of a rebuild, and from one to the next nearly all texts stay: a little more than one site's."""
GROWTH = 1.1
"""Memory at the end may be this much of what it was once warm; every row, page and release kept would be far more."""

Fault = Callable[[Desk, bytes], bytes]
SOURCES: dict[str, Fault] = {
    "empty": lambda desk, good: b"",
    "cut off": lambda desk, good: good[: len(good) // 3],
    "column renamed": lambda desk, good: good.replace(b"status", b"keadaan", 1),
    "no text": lambda desk, good: b"\xff" * 500,
    "half deleted": lambda desk, good: b"".join(good.splitlines(keepends=True)[: len(desk.rows) // 2]),
}
LEFTOVERS = ("web/releases/.baru-2026-11-24_00001/a.html", "web/releases/.hapus-x/a.html", "output/sisa.html")
"""What a run that was killed may leave behind."""


@dataclass
class Soak:
    """One long run: what was done so far, and what was measured."""

    desk: Desk
    rng: random.Random
    faults: Counter[str] = field(default_factory=Counter)
    memory_kib: list[int] = field(default_factory=list)
    compared: int = 0

    def rebuild(self, number: int) -> None:
        day = (FIRST_DAY + timedelta(days=number // REBUILDS_A_DAY)).isoformat()
        self.edit()
        if self.rng.random() < 0.2:
            self.refused(day)
        if self.rng.random() < 0.1:
            self.leave()
        outcome = self.desk.attempt(day)
        assert outcome.status in (0, 1), outcome.err
        assert damaged_files(self.desk.live) == []
        self.memory_kib.append(resident_kib())

    def edit(self) -> None:
        """An ordinary edit, and now and then one that takes back: a withdrawal, a complaint that turns confidential."""
        self.desk.edit(self.rng)
        row = self.rng.choice(self.desk.rows)
        if row["nomor"] not in KEPT and self.rng.random() < 0.05:
            self.desk.penarikan.append({"nomor": row["nomor"], "alasan": "data pribadi"})
        elif row["nomor"] not in KEPT and self.rng.random() < 0.05:
            row["kerahasiaan"] = "rahasia"
        self.desk.save()

    def refused(self, day: str) -> None:
        """One run that must change nothing, of a kind drawn at random; the table is put right again afterwards."""
        path = self.desk.folder / "tabel/keluhan.csv"
        good, before = path.read_bytes(), self.desk.live
        name = self.rng.choice(list(SOURCES))
        path.write_bytes(SOURCES[name](self.desk, good))
        outcome = self.desk.attempt(day)
        assert outcome.status in (2, 3), (name, outcome)
        path.write_bytes(good)
        assert self.desk.live == before
        self.faults[name] += 1

    def leave(self) -> None:
        for name in LEFTOVERS:
            path = self.desk.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("<!doctype html>")
        self.faults["leftovers"] += 1

    def equals_clean_build(self, number: int) -> None:
        """Build the same table into an empty folder, with nothing of earlier runs but the past that is shown."""
        clean = self.desk.folder / "bersih"
        clean.mkdir()
        for path in (self.desk.folder / "state" / name for name in PAST):
            if path.is_dir():
                shutil.copytree(path, clean / path.name)
            elif path.exists():
                shutil.copy(path, clean)
        day = (FIRST_DAY + timedelta(days=number // REBUILDS_A_DAY)).isoformat()
        options = ["--source", str(self.desk.folder / "tabel"), "--as-of", day, "--state", str(clean)]
        options += ["--snapshot", str(clean / "snapshot"), "--output", str(clean / "situs")]
        assert self.desk.here("build", *options).status in (0, 1)
        assert without_copies(read_manifest(self.desk.live)) == digests_of(clean / "situs")
        shutil.rmtree(clean)
        self.compared += 1


def resident_kib() -> int:
    """Memory that this process holds now; where the system does not tell, the most it ever held."""
    gc.collect()
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def check_disk(desk: Desk) -> str:
    """At most fifteen releases, which share what is equal; nothing half-made anywhere. Returns the figures."""
    target = FolderTarget(desk.folder / "web")
    kept = target.all_releases()
    used = {p.stat().st_ino: p.stat().st_size for p in target.root.rglob("*") if p.is_file()}
    whole = sum(p.stat().st_size for p in desk.live.rglob("*") if p.is_file())
    state = sum(p.stat().st_size for p in (desk.folder / "state").rglob("*") if p.is_file())
    marks = (".baru", ".hapus", ".lama")
    assert [p.name for p in desk.folder.rglob("*") if any(mark in p.name for mark in marks)] == []
    assert len(kept) <= 15
    assert sum(used.values()) < len(kept) * whole
    figures = f"{len(kept)} releases in {sum(used.values()) / 1e6:.1f} MB (one alone {whole / 1e6:.1f} MB)"
    return f"{figures}, state {state / 1e6:.2f} MB"


def run_soak(desk: Desk, rounds: int, seed: int, compare_every: int, warm: int) -> None:
    soak = Soak(desk, random.Random(seed))
    handles = 0
    for number in range(rounds):
        soak.rebuild(number)
        if number % compare_every == compare_every - 1:
            soak.equals_clean_build(number)
        if number == warm:
            handles = open_files()
        if number % 20 == 19:
            told = f"{number + 1} rebuilds, {sum(soak.faults.values())} faults, {soak.compared} compared with a clean build"
            print(f"{told}, {soak.memory_kib[-1] // 1024} MiB, {check_disk(desk)}", flush=True)
    ledger = read_ledger(desk.folder / "state/riwayat.jsonl")
    verify_chain(ledger)
    early, late = (statistics.median(part) for part in (soak.memory_kib[warm : warm + 20], soak.memory_kib[-20:]))
    print(f"{rounds} rebuilds, {soak.compared} equal to a clean build, {len(ledger)} releases in the ledger, {check_disk(desk)}")
    print(f"{sum(soak.faults.values())} faults: " + ", ".join(f"{count} {name}" for name, count in sorted(soak.faults.items())))
    print(f"memory {early / 1024:.0f} MiB once warm, {late / 1024:.0f} MiB at the end; open files {handles}, then {open_files()}")
    assert open_files() <= handles
    assert late < early * GROWTH


@pytest.fixture
def watched(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose runs put their temporary files where they are counted."""
    folder = desk.folder / "sementara"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(judge, "find_personal", lru_cache(TEXTS_REMEMBERED)(judge.find_personal))
    return desk


def test_ten_rebuilds_end_as_a_clean_build(watched: Desk) -> None:
    run_soak(watched, rounds=10, seed=5, compare_every=5, warm=4)
    assert list((watched.folder / "sementara").iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2026, 2027])
def test_three_hundred_rebuilds_end_as_a_clean_build(watched: Desk, seed: int) -> None:
    """A hundred and fifty in each of two processes, which `make test-slow` runs side by side."""
    run_soak(watched, rounds=150, seed=seed, compare_every=10, warm=30)
    assert list((watched.folder / "sementara").iterdir()) == []
