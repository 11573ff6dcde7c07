"""What today's record of a complaint says about the day of an edition."""

from __future__ import annotations

import pytest

from memarak.history.facts import Fact, as_then, cohorts_of, corrected, stripped
from memarak.rows import NamedPeriod

THEN = "2026-11-03"
OPEN = Fact(
    nomor="K-1",
    tanggal_masuk="2026-09-01",
    jenis="keluhan",
    klasifikasi="",
    kategori="Jalan",
    opd="pupr",
    kecamatan="Tanjung",
    desa="Jenggala",
    status="diteruskan",
    pertemuan="SJ-01",
    tanggal_tanggapan_pertama="",
    tanggal_selesai="",
    tenggat_tanggapan="2026-09-08",
    tenggat_penyelesaian="2026-09-21",
    ditampilkan="ya",
)
DONE = OPEN._replace(status="selesai", tanggal_selesai="2026-10-01")


@pytest.mark.parametrize(
    ("old", "now"),
    [
        (OPEN, OPEN._replace(status="diproses")),
        (OPEN, OPEN._replace(status="diproses", tanggal_tanggapan_pertama="2026-11-04")),
        (OPEN, DONE._replace(tanggal_selesai="2026-11-04")),
        (OPEN, DONE._replace(tanggal_selesai="")),
        (OPEN, OPEN._replace(status="diarsipkan")),
        (DONE._replace(tanggal_selesai=""), DONE._replace(tanggal_selesai="", status="ditutup_otomatis")),
        (DONE, DONE),
    ],
    ids=["moved on", "answered since", "closed since", "closed, nobody knows when", "archived", "undated", "nothing"],
)
def test_what_happened_since_corrects_nothing(old: Fact, now: Fact) -> None:
    assert corrected(old, now, THEN) == old


@pytest.mark.parametrize(
    ("old", "now", "expected"),
    [
        (OPEN, OPEN._replace(opd="dikes"), OPEN._replace(opd="dikes")),
        (OPEN, OPEN._replace(tanggal_tanggapan_pertama=THEN), OPEN._replace(tanggal_tanggapan_pertama=THEN)),
        (OPEN, DONE, DONE),
        (DONE, DONE._replace(tanggal_selesai="2026-10-02"), DONE._replace(tanggal_selesai="2026-10-02")),
        (DONE, DONE._replace(tanggal_selesai="2026-12-01"), OPEN._replace(status="diproses")),
        (DONE, DONE._replace(tanggal_selesai=""), DONE._replace(tanggal_selesai="")),
        (DONE, OPEN._replace(status="diproses"), OPEN._replace(status="diproses")),
        (DONE, DONE._replace(status="ditutup_otomatis"), DONE._replace(status="ditutup_otomatis")),
        (OPEN, OPEN._replace(tanggal_masuk="2026-11-04"), None),
    ],
    ids=["agency", "answer entered late", "closing entered late", "closing moved", "closed later", "date taken away", "reopened",
         "status corrected", "received later"],
)  # fmt: skip
def test_what_the_edition_had_wrong_is_corrected(old: Fact, now: Fact, expected: Fact | None) -> None:
    assert corrected(old, now, THEN) == expected


def test_new_deadlines_count_only_with_another_receipt_or_class() -> None:
    moved = OPEN._replace(tenggat_penyelesaian="2026-09-22")
    assert corrected(OPEN, moved, THEN) == OPEN
    other_class = moved._replace(klasifikasi="berkadar")
    assert corrected(OPEN, other_class, THEN) == other_class


def test_a_late_entry_stands_as_it_would_have_stood() -> None:
    closed_since = DONE._replace(tanggal_selesai="2026-11-20", tanggal_tanggapan_pertama="2026-09-05")
    assert as_then(closed_since, THEN) == OPEN._replace(status="diproses", tanggal_tanggapan_pertama="2026-09-05")
    assert as_then(DONE, THEN) == DONE
    assert as_then(OPEN._replace(tanggal_masuk="2026-11-04"), THEN) is None


def test_little_is_kept_of_a_withdrawn_complaint() -> None:
    kept = stripped(DONE)
    assert [kept.nomor, kept.kategori, kept.opd, kept.kecamatan, kept.desa, kept.pertemuan] == [""] * 6
    assert (kept.alike, kept.course) == (DONE.alike, DONE.course)


def test_cohorts_of_a_complaint() -> None:
    period = NamedPeriod("q3", "Triwulan", "2026-07-01", "2026-09-30")
    found = set(cohorts_of(OPEN, [period]))
    assert ("desa", "Tanjung/Jenggala", "khusus", "q3") in found
    assert ("semua", "", "bulan", "2026-09") in found
    assert {level for level, *_ in found} == {"semua", "jenis", "opd", "kecamatan", "desa", "kategori", "pertemuan"}
