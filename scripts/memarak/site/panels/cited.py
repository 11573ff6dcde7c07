"""Figures to cite: each with its name, definition, what it counts and leaves out, and its citation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from memarak.measures.definitions import DEFINITIONS
from memarak.site import words
from memarak.site.citation import Citation, cite
from memarak.site.claims import CLAIMS, Scope, anchor_of
from memarak.site.figures import ALL_LEVELS, ALL_TIME, Figure, FigureBook, Period
from memarak.site.language import say
from memarak.site.panels.publisher import Place

MAIN = (
    "masuk",
    "rasio_selesai",
    "median_hari_kerja_penyelesaian",
    "p90_hari_penyelesaian",
    "median_hari_kerja_tanggapan",
    "tepat_waktu_tanggapan",
    "tepat_waktu_penyelesaian",
    "lewat_tenggat",
    "umur_median_terbuka",
)
"""The measures of a statistics page, in its order."""


class CitedFigure(NamedTuple):
    """One figure with all that a reader needs to stand behind it."""

    anchor: str
    "Its address within the page."
    name: str
    "Its name in plain words."
    figure: Figure
    "Its value."
    definition: str
    "What it means."
    counted: str
    "What its n counts, as it reads after a colon."
    left_out: str
    "What is left out, as it reads after a colon; blank where nothing is."
    citation: Citation
    "How to cite it."
    place: Place
    "Where it is cited from: this page, or a monthly edition."
    row: str
    "The row's five keys as they stand in statistik.csv."


def cited_figures(
    book: FigureBook,
    scope: Scope,
    here: Place,
    cohort: tuple[str, str] = (ALL_LEVELS, ""),
    period: Period = ALL_TIME,
    measures: Sequence[str] = MAIN,
    frozen: Mapping[str, Place] = MappingProxyType({}),
) -> tuple[CitedFigure, ...]:
    """The figures of one cohort and period, which stand `here`.

    Those in `frozen` are cited from there: a monthly edition, which stays as it is.
    """
    return tuple(_cited(book.figure(m, *cohort, period), m, scope, frozen.get(m, here), cohort, period) for m in measures)


def _cited(figure: Figure, measure: str, scope: Scope, place: Place, cohort: tuple[str, str], period: Period) -> CitedFigure:
    definition = DEFINITIONS[measure]
    return CitedFigure(
        anchor=anchor_of(measure),
        name=say(CLAIMS[measure].name),
        figure=figure,
        definition=say(definition.text),
        counted=words.mid_sentence(say(definition.base)),
        left_out=words.mid_sentence(say(definition.left_out)),
        citation=cite(figure, scope, place.publisher, place.address),
        place=place,
        row=",".join((*cohort, *period, measure)),
    )
