"""Finding a complaint by word, number or list, and the page for addresses that don't exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.listing import village_name
from memarak.site.models.listing import Choice, Choices
from memarak.site.models.search import Option, SearchPage
from memarak.site.page import Head, Page
from memarak.site.pages.lists import agency_choices, category_choices, place_choices
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN, STATUSES


def pages(corpus: Corpus) -> Iterator[Page]:
    """`/cari/` and `404.html`."""
    yield Page(routes.SEARCH, "cari.html", partial(_search, corpus))
    yield Page(routes.NOT_FOUND, "404.html", partial(_not_found, corpus), is_indexed=False)


def _search(corpus: Corpus) -> tuple[Head, SearchPage]:
    everything = len(corpus.agencies) + len(corpus.categories)
    years = Choices(say("Status"), tuple(_statuses(corpus)), say("Semua keluhan"), routes.COMPLAINTS)
    lists = (agency_choices(corpus, everything), place_choices(corpus), category_choices(corpus, everything), years)
    description = say("Cari keluhan warga {daerah} menurut kata, nomor, OPD, tempat, atau status.", daerah=corpus.portal.region)
    page = SearchPage(
        contact=corpus.portal.contact,
        indexes=lists,
        years=tuple(Option(year, year) for year in dict.fromkeys(row.tanggal_masuk[:4] for row in corpus.shown)),
        agencies=tuple(_agencies(corpus)),
        places=tuple(_places(corpus)),
        statuses=tuple(Option(status.code, say(status.label), status.group) for status in STATUSES.values()),
    )
    return Head(say("Cari keluhan"), description, routes.SEARCH, scripts=(routes.SEARCH_SCRIPT, routes.WORD_SEARCH_SCRIPT)), page


def _agencies(corpus: Corpus) -> Iterator[Option]:
    named = [(corpus.agency_name(code), code) for code in corpus.by_agency if code]
    yield from (Option(code, name) for name, code in sorted(named))


def _places(corpus: Corpus) -> Iterator[Option]:
    for district in corpus.districts:
        villages = tuple(Option(f"{district}/{village}", village_name(village)) for village in corpus.villages.get(district, ()))
        yield Option(district, district, inner=villages)


def _statuses(corpus: Corpus) -> Iterator[Choice]:
    for code in (OPEN, *(status.code for status in STATUSES.values() if status.group != OPEN)):
        figure = corpus.figures.figure(code)
        if figure.count:
            yield Choice(say(WORDS[code].list_title), routes.status(code), figure)


def _not_found(corpus: Corpus) -> tuple[Head, SearchPage]:
    head = Head(
        say("Halaman ini tidak ada"),
        say("Halaman ini tidak ada di situs {nama}.", nama=corpus.portal.name),
        scripts=(routes.SEARCH_SCRIPT,),
    )
    return head, SearchPage(corpus.portal.contact, ())
