"""The index of agencies, and for each its page, its lists by status, and those past their deadline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.rows import Agency
from memarak.site import routes, words
from memarak.site.charts.inline_bar import inline_bar
from memarak.site.citation import reference_tags
from memarak.site.corpus import Corpus
from memarak.site.drawings import BARS, CURVE, bars_drawing, curve_drawing, drawing_files
from memarak.site.listing import (
    PER_PAGE,
    Listing,
    entry_of,
    list_inputs,
    list_pages,
    overdue_entry_of,
    page_count,
    pagination,
    shown_without,
    status_filters,
)
from memarak.site.models.agency import AgencyIndexPage, AgencyPage, AgencyRow
from memarak.site.models.complaint import Fact
from memarak.site.models.drawing import Drawing
from memarak.site.models.listing import Choice, Empty
from memarak.site.page import Crumb, Head, Page
from memarak.site.panels.agency import agency_figures, has_agency_bars, has_agency_curve, said_of_agency
from memarak.site.panels.groups import group_bar
from memarak.site.panels.publisher import publisher_of
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN

_CRUMB = Crumb("OPD", routes.AGENCIES)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Pages of every agency in the list, also of those without a complaint and those that no longer exist."""
    yield Page(routes.AGENCIES, "opd-semua.html", partial(_index, corpus))
    for agency in corpus.agencies.values():
        listing = _of_agency(corpus, agency)
        make, inputs = partial(_agency, corpus, agency, listing), partial(_inputs, corpus, agency, listing)
        yield Page(listing.address, "opd.html", make, inputs, group=listing.address.rstrip("/"))
        yield from list(list_pages(corpus, listing))[1:]
        for status in WORDS:
            yield from list_pages(corpus, _of_status(corpus, agency, status))
        yield from list_pages(corpus, _overdue(corpus, agency))


def drawings(corpus: Corpus) -> Iterator[Page]:
    """The agencies' charts as files."""
    for agency in corpus.agencies.values():
        address = routes.agency(agency.kode)
        if has_agency_curve(corpus, agency.kode):
            yield from drawing_files(address + CURVE, partial(_drawing, corpus, agency, CURVE))
        if has_agency_bars(corpus, agency.kode):
            yield from drawing_files(address + BARS, partial(_drawing, corpus, agency, BARS))


def _drawing(corpus: Corpus, agency: Agency, kind: str) -> Drawing:
    figures, address = agency_figures(corpus, agency.kode), routes.agency(agency.kode)
    if kind == CURVE:
        assert figures and figures.curve  # noqa: S101, PT018  (asked before the drawing was)
        return curve_drawing(corpus, figures.curve, agency.nama, address)
    assert figures and figures.by_time  # noqa: S101, PT018
    return bars_drawing(corpus, figures.by_time, agency.nama, address)


def _index(corpus: Corpus) -> tuple[Head, AgencyIndexPage]:
    rows = agency_rows(corpus)
    page = AgencyIndexPage(tuple(row for row in rows if row.received.count), tuple(row for row in rows if not row.received.count))
    return Head("OPD", f"Keluhan dan tindak lanjutnya menurut OPD di {corpus.portal.region}.", routes.AGENCIES), page


def agency_rows(corpus: Corpus) -> list[AgencyRow]:
    """Every agency with its figures, most complaints first, then in the order of the list."""
    rows = []
    for agency in corpus.agencies.values():
        figure = partial(corpus.figures.figure, level="opd", code=agency.kode)
        share = figure("rasio_selesai")
        rows.append(
            AgencyRow(
                agency.nama,
                routes.agency(agency.kode),
                figure("masuk"),
                share,
                inline_bar(share.value),
                figure("median_hari_kerja_penyelesaian"),
            )
        )
    return sorted(rows, key=lambda row: -row.received.count)


def _of_agency(corpus: Corpus, agency: Agency) -> Listing:
    address = routes.agency(agency.kode)
    return Listing(
        address=address,
        title=agency.nama,
        description=f"Keluhan untuk {agency.nama}, {corpus.portal.region}: tindak lanjut, lamanya, dan daftarnya.",
        rows=corpus.by_agency.get(agency.kode, ()),
        count=corpus.figures.figure("masuk", "opd", agency.kode),
        empty=Empty(
            f"Belum ada keluhan untuk {agency.nama}.", (("semua OPD", routes.AGENCIES), ("semua keluhan", routes.COMPLAINTS))
        ),
        section=routes.AGENCIES,
        crumbs=(_CRUMB,),
        feed=routes.feed_agency(agency.kode),
        filters=_filters(corpus, agency, ""),
        hides_agency=True,
    )


