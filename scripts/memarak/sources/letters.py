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


def column_position(letters: str) -> int:
    """The position, counted from 0, of the column that a spreadsheet calls `letters`."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
