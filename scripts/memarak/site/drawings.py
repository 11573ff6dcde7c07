"""Charts to download: the page's own marks in a file of their own, with title, source and date inside."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from functools import partial

from memarak.site import words
from memarak.site.charts.progress import Progress
from memarak.site.charts.standalone import PLOT_HEIGHT
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.models.drawing import Drawing, TextLine
from memarak.site.page import Head, Page
from memarak.site.panels.by_time import ByTime
from memarak.site.panels.resolution import ResolutionCurve
from memarak.site.raster import picture

CURVE, BARS = "lama", "masa"
_SHELL, _TEMPLATE = "polos.html", "grafik.svg"
_TITLE_LINE, _TEXT_LINE, _MARGIN = 25, 19, 24
_TITLE_WIDTH, _TEXT_WIDTH, _SOURCE_WIDTH = 58, 86, 100


def drawing_files(address: str, make: Callable[[], Drawing], has_picture: bool = True) -> Iterator[Page]:
    """The drawing at `address` and `.svg`, and as a picture `.png`; each is made only where the drawing changed."""
    group = address.rpartition("/")[0]  # that of the page that shows the same chart
    yield Page(f"{address}.svg", _TEMPLATE, partial(_made, make), is_indexed=False, group=group)
    if has_picture:
        yield Page(f"{address}.png", _TEMPLATE, partial(_made, make), is_indexed=False, finish=picture, group=group)


def curve_drawing(corpus: Corpus, panel: ResolutionCurve, cohort: str, page: str) -> Drawing:
    """The resolution curve of `cohort` (`semua waktu`, an agency's name), which stands on `page`."""
    base = f"n = {panel.base.n_text}".replace(" ", words.NBSP)
    about = say("{siapa}: bagian keluhan yang sudah selesai, menurut hari kerja sejak masuk. {n}.", siapa=cohort, n=base)
    return _drawing(corpus, panel.finding, about, page, curve=panel)


def bars_drawing(corpus: Corpus, panel: ByTime, cohort: str, page: str) -> Drawing:
    """Received and resolved of `cohort`, month by month or year by year."""
    told = "{siapa}: keluhan masuk (tinggi batang), dan yang sudah selesai pada {tanggal} (bagian berwarna)."
    about = say(told, siapa=cohort, tanggal=words.day(corpus.as_of))
    return _drawing(corpus, panel.finding, about, page, bars=panel)


def programme_drawing(
    corpus: Corpus, chart: Progress, finding: str, about: str, page: str, span_text: str, target_text: str
) -> Drawing:
    """A programme measured against its target."""
    return _drawing(corpus, finding, about, page, programme=chart, span_text=span_text, target_text=target_text)


def _drawing(
    corpus: Corpus,
    finding: str,
    about: str,
    page: str,
    curve: ResolutionCurve | None = None,
    bars: ByTime | None = None,
    programme: Progress | None = None,
    span_text: str = "",
    target_text: str = "",
) -> Drawing:
    portal = corpus.portal
    sample = f"{say('DATA CONTOH, REKAAN.')} " if portal.is_sample else ""
    known = {"nama": portal.name, "daerah": portal.region, "tanggal": words.day(corpus.as_of)}
    said = f"{sample}{say('Sumber: {nama}, {daerah}, data sampai {tanggal}.', **known)} {portal.base_url}/{page}"
    title, y = _lines(finding, _TITLE_WIDTH, _MARGIN + 14, _TITLE_LINE)
    notes, y = _lines(about, _TEXT_WIDTH, y, _TEXT_LINE)
    top = y + 22
    source, end = _lines(said, _SOURCE_WIDTH, top + PLOT_HEIGHT + 66, _TEXT_LINE)
    return Drawing(title, notes, source, top, end + _MARGIN - 8, curve, bars, programme, span_text, target_text)


def _lines(text: str, width: int, y: int, step: int) -> tuple[tuple[TextLine, ...], int]:
    """`text` broken into lines from base line `y` on, and the base line after the last."""
    parts = textwrap.wrap(text, width, break_on_hyphens=False)
    return tuple(TextLine(y + step * number, part) for number, part in enumerate(parts)), y + step * len(parts)


def _made(make: Callable[[], Drawing]) -> tuple[Head, Drawing]:
    return Head("", "", shell=_SHELL), make()
