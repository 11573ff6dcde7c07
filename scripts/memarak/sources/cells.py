"""Typed cells into strings, alike for every source: dates as ISO, whole numbers without a point, nothing rounded."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from typing import Any

DATE_FIELDS = frozenset({"tanggal_masuk", "tanggal_selesai", "tanggal", "berlaku_sejak", "berlaku_sampai", "tanggapan.tanggal"})
"""Columns of the contract that hold dates."""

IDENTIFIER_FIELDS = frozenset({"nomor", "kode", "pertemuan"})
"""Columns whose cells are names of things, never quantities: taken as staff see them."""

NUMBER_FIELDS = frozenset({"target", "capaian", "baris", "kolom"})
"""Columns that may hold quantities."""

EXACT_LIMIT = 10**15
"""From here on a spreadsheet rounds what is typed: it keeps 15 digits and fills up with zeros."""

SERIAL_DAY_ZERO = datetime(1899, 12, 30)
MAC_OFFSET_DAYS = 1462
"""Days between the bases of 1900 and 1904."""


def is_damaged(number: float) -> bool:
    """Whether `number` has more digits than a spreadsheet keeps of what is typed.

    A file written by a program may hold 16 digits exactly: then the last one is usually no zero, and the
    number is smaller than 2**53, up to where each whole number has its own double.
    """
    return abs(number) >= EXACT_LIMIT and (abs(number) >= 2**53 or number % 10 == 0)


def text_of_number(number: float) -> str:
    """`412.0` is `412`, `12.5` is `12.5`, never an exponent for whole numbers."""
    if isinstance(number, int):
        return str(number)
    if math.isfinite(number) and number == int(number):
        return str(int(number))
    return repr(number)


def text_of_moment(moment: datetime) -> str:
    """`2026-10-08`, or `2026-10-08 14:30` where there is a time of day. Seconds are dropped."""
    if moment.time() == time():
        return moment.strftime("%Y-%m-%d") if moment.year >= 1000 else moment.date().isoformat()
    return moment.isoformat(sep=" ", timespec="minutes")


def moment_of_serial(serial: float) -> datetime | None:
    """The moment of a spreadsheet's serial number (days since 30 December 1899), to the second; `None` out of range."""
    try:
        return SERIAL_DAY_ZERO + timedelta(seconds=round(serial * 86400))
    except (OverflowError, ValueError):
        return None


def text_of_serial(serial: float) -> str:
    """A serial number known to be a date or a time, as text."""
    moment = moment_of_serial(serial)
    if moment is None:
        return text_of_number(serial)
    if 0 <= serial < 1:
        return moment.strftime("%H:%M")
    return text_of_moment(moment)


def text_of_cell(value: Any) -> str:
    """One typed cell of a workbook as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return text_of_number(value)
    if isinstance(value, datetime):
        return text_of_moment(value + timedelta(microseconds=500_000) if value.microsecond else value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return "" if value is None else str(value)
