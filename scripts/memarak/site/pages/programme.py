"""The page of priority programmes; where the sheet has no such tab, it says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.drawings import drawing_files, programme_drawing
from memarak.site.language import say
from memarak.site.models.listing import IndexPage
from memarak.site.models.programme import ProgrammePage
from memarak.site.page import Head, Page
from memarak.site.panels.programme import programme_periods


def pages(corpus: Corpus) -> Iterator[Page]:
    """One page, which always stands: others link to it."""
    if corpus.snapshot.measurements:
        yield Page(routes.PROGRAMME, "program.html", partial(_page, corpus))
    else:
        yield Page(routes.PROGRAMME, "indeks.html", _nothing_yet)


def drawings(corpus: Corpus) -> Iterator[Page]:
    """The programmes' charts as files."""
    for period in programme_periods(corpus) if corpus.snapshot.measurements else ():
        for item in period.programmes:
            address = f"{routes.PROGRAMME}{item.drawing}"
            named = {"nama": item.name, "satuan": item.unit, "masa": period.span}
            about = say("{nama}. {satuan}, menurut laporan OPD. Masa program: {masa}.", **named)
            texts = (item.finding, about, routes.PROGRAMME, period.span_text, item.target_text)
            yield from drawing_files(address, partial(programme_drawing, corpus, item.chart, *texts))


def _page(corpus: Corpus) -> tuple[Head, ProgrammePage]:
    periods = programme_periods(corpus)
    title = say("Program prioritas")
    if len(periods) == 1:
        title = say("Program {masa}, dan sesudahnya", masa=words.mid_sentence(periods[0].title))
    about = "Capaian program prioritas {daerah} terhadap sasarannya, pada akhir masa program dan sesudahnya."
    description = say(about, daerah=corpus.portal.region)
    return Head(title, description, routes.PROGRAMME), ProgrammePage(title, periods, corpus.as_of)


def _nothing_yet() -> tuple[Head, IndexPage]:
    title, lead = say("Program prioritas"), say("Belum ada program prioritas yang capaiannya dicatat.")
    return Head(title, lead, routes.PROGRAMME), IndexPage(title, lead, ())
