"""How a complaint stands, in words that stay true: dates, never "three days left"."""

from __future__ import annotations

from memarak.rows import Complaint
from memarak.site import words
from memarak.site.corpus import Corpus
from memarak.site.models.complaint import FormerPage, Verdict
from memarak.site.statuses import WORDS
from memarak.vocabulary import AUTO_CLOSED, DISCONTINUED, OPEN, RESOLVED, STATUSES, WITHDRAWAL_REASONS
from memarak.withdrawal import GONE, HIDDEN


def verdict(corpus: Corpus, row: Complaint) -> Verdict:
    """The verdict of one complaint."""
    before, date, after = _sentence(corpus, row)
    reason = row.alasan if row.kelompok == DISCONTINUED else ""
    label = STATUSES[row.status].label
    return Verdict(row.status, row.kelompok, label, before, date, after, reason, row.kelompok == AUTO_CLOSED)


def _sentence(corpus: Corpus, row: Complaint) -> tuple[str, str, str]:
    said = WORDS[row.status]
    date = row.tanggal_selesai
    if row.kelompok == OPEN:
        return f"{said.meaning} Tenggat selesai", row.tenggat_penyelesaian, "."
    if row.kelompok == RESOLVED:
        between = corpus.working_days.between
        limit = words.working_days(between(row.tanggal_masuk, row.tenggat_penyelesaian))
        if not date:
            return f"{said.ended}; tanggalnya tidak dicatat. Tenggatnya {limit}.", "", ""
        took = between(row.tanggal_masuk, date)
        same_day = date == row.tanggal_masuk
        when = f"{words.working_days(took)} setelah masuk" if took else words.ordinal_working_day(0, same_day)
        return f"{said.ended} pada", date, f", {when}. Tenggatnya {limit}."
    if row.kelompok == AUTO_CLOSED:
        return (f"{said.ended} pada", date, said.meaning.removeprefix(said.ended)) if date else (said.meaning, "", "")
    closing = "" if row.alasan else " Alasannya tidak dicatat."
    return (f"{said.ended} sejak", date, f".{closing}") if date else (f"{said.ended}.{closing}", "", "")


def former_page(cause: str, date: str) -> FormerPage:
    """What the address of a complaint says that is no longer shown; `cause` as in `State.former_addresses`."""
    if cause == GONE:
        return FormerPage(
            "Keluhan ini ditarik dari sumber",
            date,
            "Sejak",
            " keluhan ini tidak ada lagi di catatan petugas.",
            "Isinya sudah dihapus dari situs dan dari data terbuka, dan keluhannya tidak lagi dihitung dalam statistik.",
        )
    if cause == HIDDEN:
        return FormerPage(
            "Keluhan ini tidak lagi dimuat",
            date,
            "Sejak",
            " keluhan ini dirahasiakan untuk melindungi orang yang bersangkutan.",
            "Isinya sudah dihapus dari situs dan dari data terbuka. Keluhannya tetap dihitung dalam statistik.",
        )
    why = WITHDRAWAL_REASONS.get(cause, "")
    return FormerPage(
        "Keluhan ini sudah ditarik",
        date,
        "Ditarik pada",
        f" {why} untuk melindungi orang yang bersangkutan.".replace("  ", " "),
        "Isinya sudah dihapus dari situs, dari data terbuka, dan dari edisi lama. Keluhannya tetap dihitung dalam statistik.",
    )
