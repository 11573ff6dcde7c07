"""The operator's page says what the program does."""

from __future__ import annotations

from pathlib import Path

import pytest

from memarak.sources.google import credentials, faults
from memarak.sources.google.patience import Patience
from memarak.sources.tabs import no_complaints

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "google-sheets.md").read_text(encoding="utf-8")
SENTENCES = " ".join(
    path.read_text(encoding="utf-8").replace('"\n            "', "") for path in (ROOT / "scripts/memarak/sources").rglob("*.py")
) + str(no_complaints("Google Sheets itu", []))


@pytest.mark.parametrize("name", [credentials.KEY_VARIABLE, credentials.KEY_PATH_VARIABLE, "MEMARAK_SOURCE", "memarak template"])
def test_names_of_the_operator(name: str) -> None:
    assert name in PAGE


def test_words_of_the_table_are_words_of_the_program() -> None:
    rows = [line.split("|")[1].strip() for line in PAGE.splitlines() if line.startswith("| ") and line.endswith((" 2 |", " 3 |"))]
    assert len(rows) >= 15
    for row in rows:
        for words in row.split(";"):
            for part in words.split(" (")[0].split("…"):
                assert part.strip() in SENTENCES, part


def test_two_minutes_as_the_page_says() -> None:
    assert "paling lama dua menit" in PAGE
    assert Patience().total == 120
    assert {429, 500, 502, 503, 504} <= faults.RETRIED_STATUSES


def test_every_step_says_what_goes_wrong_there() -> None:
    steps = [part for part in PAGE.split("\n## ") if part[0].isdigit() or part.startswith("Sebelum mulai")]
    assert len(steps) == 9
    assert [step.splitlines()[0] for step in steps if "**Yang bisa salah di sini.**" not in step] == []
