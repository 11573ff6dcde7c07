"""Accounts some words behind what tells of a network, known by their underscore: `dm ke mawar_layu`, `akun yg nyebar: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "akun"
_NETWORKS = """
fb facebook ig g insta instagram instgram instagaram tiktok tele telegram twitter threads youtube yt
akun akunnya username dm inbox follow
"""
_OWNERS = r"toko|warung|kedai|kafe|cafe|usaha|jualan|homestay|olshop|bisnis"
_HANDLE = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(word for word in _NETWORKS.split() if word != 'g')}|i\.g\.?)(?:nya|ku)?(?![^\W_])"
    r"[^\n!?@/]{1,32}?(?<![\w.@/-])([a-z]{2}[a-z\d.]*_[\w.]{0,30}\w)(?![\w/@-])"
)
_OF_SHOP = re.compile(
    rf"(?<![^\W_])(?:ig|insta|instagram|tiktok|akun)(?:nya)?[^\S\n](?:{_OWNERS})[^\S\n]([a-z]{{3,20}}\.[a-z]{{3,20}})(?![\w.])"
)
_FILE = re.compile(r".*\.(?:jpe?g|png|pdf|docx?|xlsx?|csv|mp4|html?|php|com|id)")
TRIGGERS = frozenset(_NETWORKS.split())
SIGNS = ()
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for a network or a message stands in a text with an underscore or a dot."""
    return ("_" in reading.lower or "." in reading.lower) and not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """The account's name alone; files and sites have none."""
    for pattern in (_HANDLE, _OF_SHOP):
        for match in pattern.finditer(reading.lower):
            if not _FILE.fullmatch(match[1]):
                yield Span(*match.span(1), KIND)
