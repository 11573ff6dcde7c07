"""Telephone numbers spelled in words (`nol delapan satu …`), also with digits between, and links that hold one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "telepon"


_WORD = (
    r"(?:nol|kosong|satu|dua|tiga|empat|ampat|lima|enam|tujuh|tuju|delapan|dlapan|lapan|sembilan|smbilan|sepuluh"
    r"|sebelas|belas|puluh"
    r"|zero|oh|one|two|three|four|five|six|seven|eight|nine|sopoq|sopok|due|telu|lime|enem|pituq|pitu|baluq|balu|siwaq|siwa)"
)
_GAP = r"[ \t\xa0,./-]"
_SEQUENCE = re.compile(
    rf"(?<![^\W_])(?:{_WORD}|[\do]{{1,4}}(?={_GAP}{{1,3}}{_WORD}))"
    rf"(?:{_GAP}{{0,3}}(?:(?:dobel|double|ganda)[ \t\xa0])?(?:{_WORD}|(?<=[ \t\xa0,.-])\d{{1,4}}(?![^\W_]))){{5,}}(?![^\W\d_])"
)
_ANY_WORD = re.compile(_WORD)
_LINK = re.compile(
    r"(?:https?://)?(?:wa\.me/(?:\+?\d|message/|qr/)|(?:api|web)\.whatsapp\.com/[a-z/]{0,20}\?[^\s<>\"']{0,60}phone=|wa\.link/)"
    r"[^\s<>\"']{2,200}"
)
"""A link that holds a number or stands for one; `wa.me/?text=…` only shares a page."""
TRIGGERS = frozenset(["nol", "kosong", "zero", "oh", "delapan", "dlapan", "lapan", "eight", "baluq", "balu", "wa", "whatsapp"])


def may_hold(reading: Reading) -> bool:
    """Whether a word for nought or eight, with which numbers begin, or a link's host stands in the text."""
    return not TRIGGERS.isdisjoint(reading.words) or "nol" in reading.lower


def find(reading: Reading) -> Iterator[Span]:
    """Seven digits and more, at least three of them in words."""
    lower = reading.lower
    for match in _SEQUENCE.finditer(lower):
        words = len(_ANY_WORD.findall(match[0]))
        if words >= 3 and words + sum(c.isdigit() for c in match[0]) >= 7:
            yield Span(match.start(), match.end(), KIND)
    if "wa." in lower or "whatsapp" in lower:
        for match in _LINK.finditer(lower):
            yield Span(match.start(), match.start() + len(match[0].rstrip(".,;:!?)")), KIND)
