"""What each figure says, as one sentence in Indonesian and English that can be quoted by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from memarak.measures.definitions import DEFINITIONS
from memarak.measures.rules import REASONS
from memarak.site import words
from memarak.site.figures import Figure
from memarak.site.language import say


class Scope(NamedTuple):
    """Whose complaints, received when: phrases that stand behind the word "keluhan", each with its leading space.

    `label` names the same in a heading, `semua waktu` or `2026`.
    """

    label: str
    phrase: str = ""
    phrase_en: str = ""


class Claim(NamedTuple):
    """How a measure is named on a page and what its figure says; `{v}` is the value, `{of}` the scope."""

    name: str
    sentence: str
    sentence_en: str


CLAIMS: Mapping[str, Claim] = {
    "masuk": Claim("Keluhan masuk", "Tercatat {v}{of}.", "{v}{of} were recorded."),
    "selesai": Claim("Sudah selesai", "{v}{of} sudah selesai.", "{v}{of} have been resolved."),
    "terbuka": Claim("Masih terbuka", "{v}{of} masih terbuka.", "{v}{of} are still open."),
    "ditutup_otomatis": Claim(
        "Ditutup otomatis",
        "{v}{of} ditutup oleh sistem tanpa kepastian selesai.",
        "{v}{of} were closed by the system and are not counted as resolved.",
    ),
    "tidak_dilanjutkan": Claim("Tidak dilanjutkan", "{v}{of} tidak dilanjutkan.", "{v}{of} were not pursued."),
    "lewat_tenggat": Claim(
        "Terbuka lewat tenggat",
        "{v}{of} masih terbuka padahal tenggat penyelesaiannya sudah lewat.",
        "{v}{of} are open past their resolution deadline.",
    ),
    "rasio_selesai": Claim(
        "Bagian yang selesai",
        "{v} keluhan{of} sudah selesai; yang tidak dilanjutkan tidak dihitung.",
        "{v} of complaints{of} have been resolved, not counting those not pursued.",
    ),
    "median_hari_kerja_penyelesaian": Claim(
        "Separuh keluhan selesai dalam",
        "Separuh keluhan{of} selesai dalam {v} atau kurang.",
        "Half of the complaints{of} are resolved within {v}.",
    ),
    "median_hari_penyelesaian": Claim(
        "Separuh keluhan selesai dalam, menurut kalender",
        "Separuh keluhan{of} selesai dalam {v} kalender atau kurang.",
        "Half of the complaints{of} are resolved within {v}.",
    ),
    "p90_hari_penyelesaian": Claim(
        "Sembilan dari sepuluh selesai dalam",
        "Sembilan dari sepuluh keluhan{of} selesai dalam {v} kalender atau kurang.",
        "Nine of ten complaints{of} are resolved within {v}.",
    ),
    "median_hari_kerja_tanggapan": Claim(
        "Separuh keluhan ditanggapi dalam",
        "Separuh keluhan{of} mendapat tanggapan pertama dalam {v} atau kurang.",
        "Half of the complaints{of} get a first response within {v}.",
    ),
    "median_hari_tanggapan": Claim(
        "Separuh keluhan ditanggapi dalam, menurut kalender",
        "Separuh keluhan{of} mendapat tanggapan pertama dalam {v} kalender atau kurang.",
        "Half of the complaints{of} get a first response within {v}.",
    ),
    "tepat_waktu_tanggapan": Claim(
        "Ditanggapi tepat waktu",
        "Dari keluhan{of} yang sudah ditanggapi atau sudah lewat tenggat tanggapannya, {v} ditanggapi dalam tenggat.",
        "Of the complaints{of} that were answered or are past their response deadline, {v} were answered in time.",
    ),
    "tepat_waktu_penyelesaian": Claim(
        "Selesai tepat waktu",
        "Dari keluhan{of} yang sudah selesai atau sudah lewat tenggat penyelesaiannya, {v} selesai dalam tenggat.",
        "Of the complaints{of} that were resolved or are past their resolution deadline, {v} were resolved in time.",
    ),
    "umur_median_terbuka": Claim(
        "Yang masih terbuka sudah menunggu",
        "Separuh keluhan{of} yang masih terbuka sudah menunggu {v} atau lebih.",
        "Half of the complaints{of} that are still open have waited {v} or more.",
    ),
}
"""`ukuran` to what it says; the measures that pages show."""

_WHOLE = ("masuk", "selesai", "terbuka", "ditutup_otomatis", "tidak_dilanjutkan", "lewat_tenggat")
"""Counts of everybody, which have neither interval nor another n than themselves."""
_UNITS_OF_TIME = ("hari", "hari kerja")
_WAIT = re.compile(r"dalam \{v\}(?: kalender)? atau kurang")
_UNITS_EN = {"hari": "days", "hari kerja": "working days", "keluhan": "complaints"}


def anchor_of(measure: str) -> str:
    """The figure's address within its page."""
    return measure.replace("_", "-")


