"""One cell, two renderings: what staff see (`FORMATTED_VALUE`) and what the cell holds (`UNFORMATTED_VALUE`).

The interface does not say which numbers are dates. The two together do: a number that is shown with the day,
month or year that it stands for as a serial is a date; one that is shown by its own digits is a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from memarak.problems import Problem
from memarak.sources.cells import (
    IDENTIFIER_FIELDS,
    is_damaged,
    moment_of_serial,
    text_of_number,
    text_of_serial,
)
from memarak.sources.letters import column_letter

_NOT_DIGITS = re.compile(r"\D+")
_DIGITS = re.compile(r"\d+")
_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_LONG_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?E\+(?:1[5-9]|[2-9]\d)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_GROUPING = re.compile(r"[.,\s'’]")
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
    texts = Texts([cell if isinstance(cell, str) else _plain(cell) for cell in shown], [], [])
    for i, cell in enumerate(texts.cells):
        if "E+" in cell and _LONG_SCIENTIFIC.fullmatch(cell):
            texts.problems.append(column.problem("angka_rusak", i))
            texts.cells[i] = ""
    return texts


def typed_texts(column: Column, shown: list[Any], held: list[Any]) -> Texts:
    """A column of dates, numbers or identifiers, from both renderings. The two lists are of equal length."""
    if shown == held:
        return Texts(shown, [], [])
    texts = Texts([], [], [])
    for i, (seen, value) in enumerate(zip(shown, held, strict=True)):
        if type(value) is str:
            texts.cells.append(value)
            if seen != value:
                texts.disagreements.append(i)
        else:
            texts.cells.append(_of_number(column, i, seen if isinstance(seen, str) else _plain(seen), value, texts))
    return texts


def _of_number(column: Column, index: int, seen: str, value: Any, texts: Texts) -> str:
    if isinstance(value, bool):
        return _plain(value)
    if not isinstance(value, int | float):
        texts.disagreements.append(index)
        return ""
    if is_date(seen, value):
        if column.field in IDENTIFIER_FIELDS:
            texts.problems.append(column.problem("nomor_jadi_tanggal", index, {"kolom": column.field}))
            return ""
        return text_of_serial(value)
    if not _shows(seen, value):
        texts.disagreements.append(index)
    if is_damaged(value):
        texts.problems.append(column.problem("angka_rusak", index))
        return ""
    return _identifier(seen, value) if column.field in IDENTIFIER_FIELDS else text_of_number(value)


def is_date(seen: str, value: float) -> bool:
    """Whether the cell that holds the number `value` is shown as a date or a time of day."""
    if not seen or _shows_digits(seen, value):
        return False
    groups = [int(group) for group in _DIGITS.findall(seen)]
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
    return bool(seen) and (_shows_digits(seen, value) or "%" in seen or bool(_SCIENTIFIC.fullmatch(seen)))


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


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return text_of_number(value)
    return "" if value is None else str(value)
