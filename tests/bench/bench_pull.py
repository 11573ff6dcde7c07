"""Where the time of a pull goes: processor time of each step, from the sheet's rows to the snapshot.

    python tests/bench/bench_pull.py [--complaints 10000] [--folder /dev/shm/bench-pull]

Three pulls one after the other, each in a process of its own, with `MEMARAK_KEY` set: all texts new, nothing new, and 1 % of
the complaints changed within the last three months. Then a build of that state twice over: what finding nothing to do takes.
Processor time of all processes; memory is the most that the main process held.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from measuring import run
from synthetic import AS_OF, edited, sheet, write_sheet

ROOT = Path(__file__).resolve().parents[2]
KEY = {"MEMARAK_KEY": "kunci untuk mengukur saja"}
CONFIG = ROOT / "data" / "portal.toml"


def used() -> float:
    """Seconds of processor time of this process and its children so far."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def steps(source: Path, state: Path) -> dict[str, float]:
    """Pull in this process; seconds by step, and MiB."""
    from memarak.pipeline import Run, pull

    found: dict[str, float] = {}
    last = ["mengimpor", 0.0]

    def tell(step: str) -> None:
        now = used()
        found[str(last[0])] = now - float(last[1])
        last[:] = [step, now]

    pull(Run(str(source), CONFIG, state / "snapshot", state, state / "laporan", AS_OF, tell))
    tell("")
    return {**found, "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def apart(source: Path, state: Path) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--pull", str(source), str(state)]
    done = subprocess.run(command, env={**os.environ, **KEY}, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def main() -> None:
    """Make the sheets, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--complaints", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/bench-pull"), help="on a memory file system")
    parser.add_argument("--pull", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.pull:
        print(json.dumps(steps(*options.pull)))
        return
    folder: Path = options.folder
    tables = sheet(options.complaints)
    write_sheet(folder / "base", tables, ROOT / "data" / "contoh")
    write_sheet(folder / "edited", edited(tables, 0.01, True), ROOT / "data" / "contoh")
    state = folder / "state"
    columns = {"all new": folder / "base", "nothing new": folder / "base", "1 % changed": folder / "edited"}
    results = {name: apart(source, state) for name, source in columns.items()}
    print(f"{'seconds of processor time':28}" + "".join(f"{name:>14}" for name in results))
    for step in next(iter(results.values())):
        print(f"{step:28}" + "".join(f"{found[step]:14.2f}" for found in results.values()))
    print(f"{'all steps':28}" + "".join(f"{sum(found.values()) - found['MiB']:14.2f}" for found in results.values()))
    places = ["--source", str(folder / "edited"), "--state", str(state), "--snapshot", str(state / "snapshot")]
    build = [sys.executable, "-m", "memarak", "build", *places, "--output", str(folder / "output"), "--config", str(CONFIG)]
    time.sleep(2)  # what was written this moment is not noted
    for name in ("build", "build, nothing changed"):
        cost = run([*build, "--as-of", AS_OF.isoformat()], ROOT, KEY)
        print(f"{name:28}{cost.cpu:14.2f}  ({cost.wall:.2f} s by the clock)")


if __name__ == "__main__":
    main()
