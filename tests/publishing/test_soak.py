"""Many publications in a row with random edits and faults: what is live is what a clean build of the same input gives."""

from __future__ import annotations

import gc
import random
import resource
import shutil

import pytest

from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files, digests_of, read_manifest, without_copies

from .conftest import Desk

PAST = ("alamat_lama.json", "riwayat.jsonl", "garam.txt", "edisi")
"""What a clean build can't know by itself: former addresses, the ledger, and the editions that figures are cited by."""


def faulty(desk: Desk, rng: random.Random) -> None:
    """One run that must be refused, of a kind drawn at random; the table is put right again afterwards."""
    path = desk.folder / "tabel/keluhan.csv"
    good = path.read_bytes()
    path.write_bytes(rng.choice((b"", good[: len(good) // 3], good.replace(b"status", b"keadaan", 1), b"\xff" * 500)))
    assert desk.attempt().status in (2, 3)
    path.write_bytes(good)


def equals_clean_build(desk: Desk) -> None:
    """Build the same table into an empty folder, with nothing of earlier runs but the past that is shown."""
    clean = desk.folder / "bersih"
    shutil.rmtree(clean, ignore_errors=True)
    clean.mkdir()
    for path in (desk.folder / "state" / name for name in PAST):
        if path.is_dir():
            shutil.copytree(path, clean / path.name)
        elif path.exists():
            shutil.copy(path, clean)
    options = ["--source", str(desk.folder / "tabel"), "--as-of", "2026-11-24", "--state", str(clean)]
    options += ["--snapshot", str(clean / "snapshot"), "--output", str(clean / "situs")]
    assert desk.here("build", *options).status in (0, 1)
    assert without_copies(read_manifest(desk.live)) == digests_of(clean / "situs")
    shutil.rmtree(clean)


def peak_kib() -> int:
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def soak(desk: Desk, rounds: int, seed: int, compare_every: int) -> None:
    rng = random.Random(seed)
    target = FolderTarget(desk.folder / "web")
    faults, warm = 0, 0
    for number in range(rounds):
        desk.edit(rng)
        desk.save()
        if rng.random() < 0.2:
            faulty(desk, rng)
            faults += 1
        assert desk.attempt().status in (0, 1)
        assert damaged_files(desk.live) == []
        if number % compare_every == compare_every - 1:
            equals_clean_build(desk)
        if number == min(40, rounds // 2):
            warm = peak_kib()
        if number % 20 == 19:
            print(f"{number + 1} rebuilds, {faults} faults, {peak_kib() // 1024} MiB at most", flush=True)
    kept = target.all_releases()
    used = {p.stat().st_ino: p.stat().st_size for p in target.root.rglob("*") if p.is_file()}
    whole = sum(p.stat().st_size for p in desk.live.rglob("*") if p.is_file())
    left = [p.name for p in desk.folder.rglob("*") if ".baru" in p.name or ".hapus" in p.name or ".lama" in p.name]
    assert len(kept) <= 15
    assert sum(used.values()) < len(kept) * whole
    assert left == []
    assert peak_kib() < warm * 1.25
    megabytes = sum(used.values()) / 1e6
    print(f"{rounds} rebuilds, {faults} faults, {len(kept)} releases in {megabytes:.1f} MB (one alone {whole / 1e6:.1f} MB)")
    print(f"peak {warm // 1024} MiB warm and {peak_kib() // 1024} MiB at the end")


def test_ten_rebuilds_end_as_a_clean_build(desk: Desk) -> None:
    soak(desk, rounds=10, seed=5, compare_every=5)


@pytest.mark.slow
def test_three_hundred_rebuilds_end_as_a_clean_build(desk: Desk) -> None:
    soak(desk, rounds=300, seed=2026, compare_every=25)
