"""The budgets and names of CONTRIBUTING, held by the machine."""

from __future__ import annotations

import ast
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "scripts").rglob("*.py"))
MAX_MODULE_LINES, MAX_FUNCTION_LINES = 300, 40
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "common", "core", "misc", "tools"}


def test_every_module_keeps_its_budget() -> None:
    assert [told for path in MODULES for told in _beyond_budget(path)] == []


def _beyond_budget(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT)
    for node in _functions(ast.parse(source)):
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > MAX_FUNCTION_LINES:
            yield f"{name}: {node.name} has {lines} lines"
    if source.count("\n") > MAX_MODULE_LINES:
        yield f"{name} has more than {MAX_MODULE_LINES} lines"
    if path.stem in VAGUE_NAMES:
        yield f"{name} tells nothing"


def _functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions of a module, methods too; not those within others, which are shorter, nor all the rest of the tree."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner
        elif isinstance(inner, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield from _functions(inner)


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
