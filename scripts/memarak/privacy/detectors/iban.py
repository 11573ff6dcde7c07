"""Accounts with letters: an IBAN near its word, a bank's sort code, whom a QRIS pays (NMID)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "rekening"
_IBAN = re.compile(
    r"(?<![^\W_])iban(?:[^\S\n](?:is|no|number|nr|my|saya|sy))?[^\S\n]?[:=.]?[^\S\n]?"
    r"([a-z]{2}\d{2}(?:[^\S\n]?[a-z\d]{4}){2,7}(?:[^\S\n]?[a-z\d]{1,3})?)(?![^\W_])"
)
_SORT_CODE = re.compile(
    r"(?<![^\W_])(?:sort code|bsb)(?:[^\S\n](?:is|no|number))?[^\S\n]?[:=.]?[^\S\n]?(\d{2,3}[ -]?\d{2,3}(?:[ -]?\d{2})?)(?!\d)"
)
_MERCHANT = re.compile(r"(?<![^\W_])(?:nmid(?:nya)?[^\S\n]?[:=.]?[^\S\n]?)?(id[^\S\n]?\d(?:[^\S\n]?\d){9,14})(?![^\W_])")
TRIGGERS = frozenset(["iban", "sort", "bsb", "nmid", "qris"])
SIGNS = ()
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether one of the words stands in a text with digits."""
    return reading.has_digit and not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """The number alone."""
    for pattern in (_IBAN, _SORT_CODE, _MERCHANT):
        for match in pattern.finditer(reading.lower):
            yield Span(match.start(1), match.end(1), KIND)
