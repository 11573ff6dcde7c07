"""Compiled templates that are kept make the same pages as templates compiled anew, whatever happened to them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from memarak.site.compiled import CompiledTemplates
from memarak.site.direct import compile_directly

HELLO, BYE = "Halo {{ name }}", "Dadah {{ name }}"


class _Counted(Environment):
    """Tells how often it compiled."""

    compiled = 0

    def compile(self, *arguments: object, **options: object) -> object:  # type: ignore[override]
        self.compiled += 1
        return super().compile(*arguments, **options)  # type: ignore[call-overload]


def _rendered(folder: Path, source: str = HELLO, version: str = "1", is_direct: bool = False) -> tuple[str, int]:
    """What the template says to a hostile name, and how often it was compiled for that."""
    environment = _Counted(loader=DictLoader({"a.html": source}), autoescape=True)
    environment.bytecode_cache = CompiledTemplates(version, folder)
    if is_direct:
        compile_directly(environment)
    return environment.get_template("a.html").render(name="<b>"), environment.compiled


@pytest.fixture(autouse=True)
def _writing_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    assert _rendered(tmp_path) == ("Halo &lt;b&gt;", 1)
    assert _rendered(tmp_path) == ("Halo &lt;b&gt;", 0)
    assert [path.suffix for path in tmp_path.iterdir()] == [".pyc"]


def test_another_source_or_program_is_compiled_anew(tmp_path: Path) -> None:
    _rendered(tmp_path)
    assert _rendered(tmp_path, BYE) == ("Dadah &lt;b&gt;", 1)
    assert _rendered(tmp_path, BYE, "2") == ("Dadah &lt;b&gt;", 1)
    assert _rendered(tmp_path, BYE, "2") == ("Dadah &lt;b&gt;", 0)


def test_pelicans_way_and_ours_of_compiling_the_same_template_are_kept_apart(tmp_path: Path) -> None:
    assert _rendered(tmp_path, is_direct=True) == ("Halo &lt;b&gt;", 1)
    assert _rendered(tmp_path) == ("Halo &lt;b&gt;", 1)
    assert _rendered(tmp_path, is_direct=True) == ("Halo &lt;b&gt;", 0)


def test_damaged_code_is_never_run(tmp_path: Path) -> None:
    _rendered(tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:40], whole[:-1], whole[:60] + b"\xff" + whole[61:]):
        kept.write_bytes(damaged)
        assert _rendered(tmp_path) == ("Halo &lt;b&gt;", 1)
        assert kept.read_bytes() == whole


def test_what_cannot_be_kept_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    assert _rendered(tmp_path / "berkas") == ("Halo &lt;b&gt;", 1)


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _rendered(tmp_path)
    assert not list(tmp_path.iterdir())
