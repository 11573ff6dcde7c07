"""The budgets and names of CONTRIBUTING, held by the machine."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "scripts").rglob("*.py"))
MAX_MODULE_LINES, MAX_FUNCTION_LINES = 300, 40
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "common", "core", "misc", "tools"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_keeps_its_budget(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    too_long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= MAX_FUNCTION_LINES
    ]
    assert not too_long
    assert source.count("\n") <= MAX_MODULE_LINES
    assert path.stem not in VAGUE_NAMES


def test_the_rules_look_at_the_whole_package() -> None:
    assert len(MODULES) > 40


def test_top_level_holds_what_the_owner_fixed() -> None:
    expected = {"content", "data", "theme", "scripts", "tests", "pelicanconf.py", "Makefile", "README.md"}
    assert expected <= {path.name for path in ROOT.iterdir()}
