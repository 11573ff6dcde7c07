"""Numbers and dates as an Indonesian reader expects them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def long_date(day: date) -> str:
    """`24 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def whole_number(value: int) -> str:
    """`1287` as `1.287`."""
    return f"{value:,}".replace(",", ".")
