"""One cell, two renderings: what staff see (`FORMATTED_VALUE`) and what the cell holds (`UNFORMATTED_VALUE`).

The interface does not say which numbers are dates. The two together do: a number that is shown with the day,
month or year that it stands for as a serial is a date; one that is shown by its own digits is a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.sources.cells import (
    IDENTIFIER_FIELDS,
    is_damaged,
    moment_of_serial,
    text_of_cell,
    text_of_number,
    text_of_serial,
)

_NOT_DIGITS = re.compile(r"\D+")
_DIGITS = re.compile(r"\d+")
_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_LONG_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?E\+(?:1[5-9]|[2-9]\d)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_GROUPING = re.compile(r"[.,\s'’]")
_DATED = "nomor-jadi-tanggal"
_NO_FRACTION = re.compile(r"[.,]0+$")


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column stands: table, its contract's name, its position, and the row of its first cell."""

    table: str
    field: str
    position: int
    first_row: int

    def problem(self, code: str, index: int, details: dict[str, str] | None = None) -> Problem:
        """A problem at the cell `index` below the first."""
        return Problem(code, self.table, self.first_row + index, column_letter(self.position), self.field, details or {})


@dataclass(slots=True)
class Texts:
    """A column as strings, its problems, and the cells (by index) whose two renderings don't belong together."""

    cells: list[str]
    problems: list[Problem]
    disagreements: list[int]


def shown_texts(column: Column, shown: list[Any]) -> Texts:
    """A column of words: as staff see it."""
    cells = shown if set(map(type, shown)) <= {str} else [text_of_cell(cell) for cell in shown]
    damaged = [i for i, cell in enumerate(cells) if "E+" in cell and _LONG_SCIENTIFIC.fullmatch(cell)]
    for i in damaged:
        cells[i] = ""
    return Texts(cells, [column.problem("angka-rusak", i) for i in damaged], [])


def typed_texts(column: Column, shown: list[Any], held: list[Any]) -> Texts:
    """A column of dates, numbers or identifiers, from both renderings. The two lists are of equal length."""
    if shown == held:
        return Texts(shown, [], [])
    texts = Texts([], [], [])
    known: dict[tuple[str, Any], _Meaning] = {}  # the same day stands in many rows
    for i, (seen, value) in enumerate(zip(shown, held, strict=True)):
        if type(value) is str:
            texts.cells.append(value)
            if seen != value:
                texts.disagreements.append(i)
            continue
        meaning = known.get((seen, value))
        if meaning is None:
            meaning = _meaning(column.field, text_of_cell(seen), value)
            known[seen, value] = meaning
        texts.cells.append(meaning.text)
        if meaning.code:
            texts.problems.append(column.problem(meaning.code, i, {"kolom": column.field} if meaning.code == _DATED else {}))
        if meaning.disagrees:
            texts.disagreements.append(i)
    return texts


class _Meaning(NamedTuple):
    """What a cell that holds no text means: its text, the code of its problem if any, whether the renderings disagree."""

    text: str
    code: str = ""
    disagrees: bool = False


def _meaning(field: str, seen: str, value: Any) -> _Meaning:
    if isinstance(value, bool):
        return _Meaning(text_of_cell(value))
    if not isinstance(value, int | float):
        return _Meaning("", disagrees=True)
    if is_date(seen, value):
        return _Meaning("", _DATED) if field in IDENTIFIER_FIELDS else _Meaning(text_of_serial(value))
    disagrees = not _shows(seen, value)
    if is_damaged(value):
        return _Meaning("", "angka-rusak", disagrees)
    return _Meaning(_identifier(seen, value) if field in IDENTIFIER_FIELDS else text_of_number(value), "", disagrees)


def is_date(seen: str, value: float) -> bool:
    """Whether the cell that holds the number `value` is shown as a date or a time of day.

    No date shows its own serial: `REG-01/0412` is the number 412 with words of its format beside it.
    """
    groups = [int(group) for group in _DIGITS.findall(seen)]
    if not seen or value in groups or _shows_digits(seen, value):
        return False
    if not groups:
        return any(c.isalpha() for c in seen)
    moment = moment_of_serial(value)
    if moment is None or value < 0:
        return False
    clock = _CLOCK.search(seen)
    if clock and int(clock[1]) in (moment.hour, moment.hour % 12 or 12) and int(clock[2]) == moment.minute:
        return True
    if value < 1 or "%" in seen:
        return False
    compact = moment.strftime("%Y%m%d")
    return bool({moment.year, moment.day} & set(groups)) or (compact in seen) or (moment.year % 100 in groups and len(groups) > 1)


def _shows(seen: str, value: float) -> bool:
    """Whether `seen` can be a rendering of the number `value`."""
    if not seen:
        return False
    beside_words = any(int(group) == value for group in _DIGITS.findall(seen))
    return beside_words or _shows_digits(seen, value) or "%" in seen or bool(_SCIENTIFIC.fullmatch(seen))


def _shows_digits(seen: str, value: float) -> bool:
    """Whether the digits of `seen` are those of `value`, up to rounding, padding and grouping."""
    digits = _NOT_DIGITS.sub("", seen).lstrip("0")
    own = _NOT_DIGITS.sub("", text_of_number(abs(value))).lstrip("0")
    if not own or not digits:
        return own == digits and any(c.isdigit() for c in seen)
    return (
        digits == own
        or (value == int(value) and digits == own.ljust(len(digits), "0"))
        or (value != int(value) and _near(digits, own))
    )


def _near(digits: str, own: str) -> bool:
    """Whether the shorter one is the longer one cut or rounded."""
    length = min(len(digits), len(own))
    return abs(int(digits[:length]) - int(own[:length])) <= 1


def _identifier(seen: str, value: float) -> str:
    """A number that names something: `00412` as shown, but not the thousands' separators of `1.234`."""
    plain = text_of_number(value)
    if _SCIENTIFIC.fullmatch(seen):
        return plain
    if plain in (_GROUPING.sub("", seen), _GROUPING.sub("", _NO_FRACTION.sub("", seen))):
        return plain
    return seen.strip() or plain
