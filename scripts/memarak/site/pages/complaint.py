"""The page of each complaint, and of those that are no longer shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.rows import Complaint
from memarak.site import markup, routes, words
from memarak.site.charts.lane import Lane, lane
from memarak.site.corpus import Corpus
from memarak.site.language import kept, say
from memarak.site.listing import district_name, title_of, village_name
from memarak.site.models.complaint import ComplaintPage, Fact, FormerPage
from memarak.site.page import AnyPage, Crumb, Head, Page, RecordPage, Series
from memarak.site.timeline import timeline
from memarak.site.verdict import former_page, verdict
from memarak.vocabulary import KINDS, RESOLVED, STATUSES


def pages(corpus: Corpus) -> Iterator[AnyPage]:
    """One page a shown complaint, and one an address that once showed one."""
    series: Series[tuple[Head, object]] = Series(_address, partial(_complaint, corpus), partial(inputs, corpus), "keluhan.html")
    for row in corpus.shown:
        yield RecordPage(series, row)
    shown = {row.tautan for row in corpus.shown} if corpus.former else set()
    for address, entry in corpus.former.items():
        if address not in shown:
            yield Page(address.lstrip("/"), "ditarik.html", partial(_former, entry["sebab"], entry["tanggal"]), is_indexed=False)


def _address(row: Complaint) -> str:
    return row.tautan.lstrip("/")


def inputs(corpus: Corpus, row: Complaint) -> str:
    """All that a complaint's page depends on: its record, its responses, and the names that they refer to."""
    responses = corpus.responses.get(row.nomor, ())
    agencies = corpus.told_of_agency
    named = (
        agencies[row.opd],
        *[agencies[r.opd] for r in responses],
        corpus.told_of_meeting[row.pertemuan],
        corpus.category_address(row.kategori),
        corpus.told_of_place[row.kecamatan, row.desa],
        corpus.days_off_digest,
    )
    return "\x1f".join(sum(responses, row) + named)  # added as tuples: of a hundred thousand records in a second


def _complaint(corpus: Corpus, row: Complaint) -> tuple[Head, ComplaintPage]:
    responses = corpus.responses.get(row.nomor, ())
    address = f"{corpus.portal.base_url}/{row.tautan.lstrip('/')}"
    title = title_of(row)
    has_veil = markup.has_veil(row.isi) or markup.has_veil(row.judul)
    page = ComplaintPage(
        title=title,
        number=row.nomor,
        verdict=verdict(corpus, row),
        lane=_lane(corpus, row),
        body=row.isi,
        has_veil=has_veil,
        has_veil_below=not has_veil and any(map(markup.has_veil, (row.alasan, *(r.isi for r in responses)))),
        events=timeline(corpus, row, responses),
        facts=tuple(_facts(corpus, row)),
        alike=tuple(_alike(corpus, row)),
        address=address,
        share=_share(address),
    )
    place = corpus.place_address(row.kecamatan, row.desa) or corpus.place_address(row.kecamatan)
    crumbs = (_crumb(), Crumb(row.desa or row.kecamatan, place)) if place else (_crumb(),)
    said = f"{_kind_and_status(row.jenis, row.kecamatan, row.desa, row.status)} {words.shortened(row.isi, 120)}"
    return Head(words.shortened(title, 90), said, routes.COMPLAINTS, crumbs), page


@kept(1)
def _crumb() -> Crumb:
    return Crumb(say("Keluhan"), routes.COMPLAINTS)


def _kind(kind: str) -> str:
    return say(KINDS[kind].label if kind in KINDS else "Keluhan")


@kept(8192)
def _kind_and_status(kind: str, district: str, village: str, status: str) -> str:
    """How a description begins."""
    what = _kind(kind)
    if district:
        what = say("{jenis} di {tempat}", jenis=what, tempat=village_name(village) if village else district_name(district))
    return say("{apa}: {status}.", apa=what, status=say(STATUSES[status].label))


def _share(address: str) -> str:
    """The address that shares a page by WhatsApp. A page's address has no other characters than these two to escape."""
    return "https://wa.me/?text=" + address.replace(":", "%3A").replace("/", "%2F")


