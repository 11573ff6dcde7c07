from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.rows import Complaint
from memarak.site.corpus import Corpus
from memarak.site.listing import (
    closed_entry_of,
    entry_of,
    outcome,
    overdue_entry_of,
    page_count,
    pagination,
    place_name,
    said_of,
    status_filters,
)

Corpora = Callable[..., Corpus]


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (1, 1), (25, 1), (26, 2), (51, 3)])
def test_page_count(rows: int, pages: int) -> None:
    assert page_count(rows) == pages


@pytest.mark.parametrize(
    ("number", "last", "steps"),
    [(1, 2, [1, 2]), (1, 12, [1, 2, 3, 0, 12]), (6, 12, [1, 0, 5, 6, 7, 0, 12]), (12, 12, [1, 0, 11, 12])],
)
def test_page_numbers_stay_few(number: int, last: int, steps: list[int]) -> None:
    found = pagination("keluhan/", number, last)
    assert found is not None
    assert [step.number for step in found.steps] == steps
    assert [step.address for step in found.steps if step.number == number] == [""]


def test_one_page_has_no_numbers_and_the_first_stands_at_the_bare_address() -> None:
    assert pagination("keluhan/", 1, 1) is None
    second = pagination("keluhan/", 2, 3)
    assert second is not None
    assert (second.before, second.after) == ("keluhan/", "keluhan/halaman/3/")


def test_lists_are_newest_first(corpus_of: Corpora) -> None:
    corpus = corpus_of(
        [{"nomor": "a", "tanggal_masuk": "2026-01-05"}, {"nomor": "b", "tanggal_masuk": "2026-02-05"}, {"nomor": "c"}]
    )
    assert [row.nomor for row in corpus.shown] == ["c", "b", "a"]


def test_past_their_deadline_the_longest_waiting_come_first(corpus_of: Corpora) -> None:
    corpus = corpus_of(
        [
            {"nomor": "a"},
            {"nomor": "b", "tanggal_masuk": "2026-01-05", "status": "diterima"},
            {"nomor": "c", "tanggal_masuk": "2026-11-20"},
        ]
    )
    assert [row.nomor for row in corpus.overdue] == ["b", "a"]
    assert overdue_entry_of(corpus, corpus.overdue[0]).outcome.startswith("tenggat selesai ")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"status": "diterima"}, "belum diteruskan"),
        ({"status": "diproses"}, "tenggat selesai 23 Oktober 2026"),
        ({"status": "selesai", "tanggal_selesai": "2026-10-22"}, "selesai dalam 13\u00a0hari kerja"),
        ({"status": "selesai"}, "tanggal ditutup tidak dicatat"),
        ({"status": "ditutup_otomatis", "tanggal_selesai": "2026-10-22"}, "ditutup sistem setelah 13\u00a0hari kerja"),
        ({"status": "diarsipkan", "alasan": "Jalan nasional"}, "Jalan nasional"),
        ({"status": "diarsipkan"}, "alasan tidak dicatat"),
    ],
)
def test_outcome_is_true_on_every_later_day(corpus_of: Corpora, row: dict[str, str], words: str) -> None:
    corpus = corpus_of([row])
    assert outcome(corpus, corpus.shown[0]) == words


def test_a_village_is_named_once(corpus_of: Corpora) -> None:
    corpus = corpus_of([{"kecamatan": "Utara", "desa": "Utara"}, {"nomor": "T-2", "desa": ""}])
    assert sorted(place_name(row) for row in corpus.shown) == ["Desa Utara", "Kecamatan Utara"]


def test_a_complaint_without_title_is_called_by_its_category(corpus_of: Corpora) -> None:
    corpus = corpus_of([{"judul": ""}, {"nomor": "T-2", "judul": "", "kategori": ""}])
    assert {entry_of(corpus, row).title for row in corpus.shown} == {"Lampu jalan", "Keluhan nomor T-2"}


def test_filters_offer_only_statuses_that_somebody_has(corpus_of: Corpora) -> None:
    corpus = corpus_of([{}, {"nomor": "T-2", "status": "selesai"}])
    offered = status_filters(corpus, "semua", "", "keluhan/", lambda code: f"status/{code}/", "diproses")
    assert [(c.label, c.figure.count if c.figure else None, c.is_current) for c in offered] == [
        ("Semua", 2, False),
        ("Terbuka", 1, False),
        ("Diproses OPD", 1, True),
        ("Selesai", 1, False),
    ]


def test_a_meeting_whose_day_can_not_be_read_has_its_page(build_site: Callable[..., Any]) -> None:
    meetings = [{"kode": "sj-1", "tanggal": ""}, {"kode": "sj-2", "tanggal": "", "nama": "Safari Jumat"}]
    html = build_site([{"nomor": "1", "pertemuan": "sj-1"}], meetings=meetings).html
    assert "Pertemuan sj-1" in html["pertemuan/sj-1/"]
    assert "Safari Jumat" in html["pertemuan/sj-2/"]
    assert "Tanpa tanggal" in html["pertemuan/"]
    assert ">sj-1</a>" in html["keluhan/1/"]


OTHERWISE = {
    "status": "selesai",
    "kelompok": "selesai",
    "tanggal_masuk": "2026-02-02",
    "tanggal_selesai": "2026-03-03",
    "tenggat_penyelesaian": "2026-04-04",
    "tautan": "keluhan/lain/",
}


@pytest.mark.parametrize("column", Complaint._fields)
def test_what_an_entry_is_made_from_is_all_told(corpus_of: Corpora, column: str) -> None:
    agencies = [{"kode": "dishub", "nama": "Dinas Perhubungan"}, {"kode": "lain", "nama": "Dinas Lain"}]
    rows = [
        {"nomor": "a-1"},
        {"nomor": "a-2", "judul": "", "kategori": ""},
        {"nomor": "a-3", "judul": "", "desa": ""},
        {"nomor": "a-4", "status": "selesai", "tanggal_selesai": "2026-11-10"},
        {"nomor": "a-5", "status": "diarsipkan", "alasan": "Jalan nasional"},
    ]
    before, after = corpus_of(rows, agencies=agencies), corpus_of(rows, agencies=agencies)
    shows_it = set()
    for row in before.shown:
        changed = row._replace(**{column: OTHERWISE.get(column, "lain")})
        for kind in (entry_of, closed_entry_of, overdue_entry_of):
            after.entries.clear()
            is_same = kind(before, row) == kind(after, changed)
            assert is_same or said_of(before, row) != said_of(after, changed)
            shows_it.add(not is_same)
    assert shows_it == {False} or column not in ("isi", "kanal", "hari_tanggapan")
