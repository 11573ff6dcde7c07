"""One text, read once: what several detectors share."""

from __future__ import annotations

from memarak.privacy.markers import EXISTING
from memarak.privacy.numbers import MINIMUM_DIGITS, NumberRun, find_runs, marks_of_digits

_LETTERS_ONLY = bytes(byte if ord("a") <= byte <= ord("z") else ord(" ") for byte in range(256))
FILLER = "\N{WHITE MEDIUM SQUARE}"
"""What markers are painted over with."""


class Reading:
    """A text as the detectors see it.

    `text` has the length of the original, with every marker that already stands in it painted over, so that
    its words (`nomor telepon …`) are no cue. `lower` is the same in lower case, letter for letter.
    """

    __slots__ = ("_runs", "_sizes", "all_words", "has_digit", "lower", "marks", "text", "words")

    def __init__(self, original: str) -> None:
        """Read `original`."""
        text = original
        if "disamarkan]" in original:
            text = EXISTING.sub(lambda m: FILLER * len(m[0]), original)
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = text
        self.lower = lower
        self.words = set(lower.encode("ascii", "replace").translate(_LETTERS_ONLY).decode("ascii").split())
        """The runs of plain letters in the text, in lower case: detectors ask for theirs before they look."""
        self.all_words = self.words if original.isascii() and text is original and not ("'" in text or "`" in text) else None
        """The same, where these are all words that the original has: no letters but plain ones, no apostrophes, no markers."""
        self.marks = marks_of_digits(text)
        """A byte for each character: `0` for a digit, `.` for a full stop or comma, else a blank."""
        digits = self.marks.count(b"0")
        self.has_digit = digits > 0
        self._sizes: set[int] | None = None
        self._runs: list[NumberRun] | None = None if digits >= MINIMUM_DIGITS else []

    @property
    def runs(self) -> list[NumberRun]:
        """The numbers of the text that could be somebody's, in order of place; looked for once."""
        if self._runs is None:
            self._runs = find_runs(self.text, self.lower, self.marks)
        return self._runs

    @property
    def sizes(self) -> set[int]:
        """How many digits stand in a row, for every row of them in the text."""
        if self._sizes is None:
            self._sizes = set(map(len, self.marks.replace(b".", b" ").split()))
        return self._sizes

    def has_number_of(self, digits: int) -> bool:
        """Whether one of `runs` has so many digits or more."""
        return any(len(run.digits) >= digits for run in self.runs)
