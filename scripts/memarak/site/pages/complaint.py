"""The page of each complaint, and of those that are no longer shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.rows import Complaint
from memarak.site import markup, routes, words
from memarak.site.charts.lane import Lane, lane
from memarak.site.corpus import Corpus
from memarak.site.language import kept
from memarak.site.listing import place_name, title_of
from memarak.site.models.complaint import ComplaintPage, Fact, FormerPage
from memarak.site.page import AnyPage, Crumb, Head, Page, PageSeries, RecordPage
from memarak.site.timeline import timeline
from memarak.site.verdict import former_page, verdict
from memarak.vocabulary import KINDS, RESOLVED, STATUSES

_CRUMB = Crumb("Keluhan", routes.COMPLAINTS)


def pages(corpus: Corpus) -> Iterator[AnyPage]:
    """One page a shown complaint, and one an address that once showed one."""
    series = PageSeries(_address, "keluhan.html", partial(_complaint, corpus), partial(inputs, corpus))
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
    names = [corpus.agency_name(code) for code in (row.opd, *[r.opd for r in responses])]
    meeting = corpus.meetings.get(row.pertemuan, ())
    places = (
        corpus.agency_address(row.opd),
        corpus.category_address(row.kategori),
        corpus.place_address(row.kecamatan, row.desa),
        corpus.place_address(row.kecamatan),
    )
    return "\x1f".join((*row, *[cell for r in responses for cell in r], *names, *meeting, *places, corpus.days_off_digest))


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
    crumbs = (_CRUMB, Crumb(row.desa or row.kecamatan, place)) if place else (_CRUMB,)
    where = f" di {place_name(row)}" if row.kecamatan else ""
    kind = KINDS[row.jenis].label if row.jenis in KINDS else "Keluhan"
    description = f"{kind}{where}: {STATUSES[row.status].label}. {words.shortened(row.isi, 120)}"
    return Head(words.shortened(title, 90), description, routes.COMPLAINTS, crumbs), page


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
    yield Fact("Jenis", ((KINDS[row.jenis].label if row.jenis in KINDS else "Keluhan", _kind_address(row)),))
    if row.kategori:
        yield Fact("Kategori", ((row.kategori, corpus.category_address(row.kategori)),))
    if row.opd:
        yield Fact("OPD", ((corpus.agency_name(row.opd), corpus.agency_address(row.opd)),))
    else:
        yield Fact("OPD", (("Belum ditentukan", ""),))
    places = []
    if row.desa:
        places.append((f"Desa {row.desa}", corpus.place_address(row.kecamatan, row.desa)))
    if row.kecamatan:
        places.append((f"Kecamatan {row.kecamatan}", corpus.place_address(row.kecamatan)))
    yield Fact("Tempat", tuple(places) or (("Tidak dicatat", ""),))
    meeting = corpus.meetings.get(row.pertemuan)
    if meeting is not None:
        when = words.day(meeting.tanggal) if meeting.tanggal else meeting.kode
        yield Fact("Pertemuan", ((meeting.nama or when, routes.meeting(meeting.kode)),))
    if row.kanal:
        yield Fact("Saluran", ((words.sentence_start(row.kanal), ""),))
    yield Fact("Pelapor", (("Tidak dimuat", ""),))


def _kind_address(row: Complaint) -> str:
    return routes.ASPIRATIONS if row.jenis == "aspirasi" else ""


def _alike(corpus: Corpus, row: Complaint) -> Iterator[tuple[str, str]]:
    category = corpus.category_address(row.kategori)
    if category:
        yield f"Keluhan lain tentang {words.mid_sentence(row.kategori)}", category
    village = corpus.place_address(row.kecamatan, row.desa) if row.desa else ""
    if village:
        yield f"Keluhan lain dari Desa {row.desa}", village
    if row.opd in corpus.agencies and row.kelompok == RESOLVED:
        yield f"Yang diselesaikan {corpus.agency_name(row.opd)}", routes.agency_status(row.opd, row.status)
    elif row.opd in corpus.agencies:
        yield f"Keluhan lain untuk {corpus.agency_name(row.opd)}", routes.agency(row.opd)


def _former(cause: str, date: str) -> tuple[Head, FormerPage]:
    page = former_page(cause, date)
    return Head(page.heading, page.heading + ".", routes.COMPLAINTS, (_CRUMB,)), page
