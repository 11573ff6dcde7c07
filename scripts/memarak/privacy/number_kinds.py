"""The kinds of numbers, and which of them a number is: by the word that announces it, or by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, cast

from memarak.privacy.cue_pattern import GLUED, combined, openings
from memarak.privacy.detectors import (
    bank,
    bpjs,
    card,
    customer,
    device,
    identity,
    kk,
    member,
    nik,
    npwp,
    passport,
    phone,
    sim,
    staff,
)
from memarak.privacy.detectors.identity import is_payee
from memarak.privacy.edges import with_brackets
from memarak.privacy.numbers import IDENTITY_DIGITS, PUBLIC_PIECE, NumberRun
from memarak.privacy.reading import FILLER, Reading
from memarak.privacy.spans import Span


class NumberDetector(Protocol):
    """A kind of number: the words that announce it and the question whether a number is of it."""

    KIND: str
    CUE: str

    def claims(self, run: NumberRun, cued: bool) -> bool:
        """Whether `run` is of this kind."""


NUMBERS = cast(
    "tuple[NumberDetector, ...]", (kk, npwp, bpjs, sim, passport, staff, member, card, bank, customer, device, nik, phone, identity)
)
"""In order: the first that claims a number names it. Announced kinds come before the ones known by shape."""

PUBLIC_CUE = (
    r"laporan|aduan|pengaduan|lapor|tiket|ticket|surat|sk|perda|perbup|pergub|perpres|pp|uu|permen\w*|kepmen\w*|keputusan"
    r"|kontrak|spk|dpa|rka|kode (?:desa|kecamatan|kelurahan|kabupaten|provinsi|daerah|lokasi|satker|sekolah"
    r"|rekening|kegiatan|program|rup|tender|barang|arsip|klasifikasi|wilayah|pos)|npsn|aset|dipa"
    r"|tender|rup|shm|hgb|hak milik|sertifikat (?:tanah|hak [a-z]{4,10})"
    r"|pengumuman|tracking(?: id)?|id laporan|resi|anggaran|pagu|call ?cent(?:er|re)|hotline|peta|business licen[cs]e"
)
"""Words that announce a number which is nobody's: reports, regulations, contracts."""
MONEY_CUE = (
    r"sebesar|senilai|sejumlah|total|saldo|harga|seharga|biaya|tarif|nominal|rp|idr|usd|tagihan|nilai|bayar|membayar|dibayar|uang"
    r"|denda|pajak|iuran"
)
"""Words that announce an amount, or where to it was to be sent."""
_ALWAYS = frozenset({"nik", "telepon", "pegawai", "npwp", "bpjs"})
"""Kinds known by shape: they are taken also where a word announces something public."""

_CUES, _CUED_KINDS = combined(
    (*((detector.KIND, detector.CUE) for detector in NUMBERS), ("publik", PUBLIC_CUE), ("uang", MONEY_CUE))
)
_OF_NOBODY = ("publik", "uang")


def _openings_of(*cues: str) -> frozenset[str]:
    """The words that what is found by one of `cues` may begin with."""
    return frozenset(glued + word for cue in cues for word in openings(cue) for glued in ("", GLUED))


_CALLING = _openings_of(*(detector.CUE for detector in NUMBERS))
_CALLING_STEMS = tuple(word[:-1] for word in sorted(_CALLING) if word.endswith("*"))
_OPENINGS = _CALLING | _openings_of(PUBLIC_CUE, MONEY_CUE)
_OPEN_ENDED = tuple(word[:-1] for word in sorted(_OPENINGS) if word.endswith("*"))
_BY_KIND: Mapping[str | None, NumberDetector] = {detector.KIND: detector for detector in NUMBERS}
BY_SHAPE = frozenset(
    detector.KIND for detector in cast("tuple[NumberDetector, ...]", (npwp, bpjs, staff, bank, customer, nik, phone, identity))
)
"""Kinds that may be told without their word; detectors of the others claim only what is announced."""
_CLAIMANTS = {
    cue: tuple(
        (detector.KIND, detector.claims, cue == detector.KIND)
        for detector in NUMBERS
        if (cue == detector.KIND or detector.KIND in BY_SHAPE) and (cue != "publik" or detector.KIND in _ALWAYS)
    )
    for cue in (None, "publik", *_BY_KIND)
}
"""For each announcement whom to ask, in order."""
LEAST_BY_SHAPE = 8
"""With fewer digits no detector claims a number that its word doesn't announce."""
_FIGURE = re.compile(r"\d[\d.,:/-]{2,24}")
_JOINED = re.compile(
    r"\s{0,3}(?:[,/&;+]|[,.]?\s?(?:dan|dn|atau|serta|and|or|sama|jadi|menjadi|bukan|bukannya|seharusnya|harusnya|sebenarnya))"
    r"(?:\s(?:yang|yg|benar|betul|no|nomor|juga|satunya|lagi|lama|baru|tertulis)){0,3}\.?\s{0,3}:?\s?"
)
_MOST_DIFFERENCE = 2
"""Two numbers of one kind that are joined by a word have about as many digits."""
_CODE_HEAD = re.compile(r"(?<![^\W_])([a-z]{2,12})[-/]\Z")
_SENTENCE_END = re.compile(r"\w{3}[.!?;]\s")
"""What announces a report or a sum announces none in the next sentence."""
_SAID_BEHIND = re.compile(
    r"[^\S\n]?[,\u2013\u2014-]?[^\S\n](?:itu|ini|tuh|segitu|adalah|merupakan|is|was)[^\S\n](?:my |our |the )?"
    r"|[^\S\n](?=(?:no|nomor|nomer|id)(?![^\W_]))"
)
_POSSESSED = re.compile(rf"(?:nya|ku|[^\S\n](?:saya|sy|kami|anak|ibu|bapak))(?![^\W_])(?![^\n\d]{{0,14}}[\d{FILLER}])")
""" "00001 nomor nasabahnya": where nothing but the word stands behind, and no other number."""
_NUMBER_WORD = re.compile(r"(?:no|nomor|nomer|nmr)\b\.?[^\S\n]?")
_MONEY_BEHIND = re.compile(r"[^\S\n]?(?:rupiah|perak)(?![^\W_])")
_LONGEST_SUM = 9
_LONGEST_SIGN = 4
_MONEY_SIGN = re.compile(r"(?:\brp\.?|\bidr|[$€])[^\S\n]?\Z")


