"""One text, read once: what several detectors share."""

from __future__ import annotations

import re

from memarak.privacy.digits import marks_of_digits, most_digits, rows_of_digits
from memarak.privacy.line_ends import over_line_ends
from memarak.privacy.markers import EXISTING
from memarak.privacy.numbers import NumberRun, find_runs

_LETTERS_ONLY = bytes(byte if ord("a") <= byte <= ord("z") else ord(" ") for byte in range(256))
_PLAIN, _IN_CODES = frozenset("abcdefghijklmnopqrstuvwxyz"), frozenset("-./")
FILLER = "\N{WHITE MEDIUM SQUARE}"
"""What markers are painted over with."""
GAP = r"[^\S\n]{0,2}"
"""In patterns: at most two blanks, and no line's end."""


class Reading:
    """A text as the detectors see it.

    `text` has the length of the original, with every marker that already stands in it painted over, so that
    its words (`nomor telepon …`) are no cue. `lower` is the same in lower case, letter for letter.
    """

    __slots__ = (
        "_digits",
        "_is_mixed",
        "_longest",
        "_runs",
        "all_words",
        "has_digit",
        "lower",
        "marks",
        "most",
        "text",
        "words",
    )

    def __init__(self, original: str, painted: str | None = None) -> None:
        """Read `original`; `painted` is what `painted_over` makes of it, where the caller has it."""
        text = painted_over(original) if painted is None else painted
        lower = text.lower()
        is_ascii = text.isascii()
        if not is_ascii and len(lower) != len(text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = text
        self.lower = lower
        plain = lower.encode("ascii", "replace")
        self.words = set(plain.translate(_LETTERS_ONLY).decode("ascii").split())
        """The runs of plain letters in the text, in lower case: detectors ask for theirs before they look."""
        self.all_words = self.words if is_ascii and text is original and not ("'" in text or "`" in text) else None
        """The same, where these are all words that the original has: no letters but plain ones, no apostrophes, no markers."""
        self.marks = marks_of_digits(plain if is_ascii else text)
        """A byte for each character, see `marks_of_digits`."""
        self.has_digit = b"0" in self.marks
        self._digits: list[tuple[int, int]] | None = None if self.has_digit else []
        self._runs: list[NumberRun] | None = None if self.has_digit else []
        self.most = most_digits(self.marks) if self.has_digit else 0
        """How many digits the longest of `runs` can have at most."""
        self._longest: int | None = None
        self._is_mixed: bool | None = None if self.has_digit else False

    @property
    def runs(self) -> list[NumberRun]:
        """The numbers of the text that could be somebody's, in order of place; looked for once."""
        if self._runs is None:
            runs = find_runs(self.text, self.lower, self.digits, self.marks) if self.most else []
            self._runs = over_line_ends(runs, self.text) if len(runs) > 1 and "\n" in self.text else runs
        return self._runs

    @property
    def digits(self) -> list[tuple[int, int]]:
        """Where digits stand in a row, for every row of them in the text; looked for once."""
        if self._digits is None:
            self._digits = rows_of_digits(self.marks)
        return self._digits

    @property
    def is_mixed(self) -> bool:
        """Whether a digit stands beside a plain letter, be it with one sign of a code (`-`, `.`, `/`) between: `a12`, `12/kb`."""
        if self._is_mixed is None:
            self._is_mixed = _is_mixed(self.lower, self.digits)
        return self._is_mixed

    def has_number_of(self, least: int) -> bool:
        """Whether the longest of `runs` has `least` digits or more."""
        if self.most < least:
            return False
        if self._longest is None:
            self._longest = max([len(run.digits) for run in self.runs], default=0)
        return self._longest >= least


def painted_over(text: str) -> str:
    """`text` with each marker that stands in it painted over, character for character."""
    return EXISTING.sub(_painted, text) if "disamarkan]" in text else text


def _painted(marker: re.Match[str]) -> str:
    return FILLER * len(marker[0])


def _is_mixed(lower: str, digits: list[tuple[int, int]]) -> bool:
    for first, end in digits:
        beside = lower[end : end + 1]
        if beside in _PLAIN or (beside in _IN_CODES and lower[end + 1 : end + 2] in _PLAIN):
            return True
        beside = lower[first - 1 : first]
        if beside in _PLAIN or (beside in _IN_CODES and lower[first - 2 : first - 1] in _PLAIN):
            return True
    return False
