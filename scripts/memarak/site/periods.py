"""Periods of receipt: which there are, how they are named, and which pages and complaints are theirs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from memarak.rows import Complaint, NamedPeriod
from memarak.site import routes, words
from memarak.site.claims import Scope
from memarak.site.corpus import Corpus
from memarak.site.figures import ALL_TIME, Period
from memarak.site.language import say

_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class ShownPeriod(NamedTuple):
    """A period that has a statistics page. `start` and `end` are ISO days, both included; blank for all time."""

    period: Period
    scope: Scope
    heading: str
    address: str
    start: str
    end: str

    def of(self, complaints: Sequence[Complaint]) -> Sequence[Complaint]:
        """Those received in the period; `complaints` are in the order of their day of receipt, as the file has them."""
        first = bisect_left(complaints, self.start, key=_day) if self.start else 0
        last = bisect_right(complaints, self.end, key=_day) if self.end else len(complaints)
        return complaints[first:last]


def _day(row: Complaint) -> str:
    return row.tanggal_masuk


def all_time() -> ShownPeriod:
    """Everything ever received."""
    return ShownPeriod(ALL_TIME, Scope(say("semua waktu")), say("Statistik"), routes.statistics(), "", "")


def shown_periods(corpus: Corpus) -> Iterator[ShownPeriod]:
    """Every period with a page: all time, years, named periods, months. A named period has one even when empty."""
    yield all_time()
    yield from years(corpus)
    yield from named(corpus)
    yield from months(corpus)


def years(corpus: Corpus) -> Sequence[ShownPeriod]:
    """Years with complaints, the latest first."""
    return [_year(code) for code in sorted(corpus.figures.periods("tahun"), reverse=True)]


def months(corpus: Corpus) -> Sequence[ShownPeriod]:
    """Months with complaints, the latest first."""
    found: Sequence[ShownPeriod] = corpus.remembered(  # asked for by every page that links to them
        "periods", "months", lambda: [_month(code) for code in sorted(corpus.figures.periods("bulan"), reverse=True)]
    )
    return found


def named(corpus: Corpus) -> Sequence[ShownPeriod]:
    """The regency's named periods, in order of their first day."""
    return [_named(row) for row in sorted(corpus.snapshot.periods, key=lambda row: (row.mulai, row.akhir))]


def span_of(start: str, end: str) -> str:
    """Two ISO days as a span: `26 Februari sampai 5 Juni 2021`."""
    first = words.day_of_year(start) if start[:4] == end[:4] else words.day(start)
    return say("{mulai} sampai {akhir}", mulai=first, akhir=words.day(end))


def _heading(period: str) -> str:
    return say("Statistik {masa}", masa=period)


def _year(code: str) -> ShownPeriod:
    scope = Scope(code, f" {say('yang masuk tahun {tahun}', tahun=code)}", f" received in {code}")
    return ShownPeriod(Period("tahun", code), scope, _heading(code), routes.statistics(code), f"{code}-01-01", f"{code}-12-31")


def _month(code: str) -> ShownPeriod:
    name = words.month(code)
    english = f"{_MONTHS_EN[int(code[5:7]) - 1]} {code[:4]}"
    scope = Scope(name, f" {say('yang masuk pada {bulan}', bulan=name)}", f" received in {english}")
    return ShownPeriod(Period("bulan", code), scope, _heading(name), routes.statistics(code), f"{code}-01", f"{code}-31")


def _named(row: NamedPeriod) -> ShownPeriod:
    span = span_of(row.mulai, row.akhir)
    scope = Scope(row.nama, f" {say('yang masuk {masa}', masa=span)}", f" received from {row.mulai} to {row.akhir}")
    return ShownPeriod(
        Period("khusus", row.slug),
        scope,
        _heading(words.mid_sentence(row.nama)),
        routes.statistics(row.slug),
        row.mulai,
        row.akhir,
    )
