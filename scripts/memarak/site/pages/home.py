"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from heapq import nlargest
from itertools import islice
from operator import attrgetter

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.figures import Period as Cohort
from memarak.site.language import say
from memarak.site.listing import closed_entry_of, entry_of
from memarak.site.models.home import HomePage, Period
from memarak.site.page import Head, Page
from memarak.site.pages.agencies import agency_rows
from memarak.site.pages.lists import agency_choices, category_choices, place_choices
from memarak.site.panels.groups import group_bar
from memarak.vocabulary import RESOLVED

_LATELY, _ASPIRATIONS, _LINKS, _AGENCIES = 5, 2, 5, 8


def pages(corpus: Corpus) -> Iterator[Page]:
    """The one page."""
    yield Page(routes.HOME, "beranda.html", partial(_home, corpus))


def _home(corpus: Corpus) -> tuple[Head, HomePage]:
    book = corpus.figures
    dated = [row for row in corpus.by_status.get(RESOLVED, ()) if row.tanggal_selesai]
    lately = nlargest(_LATELY, dated, key=attrgetter("tanggal_selesai", "nomor"))
    aspirations = islice((row for row in corpus.shown if row.jenis == "aspirasi"), _ASPIRATIONS)
    first = min((row.tanggal_masuk for row in corpus.snapshot.complaints), default="")
    example = lately[0] if lately else next(iter(corpus.shown), None)
    title = say("Keluhan warga {daerah} dan tindak lanjutnya", daerah=corpus.portal.region)
    page = HomePage(
        title=say("Keluhan warga dan tindak lanjutnya"),
        since=words.month(first) if first else "",
        received=book.figure("masuk"),
        resolved=book.figure(RESOLVED),
        median_days=book.figure("median_hari_kerja_penyelesaian"),
        overdue=book.figure("lewat_tenggat"),
        as_of=corpus.as_of,
        groups=group_bar(book, address=routes.status),
        example=(example.nomor, example.tautan) if example else ("", ""),
        indexes=(agency_choices(corpus, _LINKS), place_choices(corpus), category_choices(corpus, _LINKS)),
        resolved_lately=tuple(closed_entry_of(corpus, row) for row in lately),
        aspirations=tuple(entry_of(corpus, row) for row in aspirations),
        aspiration_count=book.figure("masuk", "jenis", "aspirasi"),
        aspiration_limit=words.working_days(corpus.portal.resolution_days["aspirasi"]),
        agencies=tuple(row for row in agency_rows(corpus)[:_AGENCIES] if row.received.count),
        periods=tuple(_periods(corpus)),
        contact=corpus.portal.contact,
    )
    return Head(title, _description(corpus, page), feed=routes.FEED_ALL, scripts=(routes.SEARCH_SCRIPT, routes.AGE_SCRIPT)), page


def _description(corpus: Corpus, page: HomePage) -> str:
    invitation = say("Lihat tindak lanjut keluhan warga {daerah}.", daerah=corpus.portal.region)
    if not page.received.count:
        return invitation
    counted = say("{banyaknya}, {n} selesai.", banyaknya=page.received.full_text, n=page.resolved.text)
    return f"{counted} {invitation}"


def _periods(corpus: Corpus) -> Iterator[Period]:
    for period in corpus.snapshot.periods:
        received = corpus.figures.figure("masuk", period=Cohort("khusus", period.slug))
        if received.count:
            yield Period(period.nama, period.mulai, period.akhir, received, routes.statistics(period.slug))
