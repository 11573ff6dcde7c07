"""All that the site says and draws of a status, in one place; its code, label and count stand in `vocabulary`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from memarak.vocabulary import GROUPS, OPEN, STATUSES

_CIRCLE = '<circle cx="8" cy="8" r="6.5"/>'
_DASHED_CIRCLE = '<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.5 1.6"/>'
_HALF_FULL = f'{_CIRCLE}<path class="f" d="M8 2.2a5.8 5.8 0 0 1 0 11.6z"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """What is said of one status, or of a group that has lists of its own."""

    list_title: str
    """The heading of its lists, which may also stand inside a sentence."""
    meaning: str
    """One sentence for lists, for the methodology and for each open complaint; of a closed one it begins with `ended`."""
    meaning_en: str = ""
    """The same for the English methodology; blank for a group."""
    drawing: str
    """Its icon as SVG, 16 by 16, strokes; class `f` fills. Round: in people's hands. Square: ended without handling."""
    ended: str = ""
    """What happened on the closing date, before "pada" and the date; blank for the open ones."""
    outcome: str = ""
    """What a list says beside an open one in place of its deadline."""
    answered: str = "Ditanggapi {agency}"
    """Heading of the first response where it set this status; blank where that is no answer yet."""
    news: str = "Kabar dari {agency}"
    """Heading of any other response that set it."""
    open311: str = ""
    """Its `status_notes` in Open311, in both languages; blank for the label."""


WORDS: Mapping[str, StatusWords] = {
    "diterima": StatusWords(
        list_title="Keluhan yang baru diterima",
        meaning="Sudah dicatat, sedang diperiksa petugas. Berikutnya: diteruskan ke OPD.",
        meaning_en="Recorded, and being looked at by staff. Next: it is passed to an agency.",
        drawing=_CIRCLE,
        outcome="belum diteruskan",
        answered="",
        news="Diperiksa petugas",
    ),
    "diteruskan": StatusWords(
        list_title="Keluhan yang diteruskan ke OPD",
        meaning="Sudah sampai di OPD yang berwenang. Berikutnya: OPD menanggapi.",
        meaning_en="It has reached the agency in charge. Next: the agency answers.",
        drawing=f'{_CIRCLE}<path d="M4.2 8h7M8.4 5 11.4 8l-3 3"/>',
        answered="",
        news="Diteruskan ke {agency}",
    ),
    "diproses": StatusWords(
        list_title="Keluhan yang sedang diproses OPD",
        meaning="OPD sudah menanggapi dan sedang menanganinya.",
        meaning_en="The agency has answered and is dealing with it.",
        drawing=_HALF_FULL,
    ),
    "menunggu_pelapor": StatusWords(
        list_title="Keluhan yang menunggu kelengkapan",
        meaning="OPD memerlukan keterangan tambahan dari pelapor.",
        meaning_en="The agency needs more information from the reporter.",
        drawing=f'{_DASHED_CIRCLE}<path d="M6.2 5.4v5.2M9.8 5.4v5.2"/>',
        answered="{agency} meminta keterangan tambahan",
        news="{agency} meminta keterangan tambahan",
    ),
    "selesai": StatusWords(
        list_title="Keluhan yang selesai",
        meaning="Sudah ditangani dan ditutup.",
        meaning_en="Dealt with and closed.",
        drawing='<path class="f" d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM4.9 7 3.6 8.3 7 11.7l5.5-5.6-1.3-1.3L7 9.1z"/>',
        ended="Sudah ditangani dan ditutup",
        news="Dinyatakan selesai oleh {agency}",
        open311="Selesai. (Resolved.)",
    ),
    "ditutup_otomatis": StatusWords(
        list_title="Keluhan yang ditutup otomatis",
        meaning="Ditutup oleh sistem karena tidak ada keberatan sampai batas waktunya. "
        "Belum tentu masalahnya selesai, jadi tidak dihitung sebagai selesai.",
        meaning_en="Closed by the system because nobody objected in time. The problem may well remain, so it never counts as "
        "resolved.",
        drawing='<path d="M2 2h12v12H2zM5 8h6"/>',
        ended="Ditutup oleh sistem",
        news="Ditutup oleh sistem",
        open311="Ditutup oleh sistem karena tidak ada keberatan; belum tentu masalahnya selesai. "
        "(Closed by the system because nobody objected; not counted as resolved.)",
    ),
    "diarsipkan": StatusWords(
        list_title="Keluhan yang tidak dilanjutkan",
        meaning="Tidak ditindaklanjuti. Alasannya ditulis di halaman tiap keluhan.",
        meaning_en="Not followed up, for a reason that is given: not the regency's business, withdrawn, or answered before.",
        drawing='<path d="M2 2h12v12H2zM4.2 11.8l7.6-7.6"/>',
        ended="Tidak ditindaklanjuti",
        news="Dinyatakan tidak dilanjutkan",
        open311="Tidak dilanjutkan. (Not pursued.)",
    ),
    OPEN: StatusWords(
        list_title="Keluhan yang masih terbuka",
        meaning="Belum ditutup: sedang diperiksa, diteruskan, ditangani, atau menunggu keterangan pelapor.",
        drawing=_HALF_FULL,
    ),
}
"""Every status, and every group that holds several: the ones of which there are lists."""


def closed_on(said: StatusWords) -> str:
    """The sentence of a closed status that also tells its date, as the hole `{tanggal}`."""
    return f"{said.ended} pada {{tanggal}}{said.meaning.removeprefix(said.ended)}"


LISTED_GROUPS = tuple(code for code in WORDS if code not in STATUSES)

LIST_OF_GROUP: Mapping[str, str] = {
    group: group if group in WORDS else next(status.code for status in STATUSES.values() if status.group == group)
    for group in GROUPS
}
"""Whose list stands behind the number of a group: its own, or that of its only status."""

DRAWINGS: Mapping[str, str] = {code: WORDS[LIST_OF_GROUP.get(code, code)].drawing for code in (*STATUSES, *GROUPS)}
"""The icon of each status and group."""
