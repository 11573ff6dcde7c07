"""Letters that stand for numbers: columns as a spreadsheet shows them, and what the search index packs.

Column 0 is `A`, 25 is `Z`, 26 is `AA`.
"""

from __future__ import annotations

PACKED = "bcdfghklmnpqstvw!#$%&()*;=?^_{|}"
"""Without vowels, digits and blanks: what consists of these alone is no word, name or number. The first 16 end a number."""


def column_letter(position: int) -> str:
    """The letters of the column at `position`, counted from 0."""
    letters = ""
    number = position + 1
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters
