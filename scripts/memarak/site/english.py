"""How numbers, dates and figures read in English, and the words that have no home elsewhere.

Definitions stand in `memarak.measures.definitions`, rules in `memarak.measures.rules`, columns in `memarak.dictionary`,
sentences about figures in `claims`, about statuses in `statuses`; what is said once stands in the templates
`theme/templates/en-*.html`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from memarak.measures.figures import NO_BASE, NO_CLOSING_DATES, NO_RESPONSES, NOT_REACHED, TOO_FEW
from memarak.site.claims import interval_en, value_en
from memarak.site.figures import Figure

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ABSENCES: Mapping[str, str] = {
    TOO_FEW: "too few complaints",
    NOT_REACHED: "not reached yet",
    NO_RESPONSES: "no data on responses",
    NO_CLOSING_DATES: "no closing dates",
    NO_BASE: "nothing to count",
}
"""`keterangan` in short, in place of a number."""

CLASSES: Mapping[str, str] = {
    "permintaan_informasi": "Requests for information",
    "aspirasi": "Aspirations",
    "tidak_berkadar": "Complaints that need no inquiry",
    "berkadar": "Complaints that need an inquiry",
    "lain": "Class not known",
}
"""Service-standard classes."""


def day(iso: str) -> str:
    """`2026-11-24` is `24 November 2026`."""
    when = date.fromisoformat(iso)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month(iso: str) -> str:
    """`2021-02` or any day in it is `February 2021`."""
    return f"{MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"


def shown(figure: Figure) -> Figure:
    """`figure` as English writes it: `1,284` complaints, `73%`, `17` working days."""
    text, _, unit = value_en(figure).partition(" ")
    if figure.is_absent:
        text = ABSENCES.get(figure.reason, "none yet")
    return replace(figure, text=text, unit=unit, n_text=f"{figure.n:,}", interval=interval_en(figure))
