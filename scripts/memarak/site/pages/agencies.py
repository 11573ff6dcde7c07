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
from memarak.site.language import say
from memarak.site.listing import (
    PER_PAGE,
    Listing,
    entry_of,
    list_inputs,
    list_pages,
    overdue_entry_of,
    page_count,
    pagination,
    status_filters,
)
from memarak.site.models.agency import AgencyIndexPage, AgencyPage, AgencyRow
from memarak.site.models.complaint import Fact
from memarak.site.models.drawing import Drawing
from memarak.site.models.listing import Choice, Empty
from memarak.site.page import Crumb, Head, Page
from memarak.site.pages.lists import all_complaints, overdue_words
from memarak.site.panels.agency import agency_figures, has_agency_bars, has_agency_curve, said_of_agency
from memarak.site.panels.groups import group_bar
from memarak.site.panels.publisher import publisher_of
from memarak.site.statuses import WORDS
from memarak.vocabulary import OPEN


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
    description = say("Keluhan dan tindak lanjutnya menurut OPD di {daerah}.", daerah=corpus.portal.region)
    return Head(say("OPD"), description, routes.AGENCIES), page


def _crumb() -> Crumb:
    return Crumb(say("OPD"), routes.AGENCIES)


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
    about = "Keluhan untuk {opd}, {daerah}: tindak lanjut, lamanya, dan daftarnya."
    return Listing(
        address=address,
        title=agency.nama,
        description=say(about, opd=agency.nama, daerah=corpus.portal.region),
        rows=corpus.by_agency.get(agency.kode, ()),
        count=corpus.figures.figure("masuk", "opd", agency.kode),
        empty=Empty(
            say("Belum ada keluhan untuk {opd}.", opd=agency.nama), ((say("semua OPD"), routes.AGENCIES), all_complaints())
        ),
        section=routes.AGENCIES,
        crumbs=(_crumb(),),
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
        entries=tuple(entry_of(corpus, row) for row in listing.rows[:PER_PAGE]),
        pagination=pagination(listing.address, 1, page_count(len(listing.rows))),
        empty=listing.empty,
        has_hidden=book.count("masuk", "opd", code) > len(listing.rows),
        facts=tuple(_facts(agency)),
        feed=listing.feed,
    )
    about = say("{opd}: keluhan dan tindak lanjutnya", opd=agency.nama)
    tags = reference_tags(publisher_of(corpus), about, listing.address)
    return Head(agency.nama, listing.description, routes.AGENCIES, (_crumb(),), listing.feed, meta=tags), page


def _inputs(corpus: Corpus, agency: Agency, listing: Listing) -> str:
    """All that an agency's page depends on: its first list, its record, its figures, and what its curve is drawn from."""
    portal = corpus.portal
    deadlines = (str(portal.response_days), *[f"{kind} {days}" for kind, days in portal.resolution_days.items()])
    first = list_inputs(corpus, listing, 1, page_count(len(listing.rows)))
    return "\x1f".join((first, *agency, corpus.as_of, *deadlines, said_of_agency(corpus, agency.kode)))


def _facts(agency: Agency) -> Iterator[Fact]:
    yield Fact(say("Nama"), ((f"{agency.nama} ({agency.singkatan})" if agency.singkatan else agency.nama, ""),))
    yield Fact(say("Kontak"), ((agency.kontak or say("Belum dicatat"), ""),))
    if agency.berlaku_sejak:
        yield Fact(say("Sejak"), ((words.day(agency.berlaku_sejak), ""),))
    if agency.berlaku_sampai:
        yield Fact(say("Sampai"), ((words.day(agency.berlaku_sampai), ""),))


def _filters(corpus: Corpus, agency: Agency, current: str) -> tuple[Choice, ...]:
    code = agency.kode
    return status_filters(corpus, "opd", code, routes.agency(code), partial(routes.agency_status, code), current)


def _of_status(corpus: Corpus, agency: Agency, status: str) -> Listing:
    rows = corpus.by_agency_and_status.get((agency.kode, status), ())
    of_all = say(WORDS[status].list_title)
    of_status = words.mid_sentence(of_all)
    title = f"{agency.nama}: {of_status}"
    wider = (say("semua keluhan untuk {opd}", opd=agency.nama), routes.agency(agency.kode))
    return Listing(
        address=routes.agency_status(agency.kode, status),
        title=title,
        description=f"{title}, {corpus.portal.region}.",
        rows=rows,
        count=corpus.figures.figure(status, "opd", agency.kode),
        note=say(WORDS[status].meaning),
        empty=Empty(
            say("Tidak ada {yang} untuk {opd}.", yang=of_status, opd=agency.nama), (wider, (of_all.lower(), routes.status(status)))
        ),
        section=routes.AGENCIES,
        crumbs=(_crumb(), Crumb(agency.singkatan or agency.nama, routes.agency(agency.kode))),
        filters=_filters(corpus, agency, status),
        hides_agency=True,
    )


def _overdue(corpus: Corpus, agency: Agency) -> Listing:
    return Listing(
        address=routes.agency_overdue(agency.kode),
        title=say("{opd}: lewat tenggat", opd=agency.nama),
        description=say("Keluhan untuk {opd} yang masih terbuka padahal tenggatnya sudah lewat.", opd=agency.nama),
        rows=corpus.overdue_by_agency.get(agency.kode, ()),
        count=corpus.figures.figure("lewat_tenggat", "opd", agency.kode),
        count_words=overdue_words(corpus),
        note=say("Yang paling lama menunggu di atas."),
        entry=overdue_entry_of,
        empty=Empty(
            say("Tidak ada keluhan terbuka untuk {opd} yang lewat tenggat.", opd=agency.nama),
            (
                (say("yang masih terbuka"), routes.agency_status(agency.kode, OPEN)),
                (say("lewat tenggat di semua OPD"), routes.OVERDUE),
            ),
        ),
        section=routes.AGENCIES,
        crumbs=(_crumb(), Crumb(agency.singkatan or agency.nama, routes.agency(agency.kode))),
        hides_agency=True,
    )
