"""Break each promise on purpose, and see the tests that guard it fail: `make promises`.

Every breakage of `checks.breakages` is made in a copy of the tree of its own. There the tests that should notice are
run, and each of them must fail; in an unbroken copy all of them must pass. A test that passes beside the breakage
guards nothing.

    python -m checks.promises                  all of them
    python -m checks.promises gate ledger      those whose promise holds one of these words
    python -m checks.promises --jobs 1 …       one at a time (two by default)
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from checks.breakages import BREAKAGES, Breakage

ROOT = Path(__file__).resolve().parents[2]
_LEFT_OUT = (
    ".git",
    ".venv",
    "output",
    "state",
    "galeri",
    "verify",
    "terbit",
    "node_modules",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)
_CRASHES = ("NameError", "ImportError", "ModuleNotFoundError", "SyntaxError", "IndentationError", "UnboundLocalError")
"""A copy that can't even run shows nothing about the test."""
_PASSED, _FAILED = 0, 1


class PlaceGone(Exception):
    """The code that a breakage replaces is not there, or not once only."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One breakage, and of its tests those that noticed and those that did not."""

    breakage: Breakage
    noticed: tuple[str, ...]
    missed: tuple[str, ...]


def broken_text(breakage: Breakage, root: Path = ROOT) -> str:
    """The file of `breakage` below `root` with its place replaced. Raises `PlaceGone` where the place is not there once."""
    text = (root / breakage.file).read_text(encoding="utf-8")
    count = text.count(breakage.place)
    if count != 1:
        raise PlaceGone(f"{breakage.file} holds {count} times, not once:\n{breakage.place}")
    return text.replace(breakage.place, breakage.instead)


def copy_of_tree(folder: Path) -> Path:
    """A copy of the tree below `folder`, without what was built."""
    copy = folder / "tree"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT), symlinks=True)
    return copy


def failures(copy: Path, tests: Collection[str], *options: str) -> Iterator[str]:
    """Run `tests` with the code of `copy` and give those of which a case failed.

    Raises `RuntimeError` where they could not be run at all: not collected, or killed.
    """
    report = copy / "promises.xml"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--tb=line", "-o", "junit_family=xunit1"]
    environment = {**os.environ, "PYTHONPATH": str(copy / "scripts"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603
        [*command, f"--junitxml={report}", *options, *sorted(tests)], cwd=copy, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode not in (_PASSED, _FAILED):
        raise RuntimeError(f"pytest could not run ({done.returncode}):\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  (pytest wrote it)
        found = case.find("failure")
        if found is None and case.find("error") is not None:
            found = case.find("error")
        if found is not None and not str(found.get("message")).startswith(_CRASHES):
            yield f"{case.get('file')}::{str(case.get('name')).partition('[')[0]}"


def attempt(breakage: Breakage) -> Outcome:
    """Break a copy, and see which of the breakage's tests notice."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of_tree(Path(folder))
        (copy / breakage.file).write_text(broken_text(breakage), encoding="utf-8")
        failed = set(failures(copy, breakage.tests))
    noticed = [test for test in breakage.tests if test.partition("[")[0] in failed]
    return Outcome(breakage, tuple(noticed), tuple(test for test in breakage.tests if test not in noticed))


def whole_copy_fails(breakages: Sequence[Breakage], jobs: int) -> list[str]:
    """The tests that fail although nothing is broken; none is as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of_tree(Path(folder))
        where = "import memarak, sys; sys.exit(memarak.__file__)"
        asked = subprocess.run(  # noqa: S603
            [sys.executable, "-c", where], cwd=copy, env={**os.environ, "PYTHONPATH": str(copy / "scripts")}, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if not asked.stderr.startswith(str(copy)):
            raise RuntimeError(f"the tests would not run the copy's code but {asked.stderr}")
        tests = {test for breakage in breakages for test in breakage.tests}
        return sorted(failures(copy, tests, "-n", str(jobs), "--dist", "loadfile"))


def chosen(words: Sequence[str]) -> list[Breakage]:
    """The breakages whose promise holds one of `words`; all where there are none."""
    return [b for b in BREAKAGES if not words or any(word.lower() in b.promise.lower() for word in words)]


def main() -> int:
    """Print a line for each promise. Status 1 where a test did not notice, or fails although nothing is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    breakages = chosen(options.words)
    if not breakages:
        parser.error(f"no promise holds {' or '.join(options.words)}")
    for breakage in breakages:
        broken_text(breakage)
    fails = whole_copy_fails(breakages, options.jobs)
    print(f"Nothing broken: {', '.join(fails) + ' FAIL' if fails else 'all pass'}.", flush=True)
    unnoticed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(attempt, breakages):
            unnoticed += bool(outcome.missed)
            print(f"\n{outcome.breakage.promise}\n  broken in {outcome.breakage.file}", flush=True)
            for test in outcome.noticed:
                print(f"  noticed by  {test}", flush=True)
            for test in outcome.missed:
                print(f"  NOT NOTICED {test}", flush=True)
    print(f"\n{len(breakages)} promises broken, {len(breakages) - unnoticed} noticed by every test that guards them.")
    return 1 if unnoticed or fails else 0


if __name__ == "__main__":
    sys.exit(main())
