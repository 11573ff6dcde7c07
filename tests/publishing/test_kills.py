"""Whatever moment a run is killed at, the public sees one whole release, and the next run goes through."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from memarak.history.ledger import read_ledger, verify_chain
from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files

from .conftest import Desk, environment

POLLED = ("index.html", "keluhan/1/index.html", "keluhan/2/index.html", "data/keluhan.csv", "edisi/2026-11/statistik.csv")
"""The second complaint is withdrawn half way: its address must go on answering."""
SECRET = "Tiang lampu ke 2 dari pertigaan"


class Reader:
    """Somebody who looks at the site all the while."""

    def __init__(self, web: Path) -> None:
        self.web = web
        self.looks = 0

    def look(self) -> None:
        for name in POLLED:
            page = (self.web / "current" / name).read_bytes()
            assert page
            assert not name.endswith(".html") or page.rstrip().endswith(b"</html>")
            self.looks += 1


def kill_once(desk: Desk, reader: Reader, after_seconds: float) -> bool:
    """Publish, and kill the whole process group after a while; tells whether the run had already ended."""
    run = subprocess.Popen(
        desk.publish_command(), cwd=desk.folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    end = time.monotonic() + after_seconds
    while time.monotonic() < end and run.poll() is None:
        reader.look()
        time.sleep(0.01)
    ended = run.poll() is not None
    if not ended:
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    return ended


def check_live(desk: Desk, target: FolderTarget) -> None:
    live = target.live()
    assert live is not None
    assert damaged_files(live) == []
    verify_chain(read_ledger(desk.folder / "state/riwayat.jsonl"))
    verify_chain(read_ledger(live / "perubahan/riwayat.jsonl"))


def survive(desk: Desk, kills: int, seed: int) -> None:
    rng = random.Random(seed)
    target = FolderTarget(desk.folder / "web")
    assert desk.publish().returncode in (0, 1)
    reader = Reader(target.root)
    started = time.monotonic()
    desk.edit(rng)
    assert desk.publish().returncode in (0, 1)
    whole_run = time.monotonic() - started
    ended = 0
    seen = set()
    for number in range(kills):
        if number == kills // 2:
            desk.penarikan.append({"nomor": "2", "alasan": "data pribadi"})
        desk.edit(rng)
        desk.save()
        ended += kill_once(desk, reader, rng.uniform(whole_run * 0.2, whole_run * 1.2))
        check_live(desk, target)
        seen.add(desk.live.name)
        if number % 20 == 19:
            print(f"{number + 1} kills, {ended} of them after the end, {len(seen)} releases seen live", flush=True)
    finish(desk, target)
    print(f"{kills} kills, {ended} of them after the end, {len(seen)} releases seen live, {reader.looks} looks at a whole page")


def finish(desk: Desk, target: FolderTarget) -> None:
    """The next run, undisturbed: nothing is left of the kills, and nothing of what was withdrawn among them."""
    run = desk.publish()
    assert run.returncode in (0, 1), run.stderr
    check_live(desk, target)
    verified = desk.run(desk.command("history", "verify", "--target", "folder:web"))
    assert verified.returncode == 0, verified.stderr
    assert read_ledger(desk.live / "perubahan/riwayat.jsonl") == read_ledger(desk.folder / "state/riwayat.jsonl")
    assert "sudah ditarik" in (desk.live / "keluhan/2/index.html").read_text(encoding="utf-8")
    assert desk.where(SECRET) == []
    assert not [
        p for p in (*target.releases.iterdir(), *target.root.iterdir()) if p.name.startswith((".baru", ".hapus", ".current"))
    ]
    assert len(target.all_releases()) <= 15


def test_the_site_survives_kills_at_random_moments(desk: Desk) -> None:
    survive(desk, kills=6, seed=7)


@pytest.mark.slow
def test_the_site_survives_two_hundred_kills(desk: Desk) -> None:
    survive(desk, kills=200, seed=2026)
