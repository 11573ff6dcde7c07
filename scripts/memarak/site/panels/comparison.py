"""Cohorts side by side as dot and interval: agencies, and classes of complaints. No ranking, none under thirty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from memarak.measures.figures import SMALLEST_BASE
from memarak.site.charts.dots import Dot, DotInput, Dots, dots
from memarak.site.figures import SMALLEST_RANKED, Figure, FigureBook, Period
from memarak.site.language import say

MEASURE = "median_hari_kerja_penyelesaian"


class Cohort(NamedTuple):
    """One line of the comparison."""

    name: str
    "The agency, or the class of complaints."
    address: str
    "Its page; blank for no link."
    figure: Figure
    "Its median of working days to resolution."
    topic: str
    "What its complaints are mostly about, or its deadline: why it can't be compared without a thought."
    dot: Dot
    "Its place in the drawing; without one where it is not drawn."


class Comparison(NamedTuple):
    """Those with enough complaints, drawn on one scale, and those with too few, listed by alphabet."""

    chart: Dots
    "The scale."
    rows: tuple[Cohort, ...]
    "Those with at least thirty complaints, the largest first."
    few: tuple[Cohort, ...]
    "Those with ten to twenty-nine, by alphabet."
    fewest: tuple[Cohort, ...]
    "Those with so few that there is no median to show, by alphabet."
    goal_text: str
    "What the dashed line is; blank for none."


class Candidate(NamedTuple):
    """A cohort to be compared: its code in the file and what the page says about it."""

    code: str
    name: str
    address: str
    topic: str


def compare(
    book: FigureBook, level: str, candidates: Sequence[Candidate], period: Period, goal: int | None = None
) -> Comparison | None:
    """Compare `candidates` by their median of working days to resolution; `None` where none has a complaint."""
    known = [(c, book.figure(MEASURE, level, c.code, period)) for c in candidates if book.has(level, c.code, period)]
    if not known:
        return None
    large = sorted((k for k in known if k[1].n >= SMALLEST_RANKED), key=lambda k: (-k[1].n, k[0].name.casefold()))
    small = sorted((k for k in known if k[1].n < SMALLEST_RANKED), key=lambda k: k[0].name.casefold())
    undrawn = [Cohort(c.name, c.address, f, c.topic, Dot("", "", "", False)) for c, f in small]
    chart = dots([DotInput(f.value, f.low, f.high) for _, f in large], goal)
    return Comparison(
        chart=chart,
        rows=tuple(Cohort(c.name, c.address, f, c.topic, dot) for (c, f), dot in zip(large, chart.rows, strict=True)),
        few=tuple(cohort for cohort in undrawn if cohort.figure.n >= SMALLEST_BASE),
        fewest=tuple(cohort for cohort in undrawn if cohort.figure.n < SMALLEST_BASE),
        goal_text=say("tenggat {n}", n=goal) if goal is not None else "",
    )