def numbers_in(reading: Reading) -> list[Span]:
    """The numbers that are somebody's."""
    spans: list[Span] = []
    if not reading.most or not (reading.has_number_of(LEAST_BY_SHAPE) or _is_called(reading)):
        return spans
    openings = [*(_OPENINGS & reading.words), *_OPEN_ENDED]
    last = None
    for run in reading.runs:
        kind = kind_of(run, openings)
        if kind is None and last and _goes_with(run, last[0], last[1], reading.lower):
            kind = last[1]
        if kind:
            spans.append(with_brackets(reading.text, run, kind))
        last = (run, kind) if kind else None
    return spans


def _is_called(reading: Reading) -> bool:
    """Whether a word that may announce somebody's number stands in the text; most texts hold short numbers and none."""
    return not _CALLING.isdisjoint(reading.words) or any(map(reading.lower.__contains__, _CALLING_STEMS))


def kind_of(run: NumberRun, openings: Iterable[str]) -> str | None:
    """The kind of a number, or `None` where it is nobody's; `openings` are the words of its text that a cue may begin with."""
    cue = nearest_cue(run.before, openings)
    if cue is None and (said := _SAID_BEHIND.match(run.after)):
        cue, run = _announced_behind(run, said)
    if run.count <= _LONGEST_SUM and _MONEY_BEHIND.match(run.after):
        return None
    is_short = run.count < LEAST_BY_SHAPE
    if is_short and not (cue in _BY_KIND and _BY_KIND[cue].claims(run, True)):
        return None
    if _MONEY_SIGN.search(run.before, max(0, len(run.before) - _LONGEST_SIGN)) and not (
        run.is_unbroken and run.count == IDENTITY_DIGITS
    ):
        return None
    if _follows_code(run.before):
        cue = "publik"
    if is_short:
        return cue if cue in _BY_KIND else None
    if cue == "uang":
        cue = None if is_payee(run) else "publik"
    for kind, claims, is_announced in _CLAIMANTS[cue]:
        if claims(run, is_announced):
            return kind
    return None


def _announced_behind(run: NumberRun, said: re.Match[str]) -> tuple[str | None, NumberRun]:
    """The kind that the words behind `run` announce, and `run` as if they stood before it: `0001 itu no anggota saya`."""
    match = _CUES.match(run.after, said.end())
    if match is None and (word := _NUMBER_WORD.match(run.after, said.end())):
        match = _CUES.match(run.after, word.end())
    if match is None or (kind := _CUED_KINDS[(match.lastindex or 1) - 1]) in _OF_NOBODY:
        return None, run
    if run.after[: said.end()].isspace() and not _POSSESSED.match(run.after, match.end()):
        return None, run
    return kind, replace(run, before=f"{match[0]} ")


def _goes_with(run: NumberRun, last: NumberRun, kind: str, lower: str) -> bool:
    """Whether `run` is joined to `last`, which is of `kind`, and would be of it with its word: `rek 7123456 dan 7123457`."""
    if abs(run.count - last.count) > _MOST_DIFFERENCE or not _JOINED.fullmatch(lower, last.end, run.start):
        return False
    return _BY_KIND[kind].claims(run, True)


def _follows_code(before: str) -> bool:
    """Whether a number is the tail of a code, `KLU-2021-0046`, whose letters are no announcing word."""
    match = _CODE_HEAD.search(before) if before.endswith(("-", "/")) else None
    return match is not None and nearest_cue(match[1], [""]) is None


def nearest_cue(before: str, openings: Iterable[str]) -> str | None:
    """The kind that the last announcing word in `before` announces, if no other number stands behind it.

    Such a word begins with one of `openings`: at all other places of the text none need be looked for.
    """
    places: list[int] = []
    for opening in openings:
        place = before.find(opening)
        while place >= 0:
            places.append(place)
            place = before.find(opening, place + 1)
    last, done = None, 0
    for place in sorted(places):
        match = _CUES.match(before, place) if place >= done else None
        if match:
            last, done = match, match.end()
    if last is None or (_CUED_KINDS[(last.lastindex or 1) - 1] in _OF_NOBODY and _SENTENCE_END.search(before, last.end())):
        return None
    for figure in _FIGURE.finditer(before, last.end()):
        if not PUBLIC_PIECE.fullmatch(figure[0].rstrip(".,:/-")):
            return None
    return _CUED_KINDS[(last.lastindex or 1) - 1]
