"""Whether an unknown word is a frequent word with a slip of the finger."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from memarak.privacy.names.lexicon import frequent_words

_LONGEST = 16


@cache
def _shortened() -> frozenset[str]:
    """The frequent words with one letter missing."""
    return frozenset(short for word in frequent_words() for short in _without_one(word))


def _without_one(word: str) -> Iterator[str]:
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]


@lru_cache(maxsize=50_000)
def is_slip(word: str) -> bool:
    """Whether a letter of `word` was missed, doubled, added, mistaken or swapped with the next in a frequent word.

    The first letter is taken to be right.
    """
    if not 4 <= len(word) <= _LONGEST:
        return False
    if word in _shortened() or any(short in frequent_words() for short in _without_one(word)):
        return True
    if any(word[:i] + word[i + 1] + word[i] + word[i + 2 :] in frequent_words() for i in range(1, len(word) - 1)):
        return True
    return len(word) > 4 and not _with_gaps().isdisjoint(_gapped(word))


@cache
def _with_gaps() -> frozenset[str]:
    """The frequent words with one letter unknown."""
    return frozenset(gapped for word in frequent_words() for gapped in _gapped(word))


def _gapped(word: str) -> Iterator[str]:
    for i in range(1, len(word)):
        yield word[:i] + "?" + word[i + 1 :]
