from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.site.corpus import Corpus
from memarak.site.models.complaint import Event
from memarak.site.timeline import timeline
from memarak.site.verdict import verdict

Corpora = Callable[..., Corpus]


def events_of(corpus: Corpus) -> tuple[Event, ...]:
    row = corpus.shown[0]
    return timeline(corpus, row, corpus.responses.get(row.nomor, ()))


def told(corpus: Corpus) -> list[str]:
    return [f"{e.heading} | {e.day} | {e.timing}" + (" ..." if e.is_pending else "") for e in events_of(corpus)]


def test_a_complaint_resolved_in_time(corpus_of: Corpora) -> None:
    corpus = corpus_of(
        [{"status": "selesai", "tanggal_tanggapan_pertama": "2026-10-09", "tanggal_selesai": "2026-10-22"}],
        [
            {"tanggal": "2026-10-06", "status": "diteruskan", "isi": ""},
            {"tanggal": "2026-10-09", "status": "diproses"},
            {"tanggal": "2026-10-16", "isi": "Kabel sudah tersedia."},
            {"tanggal": "2026-10-22", "status": "selesai", "isi": "Sudah menyala."},
        ],
    )
    assert told(corpus) == [
        "Masuk lewat kantor desa |  | ",
        "Diteruskan ke Dinas Perhubungan | hari kerja ke-1 | ",
        "Ditanggapi Dinas Perhubungan | hari kerja ke-4 | tepat waktu",
        "Kabar dari Dinas Perhubungan | hari kerja ke-9 | ",
        "Selesai | hari kerja ke-13 | tepat waktu",
    ]
    assert [e.deadline for e in events_of(corpus)][2:] == ["tenggat\u00a05", "", "tenggat\u00a014"]


def test_an_open_complaint_answered_late_waits_for_its_deadline(corpus_of: Corpora) -> None:
    corpus = corpus_of(
        [{"tanggal_masuk": "2026-11-09", "tanggal_tanggapan_pertama": "2026-11-18"}],
        [{"tanggal": "2026-11-18", "status": "diproses"}],
    )
    assert told(corpus) == [
        "Masuk lewat kantor desa |  | ",
        "Ditanggapi Dinas Perhubungan | hari kerja ke-7 | 2\u00a0hari kerja lewat tenggat",
        "Tenggat selesai | 14\u00a0hari kerja setelah masuk |  ...",
    ]


def test_a_deadline_that_passed_before_the_answer_is_no_longer_ahead(corpus_of: Corpora) -> None:
    corpus = corpus_of([{"tanggal_tanggapan_pertama": "2026-11-18"}], [{"tanggal": "2026-11-18", "status": "diproses"}])
    assert [(e.heading, e.is_pending) for e in events_of(corpus)][1] == ("Tenggat selesai", False)


def test_an_unanswered_complaint_shows_both_deadlines(corpus_of: Corpora) -> None:
    corpus = corpus_of([{"status": "diterima"}])
    assert [e.heading for e in events_of(corpus)] == ["Masuk lewat kantor desa", "Tenggat tanggapan", "Tenggat selesai"]


@pytest.mark.parametrize(
    ("row", "heading"),
    [
        ({"status": "ditutup_otomatis"}, "Ditutup otomatis"),
        ({"status": "diarsipkan"}, "Tidak dilanjutkan"),
        ({"status": "selesai"}, "Selesai"),
    ],
)
def test_a_closing_without_a_response_still_stands_in_the_timeline(corpus_of: Corpora, row: dict[str, str], heading: str) -> None:
    corpus = corpus_of([{**row, "tanggal_selesai": "2026-10-20"}])
    assert events_of(corpus)[-1].heading == heading


def test_an_answer_whose_row_is_missing_is_told_from_the_date(corpus_of: Corpora) -> None:
    corpus = corpus_of([{"tanggal_tanggapan_pertama": "2026-10-08"}])
    assert "Ditanggapi Dinas Perhubungan | hari kerja ke-3 | tepat waktu" in told(corpus)


def test_a_complaint_raised_at_a_meeting_says_so(corpus_of: Corpora) -> None:
    meeting = {"kode": "m", "tanggal": "2026-10-02", "nama": "Safari Jumat"}
    corpus = corpus_of([{"pertemuan": "m"}], meetings=[meeting])
    assert events_of(corpus)[0].heading == "Disampaikan pada Safari Jumat"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"status": "diterima"}, "Berikutnya: diteruskan ke OPD. Tenggat selesai 2026-10-23."),
        ({"status": "selesai"}, "tanggalnya tidak dicatat. Tenggatnya 14\u00a0hari kerja."),
        ({"status": "selesai", "tanggal_selesai": "2026-10-22"}, "pada 2026-10-22, 13\u00a0hari kerja setelah masuk."),
        ({"status": "ditutup_otomatis", "tanggal_selesai": "2026-10-22"}, "jadi tidak dihitung sebagai selesai."),
        ({"status": "diarsipkan"}, "Alasannya tidak dicatat."),
    ],
)
def test_verdict_says_what_it_means(corpus_of: Corpora, row: dict[str, str], sentence: str) -> None:
    corpus = corpus_of([row])
    found: Any = verdict(corpus, corpus.shown[0])
    assert sentence in f"{found.meaning}{found.date}{found.after}"