_drawn = kept(16384)(lane)


def _lane(corpus: Corpus, row: Complaint) -> Lane:
    between = corpus.working_days.between
    closing = between(row.tanggal_masuk, row.tanggal_selesai) if row.tanggal_selesai else None
    return _drawn(
        between(row.tanggal_masuk, row.tenggat_tanggapan),
        between(row.tanggal_masuk, row.tenggat_penyelesaian),
        int(row.hari_kerja_tanggapan) if row.hari_kerja_tanggapan else None,
        closing,
        row.kelompok,
    )


def _facts(corpus: Corpus, row: Complaint) -> Iterator[Fact]:
    yield _kind_fact(row.jenis)
    if row.kategori:
        yield _fact(say("Kategori"), row.kategori, corpus.category_address(row.kategori))
    if row.opd:
        yield _fact(say("OPD"), corpus.agency_name(row.opd), corpus.agency_address(row.opd))
    else:
        yield _fact(say("OPD"), say("Belum ditentukan"), "")
    village, district = corpus.place_address(row.kecamatan, row.desa), corpus.place_address(row.kecamatan)
    yield _place_fact(row.desa, village, row.kecamatan, district)
    meeting = corpus.meetings.get(row.pertemuan)
    if meeting is not None:
        when = words.day(meeting.tanggal) if meeting.tanggal else meeting.kode
        yield Fact(say("Pertemuan"), ((meeting.nama or when, routes.meeting(meeting.kode)),))
    if row.kanal:
        yield _channel_fact(row.kanal)
    yield _reporter_fact()


@kept(8192)
def _fact(name: str, said: str, address: str) -> Fact:
    """A line of one value; a complaint shares its own with hundreds, and each is rendered once."""
    return Fact(name, ((said, address),))


@kept(8192)
def _place_fact(village: str, village_address: str, district: str, district_address: str) -> Fact:
    places = []
    if village:
        places.append((village_name(village), village_address))
    if district:
        places.append((district_name(district), district_address))
    return Fact(say("Tempat"), tuple(places) or ((say("Tidak dicatat"), ""),))


@kept(8)
def _kind_fact(kind: str) -> Fact:
    return Fact(say("Jenis"), ((_kind(kind), routes.ASPIRATIONS if kind == "aspirasi" else ""),))


@kept(1)
def _reporter_fact() -> Fact:
    return Fact(say("Pelapor"), ((say("Tidak dimuat"), ""),))


@kept(1024)
def _channel_fact(channel: str) -> Fact:
    return Fact(say("Saluran"), ((words.sentence_start(channel), ""),))


def _alike(corpus: Corpus, row: Complaint) -> Iterator[tuple[str, str]]:
    category = corpus.category_address(row.kategori)
    if category:
        yield _others_about(row.kategori), category
    village = corpus.place_address(row.kecamatan, row.desa) if row.desa else ""
    if village:
        yield _others_from(row.desa), village
    if row.opd in corpus.agencies and row.kelompok == RESOLVED:
        yield _resolved_by(corpus.agency_name(row.opd)), routes.agency_status(row.opd, row.status)
    elif row.opd in corpus.agencies:
        yield _others_to(corpus.agency_name(row.opd)), routes.agency(row.opd)


@kept(4096)
def _others_about(category: str) -> str:
    return say("Keluhan lain tentang {kategori}", kategori=words.mid_sentence(category))


@kept(4096)
def _others_from(village: str) -> str:
    return say("Keluhan lain dari {tempat}", tempat=village_name(village))


@kept(1024)
def _resolved_by(agency: str) -> str:
    return say("Yang diselesaikan {opd}", opd=agency)


@kept(1024)
def _others_to(agency: str) -> str:
    return say("Keluhan lain untuk {opd}", opd=agency)


def _former(cause: str, date: str) -> tuple[Head, FormerPage]:
    page = former_page(cause, date)
    return Head(page.heading, page.heading + ".", routes.COMPLAINTS, (_crumb(),)), page
