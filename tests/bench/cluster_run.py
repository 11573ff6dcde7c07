"""One build on a cluster, measured: what docs/cluster.md quotes.

    python tests/bench/cluster_run.py [--size 100000] [--cluster local:2] [--folder /dev/shm/memarak-cluster] [--alone]

Prints seconds since the start of the build at each of its steps; processor seconds of the process that asks, and of it
with all workers; its largest memory; and what it takes to make the list of pages, which every worker does by itself. With
`--alone` builds once more without the cluster and compares every byte.
"""

from __future__ import annotations

import argparse
import filecmp
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from synthetic import AS_OF, sheet, write_sheet

ROOT = Path(__file__).resolve().parents[2]
_ASKING = """
import sys, time
from memarak.cli import main
status = main(sys.argv[1:])
print(f"{time.process_time():.1f} s of processors by the process that asks", file=sys.stderr)
sys.exit(status)
"""
_LISTING = """
import resource, sys, time
from pathlib import Path
from memarak.site.pages import PARTS
from memarak.site.recipe import Recipe, read_corpus
snapshot, state, theme = sys.argv[1:]
start = time.process_time()
pages = Recipe(snapshot, state, theme, "", (), tuple(PARTS)).pages(read_corpus(Path(snapshot), Path(state)))
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"list of {len(pages):,} files: {time.process_time() - start:.1f} s of a processor, {memory:,.0f} MB")
"""


def main() -> None:
    """Write the sheet, build, tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000, help="complaints")
    parser.add_argument("--cluster", default="local:2")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/memarak-cluster"))
    parser.add_argument("--alone", action="store_true", help="build without the cluster too, and compare")
    options = parser.parse_args()
    folder: Path = options.folder
    shutil.rmtree(folder, ignore_errors=True)
    write_sheet(folder / "sheet", sheet(options.size), ROOT / "data" / "contoh")
    builds = {"cluster": ["--cluster", options.cluster], **({"alone": []} if options.alone else {})}
    for name, more in builds.items():
        _build(folder, name, more)
    listing = [sys.executable, "-c", _LISTING, *map(str, (folder / "snapshot-cluster", folder / "state-cluster", ROOT / "theme"))]
    subprocess.run(listing, check=True)
    files = [path for path in (folder / "cluster").rglob("*") if path.is_file()]
    print(f"{len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:,.0f} MB", flush=True)
    if options.alone:
        others = sum(path.is_file() for path in (folder / "alone").rglob("*"))
        differing = sum(not _is_same(path, folder / "alone" / path.relative_to(folder / "cluster")) for path in files)
        print(f"{others:,} files without the cluster, {differing:,} differ")
    shutil.rmtree(folder)


def _build(folder: Path, name: str, more: list[str]) -> None:
    """One build; its steps with the second at which each began."""
    places = {"source": "sheet", "snapshot": f"snapshot-{name}", "state": f"state-{name}", "output": name}
    options = [part for option, place in places.items() for part in (f"--{option}", str(folder / place))]
    command = [sys.executable, "-c", _ASKING, "build", *options, "--as-of", AS_OF.isoformat(), *more]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    print(f"{name}: {' '.join(['build', *more])}")
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
        assert running.stderr is not None
        for line in running.stderr:
            print(f"  {time.monotonic() - start:7.1f} s  {line.rstrip()}", flush=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if running.returncode not in (0, 1):
        raise SystemExit(f"memarak build ended with {running.returncode}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = f"{used:.1f} s of processors, {after.ru_maxrss / 1024:,.0f} MB the largest process"
    print(f"  {time.monotonic() - start:7.1f} s  done; {told}", flush=True)


def _is_same(left: Path, right: Path) -> bool:
    return right.is_file() and filecmp.cmp(left, right, shallow=False)


if __name__ == "__main__":
    main()
