"""Rows of `statistik.csv` as figures that a page may show: the value in words and digits, its interval, its address.

Every number on a page is one of these, so that a reader finds the row behind it, and a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from memarak.rows import Statistic
from memarak.site import words
from memarak.site.language import say

ALL_LEVELS = "semua"
SMALLEST_RANKED = 30
_COUNT, _RATE = "jumlah", "rasio"
_COUNT_UNIT = "keluhan"
_NONE_YET = "belum ada"
_KEY = 5
"""So many of a row's cells, from `tingkat` to `ukuran`, tell it from all others."""


class Period(NamedTuple):
    """A period of receipt as the file names it: its kind (semua, tahun, bulan, khusus) and its code."""

    kind: str
    code: str = ""


ALL_TIME = Period("semua")


@dataclass(frozen=True, slots=True)
class Figure:
    """One row, ready to be shown.

    `address` is tingkat/kode/jenis_periode/periode/ukuran, each part percent-encoded (blank where the cohort is
    empty and has no row). `value` and `n` are numbers for code, `raw` and `raw_n` the file's own text. `text` is
    the value without its unit, or the reason in words where `is_absent`. `interval` is blank for counts. `unit` is in the
    language of the site; `measured_in` and `reason` are the file's own words for it and for why there is no value.
    """

    address: str
    measure: str
    value: float | None
    raw: str
    raw_n: str
    text: str
    unit: str
    n: int
    n_text: str
    low: float | None
    high: float | None
    interval: str
    is_absent: bool
    measured_in: str
    reason: str

    @property
    def full_text(self) -> str:
        """The value with its unit, or the reason why there is none."""
        return f"{self.text}{words.NBSP}{self.unit}" if self.unit and not self.is_absent else self.text

    @property
    def count(self) -> int:
        """A count as a whole number, 0 where there is none."""
        return int(self.value or 0)


class FigureBook:
    """All figures of a snapshot, by cohort and measure."""

    def __init__(self, statistics: Iterable[Statistic]) -> None:
        self._rows = {row[:_KEY]: row for row in statistics}
        self._codes: dict[tuple[str, str, str], list[str]] = {}
        self._periods: dict[str, list[str]] = {}
        for level, code, kind, period, measure in self._rows:
            if measure == "masuk":
                self._codes.setdefault((level, kind, period), []).append(code)
                if level == ALL_LEVELS:
                    self._periods.setdefault(kind, []).append(period)
        self._cache: dict[tuple[str, str, str, str, str], Figure] = {}

    def figure(self, measure: str, level: str = ALL_LEVELS, code: str = "", period: Period = ALL_TIME) -> Figure:
        """The figure of one measure and cohort; one that says "belum ada" where the cohort is empty."""
        key = (level, code, period.kind, period.code, measure)
        if key not in self._cache:
            row = self._rows.get(key)
            self._cache[key] = figure_of(row) if row else _empty(measure)
        return self._cache[key]

    def said(self, measure: str, level: str, code: str, period: Period) -> str:
        """All that the file says of one measure and cohort; blank where the cohort is empty."""
        return "\x1d".join(self._rows.get((level, code, period.kind, period.code, measure), ()))

    def count(self, measure: str, level: str = ALL_LEVELS, code: str = "", period: Period = ALL_TIME) -> int:
        """A count as a number, 0 for an empty cohort."""
        return self.figure(measure, level, code, period).count

    def has(self, level: str, code: str, period: Period = ALL_TIME) -> bool:
        """Whether the cohort has any complaint."""
        return (level, code, period.kind, period.code, "masuk") in self._rows

    def codes(self, level: str, period: Period = ALL_TIME) -> tuple[str, ...]:
        """The cohorts of a level that have complaints in the period, in the file's order."""
        return tuple(self._codes.get((level, period.kind, period.code), ()))

    def periods(self, kind: str) -> tuple[str, ...]:
        """The years, months or named periods of all complaints, in the file's order."""
        return tuple(self._periods.get(kind, ()))


def address_of(row: Statistic) -> str:
    """The row's address, as it stands in `data-statistik`."""
    parts = (row.tingkat, row.kode, row.jenis_periode, row.periode, row.ukuran)
    return "/".join(quote(part, safe="") for part in parts)


def figure_of(row: Statistic) -> Figure:
    """One row of the file as a figure."""
    value, low, high = (float(cell) if cell else None for cell in (row.nilai, row.ci_bawah, row.ci_atas))
    unit = "" if row.satuan == _RATE else _COUNT_UNIT if row.satuan == _COUNT else row.satuan
    reason = row.keterangan if value is None else ""
    return Figure(
        address=address_of(row),
        measure=row.ukuran,
        value=value,
        raw=row.nilai,
        raw_n=row.n,
        text=say(reason) if value is None else written(value, row.satuan),
        unit=say(unit),
        n=int(row.n),
        n_text=words.number(int(row.n)),
        low=low,
        high=high,
        interval=_interval(row.satuan, low, high),
        is_absent=value is None,
        measured_in=unit,
        reason=reason,
    )


def written(value: float, unit: str) -> str:
    """A value of the file as people read it, without its unit: `1.284`, `73 %`, `12,5`."""
    return words.percent(value) if unit == _RATE else words.number(value)


def _interval(unit: str, low: float | None, high: float | None) -> str:
    if unit == _COUNT or low is None:
        return ""
    if high is None:
        return say("{n} atau lebih", n=words.number(low))
    if unit == _RATE:
        return words.percent_span(low, high)
    return words.span(words.number(low), words.number(high))


def _empty(measure: str) -> Figure:
    return Figure("", measure, None, "", "", say(_NONE_YET), "", 0, "", None, None, "", True, "", _NONE_YET)
