"""Whatever moment a run is killed at, the public sees one whole release, and the next run goes through."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from memarak.history.ledger import read_ledger, verify_chain
from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files

from .conftest import Desk, environment

POLLED = ("index.html", "keluhan/1/index.html", "keluhan/2/index.html", "data/keluhan.csv", "edisi/2026-11/statistik.csv")
"""The second complaint is withdrawn half way: its address must go on answering."""
OPEN_GATES = "keluhan-turun = 100\n"
"""Edits pile up while runs are killed; a gate that refuses them would leave nothing to kill."""
WHOLE_EVERY = 5
"""After so many kills one run is left to end."""
STARTING = "starting"
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


@dataclass
class Clock:
    """How long each step of a run took lately, in seconds; steps are known by the lines that a run prints."""

    lengths: dict[str, float] = field(default_factory=dict)

    def learn(self, step: str, seconds: float) -> None:
        self.lengths[step] = (self.lengths.get(step, seconds) + seconds) / 2

    def draw(self, rng: random.Random) -> tuple[str, float]:
        """A step and a moment within it: half of them anywhere in the run, half in a step drawn evenly, as those that
        write are short."""
        names = list(self.lengths)
        step = rng.choice(names) if rng.random() < 0.5 else rng.choices(names, list(self.lengths.values()))[0]
        return step, rng.uniform(0, self.lengths[step])


class Run:
    """One publication in a process group of its own; tells which step it is in and for how long."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.clock, self.step, self.began = clock, STARTING, time.monotonic()
        self.process = subprocess.Popen(
            desk.publish_command(), cwd=desk.folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            start_new_session=True,
        )  # fmt: skip
        assert self.process.stderr
        self.errors = self.process.stderr
        os.set_blocking(self.errors.fileno(), False)
        self.passed: set[str] = set()

    def follow(self) -> bool:
        """Read what was printed meanwhile; tells whether the run goes on."""
        goes_on = self.process.poll() is None
        for line in (self.errors.read() or b"").decode().splitlines():
            if line.startswith("memarak: "):
                self.clock.learn(self.step, time.monotonic() - self.began)
                self.passed.add(self.step)
                self.step, self.began = line, time.monotonic()
        if not goes_on:
            assert self.process.returncode in (0, 1), f"a run after a kill was refused in {self.step!r}"
            self.clock.learn(self.step, time.monotonic() - self.began)
        return goes_on

    def is_due(self, step: str, seconds: float) -> bool:
        return step in self.passed or (step == self.step and time.monotonic() - self.began >= seconds)


def kill_once(desk: Desk, reader: Reader, clock: Clock, rng: random.Random) -> str:
    """Publish, and kill the whole process group at a moment drawn anew; returns the step it was in, blank if it had ended."""
    run, moment = Run(desk, clock), clock.draw(rng)
    while run.follow() and not run.is_due(*moment):
        reader.look()
        time.sleep(0.005)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(run.process.pid, signal.SIGKILL)
    run.process.wait()
    run.errors.close()
    return run.step if run.process.wait() == -signal.SIGKILL else ""


def check_live(desk: Desk, target: FolderTarget) -> None:
    live = target.live()
    assert live is not None
    assert damaged_files(live) == []
    verify_chain(read_ledger(desk.folder / "state/riwayat.jsonl"))
    verify_chain(read_ledger(live / "perubahan/riwayat.jsonl"))


def undisturbed(desk: Desk, reader: Reader, clock: Clock) -> None:
    """Publish to the end, read all the while; the next run after any number of kills goes through."""
    run = Run(desk, clock)
    while run.follow():
        reader.look()
        time.sleep(0.005)
    run.errors.close()


def survive(desk: Desk, kills: int, seed: int) -> None:
    """Publish again and again until `kills` runs were killed before their end, with an edit of the table before each."""
    rng = random.Random(seed)
    with (desk.folder / "data/portal.toml").open("a", encoding="utf-8") as policy:
        policy.write(OPEN_GATES)
    target = FolderTarget(desk.folder / "web")
    assert desk.publish().returncode in (0, 1)
    reader, clock = Reader(target.root), Clock()
    desk.edit(rng)
    desk.save()
    undisturbed(desk, reader, clock)
    landed, ended, seen = Counter[str](), 0, set[str]()
    while landed.total() < kills:
        if landed.total() == kills // 2 and not desk.penarikan:
            desk.penarikan.append({"nomor": "2", "alasan": "data pribadi"})
        desk.edit(rng)
        desk.save()
        step = kill_once(desk, reader, clock, rng)
        landed.update([step] if step else [])
        ended += not step
        check_live(desk, target)
        if step and landed.total() % WHOLE_EVERY == 0:
            undisturbed(desk, reader, clock)
            check_live(desk, target)
        seen.add(desk.live.name)
        if step and landed.total() % 20 == 0:
            print(f"{landed.total()} kills, {ended} runs ended before theirs, {len(seen)} releases seen live", flush=True)
    finish(desk, target)
    print(f"{kills} kills, {ended} runs ended before theirs, {len(seen)} releases seen live, {reader.looks} looks at a whole page")
    print(", ".join(f"{count} in {step.removeprefix('memarak: ')!r}" for step, count in landed.most_common()))


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