def claim(figure: Figure, scope: Scope) -> str:
    """The figure as a sentence in the language of the site, its interval and n in brackets."""
    entry = CLAIMS[figure.measure]
    if figure.is_absent:
        known = {"ukuran": say(entry.name), "of": scope.phrase, "alasan": figure.text, "n": figure.n_text}
        return say("{ukuran}{of}: {alasan} (n = {n}).", **known)
    said = say(_at_once(entry.sentence, figure), v=figure.full_text, of=scope.phrase)
    if figure.measure in _WHOLE:
        return said
    noted = {"kalimat": said.removesuffix("."), "n": figure.n_text}
    if not figure.interval:
        return say("{kalimat} (n = {n}).", **noted)
    return say("{kalimat} (selang kepercayaan 95 %: {rentang}; n = {n}).", rentang=figure.interval, **noted)


def claim_en(figure: Figure, scope: Scope) -> str:
    """The figure as an English sentence, its interval and n in brackets."""
    entry = CLAIMS[figure.measure]
    n_text = f"{figure.n:,}"
    if figure.is_absent:
        reason = REASONS.get(figure.reason, ("", "There is no complaint on which it could rest."))[1]
        return f"{DEFINITIONS[figure.measure].title_en}{scope.phrase_en}: not shown. {reason} (n = {n_text})"
    said = _at_once(entry.sentence_en, figure).format(v=value_en(figure), of=scope.phrase_en)
    if figure.measure in _WHOLE:
        return said
    interval = interval_en(figure)
    note = f"95% confidence interval {interval}; n = {n_text}" if interval else f"n = {n_text}"
    return f"{said.removesuffix('.')} ({note})."


def _at_once(sentence: str, figure: Figure) -> str:
    """A wait of 0 days in words: `0 hari kerja` would say nothing to anybody."""
    return at_once(sentence, figure.measured_in) if figure.value == 0 and figure.measured_in in _UNITS_OF_TIME else sentence


def at_once(sentence: str, unit: str) -> str:
    """`sentence` of a `CLAIMS` where what it measures in `unit` came to 0; itself where it tells of no wait."""
    same_day = unit == "hari"
    words_id = "pada hari masuknya" if same_day else "sebelum hari kerja pertama lewat"
    words_en = "on the day of receipt" if same_day else "before the first working day has passed"
    return _WAIT.sub(words_id, sentence).replace("within {v}", words_en)


def value_en(figure: Figure) -> str:
    """The value with its unit as English writes it: `1,284 complaints`, `73%`, `17 working days`."""
    if figure.value is None:
        return ""
    if not figure.unit:
        return _percent_en(figure.value)
    number = f"{figure.value:,.1f}".removesuffix(".0")
    unit = _UNITS_EN[figure.measured_in]
    return f"{number} {unit.removesuffix('s') if number == '1' else unit}"


def interval_en(figure: Figure) -> str:
    """The 95 per cent interval as English writes it; blank where there is none."""
    if figure.low is None or not figure.interval:
        return ""
    write = _percent_en if not figure.unit else lambda value: f"{value:,.1f}".removesuffix(".0")
    return f"{write(figure.low)}–{write(figure.high)}" if figure.high is not None else f"{write(figure.low)} or more"


def _percent_en(ratio: float) -> str:
    return f"{words.bare_percent(ratio)}%".replace(words.NBSP, "")
