"""The double in the place of Google, for commands that run inside the test's own process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from memarak.sources.google import pull
from memarak.sources.google.patience import Patience
from sheets_double.book import Book
from sheets_double.keys import ServiceAccountKey
from sheets_double.server import SheetsDouble


@contextmanager
def standing_in(book: Book, key: ServiceAccountKey, patch: pytest.MonkeyPatch) -> Iterator[SheetsDouble]:
    """While the block runs, `book` is what Google holds; time passes only where somebody looks at the clock."""
    with SheetsDouble(book, key) as double:
        patch.setenv("MEMARAK_SHEETS_ENDPOINT", double.address)
        patch.setenv("MEMARAK_GOOGLE_KEY", key.json(double.token_uri))
        for variable in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "GOOGLE_APPLICATION_CREDENTIALS"):
            patch.delenv(variable, raising=False)
        clock = iter(range(10**6))
        impatient = lambda: Patience(connect=2, read=2, total=120, clock=lambda: next(clock), sleep=lambda seconds: None)  # noqa: E731
        patch.setattr(pull, "Patience", impatient)
        yield double
