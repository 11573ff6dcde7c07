"""How a complaint stands, in words that stay true: dates, never "three days left"."""

from __future__ import annotations

from memarak.rows import Complaint
from memarak.site import words
from memarak.site.corpus import Corpus
from memarak.site.language import around, kept, say
from memarak.site.models.complaint import FormerPage, Verdict
from memarak.site.statuses import WORDS, closed_on
from memarak.vocabulary import AUTO_CLOSED, DISCONTINUED, OPEN, RESOLVED, STATUSES, WITHDRAWAL_REASONS
from memarak.withdrawal import GONE, HIDDEN


def verdict(corpus: Corpus, row: Complaint) -> Verdict:
    """The verdict of one complaint."""
    before, date, after = _sentence(corpus, row)
    reason = row.alasan if row.kelompok == DISCONTINUED else ""
    label = say(STATUSES[row.status].label)
    return Verdict(row.status, row.kelompok, label, before, date, after, reason, row.kelompok == AUTO_CLOSED)


def _sentence(corpus: Corpus, row: Complaint) -> tuple[str, str, str]:
    said = WORDS[row.status]
    date = row.tanggal_selesai
    if row.kelompok == OPEN:
        before, after = _until(row.status)
        return before, row.tenggat_penyelesaian, after
    if row.kelompok == RESOLVED:
        between = corpus.working_days.between
        limit = words.working_days(between(row.tanggal_masuk, row.tenggat_penyelesaian))
        if not date:
            return say("{akhir}; tanggalnya tidak dicatat. Tenggatnya {tenggat}.", akhir=say(said.ended), tenggat=limit), "", ""
        took = between(row.tanggal_masuk, date)
        same_day = date == row.tanggal_masuk
        when = after_receipt(took) if took else words.ordinal_working_day(0, same_day)
        before, after = _resolved_on(row.status, when, limit)
        return before, date, after
    if row.kelompok == AUTO_CLOSED:
        before, after = around(closed_on(said)) if date else (say(said.meaning), "")
        return before, date, after
    closing = "" if row.alasan else f" {say('Alasannya tidak dicatat.')}"
    if not date:
        return say("{akhir}.", akhir=say(said.ended)) + closing, "", ""
    before, after = around("{akhir} sejak {tanggal}.", akhir=say(said.ended))
    return before, date, after + closing


@kept(64)
def _until(status: str) -> tuple[str, str]:
    return around("{keadaan} Tenggat selesai {tanggal}.", keadaan=say(WORDS[status].meaning))


@kept(4096)
def _resolved_on(status: str, took: str, limit: str) -> tuple[str, str]:
    ended = say(WORDS[status].ended)
    return around("{akhir} pada {tanggal}, {lama}. Tenggatnya {tenggat}.", akhir=ended, lama=took, tenggat=limit)


@kept(4096)
def after_receipt(days: int) -> str:
    """`13 hari kerja setelah masuk`."""
    return say("{lama} setelah masuk", lama=words.working_days(days))


def former_page(cause: str, date: str) -> FormerPage:
    """What the address of a complaint says that is no longer shown; `cause` as in `State.former_addresses`."""
    if cause == GONE:
        return FormerPage(
            say("Keluhan ini ditarik dari sumber"),
            date,
            *around("Sejak {tanggal} keluhan ini tidak ada lagi di catatan petugas."),
            say("Isinya sudah dihapus dari situs dan dari data terbuka, dan keluhannya tidak lagi dihitung dalam statistik."),
        )
    if cause == HIDDEN:
        return FormerPage(
            say("Keluhan ini tidak lagi dimuat"),
            date,
            *around("Sejak {tanggal} keluhan ini dirahasiakan untuk melindungi orang yang bersangkutan."),
            say("Isinya sudah dihapus dari situs dan dari data terbuka. Keluhannya tetap dihitung dalam statistik."),
        )
    why = WITHDRAWAL_REASONS.get(cause, "")
    return FormerPage(
        say("Keluhan ini sudah ditarik"),
        date,
        *(
            around("Ditarik pada {tanggal} {sebab} untuk melindungi orang yang bersangkutan.", sebab=say(why))
            if why
            else around("Ditarik pada {tanggal} untuk melindungi orang yang bersangkutan.")
        ),
        say("Isinya sudah dihapus dari situs, dari data terbuka, dan dari edisi lama. Keluhannya tetap dihitung dalam statistik."),
    )
