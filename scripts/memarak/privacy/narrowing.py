"""Patterns that are tried only in a text that holds what they cannot do without: one place for many detectors' fast path."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from memarak.privacy.reading import Reading

Need = Callable[[Reading], bool]


class Narrowed:
    """The patterns of one detector, in order, each with the question whether a text may hold what it matches."""

    def __init__(self, *patterns: tuple[re.Pattern[str], Need]) -> None:
        """A question must be true of every text in which its pattern matches; it may be true of more."""
        self.patterns = patterns

    def worth_trying(self, reading: Reading) -> Iterator[re.Pattern[str]]:
        """Those whose need stands in the text."""
        for pattern, need in self.patterns:
            if need(reading):
                yield pattern


def a_word_of(words: Collection[str]) -> Need:
    """Whether one of `words` stands in the text as a word."""
    wanted = frozenset(words)
    return lambda reading: not wanted.isdisjoint(reading.words)


def a_part_of(*parts: str) -> Need:
    """Whether one of `parts` stands anywhere in the text."""
    return lambda reading: any(map(reading.lower.__contains__, parts))


def mixed_with_a_word_of(words: Collection[str]) -> Need:
    """Whether a number with letters stands in the text, and one of `words` as a word."""
    wanted = frozenset(words)
    return lambda reading: reading.is_mixed and not wanted.isdisjoint(reading.words)
