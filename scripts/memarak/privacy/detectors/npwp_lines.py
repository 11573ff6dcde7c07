"""An NPWP that goes on in the next line: `17.663.208` and below it `.4-915.000`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "npwp"
_SIGN = r"[^\S\n]?[.,-]?[^\S\n]?"
_GAP = rf"{_SIGN}\n?{_SIGN}"
_OVER_LINES = re.compile(rf"(?<![\d.,])\d\d{_GAP}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{_GAP}\d{{3}}{_GAP}\d{{3}}(?![\d])")
_PART = re.compile(r"[^\s](?:[^\n]*[^\s])?")
TRIGGERS = frozenset(["npwp", "npwpd", "npwpnya"])
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether its word stands in a text with digits and more lines than one."""
    return reading.has_digit and "\n" in reading.lower and not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """Each line's part of the number, so that no marker swallows the line's end."""
    for match in _OVER_LINES.finditer(reading.lower):
        for part in _PART.finditer(reading.lower, match.start(), match.end()):
            yield Span(*part.span(), KIND)
