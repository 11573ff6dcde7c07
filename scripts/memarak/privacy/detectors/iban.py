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
_BY_SHAPE = re.compile(
    r"(?<![^\W_])(?:(?:de|ie|gb)\d\d(?:[^\S\n]?[a-z\d]{4}){4}(?:[^\S\n]?[a-z\d]{2})|(?:fr"
    r"|it)\d\d(?:[^\S\n]?[a-z\d]{4}){5}[^\S\n]?[a-z\d]{3}"
    r"|(?:es|se|cz)\d\d(?:[^\S\n]?\d{4}){5}|at\d\d(?:[^\S\n]?\d{4}){4}|be\d\d(?:[^\S\n]?\d{4}){3}"
    r"|ch\d\d(?:[^\S\n]?[a-z\d]{4}){4}[^\S\n]?[a-z\d]"
    r"|(?:dk|fi|nl)\d\d(?:[^\S\n]?[a-z\d]{4}){3}[^\S\n]?[a-z\d]{2}|no\d\d(?:[^\S\n]?\d{4}){2}[^\S\n]?\d{3}|(?:pl"
    r"|hu)\d\d(?:[^\S\n]?\d{4}){6}"
    r"|pt\d\d(?:[^\S\n]?\d{4}){5}[^\S\n]?\d)(?![^\W_])"
)
"""A country's letters, two digits, and as many more as that country's have."""
_LEAST = 10
_SORT_CODE = re.compile(
    r"(?<![^\W_])(?:sort code|bsb)(?:[^\S\n](?:is|no|number))?[^\S\n]?[:=.]?[^\S\n]?(\d{2,3}[ -]?\d{2,3}(?:[ -]?\d{2})?)(?!\d)"
)
_MERCHANT = re.compile(
    r"(?<![^\W_])(?:nmid(?:nya)?[^\S\n]?[:=.]?[^\S\n]?)?(id[^\S\n]?\d(?:[^\S\n]?\d){9,14})(?![^\W_])"
    r"(?![^\S\n](?:milik|punya|an|a\.n\.|atas nama)[^\S\n](?:kas |kantor |upt )?(?:bapenda|pemda|pemkab|dinas|baznas|desa"
    r"|daerah|masjid|puskesmas|rsud))"
)
_WORDS = frozenset(["iban", "sort", "bsb", "nmid", "qris"])
_COUNTRY_CODES = "de ie gb fr it es se cz at be ch dk fi nl no pl hu pt"
_COUNTRIES = frozenset(_COUNTRY_CODES.split())
TRIGGERS = _WORDS
SIGNS = ()


def may_hold(reading: Reading) -> bool:
    """Whether one of the words stands in a text with digits, or a country's letters beside a long number where one pays."""
    return reading.has_digit and (not _WORDS.isdisjoint(reading.words) or is_shaped(reading))


def is_shaped(reading: Reading) -> bool:
    """Whether a country's letters stand in a text with a long number and letters beside digits."""
    words = reading.words
    return reading.most >= _LEAST and not _COUNTRIES.isdisjoint(words) and reading.is_mixed


def find(reading: Reading) -> Iterator[Span]:
    """The number alone."""
    for match in _BY_SHAPE.finditer(reading.lower) if is_shaped(reading) else ():
        if reading.text[match.start() : match.start() + 2].isupper():
            yield Span(*match.span(), KIND)
    for pattern in (_IBAN, _SORT_CODE, _MERCHANT) if not _WORDS.isdisjoint(reading.words) else ():
        for match in pattern.finditer(reading.lower):
            yield Span(match.start(1), match.end(1), KIND)
