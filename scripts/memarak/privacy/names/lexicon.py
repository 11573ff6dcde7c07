"""The word lists of `data/` as one mapping from word to class, and what is done with words in no list."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from pathlib import Path

from memarak.privacy.names.classes import (
    ACTIVE,
    AMBIGUOUS,
    BUSINESS,
    COMMON,
    FUNC,
    INITIAL,
    KIN,
    NAME,
    ORG,
    PASSIVE,
    PLACE,
    PLACEHEAD,
    ROLE,
    SAY,
    SECTIONS,
    STARTERS,
    TIME,
    UNKNOWN,
)

DATA = Path(__file__).parent / "data"

_PREFIXES = (
    "memper",
    "diper",
    "meng",
    "mem",
    "men",
    "me",
    "ber",
    "ter",
    "di",
    "ke",
    "se",
    "peng",
    "pem",
    "pen",
    "pe",
    "nge",
    "ng",
    "",
)
_SUFFIXES = ("annya", "kannya", "nya", "kan", "an", "in", "i", "lah", "kah", "pun", "ku", "mu", "")
_SAFE_SUFFIXES = frozenset({"nya", "kan", "annya", "kannya", "lah", "kah", "pun", "in"})
_STEMS = frozenset({COMMON, ACTIVE, PASSIVE, SAY, FUNC, KIN, ROLE, TIME, ORG, PLACEHEAD, BUSINESS})
_VOWEL = re.compile("[aeiouyéèâäöüø]")
_SHORTEST_STEM = 4
_NASALS = (("n", "t"), ("m", "p"), ("ny", "s"), ("ny", "c"), ("ng", "k"))
_LEARNED = ("isasi", "isme", "itas", "ologi", "ografi", "ifikasi", "ifikator", "tion", "ness", "able", "ible")
"""Endings of learned words, Indonesian and English."""
_OF_NAMES = re.compile(
    ".{2}(?:udd?in|[ai]dd?in|wati|ningsih|ningrum|i?yanto|i?yanti|i?yono|i?ansyah|syah|[aiu]llah|urr?[ao]hman|urr?[ao]him|hidayat"
    "|hidayah|[aiu]tun|[ae]niati|kusuma|wijaya|saputra|saputri|pratama|arjo|[ai]wan[ts]o)$"
)
"""Endings that hardly any word has but names."""


def sections(name: str) -> dict[str, list[str]]:
    """The words of `data/<name>` by section, in order; words before the first section are under `""`."""
    found: dict[str, list[str]] = {"": []}
    current = found[""]
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        else:
            current.extend(line.split())
    return found


@cache
def word_classes() -> dict[str, int]:
    """Lower-case word -> class. A word in several lists has the class of the most telling one.

    A name with `~` in `given.txt` is also an ordinary word.
    """
    classes = dict.fromkeys(sections("common.txt")[""], COMMON)
    names: dict[str, int] = {}
    for words in sections("given.txt").values():
        for word in words:
            plain = word.rstrip("~")
            names[plain] = AMBIGUOUS if plain != word else NAME
    classes.update(names)
    for words in sections("ordinary.txt").values():
        classes.update((word, AMBIGUOUS if word in names else COMMON) for word in words)
    for section, words in sections("places.txt").items():
        if section != "berkata_dua":
            classes.update(dict.fromkeys(words, PLACE))
    for section, words in sections("classes.txt").items():
        if section:
            classes.update(dict.fromkeys(words, SECTIONS[section]))
    return classes


@cache
def place_pairs() -> frozenset[tuple[str, str]]:
    """Places, offices and sayings of two words, one of which may be taken for a name."""
    pairs = sections("places.txt")["berkata_dua"] + sections("sets.txt")["pairs"]
    return frozenset((first, second) for first, _, second in (pair.partition("_") for pair in pairs))


_sets = cache(partial(sections, "sets.txt"))


@cache
def word_set(section: str) -> frozenset[str]:
    """A section of `data/sets.txt`: words that rules ask for."""
    return frozenset(_sets()[section])


def is_verbal(word: str) -> bool:
    """Whether an ordinary word looks like a derived form ("diperbaiki", "keluhan") and so like no name."""
    return len(word) > 5 and word.startswith(("me", "di", "ber", "ter", "pe", "ke", "se"))


@cache
def plain_words() -> frozenset[str]:
    """Words that by themselves neither are nor announce a name: the pre-filter."""
    return (
        frozenset(word for word, kind in word_classes().items() if kind not in STARTERS)
        - word_set("nicknames")
        - word_set("hyphenated_surnames")
    )


def class_of(word: str) -> int:
    """The class of a lower-case word, looked up or guessed."""
    found = word_classes().get(word)
    return guess(word) if found is None else found


@lru_cache(maxsize=50_000)
def guess(word: str) -> int:
    """The class of a lower-case word in no list: ordinary if it is an abbreviation without vowels or an ordinary
    stem with Indonesian prefixes and suffixes, else unknown.
    """
    if len(word) == 1:
        return INITIAL
    if not _VOWEL.search(word) or (len(word) > 3 and len(set(word)) < 3) or (len(word) > 5 and word.endswith("nya")):
        return COMMON
    classes = word_classes()
    if word.endswith("'s"):
        # "the Department's"
        owner = word[:-2]
        return classes.get(owner, guess(owner)) if owner else COMMON
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for suffix in _SUFFIXES:
            if suffix == "i" and not prefix:
                # "Mariani" is no form of "Marian"
                continue
            stem = rest.removesuffix(suffix) if suffix else rest
            least = _SHORTEST_STEM if prefix or suffix in _SAFE_SUFFIXES else _SHORTEST_STEM + 1
            kind = classes.get(stem)
            # "Keisya" is no form of "isya"
            if (stem is not rest or not suffix) and len(stem) >= least and kind in _STEMS and (kind != TIME or len(stem) > least):
                return COMMON
    if _OF_NAMES.search(word):
        return NAME
    plural = len(word) > 5 and word.endswith("s") and classes.get(word[:-1]) == COMMON
    return COMMON if plural or _is_colloquial(word) or word.endswith(_LEARNED) else UNKNOWN


def _is_colloquial(word: str) -> bool:
    """Whether `word` is a verb as spoken: "nolak" of "tolak", "nurunin" of "turun", "mukulin" of "pukul"."""
    for spoken, written in _NASALS:
        if word.startswith(spoken):
            stem = written + word[len(spoken) :]
            if any(stem.removesuffix(suffix) in frequent_words() for suffix in ("", "in", "nya")):
                return True
    return False


@cache
def frequent_words() -> frozenset[str]:
    """The most frequent Indonesian words of five letters and more."""
    return frozenset(sections("frequent.txt")[""])
