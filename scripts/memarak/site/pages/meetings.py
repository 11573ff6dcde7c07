"""The index of meetings, and what was raised at each and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.rows import Meeting
from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.language import around, say
from memarak.site.listing import Listing, choices, district_name, groups_of, list_pages, village_name
from memarak.site.models.complaint import Fact
from memarak.site.models.listing import Choices, Empty, IndexPage
from memarak.site.page import Crumb, Head, Page
from memarak.site.pages.lists import complaints_crumb


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, which always stands, and a list a meeting."""
    yield Page(routes.MEETINGS, "indeks.html", partial(_index, corpus))
    for meeting in corpus.meetings.values():
        yield from list_pages(corpus, _meeting(corpus, meeting))


def name_of(meeting: Meeting) -> str:
    """The meeting's name, or what and when it was; its code where the sheet has neither name nor day."""
    return meeting.nama or say("Pertemuan {kapan}", kapan=words.day(meeting.tanggal) if meeting.tanggal else meeting.kode)


def _index(corpus: Corpus) -> tuple[Head, IndexPage]:
    newest = sorted(corpus.meetings.values(), key=lambda meeting: (meeting.tanggal, meeting.kode), reverse=True)
    years = dict.fromkeys(meeting.tanggal[:4] for meeting in newest)
    groups = []
    for year in years:
        named = [(m.kode, _dated(m), routes.meeting(m.kode)) for m in newest if m.tanggal[:4] == year]
        groups.append(Choices(year or say("Tanpa tanggal"), choices(corpus, "pertemuan", named)))
    lead = say("Pertemuan di masjid, di desa, dan di tempat lain: apa yang disampaikan warga di sana, dan apa jadinya.")
    if not groups:
        lead = say("Belum ada keluhan yang dicatat bersama pertemuannya.")
    title = say("Pertemuan warga")
    return Head(title, lead, routes.COMPLAINTS, (complaints_crumb(),)), IndexPage(title, lead, tuple(groups))


def _dated(meeting: Meeting) -> str:
    if not meeting.tanggal:
        return name_of(meeting)
    day = words.day(meeting.tanggal)
    return f"{meeting.nama}, {day}" if meeting.nama else day


def _meeting(corpus: Corpus, meeting: Meeting) -> Listing:
    name = name_of(meeting)
    dated = f"{name}, {words.day(meeting.tanggal)}" if meeting.tanggal else name
    return Listing(
        address=routes.meeting(meeting.kode),
        title=name,
        description=say("Yang disampaikan warga pada {pertemuan}, dan apa jadinya.", pertemuan=dated),
        rows=corpus.by_meeting.get(meeting.kode, ()),
        count=corpus.figures.figure("masuk", "pertemuan", meeting.kode),
        count_words=around("{n} keluhan dan aspirasi disampaikan di sini, yang terbaru di atas.", "n"),
        empty=Empty(
            say("Belum ada keluhan dari {pertemuan} yang dimuat.", pertemuan=name), ((say("semua pertemuan"), routes.MEETINGS),)
        ),
        crumbs=(complaints_crumb(), Crumb(say("Pertemuan"), routes.MEETINGS)),
        facts=tuple(_facts(corpus, meeting)),
        groups=groups_of(corpus, "pertemuan", meeting.kode),
    )


def _facts(corpus: Corpus, meeting: Meeting) -> Iterator[Fact]:
    if meeting.tanggal:
        yield Fact(say("Tanggal"), ((words.weekday(meeting.tanggal), ""),))
    if meeting.tempat:
        yield Fact(say("Tempat"), ((meeting.tempat, ""),))
    places = []
    if meeting.desa:
        places.append((village_name(meeting.desa), corpus.place_address(meeting.kecamatan, meeting.desa)))
    if meeting.kecamatan:
        places.append((district_name(meeting.kecamatan), corpus.place_address(meeting.kecamatan)))
    if places:
        yield Fact(say("Wilayah"), tuple(places))
