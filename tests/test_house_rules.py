"""The budgets and names of CONTRIBUTING, held by the machine."""

from __future__ import annotations

import ast
import re
import socket
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


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as reaching, pytest.raises(RuntimeError, match="reached for the network"):
        reaching.connect(("192.0.2.1", 80))


def test_no_test_sleeps() -> None:
    wait_for_another_process = {ROOT / "tests/publishing" / name for name in ("test_kills.py", "test_nginx.py")}
    tests = {path for path in (ROOT / "tests").rglob("test_*.py") if "node_modules" not in path.parts}
    assert [str(path) for path in sorted(tests - wait_for_another_process) if _sleeps(path)] == []


def _sleeps(path: Path) -> bool:
    source = path.read_text(encoding="utf-8")
    if "sleep" not in source:
        return False
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(getattr(call, "attr", getattr(call, "id", "")) == "sleep" for call in calls)


def test_every_file_that_is_left_out_of_the_quick_loop_stands() -> None:
    text = (ROOT / "tests/conftest.py").read_text(encoding="utf-8")
    assert [place for place in re.findall(r'"(tests/[a-z_/.]+)"', text) if not (ROOT / place).exists()] == []


def test_the_architecture_names_every_module_and_package_at_the_top() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    package = ROOT / "scripts/memarak"
    modules = {path.name for path in package.glob("*.py")} - {"__init__.py", "__main__.py"}
    packages = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    beside = {f"scripts/{path.parent.name}/" for path in package.parent.glob("*/__init__.py")} - {"scripts/memarak/"}
    assert [name for name in sorted(modules | packages | beside) if f"`{name}`" not in text] == []
