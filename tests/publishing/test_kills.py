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
from memarak.publishing.folder import FolderTarget, damaged_files

from .conftest import Desk, environment


class Reader:
    """Somebody who looks at the site all the while."""

    def __init__(self, web: Path) -> None:
        self.web = web
        self.looks = 0

    def look(self) -> None:
        page = (self.web / "current/index.html").read_bytes()
        assert page.rstrip().endswith(b"</html>")
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
    ended = run.poll() is not None
    os.killpg(run.pid, signal.SIGKILL) if not ended else None
    run.wait()
    return ended


def survive(desk: Desk, kills: int, seed: int) -> None:
    rng = random.Random(seed)
    target = FolderTarget(desk.folder / "web")
    assert desk.publish().returncode in (0, 1)
    reader = Reader(target.root)
    started = time.monotonic()
    assert desk.publish().returncode in (0, 1)
    whole_run = time.monotonic() - started
    ended = 0
    for _ in range(kills):
        desk.edit(rng)
        desk.save()
        ended += kill_once(desk, reader, rng.uniform(0, whole_run * 1.1))
        live = target.live()
        assert live is not None
        assert damaged_files(live) == []
        verify_chain(read_ledger(desk.folder / "state/riwayat.jsonl"))
    assert desk.publish().returncode in (0, 1)
    assert desk.run(desk.command("history", "verify")).returncode == 0
    live = target.live()
    assert live is not None
    assert damaged_files(live) == []
    assert len(read_ledger(live / "perubahan/riwayat.jsonl")) == len(read_ledger(desk.folder / "state/riwayat.jsonl"))
    assert not [p for p in target.releases.iterdir() if p.name.startswith(".")]
    print(f"{kills} kills, {ended} of them after the end, {reader.looks} looks at a whole page")


def test_the_site_survives_kills_at_random_moments(desk: Desk) -> None:
    survive(desk, kills=12, seed=7)


@pytest.mark.slow
def test_the_site_survives_two_hundred_kills(desk: Desk) -> None:
    survive(desk, kills=200, seed=2026)
