"""Words of closed lists: statuses, kinds, classes, visibility; and the nearest word where none fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Protocol

from memarak.matching import fold
from memarak.settings import Settings
from memarak.vocabulary import CLASSES, KINDS, STATUSES, VISIBILITIES

_LONGEST_COMPARED = 80
_MOST_COMPARED = 500
_ARCHIVED_BY = "diarsipkanoleh"


class Term(Protocol):
    """What a vocabulary's entries have in common."""

    @property
    def code(self) -> str:
        """What stands in published files."""

    @property
    def label(self) -> str:
        """What people read."""

    @property
    def synonyms(self) -> tuple[str, ...]:
        """Spellings that mean it."""


class Vocabulary:
    """One closed list with the configuration's synonyms, which win over the built-in ones."""

    def __init__(self, terms: Mapping[str, Term], synonyms: Mapping[str, str]) -> None:
        self._labels = {term.code: term.label for term in terms.values()}
        self._codes = {fold(word): term.code for term in terms.values() for word in (term.code, term.label, *term.synonyms)}
        self._codes.update(synonyms)
        self._nearest = Nearest(self._codes)

    def code(self, word: str) -> str | None:
        """The code that `word` means; None for an unknown word. A blank has a code by configuration alone."""
        key = fold(word)
        if not key and word:
            return None
        found = self._codes.get(key)
        return "diarsipkan" if found is None and "diarsipkan" in self._labels and key.startswith(_ARCHIVED_BY) else found

    def suggestion(self, word: str) -> str:
        """The label that `word` most resembles, or nothing."""
        near = self._nearest.find(fold(word))
        return self._labels[self._codes[near]] if near else ""


def vocabularies(settings: Settings) -> Mapping[str, Vocabulary]:
    """The four closed lists by the name of their column."""
    lists: Mapping[str, Mapping[str, Term]] = {
        "status": STATUSES,
        "jenis": KINDS,
        "klasifikasi": CLASSES,
        "kerahasiaan": VISIBILITIES,
    }
    return {name: Vocabulary(terms, settings.synonyms.get(name, {})) for name, terms in lists.items()}


class Nearest:
    """Finds the known key that a folded word most resembles: about one wrong letter in five.

    Comparing is slow, so a table full of nonsense gets only so many suggestions.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = [key for key in keys if key]
        self._left = _MOST_COMPARED

    def find(self, key: str) -> str:
        """The nearest key, or nothing."""
        if not 3 <= len(key) <= _LONGEST_COMPARED or self._left <= 0:
            return ""
        self._left -= 1
        near = get_close_matches(key, self._keys, n=1, cutoff=0.8)
        return near[0] if near else ""
