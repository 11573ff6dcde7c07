"""The network is lost at each step of reading a Google Sheet: the site stays, and goes out when the network is back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))  # the double of the Sheets API

from sheets_double import Answer, Book, Broken, Reset, ServiceAccountKey, SheetsDouble, Tab, error_answer
from sheets_double.standing_in import standing_in

from .conftest import COLUMNS, Desk, refused

SOURCE = "gsheet:double-1"
STEPS = ("token", "metadata", "batch")
LOST: dict[str, Any] = {
    "hang-up": Reset(),
    "half an answer": Broken(0.5),
    "half an honest answer": Broken(0.5, honest=True),
    "a portal of the office": Answer(200, b"<!DOCTYPE html><html>Masuk ke Wi-Fi</html>", "text/html"),
    "no permission": error_answer(403, "PERMISSION_DENIED", "The caller does not have permission"),
    "trouble there": error_answer(503, "UNAVAILABLE", "The service is currently unavailable"),
}


@pytest.fixture(scope="module")
def key() -> ServiceAccountKey:
    return ServiceAccountKey()


@pytest.fixture
def sheet(published: Desk, key: ServiceAccountKey, monkeypatch: pytest.MonkeyPatch) -> Iterator[SheetsDouble]:
    rows = [[row[name] for name in COLUMNS] for row in published.rows]
    with standing_in(Book([Tab("keluhan", [list(COLUMNS), *rows])]), key, monkeypatch) as double:
        yield double


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("name", list(LOST))
def test_the_network_is_lost(published: Desk, sheet: SheetsDouble, name: str, step: str) -> None:
    sheet.always[step] = LOST[name]
    refused(published, "", status=3, source=SOURCE)


def test_the_network_is_back(published: Desk, sheet: SheetsDouble) -> None:
    sheet.always["batch"] = Reset()
    assert published.attempt(source=SOURCE).status == 3
    sheet.always.clear()
    outcome = published.attempt(source=SOURCE)
    assert outcome.status in (0, 1), outcome.err


@pytest.mark.parametrize("key_text", ["", "{", '{"type": "service_account"}'])
def test_a_key_that_is_none(published: Desk, sheet: SheetsDouble, monkeypatch: pytest.MonkeyPatch, key_text: str) -> None:
    monkeypatch.setenv("MEMARAK_GOOGLE_KEY", key_text)
    refused(published, "", status=3, source=SOURCE)
