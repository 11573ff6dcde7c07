"""One text, read once: what several detectors share."""

from __future__ import annotations

import re
from functools import cached_property

from memarak.privacy.markers import EXISTING
from memarak.privacy.numbers import NumberRun, find_runs

_LETTERS = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_FILLER = "\N{WHITE MEDIUM SQUARE}"


class Reading:
    """A text as the detectors see it.

    `text` has the length of the original, with every marker that already stands in it painted over, so that
    its words (`nomor telepon …`) are no cue. `lower` is the same in lower case, letter for letter.
    """

    def __init__(self, original: str) -> None:
        """Read `original`; nothing is computed before a detector asks for it."""
        painted = original
        if "disamarkan]" in original:
            painted = EXISTING.sub(lambda m: _FILLER * len(m[0]), original)
        self.text = painted

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def words(self) -> set[str]:
        """The runs of plain letters in the text, in lower case: detectors ask for theirs before they look."""
        return set(_LETTERS.findall(self.lower))

    @cached_property
    def has_digit(self) -> bool:
        """Whether any digit stands in the text."""
        return _DIGIT.search(self.text) is not None

    @cached_property
    def runs(self) -> list[NumberRun]:
        """The numbers of the text that could be somebody's, in order of place."""
        return find_runs(self.text, self.lower)
