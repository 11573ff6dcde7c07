"""Numbers, dates and counted things as an Indonesian reader expects them."""

from __future__ import annotations

from datetime import date

from memarak.problems import Severity

_FIRST_HALF = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
_MONTHS = (*_FIRST_HALF, "Juli", "Agustus", "September", "Oktober", "November", "Desember")

SEVERITY_NAMES = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.NOTE: "catatan"}
"""How the report calls each severity."""

SEVERITY_MEANINGS = {
    Severity.ERROR: "Baris ditahan: tidak muncul di situs sampai diperbaiki.",
    Severity.WARNING: "Perlu diperiksa: ada bagian yang dikosongkan atau tidak diterbitkan.",
    Severity.NOTE: "Sudah dirapikan sendiri. Tidak wajib diperbaiki.",
}
"""What each severity means for the one who reads."""


def number(value: int) -> str:
    """`1287` as `1.287`."""
    return f"{value:,}".replace(",", ".")


def long_date(day: date) -> str:
    """`24 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
