"""Lists over the whole regency: all complaints, by status, aspirations, those past their deadline."""

from __future__ import annotations

from collections.abc import Iterator

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.language import around, say
from memarak.site.listing import Listing, choices, list_pages, overdue_entry_of, status_filters
from memarak.site.models.listing import Choice, Choices, Empty
from memarak.site.page import Crumb, Page
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN, STATUSES


def pages(corpus: Corpus) -> Iterator[Page]:
    """All of them, page by page."""
    yield from list_pages(corpus, _all(corpus))
    for status in WORDS:
        yield from list_pages(corpus, _of_status(corpus, status))
    yield from list_pages(corpus, _aspirations(corpus))
    yield from list_pages(corpus, _overdue(corpus))


def place_choices(corpus: Corpus) -> Choices:
    """Every kecamatan with its count."""
    named = [(name, name, corpus.place_address(name)) for name in corpus.districts]
    return Choices(say("Kecamatan"), choices(corpus, "kecamatan", named), say("Peta semua desa"), routes.PLACES)


def category_choices(corpus: Corpus, most: int) -> Choices:
    """The categories with most complaints."""
    named = [(name, name, corpus.category_address(name)) for name in busiest(corpus, "kategori", list(corpus.categories))[:most]]
    return Choices(say("Kategori"), choices(corpus, "kategori", named), say("Semua kategori"), routes.CATEGORIES)


def agency_choices(corpus: Corpus, most: int) -> Choices:
    """The agencies with most complaints."""
    codes = busiest(corpus, "opd", list(corpus.agencies))[:most]
    named = [(code, corpus.agency_name(code), routes.agency(code)) for code in codes]
    return Choices(say("OPD"), choices(corpus, "opd", named), say("Semua OPD"), routes.AGENCIES)


def busiest(corpus: Corpus, level: str, codes: list[str]) -> list[str]:
    """`codes` that have complaints, most first; equal ones in the order given."""
    known = [code for code in codes if corpus.figures.has(level, code)]
    return sorted(known, key=lambda code: -corpus.figures.count("masuk", level, code))


def _all(corpus: Corpus) -> Listing:
    return Listing(
        address=routes.COMPLAINTS,
        title=say("Semua keluhan"),
        description=say("Semua keluhan dan aspirasi warga {daerah}, yang terbaru di atas.", daerah=corpus.portal.region),
        rows=corpus.shown,
        count=corpus.figures.figure("masuk"),
        empty=Empty(say("Belum ada keluhan yang dimuat."), ()),
        feed=routes.FEED_ALL,
        filters=status_filters(corpus, "semua", "", routes.COMPLAINTS, routes.status),
        indexes=(place_choices(corpus), category_choices(corpus, 8), agency_choices(corpus, 8)),
        indexes_label=say("Saring menurut kecamatan, kategori, atau OPD"),
    )


def _of_status(corpus: Corpus, status: str) -> Listing:
    said = WORDS[status]
    title, meaning = say(said.list_title), say(said.meaning)
    return Listing(
        address=routes.status(status),
        title=title,
        description=f"{title}, {corpus.portal.region}. {meaning}",
        rows=corpus.by_status.get(status, ()),
        count=corpus.figures.figure(status),
        note=meaning,
        empty=Empty(say("Tidak ada {yang}.", yang=words.mid_sentence(title)), (all_complaints(),)),
        crumbs=(complaints_crumb(),),
        feed=routes.feed_status(status) if status in STATUSES else "",
        filters=status_filters(corpus, "semua", "", routes.COMPLAINTS, routes.status, status),
    )


def _aspirations(corpus: Corpus) -> Listing:
    limit = words.working_days(corpus.portal.resolution_days["aspirasi"])
    return Listing(
        address=routes.ASPIRATIONS,
        title=say("Aspirasi warga"),
        description=say("Usul dan harapan warga {daerah}, dan jawaban OPD.", daerah=corpus.portal.region),
        rows=[row for row in corpus.shown if row.jenis == "aspirasi"],
        count=corpus.figures.figure("masuk", "jenis", "aspirasi"),
        count_words=around("{n} aspirasi, yang terbaru di atas.", "n"),
        note=say(
            "Aspirasi adalah usul atau harapan, bukan laporan tentang masalah. OPD diminta menjawabnya dalam {lama}.", lama=limit
        ),
        empty=Empty(say("Belum ada aspirasi yang dimuat."), (all_complaints(),)),
        crumbs=(complaints_crumb(),),
    )


def overdue_words(corpus: Corpus) -> tuple[str, str]:
    """What stands around the number of complaints past their deadline."""
    return around("{n} keluhan masih terbuka dan tenggat penyelesaiannya sebelum {tanggal}.", "n", tanggal=words.day(corpus.as_of))


def complaints_crumb() -> Crumb:
    """The first step to lists of complaints and to complaints."""
    return Crumb(say("Keluhan"), routes.COMPLAINTS)


def all_complaints() -> tuple[str, str]:
    """Words and address of the widest list, for one that has nothing."""
    return say("semua keluhan"), routes.COMPLAINTS


def _overdue(corpus: Corpus) -> Listing:
    description = say("Keluhan warga {daerah} yang masih terbuka padahal tenggatnya sudah lewat.", daerah=corpus.portal.region)
    open_ones = (say("keluhan yang masih terbuka"), routes.status(OPEN))
    return Listing(
        address=routes.OVERDUE,
        title=say("Lewat tenggat"),
        description=description,
        rows=corpus.overdue,
        count=corpus.figures.figure("lewat_tenggat"),
        count_words=overdue_words(corpus),
        note=say("Yang paling lama menunggu di atas."),
        entry=overdue_entry_of,
        empty=Empty(say("Tidak ada keluhan terbuka yang lewat tenggat."), (open_ones,)),
        crumbs=(complaints_crumb(),),
        indexes=(_overdue_by_agency(corpus),),
        indexes_label=say("Lewat tenggat menurut OPD"),
    )


def _overdue_by_agency(corpus: Corpus) -> Choices:
    late = [(corpus.figures.figure("lewat_tenggat", "opd", code), code) for code in corpus.agencies]
    ordered = sorted((entry for entry in late if entry[0].count), key=lambda entry: -entry[0].count)
    items = tuple(Choice(corpus.agency_name(code), routes.agency_overdue(code), figure) for figure, code in ordered)
    return Choices(say("OPD"), items)
