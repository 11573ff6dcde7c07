"""The examples run as pasted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memarak.site.opendata.examples import check_example, examples


def example(tool: str, address: str) -> str:
    return next(e.code for e in examples(address, "2026-11-24") if e.tool.startswith(tool))


def test_pandas_reads_the_served_files(site: Any, serve: Callable[[Path], str]) -> None:
    code = example("Python", serve(site.root) + "data/")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "dishub" in done.stdout
    assert "nilai" in done.stdout


def test_the_terminal_example_recomputes_every_figure(site: Any, serve: Callable[[Path], str], tmp_path: Path) -> None:
    assert shutil.which("curl"), "curl is needed for this test"
    code = check_example(serve(site.root) + "data/").code
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-ec", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("tool", ["Python", "R", "DuckDB", "Google Sheets"])
def test_no_placeholder_is_left(tool: str) -> None:
    code = example(tool, "https://contoh.example/data/")
    assert "https://contoh.example/data/" in code
    assert "{data}" not in code
    assert "{as_of}" not in code
