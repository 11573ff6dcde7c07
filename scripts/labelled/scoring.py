"""How much of what was labelled is found, and how much else goes with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, fields
from typing import NamedTuple

from labelled.reading import NAME, Labelled
from memarak.privacy.markers import MARKERS
from memarak.privacy.names import detector
from memarak.privacy.names.public import NOBODY
from memarak.privacy.redaction import find_all_in_rounds
from memarak.privacy.spans import Span

_WORDS = re.compile(r"[^\W\d_]{3,}")
_HOST_WORDS = "http https www com org net maps app google goo facebook instagram tiktok gmail yahoo outlook hotmail dot titik"
_HOSTS = frozenset(_HOST_WORDS.split())
_LONG_NUMBER = re.compile(r"\d{4}")
_BY_DIGIT = frozenset({"ADDRESS", "DOB", "PLATE"})
_BY_WORD = frozenset({NAME, "EMAIL", "SOCIAL"})

Finder = Callable[[str], tuple[set[int], bool]]
"""Which characters of a text it leaves, and whether the text waits for a person."""


class Fault(NamedTuple):
    """A text of which something personal `stayed`, or something else was `taken`."""

    labelled: Labelled
    stayed: list[str]
    taken: list[str]

    def __str__(self) -> str:
        text = self.labelled.text.replace("\n", "\\n")
        return f"stayed {self.stayed} taken {self.taken} | {text}"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a set of texts: by kind what was labelled and found; of other letters and digits all and those `lost`.

    Of the texts without personal data (`clean`), how many were changed, and how many wait for a person.
    """

    found: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    letters: int = 0
    lost: int = 0
    clean: int = 0
    changed: int = 0
    waiting: int = 0
    faults: list[Fault] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, count.name) + getattr(other, count.name) for count in fields(self)))


def score(texts: Sequence[Labelled], find: Finder) -> Score:
    """How `find` does on `texts`. Where a set labels names alone, a text with a long number is not known to be clean."""
    names_only = {span.kind for labelled in texts for span in labelled.spans} <= {NAME}
    total = Score()
    for labelled in texts:
        is_clean = not labelled.spans and not (names_only and _LONG_NUMBER.search(labelled.text))
        total += _of_text(labelled, *find(labelled.text), is_clean)
    return total


def _of_text(labelled: Labelled, stays: set[int], is_doubtful: bool, is_clean: bool) -> Score:
    text = labelled.text
    left = [span for span in labelled.spans if is_left(text, span, stays)]
    inside = {place for span in labelled.spans for place in range(span.start, span.end)}
    others = [place for place, letter in enumerate(text) if letter.isalnum() and place not in inside]
    lost = set(others) - stays
    kinds = Counter(span.kind for span in labelled.spans)
    taken = "".join(letter if place in lost else " " for place, letter in enumerate(text)).split()
    return Score(
        found=kinds - Counter(span.kind for span in left),
        labelled=kinds,
        letters=len(others),
        lost=len(lost),
        clean=int(is_clean),
        changed=int(is_clean and len(stays) != len(text)),
        waiting=int(is_clean and is_doubtful),
        faults=[Fault(labelled, [text[span.start : span.end] for span in left], taken)] if left or lost else [],
    )


def left_by_redaction(text: str) -> tuple[set[int], bool]:
    """What all of redaction leaves of `text`."""
    ((rounds, is_doubtful),) = find_all_in_rounds([text])
    places: list[int] = list(range(len(text)))
    for spans in rounds:
        for span in reversed(spans):
            places[span.start : span.end] = [-1] * len(MARKERS[span.kind])
    return set(places) - {-1}, is_doubtful


def left_by_names(text: str) -> tuple[set[int], bool]:
    """What the name finder alone leaves of `text`."""
    certain, doubted = detector.find_both(text, NOBODY)
    return set(range(len(text))).difference(*(range(span.start, span.end) for span in certain)), bool(doubted)


def is_left(text: str, span: Span, stays: Collection[int]) -> bool:
    """Whether so much of the `span` of `text` stays that it still tells something."""
    value = [place for place in range(span.start, span.end) if text[place].isalnum()]
    digits = [place for place in value if text[place].isdigit()]
    if span.kind in _BY_DIGIT and digits:
        return any(place in stays for place in digits)
    words = [match for match in _WORDS.finditer(text, span.start, span.end) if match[0].lower() not in _HOSTS]
    if span.kind in _BY_WORD and words:
        return any(place in stays for word in words for place in range(*word.span()))
    run = longest = 0
    for place in value:
        run = run + 1 if place in stays else 0
        longest = max(longest, run)
    return longest >= min(4, max(1, len(value)))
