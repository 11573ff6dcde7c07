"""`make equality`: over many complaints, builds that must give the same bytes are made and compared whole.

    python tests/bench/equality.py [--size 10000] [--folder /dev/shm/memarak-equality]

A build after 1 % of the complaints changed, over the output of the build before; the same from nothing, by one process
and by two; and `memarak build` from the sheet, alone and with `--cluster local:2`. `make test` does the same over few
complaints, after many more kinds of edits (`tests/site/test_incremental.py`, `tests/site/test_cluster.py`).
"""

from __future__ import annotations

import argparse
import filecmp
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from synthetic import AS_OF, edited, sheet, write_sheet

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Build, compare, and say what differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10_000, help="complaints")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/memarak-equality"))
    options = parser.parse_args()
    folder: Path = options.folder
    shutil.rmtree(folder, ignore_errors=True)
    tables = sheet(options.size)
    for name, table in {"before": tables, "after": edited(tables, 0.01, False)}.items():
        write_sheet(folder / name, table, ROOT / "data" / "contoh")
    _memarak(folder, "pull", "before", "snapshot-before")
    _memarak(folder, "build", "after", "snapshot", "--output", str(folder / "sheet"))
    _memarak(folder, "build", "after", "snapshot-cluster", "--output", str(folder / "cluster"), "--cluster", "local:2")
    _pelican(folder, "snapshot-before", "incremental", 2)
    _pelican(folder, "snapshot", "incremental", 2)
    _pelican(folder, "snapshot", "one process", 1)
    _pelican(folder, "snapshot", "two processes", 2)
    clean = folder / "one process"
    differing = {name: list(_differing(clean, folder / name)) for name in ("incremental", "two processes", "sheet", "cluster")}
    count = sum(path.is_file() for path in clean.rglob("*"))
    for name, found in differing.items():
        print(f"{name}: {count:,} files, {len(found):,} differ {found[:5] if found else ''}")
    shutil.rmtree(folder)
    sys.exit(1 if any(differing.values()) else 0)


def _memarak(folder: Path, command: str, source: str, snapshot: str, *more: str) -> None:
    places = {"source": source, "snapshot": snapshot, "state": f"state-{command}"}
    options = [part for name, place in places.items() for part in (f"--{name}", str(folder / place))]
    done = subprocess.run([sys.executable, "-m", "memarak", command, *options, "--as-of", AS_OF.isoformat(), *more], cwd=ROOT)
    if done.returncode not in (0, 1):
        raise SystemExit(f"memarak {command} ended with {done.returncode}")


def _pelican(folder: Path, snapshot: str, output: str, processes: int) -> None:
    """The site from a snapshot, with what `memarak build` remembers, some of which the site tells. Manifests are kept by output."""
    own = {"SNAPSHOT": f'"{folder / snapshot}"', "STATE": f'"{folder / "state-build"}"', "PROCESSES": processes}
    settings = [f"MEMARAK_{name}={value}" for name, value in own.items()]
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(folder / output), "--fatal", "errors"]
    subprocess.run([*command, "-e", *settings], cwd=ROOT, check=True)


def _differing(left: Path, right: Path) -> Iterator[str]:
    """Files that are not the same in both folders, or stand in one of them alone."""
    names = {path.relative_to(root).as_posix() for root in (left, right) for path in root.rglob("*") if path.is_file()}
    for name in sorted(names):
        if not ((left / name).is_file() and (right / name).is_file() and filecmp.cmp(left / name, right / name, shallow=False)):
            yield name


if __name__ == "__main__":
    main()
