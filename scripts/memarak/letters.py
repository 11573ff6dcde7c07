"""Column letters as a spreadsheet shows them: 0 is `A`, 25 is `Z`, 26 is `AA`."""

from __future__ import annotations


def column_letter(position: int) -> str:
    """The letters of the column at `position`, counted from 0."""
    letters = ""
    number = position + 1
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters
