"""What an edition remembers of each complaint, and what today's records say about the day of that edition.

A fact is the part of a complaint on which figures rest: dates, codes and names of a closed list, no text. Facts lie
in `state/` and are never published. Dates are ISO strings, so that their order is that of the days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from memarak.rows import Complaint, NamedPeriod
from memarak.vocabulary import IN_HAND, OPEN, STATUSES

TAKEN = "ditarik"
"""Stands in `ditampilkan` of a fact whose complaint was withdrawn later: only what its base counts need is kept."""

Cohort = tuple[str, str, str, str]
"""`tingkat, kode, jenis_periode, periode`."""


class Fact(NamedTuple):
    """One complaint as an edition counted it; the columns of `keluhan.csv` that figures need."""

    nomor: str
    tanggal_masuk: str
    jenis: str
    klasifikasi: str
    kategori: str
    opd: str
    kecamatan: str
    desa: str
    status: str
    pertemuan: str
    tanggal_tanggapan_pertama: str
    tanggal_selesai: str
    tenggat_tanggapan: str
    tenggat_penyelesaian: str
    ditampilkan: str

    @property
    def is_open(self) -> bool:
        """Whether its status is one of the open ones."""
        return STATUSES[self.status].group == OPEN

    @property
    def alike(self) -> tuple[str, str, str]:
        """What stays the same when a complaint is withheld: by it withheld rows, which have no number, are matched."""
        return self.tanggal_masuk, self.jenis, self.klasifikasi

    @property
    def course(self) -> tuple[str, str, str]:
        """How it went: status, first response, closing."""
        return self.status, self.tanggal_tanggapan_pertama, self.tanggal_selesai


def facts_of(complaints: Iterable[Complaint]) -> tuple[Fact, ...]:
    """The facts of published complaints, in their order."""
    return tuple(Fact(*(getattr(row, name) for name in Fact._fields)) for row in complaints)


def stripped(fact: Fact) -> Fact:
    """What may be kept of a complaint that was withdrawn: no number, agency, place, topic or meeting."""
    return fact._replace(nomor="", kategori="", opd="", kecamatan="", desa="", pertemuan="", ditampilkan=TAKEN)


def as_then(now: Fact, then: str) -> Fact | None:
    """A complaint of today as it stood on day `then`, as far as today's record tells; `None` if received later.

    Closed after that day, it was open: as `IN_HAND`, since its status in those days is not known any more.
    """
    if now.tanggal_masuk > then:
        return None
    closed_later = not now.is_open and now.tanggal_selesai > then
    return now._replace(
        status=IN_HAND if closed_later else now.status,
        tanggal_selesai=now.tanggal_selesai if now.tanggal_selesai <= then else "",
        tanggal_tanggapan_pertama=now.tanggal_tanggapan_pertama if now.tanggal_tanggapan_pertama <= then else "",
    )


def corrected(old: Fact, now: Fact, then: str) -> Fact | None:
    """The fact `old` of day `then` with what today's record of the same complaint corrects; equal to `old` if nothing.

    Progress is no correction: an open status that moved, an answer or a closing after `then`, a closing without a
    date that was not known then. `None` if the complaint turns out to have been received later.
    """
    seen = as_then(now, then)
    if seen is None:
        return None
    both_open = seen.is_open and old.is_open
    closed_unknown_when = not seen.is_open and not seen.tanggal_selesai and (old.is_open or not old.tanggal_selesai)
    if both_open or closed_unknown_when:
        seen = seen._replace(status=old.status, tanggal_selesai=old.tanggal_selesai)
    if seen.alike == old.alike:
        seen = seen._replace(tenggat_tanggapan=old.tenggat_tanggapan, tenggat_penyelesaian=old.tenggat_penyelesaian)
    return seen


def cohorts_of(fact: Fact, periods: Iterable[NamedPeriod]) -> Iterator[Cohort]:
    """Every cohort of `statistik.csv` in which this complaint is counted, and some by month that have no rows."""
    day = fact.tanggal_masuk
    spans = [("semua", ""), ("tahun", day[:4]), ("bulan", day[:7])]
    spans += [("khusus", p.slug) for p in periods if p.mulai <= day <= p.akhir]
    desa = f"{fact.kecamatan}/{fact.desa}" if fact.desa else ""
    codes = [("jenis", fact.jenis), ("opd", fact.opd), ("kecamatan", fact.kecamatan), ("desa", desa)]
    codes += [("kategori", fact.kategori), ("klasifikasi", fact.klasifikasi), ("pertemuan", fact.pertemuan)]
    for level, code in [("semua", ""), *((level, code) for level, code in codes if code)]:
        for kind, period in spans:
            yield level, code, kind, period
