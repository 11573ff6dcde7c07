"""What each figure says, as one sentence in Indonesian and English that can be quoted by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from memarak.measures.definitions import DEFINITIONS
from memarak.measures.rules import REASONS
from memarak.site import words
from memarak.site.figures import Figure


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

_WAIT = re.compile(r"dalam \{v\}(?: kalender)? atau kurang")
_UNITS_EN = {"hari": "days", "hari kerja": "working days", "keluhan": "complaints"}


def anchor_of(measure: str) -> str:
    """The figure's address within its page."""
    return measure.replace("_", "-")


def claim(figure: Figure, scope: Scope) -> str:
    """The figure as an Indonesian sentence, its interval and n in brackets."""
    entry = CLAIMS[figure.measure]
    if figure.is_absent:
        return f"{entry.name}{scope.phrase}: {figure.text} (n = {figure.n_text})."
    said = _at_once(entry.sentence, figure).format(v=figure.full_text, of=scope.phrase)
    return _with_note(said, figure, "selang kepercayaan 95 %: ", figure.interval, figure.n_text)


def claim_en(figure: Figure, scope: Scope) -> str:
    """The figure as an English sentence, its interval and n in brackets."""
    entry = CLAIMS[figure.measure]
    n_text = f"{figure.n:,}"
    if figure.is_absent:
        reason = REASONS.get(figure.text, ("", "There is no complaint on which it could rest."))[1]
        return f"{DEFINITIONS[figure.measure].title_en}{scope.phrase_en}: not shown. {reason} (n = {n_text})"
    said = _at_once(entry.sentence_en, figure).format(v=value_en(figure), of=scope.phrase_en)
    return _with_note(said, figure, "95% confidence interval ", interval_en(figure), n_text)


def _at_once(sentence: str, figure: Figure) -> str:
    """A wait of 0 days in words: `0 hari kerja` would say nothing to anybody."""
    if figure.value != 0 or figure.unit not in ("hari", "hari kerja"):
        return sentence
    same_day = figure.unit == "hari"
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
    unit = _UNITS_EN[figure.unit]
    return f"{number} {unit.removesuffix('s') if number == '1' else unit}"


def interval_en(figure: Figure) -> str:
    """The 95 per cent interval as English writes it; blank where there is none."""
    if figure.low is None or not figure.interval:
        return ""
    write = _percent_en if not figure.unit else lambda value: f"{value:,.1f}".removesuffix(".0")
    return f"{write(figure.low)}–{write(figure.high)}" if figure.high is not None else f"{write(figure.low)} or more"


def _percent_en(ratio: float) -> str:
    return words.percent(ratio).replace(words.NBSP, "")


def _with_note(said: str, figure: Figure, label: str, interval: str, n_text: str) -> str:
    if figure.measure in ("masuk", "selesai", "terbuka", "ditutup_otomatis", "tidak_dilanjutkan", "lewat_tenggat"):
        return said
    note = f"{label}{interval}; n = {n_text}" if interval else f"n = {n_text}"
    return f"{said.removesuffix('.')} ({note})."
