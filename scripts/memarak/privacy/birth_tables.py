"""Dates of birth in a table whose head says so: `No | Nama | Tgl Lahir`, in whichever row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.dates import DATE

_HEAD = re.compile(r"(?:\A|(?<=\n))(?=[^\n]{0,80}\b(?:lahir|ttl|birth|dob)\b)([^\n\d]{4,120})\n")
_BIRTH = re.compile(r"\b(?:lahir|ttl|birth|dob)\b")
_DATE = re.compile(rf"(?<![^\W_]){DATE}")
_SIGNS = "|;\t,"
_MOST_ROWS = 60
_MOST_WORDS = 4


def dates_of_tables(lower: str) -> Iterator[tuple[int, int]]:
    """Where dates stand in the column of births; in rows that are divided otherwise, every date."""
    for head in _HEAD.finditer(lower):
        sign = next((sign for sign in _SIGNS if sign in head[1]), "")
        cells = head[1].split(sign) if sign else []
        if len(cells) < 2 or any(len(cell.split()) > _MOST_WORDS for cell in cells):
            continue
        column = next(number for number, cell in enumerate(cells) if _BIRTH.search(cell))
        yield from _dates_of_rows(lower, head.end(), sign, column, len(cells))


def _dates_of_rows(lower: str, start: int, sign: str, column: int, width: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MOST_ROWS):
        end = lower.find("\n", start)
        end = len(lower) if end < 0 else end
        cells = lower[start:end].split(sign)
        if len(cells) < 2:
            return
        place = start
        for number, cell in enumerate(cells):
            if number == column or len(cells) != width:
                yield from ((place + date.start(), place + date.end()) for date in _DATE.finditer(cell))
            place += len(cell) + 1
        start = end + 1
        if start >= len(lower):
            return
