"""Lists over the whole regency: all complaints, by status, aspirations, those past their deadline."""

from __future__ import annotations

from collections.abc import Iterator

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.listing import NEWEST_FIRST, Listing, choices, list_pages, overdue_entry_of, status_filters
from memarak.site.models.listing import Choice, Choices, Empty
from memarak.site.page import Crumb, Page
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN, STATUSES

_CRUMB = Crumb("Keluhan", routes.COMPLAINTS)
_ALL = ("semua keluhan", routes.COMPLAINTS)


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
    return Choices("Kecamatan", choices(corpus, "kecamatan", named), "Peta semua desa", routes.PLACES)


def category_choices(corpus: Corpus, most: int) -> Choices:
    """The categories with most complaints."""
    named = [(name, name, corpus.category_address(name)) for name in busiest(corpus, "kategori", list(corpus.categories))[:most]]
    return Choices("Kategori", choices(corpus, "kategori", named), "Semua kategori", routes.CATEGORIES)


def agency_choices(corpus: Corpus, most: int) -> Choices:
    """The agencies with most complaints."""
    codes = busiest(corpus, "opd", list(corpus.agencies))[:most]
    named = [(code, corpus.agency_name(code), routes.agency(code)) for code in codes]
    return Choices("OPD", choices(corpus, "opd", named), "Semua OPD", routes.AGENCIES)


def busiest(corpus: Corpus, level: str, codes: list[str]) -> list[str]:
    """`codes` that have complaints, most first; equal ones in the order given."""
    known = [code for code in codes if corpus.figures.has(level, code)]
    return sorted(known, key=lambda code: -corpus.figures.count("masuk", level, code))


def _all(corpus: Corpus) -> Listing:
    return Listing(
        address=routes.COMPLAINTS,
        title="Semua keluhan",
        description=f"Semua keluhan dan aspirasi warga {corpus.portal.region}, yang terbaru di atas.",
        rows=corpus.shown,
        count=corpus.figures.figure("masuk"),
        empty=Empty("Belum ada keluhan yang dimuat.", ()),
        feed=routes.FEED_ALL,
        filters=status_filters(corpus, "semua", "", routes.COMPLAINTS, routes.status),
        indexes=(place_choices(corpus), category_choices(corpus, 8), agency_choices(corpus, 8)),
        indexes_label="Saring menurut kecamatan, kategori, atau OPD",
    )


def _of_status(corpus: Corpus, status: str) -> Listing:
    said = WORDS[status]
    title = said.list_title
    return Listing(
        address=routes.status(status),
        title=title,
        description=f"{title}, {corpus.portal.region}. {said.meaning}",
        rows=corpus.by_status.get(status, ()),
        count=corpus.figures.figure(status),
        count_words=f"keluhan dan aspirasi, {NEWEST_FIRST}",
        note=said.meaning,
        empty=Empty(f"Tidak ada {words.mid_sentence(title)}.", (_ALL,)),
        crumbs=(_CRUMB,),
        feed=routes.feed_status(status) if status in STATUSES else "",
        filters=status_filters(corpus, "semua", "", routes.COMPLAINTS, routes.status, status),
    )


def _aspirations(corpus: Corpus) -> Listing:
    limit = words.working_days(corpus.portal.resolution_days["aspirasi"])
    return Listing(
        address=routes.ASPIRATIONS,
        title="Aspirasi warga",
        description=f"Usul dan harapan warga {corpus.portal.region}, dan jawaban OPD.",
        rows=[row for row in corpus.shown if row.jenis == "aspirasi"],
        count=corpus.figures.figure("masuk", "jenis", "aspirasi"),
        count_words=f"aspirasi, {NEWEST_FIRST}",
        note=f"Aspirasi adalah usul atau harapan, bukan laporan tentang masalah. OPD diminta menjawabnya dalam {limit}.",
        empty=Empty("Belum ada aspirasi yang dimuat.", (_ALL,)),
        crumbs=(_CRUMB,),
    )


def _overdue(corpus: Corpus) -> Listing:
    return Listing(
        address=routes.OVERDUE,
        title="Lewat tenggat",
        description=f"Keluhan warga {corpus.portal.region} yang masih terbuka padahal tenggatnya sudah lewat.",
        rows=corpus.overdue,
        count=corpus.figures.figure("lewat_tenggat"),
        count_words=f"keluhan masih terbuka dan tenggat penyelesaiannya sebelum {words.day(corpus.as_of)}",
        note="Yang paling lama menunggu di atas.",
        entry=overdue_entry_of,
        empty=Empty("Tidak ada keluhan terbuka yang lewat tenggat.", (("keluhan yang masih terbuka", routes.status(OPEN)),)),
        crumbs=(_CRUMB,),
        indexes=(_overdue_by_agency(corpus),),
        indexes_label="Lewat tenggat menurut OPD",
    )


def _overdue_by_agency(corpus: Corpus) -> Choices:
    late = [(corpus.figures.figure("lewat_tenggat", "opd", code), code) for code in corpus.agencies]
    ordered = sorted((entry for entry in late if entry[0].count), key=lambda entry: -entry[0].count)
    items = tuple(Choice(corpus.agency_name(code), routes.agency_overdue(code), figure) for figure, code in ordered)
    return Choices("OPD", items)
