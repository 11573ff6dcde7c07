"""Dates as people write them: Indonesian, English, numeric in either order, serial numbers, with times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from memarak.indonesian import MONTHS

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
"""A date outside is a slip of the keyboard or an empty spreadsheet cell (1899, 1900), never a real one."""

NO_FORM = "bentuk tanggalnya tidak dikenal"
NO_SUCH_DAY = "tanggal itu tidak ada di kalender"
BAD_YEAR = "tahunnya tidak masuk akal"
OTHER_ORDER = "urutan hari dan bulannya terbalik dari yang diatur di portal.toml ([tanggal] urutan)"
LIKE_MONTH = "nama bulannya salah eja, mungkin {month}"

_SERIAL_BASE = date(1899, 12, 30)
_SPELLINGS = (
    "january jan i",
    "february pebruari feb peb ii",
    "march mar mrt iii",
    "apr iv",
    "may v",
    "june jun vi",
    "july jul vii",
    "august agu agt ags aug agust viii",
    "sep sept ix",
    "october okt oct x",
    "nopember nov nop xi",
    "december des dec xii",
)
"""Other words for each month of `MONTHS`."""
_MONTH_NUMBERS = {
    word: number
    for number, (name, others) in enumerate(zip(MONTHS, _SPELLINGS, strict=True), 1)
    for word in (name.lower(), *others.split())
}
_LONG_MONTHS = {word: number for word, number in _MONTH_NUMBERS.items() if len(word) > 4}
_WEEKDAYS = (
    "senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu|thurs?|fri|sat|sun"
)
_LEAD = re.compile(rf"^(?:hari\s+)?(?:(?:{_WEEKDAYS})\b[\s.,/-]*)?(?:(?:tanggal|tgl)\b[\s.:]*)?")
_TIME = re.compile(
    r"(?:[\s,–-]+(?:pukul|jam|pkl|at)?[\s.]*|(?<=\d)t)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?"
    r"\s*(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?|wib|wita|wit)?$"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})\s*([-/. ])\s*(?P<month>\d{1,2})\s*\2\s*(?P<day>\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|['’]?\d{2})")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SEP = r"[\s./,-]*"
_DAY_MONTH_YEAR = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?{_SEP}(?:of\s+)?([a-z]+){_SEP}['’]?(\d{{4}}|\d{{2}})")
_MONTH_DAY_YEAR = re.compile(rf"([a-z]+){_SEP}(\d{{1,2}})(?:st|nd|rd|th)?[\s./,-]+['’]?(\d{{4}}|\d{{2}})")
_YEAR_MONTH_DAY = re.compile(rf"(\d{{4}}){_SEP}([a-z]+){_SEP}(\d{{1,2}})")


@dataclass(frozen=True, slots=True)
class DateReader:
    """Reads dates in the order and time zone of the configuration.

    A two-digit year up to 79 is in the 2000s. A time is dropped; one with an offset from UTC is first
    moved to `zone`, where it may be another day.
    """

    month_first: bool
    zone: ZoneInfo

    def read(self, text: str) -> date | str:
        """The date that `text` means, or in a few Indonesian words why it can't be read (never quoting it)."""
        if (day := _iso(text)) is not None:
            return day if EARLIEST <= day <= LATEST else BAD_YEAR
        if len(text) > 80:
            return NO_FORM
        plain = _LEAD.sub("", text.lower().strip(), count=1).strip(" .,;()")
        time = _TIME.search(plain)
        found = self._read_day(plain[: time.start()].strip(" ,") if time else plain)
        if isinstance(found, str):
            return found
        day = self._moved(found, time) if time and (time[5] or time[6]) else found
        return day if EARLIEST <= day <= LATEST else BAD_YEAR

    def _read_day(self, plain: str) -> date | str:
        if match := _YEAR_FIRST.fullmatch(plain) or _COMPACT.fullmatch(plain):
            return _date(int(match["year"]), int(match["month"]), int(match["day"]))
        if match := _NUMERIC.fullmatch(plain):
            return self._numeric(int(match[1]), int(match[3]), _year(match[4]))
        if match := _SERIAL.fullmatch(plain):
            return _SERIAL_BASE + timedelta(days=int(match[1]))
        if match := _DAY_MONTH_YEAR.fullmatch(plain):
            return _named(match[2], int(match[1]), _year(match[3]))
        if match := _MONTH_DAY_YEAR.fullmatch(plain):
            return _named(match[1], int(match[2]), _year(match[3]))
        if match := _YEAR_MONTH_DAY.fullmatch(plain):
            return _named(match[2], int(match[3]), int(match[1]))
        return NO_FORM

    def _numeric(self, first: int, second: int, year: int) -> date | str:
        day, month = (second, first) if self.month_first else (first, second)
        if month > 12 and 1 <= day <= 12 and month <= 31:
            return OTHER_ORDER
        return _date(year, month, day)

    def _moved(self, day: date, time: re.Match[str]) -> date:
        hour, minute = int(time[1]), int(time[2])
        if time[4]:
            hour = hour % 12 + (12 if time[4].startswith("p") else 0)
        offset = timedelta(hours=int(time[7] or 0), minutes=int(time[8] or 0)) if time[6] else timedelta()
        try:
            there = timezone(-offset if time[6] == "-" else offset) if offset else UTC
            return datetime(day.year, day.month, day.day, hour, minute, tzinfo=there).astimezone(self.zone).date()
        except (ValueError, OverflowError):
            return day


def _iso(text: str) -> date | None:
    """The commonest forms without a pattern: `2026-10-08`, `2026-10-08 14:30`, `2026-10-08 14:30:00`."""
    if text[4:5] != "-" or text[7:8] != "-" or len(text) not in (10, 16, 19) or not text.isascii():
        return None
    if len(text) > 10 and not (text[10] in " T" and text[11:].replace(":", "").isdigit()):
        return None
    try:
        return date(int(text[:4]), int(text[5:7]), int(text[8:10]))
    except ValueError:
        return None


def _year(digits: str) -> int:
    short = digits.lstrip("'’")
    if len(short) == 4:
        return int(short)
    return int(short) + (2000 if int(short) <= 79 else 1900)


def _date(year: int, month: int, day: int) -> date | str:
    try:
        return date(year, month, day)
    except ValueError:
        return NO_SUCH_DAY if year else BAD_YEAR


def _named(word: str, day: int, year: int) -> date | str:
    """A date whose month is a word; a word that only resembles a month is told, not taken."""
    number = _MONTH_NUMBERS.get(word)
    if number is not None:
        return _date(year, number, day)
    near = get_close_matches(word, _LONG_MONTHS, n=1, cutoff=0.75) if len(word) <= 12 else []
    return LIKE_MONTH.format(month=MONTHS[_LONG_MONTHS[near[0]] - 1]) if near else NO_FORM
