"""How a complaint stands, in words that stay true: dates, never "three days left"."""

from __future__ import annotations

from memarak.rows import Complaint
from memarak.site import words
from memarak.site.corpus import Corpus
from memarak.site.models.complaint import FormerPage, Verdict
from memarak.vocabulary import STATUSES, WITHDRAWAL_REASONS
from memarak.withdrawal import GONE, HIDDEN

_OPEN_MEANINGS = {
    "diterima": "Sudah dicatat, sedang diperiksa petugas. Berikutnya: diteruskan ke OPD.",
    "diteruskan": "Sudah sampai di OPD yang berwenang. Berikutnya: OPD menanggapi.",
    "diproses": "OPD sudah menanggapi dan sedang menanganinya.",
    "menunggu_pelapor": "OPD memerlukan keterangan tambahan dari pelapor.",
}
MEANINGS = {
    **_OPEN_MEANINGS,
    "selesai": "Sudah ditangani dan ditutup.",
    "ditutup_otomatis": "Ditutup oleh sistem karena tidak ada keberatan sampai batas waktunya. "
    "Belum tentu masalahnya selesai, jadi tidak dihitung sebagai selesai.",
    "diarsipkan": "Tidak ditindaklanjuti. Alasannya ditulis di halaman tiap keluhan.",
    "terbuka": "Belum ditutup: sedang diperiksa, diteruskan, ditangani, atau menunggu keterangan pelapor.",
}
"""What each status, and the group of the open ones, means: one sentence for lists and for the methodology."""


def verdict(corpus: Corpus, row: Complaint) -> Verdict:
    """The verdict of one complaint."""
    before, date, after = _sentence(corpus, row)
    reason = row.alasan if row.status == "diarsipkan" else ""
    label = STATUSES[row.status].label
    return Verdict(row.status, row.kelompok, label, before, date, after, reason, row.status == "ditutup_otomatis")


def _sentence(corpus: Corpus, row: Complaint) -> tuple[str, str, str]:
    between = corpus.working_days.between
    if row.status in _OPEN_MEANINGS:
        return _OPEN_MEANINGS[row.status] + " Tenggat selesai", row.tenggat_penyelesaian, "."
    if row.status == "selesai":
        limit = words.working_days(between(row.tanggal_masuk, row.tenggat_penyelesaian))
        if not row.tanggal_selesai:
            return f"Sudah ditangani dan ditutup; tanggalnya tidak dicatat. Tenggatnya {limit}.", "", ""
        took = between(row.tanggal_masuk, row.tanggal_selesai)
        same_day = row.tanggal_selesai == row.tanggal_masuk
        when = f"{words.working_days(took)} setelah masuk" if took else words.ordinal_working_day(0, same_day)
        return "Sudah ditangani dan ditutup pada", row.tanggal_selesai, f", {when}. Tenggatnya {limit}."
    if row.status == "ditutup_otomatis":
        rest = MEANINGS["ditutup_otomatis"].removeprefix("Ditutup oleh sistem ")
        if not row.tanggal_selesai:
            return f"Ditutup oleh sistem {rest}", "", ""
        return "Ditutup oleh sistem pada", row.tanggal_selesai, f" {rest}"
    closing = "" if row.alasan else " Alasannya tidak dicatat."
    if not row.tanggal_selesai:
        return f"Tidak ditindaklanjuti.{closing}", "", ""
    return "Tidak ditindaklanjuti sejak", row.tanggal_selesai, f".{closing}"


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
