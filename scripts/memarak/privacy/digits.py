"""The digits of a text, at a glance: where they stand in a row, and whether they can come to a number at all."""

from __future__ import annotations

import re

MINIMUM_DIGITS = 4
LIKE_LETTERS = frozenset("oOlIi|")
"""Letters that stand for digits."""
_DIGIT = re.compile(r"\d")
_ASCII = bytes(range(128))
_MARKS = {**dict.fromkeys("0123456789", "0"), **dict.fromkeys(".,", "."), **dict.fromkeys(LIKE_LETTERS, "o")}
_TO_MARKS = bytes(ord(_MARKS.get(chr(byte), "x" if chr(byte).isalpha() and byte < 128 else " ")) for byte in range(256))
_CLUSTER, _IN_A_ROW = re.compile(b"0[^x]*"), re.compile(b"00*")
_BETWEEN, _LED, _LETTER = b" .", b"o0", b"x"
_MOST_LED = 4
"""So many letters for digits may stand before a number's first digit."""
_FURTHEST = 28
"""So many characters may stand between two digits of one number: letters like digits, a gap, letters for noughts, a gap."""


def marks_of_digits(text: str | bytes) -> bytes:
    """A byte for each character of `text`: `0` for a digit of any script, `.` for a full stop or comma, `o` for what looks like a
    digit, `x` for any other plain letter, else a blank.

    Bytes are those of a text that is all ASCII.
    """
    if isinstance(text, str):
        foreign = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
        text = (_DIGIT.sub("0", text) if _DIGIT.search(foreign) else text).encode("ascii", "replace")
    return text.translate(_TO_MARKS)


def most_digits(marks: bytes) -> int:
    """How many digits a number can have at most, by `marks_of_digits`; 0 where none has as many as `MINIMUM_DIGITS`.

    No number goes over a letter that does not look like a digit. A text with fewer than four digits has no number.
    """
    if marks.count(b"0") < MINIMUM_DIGITS:
        return 0
    most = max([len(cluster.translate(None, _BETWEEN)) for cluster in _CLUSTER.findall(marks)])
    most += _MOST_LED if _LED in marks else 0
    return most if most >= MINIMUM_DIGITS else 0


def rows_of_digits(marks: bytes) -> list[tuple[int, int]]:
    """Where digits stand in a row, for every row of them."""
    return [row.span() for row in _IN_A_ROW.finditer(marks)]


def goes_on(marks: bytes, end: int, behind: int) -> bool:
    """Whether digits that end at `end` and others that begin at `behind` may belong to one number."""
    return behind - end <= _FURTHEST and marks.find(_LETTER, end, behind) < 0
