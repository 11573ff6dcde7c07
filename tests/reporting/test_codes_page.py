"""`docs/kode-masalah.md` is what the catalogue says, and the catalogue says everything a clerk needs."""

from __future__ import annotations

import re
import string
from pathlib import Path

from memarak.problems import Problem
from memarak.problems.catalogue import KINDS
from memarak.reporting.codes_page import codes_page

DOCS = Path(__file__).parents[2] / "docs" / "kode-masalah.md"
PACKAGE = Path(__file__).parents[2] / "scripts" / "memarak"


def test_the_page_lists_every_code_as_the_catalogue_has_it() -> None:
    assert DOCS.read_text(encoding="utf-8") == codes_page(), "run: make reference"


def test_every_code_has_sentences_and_an_example() -> None:
    page = DOCS.read_text(encoding="utf-8")
    for kind in KINDS.values():
        assert f"### `{kind.code}`" in page
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", kind.code)
        assert kind.title, kind.code
        assert kind.example, kind.code
        assert kind.found.rstrip().endswith((".", "}")), kind.code
        assert kind.mend.rstrip().endswith("."), kind.code


def test_sentences_use_words_that_problems_carry() -> None:
    for kind in KINDS.values():
        fields = {name for text in (kind.found, kind.mend) for _, name, _, _ in string.Formatter().parse(text) if name}
        problem = Problem(kind.code, "keluhan", 2, "A", details=dict.fromkeys(fields, "kata"))
        assert "{" not in problem.found + problem.mend, kind.code


def test_every_code_is_found_by_something() -> None:
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "problems"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    made_of_parts = {"kategori-dirapikan", "kanal-dirapikan", "jenis-tidak-dikenal", "klasifikasi-tidak-dikenal"}
    made_of_parts |= {"kecamatan-tidak-dikenal", "desa-tidak-dikenal"}
    unused = {kind.code for kind in KINDS.values() if f'"{kind.code}"' not in source} - made_of_parts
    assert not unused
