"""One run of a program as a stopwatch outside it sees it: wall time, and memory of all its processes together."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

GOOD = (0, 1)  # memarak's 1 is "done, with problems to read"
_EVERY = 0.02


class Cost(NamedTuple):
    """Seconds of wall time, seconds of processor time, and the most memory at one moment in MiB (0 where not asked)."""

    wall: float
    cpu: float
    mib: float


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, watch_memory: bool = False) -> Cost:
    """Run `command` in `folder`. Raises `SystemExit` where it fails. Watching memory disturbs, so time is taken without.

    Python may keep its compiled code there, as it does wherever nobody forbids it.
    """
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = os.times()
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env={**own, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    most = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, most)) if watch_memory else None
    if watcher:
        watcher.start()
    errors = process.communicate()[1]
    wall = time.perf_counter() - start
    if watcher:
        watcher.join()
    if process.returncode not in GOOD:
        raise SystemExit(f"{command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, most[0])


def _watch(process: subprocess.Popen[bytes], most: list[float]) -> None:
    """What the whole tree of processes holds, shared pages counted once (Pss), looked at fifty times a second."""
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_held, _tree(process.pid))) / 1024)
        time.sleep(_EVERY)


def _tree(pid: int) -> list[int]:
    found, ahead = [], [pid]
    while ahead:
        one = ahead.pop()
        found.append(one)
        try:
            ahead += [int(c) for t in Path(f"/proc/{one}/task").iterdir() for c in (t / "children").read_text().split()]
        except OSError:
            continue
    return found


def _held(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
