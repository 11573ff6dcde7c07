"""How numbers, dates and durations read in Indonesian. Units hang on to their numbers by a no-break space."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from memarak.indonesian import MONTHS, long_date, whole_number

NBSP = "\u00a0"
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
WORKING_DAYS = "hari kerja"


def number(value: float) -> str:
    """`1284` is `1.284`, `2.5` is `2,5`; at most one decimal."""
    whole = round(value)
    if abs(value - whole) < 0.05:
        return whole_number(whole)
    return f"{value:,.1f}".translate(str.maketrans(",.", ".,"))


def percent(ratio: float) -> str:
    """A ratio of 0 to 1 as `73 %`. What is not quite all, or not quite nothing, is not rounded up to it."""
    rounded = round(ratio * 100)
    if rounded == 100 and ratio < 1:
        rounded = 99
    if rounded == 0 and ratio > 0:
        return f"<{NBSP}1{NBSP}%"
    return f"{rounded}{NBSP}%"


def quantity(value: float, unit: str) -> str:
    """A number with its unit: `17 hari kerja`."""
    return f"{number(value)}{NBSP}{unit}"


def working_days(count: int) -> str:
    """`13 hari kerja`."""
    return quantity(count, WORKING_DAYS)


def ordinal_working_day(count: int, is_same_day: bool = False) -> str:
    """The working day after receipt on which something happened: `hari kerja ke-4`, or what came before the first."""
    if count:
        return f"{WORKING_DAYS} ke-{count}"
    return "pada hari yang sama" if is_same_day else f"sebelum {WORKING_DAYS} ke-1"


def span(low: str, high: str) -> str:
    """An interval: `15–18`."""
    return f"{low}–{high}"


@lru_cache(maxsize=8192)
def day(iso: str) -> str:
    """`2026-11-24` is `24 November 2026`."""
    return long_date(date.fromisoformat(iso))


@lru_cache(maxsize=8192)
def weekday(iso: str) -> str:
    """`2026-10-05` is `Senin, 5 Oktober 2026`."""
    return f"{WEEKDAYS[date.fromisoformat(iso).weekday()]}, {day(iso)}"


def month(iso: str) -> str:
    """`2021-02` or any day in it is `Februari 2021`."""
    return f"{MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"


def short_month(iso: str) -> str:
    """`2021-02` is `Feb 2021`."""
    return f"{SHORT_MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"


def listing(names: list[str]) -> str:
    """`a`, `a dan b`, `a, b dan c`."""
    return " dan ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def sentence_start(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def mid_sentence(name: str) -> str:
    """A category inside a sentence: `Lampu jalan` is `lampu jalan`, `KTP, KK dan akta` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def shortened(text: str, most: int) -> str:
    """At most `most` characters of `text` on one line, cut between words and marked by an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return head.rstrip(" ,.;:") + "…"


def file_size(size: int) -> str:
    """Bytes as people read them: `412 KB`, `1,1 MB`."""
    if size < 1000:
        return quantity(size, "B")
    return quantity(round(size / 1000), "KB") if size < 999_500 else quantity(size / 1_000_000, "MB")
