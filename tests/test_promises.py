"""`make promises` breaks each promise and demands that its tests fail. Here, quickly: that it can still do so."""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from checks.breakages import BREAKAGES, Breakage
from checks.promises import PlaceGone, broken_text, failures

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.promise)
def test_each_promise_can_still_be_broken(breakage: Breakage) -> None:
    broken = broken_text(breakage)
    assert broken != (ROOT / breakage.file).read_text(encoding="utf-8")
    if breakage.file.endswith(".py"):
        ast.parse(broken)
    assert breakage.tests
    for test in breakage.tests:
        file, _, name = test.partition("[")[0].partition("::")
        assert name in _functions(file), test


@cache
def _functions(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_no_promise_stands_twice() -> None:
    assert len({breakage.promise for breakage in BREAKAGES}) == len(BREAKAGES)


@pytest.mark.parametrize("place", ["no such line of code", "    return"])
def test_a_place_that_is_gone_or_not_the_only_one_is_told(place: str) -> None:
    with pytest.raises(PlaceGone):
        broken_text(replace(BREAKAGES[0], place=place))


@pytest.mark.heavy
def test_only_a_test_that_fails_for_the_promise_counts(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(
        "import pytest\n\n\n@pytest.mark.parametrize('n', [1, 2])\ndef test_fails(n):\n    assert n == 1\n\n\n"
        "def test_passes():\n    pass\n\n\ndef test_crashes():\n    nowhere\n"
    )
    assert set(failures(tmp_path, ["test_a.py"])) == {"test_a.py::test_fails"}
    with pytest.raises(RuntimeError, match="could not run"):
        list(failures(tmp_path, ["test_none.py"]))
