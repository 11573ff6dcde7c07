"""`make bench`: our builds beside Hugo and plain Pelican over the same records, in one interleaved run.

    python tests/bench/bench_site.py [--sizes 1000,10000] [--rounds 3] [--folder /dev/shm/bench] [--peers .venv-bench]

Every round runs each contender once, one after the other, so that whatever else the machine does falls on all of them;
a ratio is taken within a round, and the median over the rounds is told. Output, state and snapshots lie on a memory
file system. Results go to bench/results.json; `python tests/bench/readme.py` puts the table into the README.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import peers
from measuring import Cost, run
from records import records_of
from synthetic import AS_OF, edited, sheet, write_sheet

ROOT = Path(__file__).resolve().parents[2]
MEMARAK = [sys.executable, "-m", "memarak"]
PELICAN = [sys.executable, "-m", "pelican"]
HUGO_FULL = "hugo, full"
PAGES = ("pages",)
"""The part of the site that the peers make too: complaints, lists, feeds, pages written by hand."""
_MOST_FOR_PELICAN = 20_000
KEY = {"MEMARAK_KEY": "a long secret of the benchmark alone"}


@dataclass
class Bench:
    """One size: the folders it works in, and what was measured, by contender in the order of the rounds."""

    size: int
    folder: Path
    programs: Path
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    files: dict[str, tuple[int, int]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Sheets, snapshots, and the peers' sites. Not measured."""
        shutil.rmtree(self.folder, ignore_errors=True)
        tables = sheet(self.size)
        sheets = {"base": tables, "recent": edited(tables, 0.01, True), "any": edited(tables, 0.01, False)}
        for name, table in sheets.items():
            write_sheet(self.folder / name, table, ROOT / "data" / "contoh")
        for name in ("base", "any"):
            run([*MEMARAK, "pull", *self._options(name, f"snapshot-{name}", f"pulled-{name}")], ROOT)
        self.site("base", parts=PAGES)
        page = next((self.folder / "output" / "keluhan").glob("klu-*")) / "index.html"
        self.records = {name: records_of(self.folder / f"snapshot-{name}") for name in ("base", "any")}
        peers.write_hugo(self.folder / "hugo", self.records["base"], page)
        if self.size <= _MOST_FOR_PELICAN:
            peers.write_pelican(self.folder / "pelican", self.records["base"], page)

    def round(self, watch_memory: bool = False) -> None:
        """Every contender once. Full runs start from nothing, the others from what the run before left."""
        take = partial(self._take, watch_memory=watch_memory)
        take(HUGO_FULL, self.hugo, "base", fresh=("hugo/public", "hugo/resources"))
        pages = partial(self.site, parts=PAGES, output="pages")
        take("site: pages, lists, feeds, full", pages, "base", fresh=("pages", "pages-state"))
        take("site: pages, lists, feeds, 1 % changed", pages, "any")
        take("hugo, 1 % changed", self.hugo, "any")
        take("site: the whole, full", self.site, "base", fresh=("output", "output-state"))
        take("site: the whole, nothing changed", self.site, "base")
        take("site: the whole, 1 % changed", self.site, "any")
        take("everything, full", self.everything, "base", fresh=("whole", "whole-state"))
        take("everything, nothing changed", self.everything, "base")
        take("everything, 1 % changed", self.everything, "recent")
        if self.size <= _MOST_FOR_PELICAN:
            take("plain Pelican, full", self.pelican, "", fresh=("pelican/output",))
        if watch_memory:
            self.files = {name: _weight(self.folder / name) for name in ("pages", "output", "hugo/public", "pelican/output")}

    def _take(
        self, name: str, contender: Callable[..., Cost], data: str, fresh: tuple[str, ...] = (), watch_memory: bool = False
    ) -> None:
        for place in fresh:
            shutil.rmtree(self.folder / place, ignore_errors=True)
        cost = contender(data, watch_memory=watch_memory)
        if watch_memory:
            self.memory[name] = cost.mib
        else:
            self.costs.setdefault(name, []).append(cost)
            print(f"  {self.size:>7,}  {name:38} {cost.wall:8.2f} s  {cost.cpu:8.2f} s of processors", flush=True)

    def site(self, data: str, watch_memory: bool = False, parts: Sequence[str] = (), output: str = "output") -> Cost:
        """`pelican content -s pelicanconf.py` over a snapshot; `parts` of the site, or the whole."""
        places = [f'MEMARAK_SNAPSHOT="{self.folder}/snapshot-{data}"', f'MEMARAK_STATE="{self.folder}/{output}-state"']
        chosen = [f"MEMARAK_PARTS={json.dumps(list(parts))}"]
        command = [*PELICAN, "content", "-s", "pelicanconf.py", "-o", str(self.folder / output), "-e", *places, *chosen]
        return run(command, ROOT, watch_memory=watch_memory)

    def everything(self, data: str, watch_memory: bool = False) -> Cost:
        """`memarak build` from the sheet's rows, with the key under which the schedule remembers what it found in texts."""
        options = self._options(data, "whole-state/snapshot", "whole-state")
        return run([*MEMARAK, "build", *options, "--output", str(self.folder / "whole")], ROOT, KEY, watch_memory)

    def hugo(self, data: str, watch_memory: bool = False) -> Cost:
        """Hugo over the same records."""
        peers.write_hugo_records(self.folder / "hugo", self.records[data])
        return run([str(self.programs / "hugo"), "--quiet", "--noBuildLock"], self.folder / "hugo", watch_memory=watch_memory)

    def pelican(self, _data: str, watch_memory: bool = False) -> Cost:
        """Plain Pelican over an article per record."""
        command = [str(self.programs / "pelican"), "content", "-s", "pelicanconf.py", "-o", "output", "--quiet"]
        return run(command, self.folder / "pelican", watch_memory=watch_memory)

    def bare_writing(self, output: str) -> float | None:
        """Seconds that a C program takes to write the bytes of the folder `output`; nothing without a compiler."""
        if not shutil.which("gcc"):
            return None
        program = self.folder / "write_bytes"
        subprocess.run(["gcc", "-O2", "-o", str(program), str(Path(__file__).with_name("write_bytes.c"))], check=True)
        found = []
        for _ in range(3):
            shutil.rmtree(self.folder / "written", ignore_errors=True)
            command = [str(program), str(self.folder / output), str(self.folder / "written")]
            found.append(float(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
        shutil.rmtree(self.folder / "written")
        return statistics.median(found)

    def _options(self, data: str, snapshot: str, state: str) -> list[str]:
        places = {"source": self.folder / data, "snapshot": self.folder / snapshot, "state": self.folder / state}
        options = [part for name, place in places.items() for part in (f"--{name}", str(place))]
        return [*options, "--config", str(ROOT / "data" / "portal.toml"), "--as-of", AS_OF.isoformat()]

    def result(self) -> dict[str, Any]:
        """Medians, and ratios to Hugo's full run taken within each round."""
        hugo = [cost.wall for cost in self.costs[HUGO_FULL]]
        contenders = {}
        for name, costs in self.costs.items():
            contenders[name] = {
                "seconds": round(statistics.median(c.wall for c in costs), 3),
                "cpu_seconds": round(statistics.median(c.cpu for c in costs), 3),
                "ratio_to_hugo": round(statistics.median(c.wall / h for c, h in zip(costs, hugo, strict=True)), 3),
                "mib": round(self.memory.get(name, 0)),
            }
        return {
            "complaints": self.size,
            "contenders": contenders,
            "files": {name: {"count": count, "bytes": size} for name, (count, size) in self.files.items()},
            "bare_writing_seconds": {name: self.bare_writing(name) for name in ("pages", "output")},
        }


def _weight(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()] if folder.exists() else []
    return len(sizes), sum(sizes)


def machine() -> dict[str, Any]:
    """What was measured on."""
    processor = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line), ""
    )
    return {
        "processor": processor,
        "cores": len(os.sched_getaffinity(0)),
        "system": platform.platform(),
        "python": platform.python_version(),
        "hugo": peers.HUGO,
        "pelican": peers.PELICAN,
        "load": [round(load, 1) for load in os.getloadavg()],
        "date": datetime.now(UTC).date().isoformat(),
    }


def main() -> None:
    """Measure every size, print the tables, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000", help="complaints, separated by commas")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/memarak-bench"), help="on a memory file system")
    parser.add_argument("--peers", type=Path, default=ROOT / ".venv-bench")
    parser.add_argument("--results", type=Path, default=ROOT / "bench" / "results.json")
    options = parser.parse_args()
    programs = peers.environment(options.peers.absolute())
    results: dict[str, Any] = {"machine": machine(), "rounds": options.rounds, "sizes": []}
    for size in map(int, options.sizes.split(",")):
        bench = Bench(size, options.folder / str(size), programs)
        bench.prepare()
        for _ in range(options.rounds):
            bench.round()
        bench.round(watch_memory=True)
        results["sizes"].append(bench.result())
        shutil.rmtree(bench.folder)
        options.results.parent.mkdir(exist_ok=True)
        options.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, str(Path(__file__).with_name("readme.py")), "--print", str(options.results)], check=True)


if __name__ == "__main__":
    main()
