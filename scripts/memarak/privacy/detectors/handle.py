"""Accounts some words behind what tells of a network, known by their underscore: `dm ke mawar_layu`, `akun yg nyebar: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import PLACE
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.narrowing import Narrowed
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
_SPELLED = re.compile(
    r"(?<![^\W_])(?:fb|facebook|ig|insta|instagram|tiktok|tele|telegram|twitter|akun|username)(?:nya|ku)?(?![^\W_])[^\n]{0,28}?"
    r"(?<![\w'’-])([a-z](?:[ -](?:[a-z\d_.]|underscore|garis bawah|titik|dot|strip)(?![^\W_])){4,40})(?![^\W_])"
)
""" "ig dieja: p u t r i underscore b": letter by letter."""
_SELLER = re.compile(
    r"(?<![^\W_])marketplace(?:nya)?(?:[^\S\n](?:fb|facebook))?[^\S\n]"
    r"(?:sm|sama|oleh|by|dari|atas nama|a\.?n\.?|nama|bernama|penjual(?:nya)?|akun)(?:[^\S\n](?:akun|nama))?[^\S\n]"
)
_TITLE = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){1,4}")
""" "dijual di marketplace oleh Mawar Gadget Klu"."""
_SPELLED_NETWORKS = ("fb", "facebook", "ig", "insta", "instagram", "tiktok", "tele", "telegram", "twitter", "akun", "username")
_SPELLING = frozenset(word + ending for word in _SPELLED_NETWORKS for ending in ("", "nya", "ku"))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_MARKETS = frozenset(["marketplace", "marketplacenya"])
_FOLLOWED = re.compile(r"(?<![^\W_])(?:follow|mention)[^\S\n]([a-z][a-z\d]*[._][\w.]{0,30}\w)(?![\w/@-])")
_FILE = re.compile(r".*\.(?:jpe?g|png|pdf|docx?|xlsx?|csv|mp4|html?|php|com|id)")
_CALLED = frozenset([*_NETWORKS.split(), "mention"])
TRIGGERS = _CALLED | _SPELLING | _MARKETS
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for a network or a message stands in a text with an underscore, a dot or lone letters; or a market's."""
    words = reading.words
    if TRIGGERS.isdisjoint(words):
        return False
    return _is_marked(reading) or _is_spelled(reading) or not _MARKETS.isdisjoint(words)


def _is_marked(reading: Reading) -> bool:
    return ("_" in reading.lower or "." in reading.lower) and not _CALLED.isdisjoint(reading.words)


def _is_spelled(reading: Reading) -> bool:
    return not (_SPELLING.isdisjoint(reading.words) or _LETTERS.isdisjoint(reading.words))


_NARROWED = Narrowed((_HANDLE, _is_marked), (_OF_SHOP, _is_marked), (_SPELLED, _is_spelled), (_FOLLOWED, _is_marked))


def find(reading: Reading) -> Iterator[Span]:
    """The account's name alone; files and sites have none."""
    for pattern in _NARROWED.worth_trying(reading):
        for match in pattern.finditer(reading.lower):
            if not _FILE.fullmatch(match[1]):
                yield Span(*match.span(1), KIND)
    for seller in _SELLER.finditer(reading.lower) if not _MARKETS.isdisjoint(reading.words) else ():
        title = _TITLE.match(reading.text, seller.end())
        if title and any(class_of(word) != PLACE for word in title[0].lower().split()):
            yield Span(*title.span(), KIND)
