"""What documents point at is there: files, links, and whatever of the code they name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(path.relative_to(ROOT).as_posix() for pattern in ("*.md", "docs/*.md") for path in ROOT.glob(pattern))
SPAN = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"(?<![\w./<…])[\w.-]+(?:/[\w.*-]+)*\.(?:py|md|toml|html|css|js|c|cfg|service|timer|conf|yml)(?![\w/])")
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")
NAME = re.compile(r"(?<![\w.-])_?[A-Za-z]+(?:_[A-Za-z0-9]+)+(?![\w.-])")
PLACES = ("", "scripts", "scripts/memarak", "scripts/memarak/measures", "scripts/memarak/privacy", "scripts/memarak/site", "theme",
          "theme/templates", "theme/static", "data", "data/contoh", "docs", "tests", "tests/privacy")  # fmt: skip
MADE = {"periksa.py", "periksa_catatan.py", "statis/memarak.css", "koreksi.csv"}
"""Files of the site, or of a regency's folder, that are no files of this tree by that name."""
OTHERS_OPTIONS = {"randomly_seed", "server_name"}


def stands(file: str) -> bool:
    """Where a document says a bare name, it says elsewhere in which folder; any will do then."""
    if "/" not in file:
        return file in _names() or file in MADE
    return file in MADE or any(next((ROOT / place).glob(file), None) for place in PLACES)


@cache
def _files() -> list[Path]:
    folders = ("scripts", "theme/templates", "theme/static", "theme/style", "data", "content", "tests", "docs", ".github")
    beside = [path for path in ROOT.iterdir() if path.is_file()]
    return beside + [
        path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file() and "node_modules" not in path.parts
    ]


@cache
def _names() -> set[str]:
    return {path.name for path in _files()}


@cache
def _source() -> str:
    suffixes = {".py", ".html", ".toml", ".yml", ""}
    return "\n".join(path.read_text(encoding="utf-8", errors="ignore") for path in _files() if path.suffix in suffixes)


def is_known(name: str) -> bool:
    return name in _source() or f"{name}.py" in _names() or name in OTHERS_OPTIONS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_names_is_there(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    spans = SPAN.findall(text)
    links = [link for link in LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []
    assert [file for span in spans for file in FILE.findall(span) if not stands(file)] == []
    assert [name for span in spans for name in NAME.findall(span) if not is_known(name)] == []


def test_what_is_not_there_is_found_out() -> None:
    assert FILE.findall("see site/gone.py, `tests/site/test_x.py`") == ["site/gone.py", "tests/site/test_x.py"]
    assert not stands("site/gone.py")
    assert not stands("gone.py")
    assert NAME.findall("calls no_such_function(state)") == ["no_such_function"]
    assert not is_known("no_such_" + "function_anywhere")