def _agency(corpus: Corpus, agency: Agency, listing: Listing) -> tuple[Head, AgencyPage]:
    book, code = corpus.figures, agency.kode
    page = AgencyPage(
        name=agency.nama,
        received=book.figure("masuk", "opd", code),
        as_of=corpus.as_of,
        groups=group_bar(book, "opd", code, address=partial(routes.agency_status, code)),
        figures=agency_figures(corpus, code),
        overdue=book.figure("lewat_tenggat", "opd", code),
        overdue_address=routes.agency_overdue(code),
        filters=listing.filters,
        entries=tuple(shown_without(entry_of(corpus, row), agency=True, place=False) for row in listing.rows[:PER_PAGE]),
        pagination=pagination(listing.address, 1, page_count(len(listing.rows))),
        empty=listing.empty,
        has_hidden=book.count("masuk", "opd", code) > len(listing.rows),
        facts=tuple(_facts(agency)),
        feed=listing.feed,
    )
    tags = reference_tags(publisher_of(corpus), f"{agency.nama}: keluhan dan tindak lanjutnya", listing.address)
    return Head(agency.nama, listing.description, routes.AGENCIES, (_CRUMB,), listing.feed, meta=tags), page


def _inputs(corpus: Corpus, agency: Agency, listing: Listing) -> str:
    """All that an agency's page depends on: its first list, its record, its figures, and what its curve is drawn from."""
    portal = corpus.portal
    deadlines = (str(portal.response_days), *[f"{kind} {days}" for kind, days in portal.resolution_days.items()])
    first = list_inputs(corpus, listing, 1, page_count(len(listing.rows)))
    return "\x1f".join((first, *agency, corpus.as_of, *deadlines, said_of_agency(corpus, agency.kode)))


def _facts(agency: Agency) -> Iterator[Fact]:
    yield Fact("Nama", ((f"{agency.nama} ({agency.singkatan})" if agency.singkatan else agency.nama, ""),))
    yield Fact("Kontak", ((agency.kontak or "Belum dicatat", ""),))
    if agency.berlaku_sejak:
        yield Fact("Sejak", ((words.day(agency.berlaku_sejak), ""),))
    if agency.berlaku_sampai:
        yield Fact("Sampai", ((words.day(agency.berlaku_sampai), ""),))


def _filters(corpus: Corpus, agency: Agency, current: str) -> tuple[Choice, ...]:
    code = agency.kode
    return status_filters(corpus, "opd", code, routes.agency(code), partial(routes.agency_status, code), current)


def _of_status(corpus: Corpus, agency: Agency, status: str) -> Listing:
    rows = corpus.by_agency_and_status.get((agency.kode, status), ())
    title = f"{agency.nama}: {words.mid_sentence(WORDS[status].list_title)}"
    return Listing(
        address=routes.agency_status(agency.kode, status),
        title=title,
        description=f"{title}, {corpus.portal.region}.",
        rows=rows,
        count=corpus.figures.figure(status, "opd", agency.kode),
        note=WORDS[status].meaning,
        empty=Empty(
            f"Tidak ada {words.mid_sentence(WORDS[status].list_title)} untuk {agency.nama}.",
            (
                (f"semua keluhan untuk {agency.nama}", routes.agency(agency.kode)),
                (WORDS[status].list_title.lower(), routes.status(status)),
            ),
        ),
        section=routes.AGENCIES,
        crumbs=(_CRUMB, Crumb(agency.singkatan or agency.nama, routes.agency(agency.kode))),
        filters=_filters(corpus, agency, status),
        hides_agency=True,
    )


def _overdue(corpus: Corpus, agency: Agency) -> Listing:
    return Listing(
        address=routes.agency_overdue(agency.kode),
        title=f"{agency.nama}: lewat tenggat",
        description=f"Keluhan untuk {agency.nama} yang masih terbuka padahal tenggatnya sudah lewat.",
        rows=corpus.overdue_by_agency.get(agency.kode, ()),
        count=corpus.figures.figure("lewat_tenggat", "opd", agency.kode),
        count_words=f"keluhan masih terbuka dan tenggat penyelesaiannya sebelum {words.day(corpus.as_of)}",
        note="Yang paling lama menunggu di atas.",
        entry=overdue_entry_of,
        empty=Empty(
            f"Tidak ada keluhan terbuka untuk {agency.nama} yang lewat tenggat.",
            (("yang masih terbuka", routes.agency_status(agency.kode, OPEN)), ("lewat tenggat di semua OPD", routes.OVERDUE)),
        ),
        section=routes.AGENCIES,
        crumbs=(_CRUMB, Crumb(agency.singkatan or agency.nama, routes.agency(agency.kode))),
        hides_agency=True,
    )
