"""Shared by the tests of the sources: settings, the double of the Sheets API, and a key for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # so that `sheets_double` can be imported

from sheets_double import Book, ServiceAccountKey, SheetsDouble

from memarak.settings import Settings, Site


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(Site("Memarak", "Kabupaten Uji", "https://memarak.example.go.id", "Asia/Makassar", ""), tmp_path)


@pytest.fixture(scope="session")
def key() -> ServiceAccountKey:
    return ServiceAccountKey()


@pytest.fixture
def serve(key: ServiceAccountKey, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Book], SheetsDouble]]:
    """Start a double for a book and point the environment at it."""
    started: list[SheetsDouble] = []

    def start(book: Book) -> SheetsDouble:
        double = SheetsDouble(book, key)
        started.append(double.__enter__())
        monkeypatch.setenv("MEMARAK_SHEETS_ENDPOINT", double.address)
        monkeypatch.setenv("MEMARAK_GOOGLE_KEY", key.json(double.token_uri))
        monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
        return double

    yield start
    for double in started:
        double.__exit__()
