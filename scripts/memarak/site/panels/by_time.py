"""Received and resolved, month by month or year by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.bar_in_bar import Bar, BarInput, bars_in_bars
from memarak.site.figures import ALL_LEVELS, Figure, FigureBook, Period
from memarak.site.language import say


class TimeRow(NamedTuple):
    """One month or year of the table behind the bars."""

    label: str
    "The month or year."
    received: Figure
    "Complaints received in it."
    resolved: Figure
    "Of these, the resolved ones."


class ByTime(NamedTuple):
    """The bars, their finding, and their numbers as a table."""

    bars: tuple[Bar, ...]
    "The drawing."
    finding: str
    "The chart's title: what it shows."
    sentence: str
    "What is drawn, for those who hear the page."
    unit: str
    "`Bulan` or `Tahun`, the table's first heading."
    rows: tuple[TimeRow, ...]
    "The numbers."


def by_month(book: FigureBook, months: Sequence[str], level: str = ALL_LEVELS, code: str = "") -> ByTime | None:
    """The bars of `months` (`2026-10`, in order); `None` where none of them has a complaint."""
    rows = tuple(_row(book, words.month(m), Period("bulan", m), level, code) for m in months)
    labels = [_month_label(months, place) for place in range(len(months))]
    return _made(rows, labels, say("Bulan masuk"), say("dalam {n} bulan", n=len(months)))


def has_bars(book: FigureBook, months: Sequence[str], level: str = ALL_LEVELS, code: str = "") -> bool:
    """Whether `by_month` gives bars, known before they are drawn."""
    return any(book.has(level, code, Period("bulan", month)) for month in months)


def by_year(book: FigureBook, level: str = ALL_LEVELS, code: str = "") -> ByTime | None:
    """The bars of every year from the first to the last that has a complaint."""
    known = [int(y) for y in book.periods("tahun")]
    years = [str(y) for y in range(min(known), max(known) + 1)] if known else []
    rows = tuple(_row(book, y, Period("tahun", y), level, code) for y in years)
    return _made(rows, years, say("Tahun masuk"), say("dalam {n} tahun", n=len(years)))


def months_until(last: str, count: int) -> tuple[str, ...]:
    """The `count` months up to and with `last` (`2026-10`), oldest first."""
    year, month = int(last[:4]), int(last[5:7])
    numbers = range(year * 12 + month - count, year * 12 + month)
    return tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in numbers)


def _row(book: FigureBook, label: str, period: Period, level: str, code: str) -> TimeRow:
    return TimeRow(label, book.figure("masuk", level, code, period), book.figure("selesai", level, code, period))


def _made(rows: tuple[TimeRow, ...], labels: Sequence[str], unit: str, span: str) -> ByTime | None:
    received, resolved = sum(r.received.count for r in rows), sum(r.resolved.count for r in rows)
    if not received:
        return None
    inputs = [BarInput(label, r.received.count, r.resolved.count) for label, r in zip(labels, rows, strict=True)]
    counted = say("{n} keluhan {masa}", n=words.number(received), masa=span)
    if not resolved:
        finding = say("Dari {banyaknya}, belum ada yang selesai.", banyaknya=counted)
    elif resolved == received:
        finding = say("Dari {banyaknya}, semuanya sudah selesai.", banyaknya=counted)
    else:
        finding = say("Dari {banyaknya}, {n} sudah selesai.", banyaknya=counted, n=words.number(resolved))
    sentence = say("Keluhan masuk dan yang sudah selesai. {temuan} Angkanya ada di tabel di bawah.", temuan=finding)
    return ByTime(bars_in_bars(inputs), finding, sentence, unit, rows)


def _month_label(months: Sequence[str], place: int) -> str:
    """Every third month is named, with its year where that is new."""
    if place % 3:
        return ""
    return words.short_month(months[place], has_year=place == 0 or months[place][:4] != months[place - 3][:4])
