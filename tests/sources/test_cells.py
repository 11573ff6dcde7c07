"""Typed cells into strings."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from memarak.letters import column_letter
from memarak.sources.cells import is_damaged, text_of_cell, text_of_serial


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("00123 ", "00123 "),
        (412.0, "412"),
        (412, "412"),
        (12.5, "12.5"),
        (-3.0, "-3"),
        (999999999999999.0, "999999999999999"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2026, 10, 8), "2026-10-08"),
        (datetime(2026, 10, 8), "2026-10-08"),
        (datetime(2026, 10, 8, 14, 30, 15), "2026-10-08 14:30"),
        (datetime(2026, 10, 8, 14, 29, 59, 999999), "2026-10-08 14:30"),
        (time(14, 30), "14:30"),
        (timedelta(hours=30, minutes=5), "30:05"),
        (None, ""),
    ],
)
def test_text_of_cell(cell: Any, text: str) -> None:
    assert text_of_cell(cell) == text


@pytest.mark.parametrize(
    ("serial", "text"),
    [(44263, "2021-03-08"), (44263.604166666664, "2021-03-08 14:30"), (0.5, "12:00"), (61, "1900-03-01"), (1e12, "1000000000000")],
)
def test_text_of_serial(serial: float, text: str) -> None:
    assert text_of_serial(serial) == text


@pytest.mark.parametrize(
    ("number", "damaged"),
    [
        (999_999_999_999_999, False),
        (5_201_123_456_789_012, False),  # a program wrote all 16 digits
        (5_201_123_456_789_010, True),
        (52_011_234_567_890_123, True),
        (1e20, True),
    ],
)
def test_damaged_numbers(number: float, damaged: bool) -> None:
    assert is_damaged(number) is damaged


@pytest.mark.parametrize(("position", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_letters(position: int, letters: str) -> None:
    assert column_letter(position) == letters
