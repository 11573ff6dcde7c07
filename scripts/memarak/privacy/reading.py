"""One text, read once: what several detectors share."""

from __future__ import annotations

import re

from memarak.privacy.markers import EXISTING
from memarak.privacy.numbers import MINIMUM_DIGITS, NumberRun, find_runs

_LETTERS = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_FILLER = "\N{WHITE MEDIUM SQUARE}"


class Reading:
    """A text as the detectors see it.

    `text` has the length of the original, with every marker that already stands in it painted over, so that
    its words (`nomor telepon …`) are no cue. `lower` is the same in lower case, letter for letter.
    """

    __slots__ = ("_runs", "has_digit", "lower", "text", "words")

    def __init__(self, original: str) -> None:
        """Read `original`."""
        text = original
        if "disamarkan]" in original:
            text = EXISTING.sub(lambda m: _FILLER * len(m[0]), original)
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = text
        self.lower = lower
        self.words = set(_LETTERS.findall(lower))
        """The runs of plain letters in the text, in lower case: detectors ask for theirs before they look."""
        digits = len(_DIGIT.findall(text))
        self.has_digit = digits > 0
        self._runs: list[NumberRun] | None = None if digits >= MINIMUM_DIGITS else []

    @property
    def runs(self) -> list[NumberRun]:
        """The numbers of the text that could be somebody's, in order of place; looked for once."""
        if self._runs is None:
            self._runs = find_runs(self.text, self.lower)
        return self._runs
