"""What a downloadable drawing sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.charts.progress import Progress
from memarak.site.panels.by_time import ByTime
from memarak.site.panels.resolution import ResolutionCurve


class TextLine(NamedTuple):
    """One line of the title or the source, with its place."""

    y: int
    "Its base line in the drawing."
    text: str
    "The words."


class Drawing(NamedTuple):
    """A chart as a file of its own, with title, source and date inside."""

    title: tuple[TextLine, ...]
    "The finding, in lines."
    about: tuple[TextLine, ...]
    "Whose complaints, and what is drawn, in lines."
    source: tuple[TextLine, ...]
    "Who says so, as of when, and where."
    top: int
    "Where the plot begins."
    height: int
    "The drawing's height."
    curve: ResolutionCurve | None
    "The resolution curve, if it is one."
    bars: ByTime | None
    "The bars by month or year, if it is one."
    programme: Progress | None
    "The programme line, if it is one."
    span_text: str
    "What is washed in the programme line."
    target_text: str
    "The programme's target, as its label."
