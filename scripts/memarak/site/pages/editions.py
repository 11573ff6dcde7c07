"""The monthly editions: figures frozen at a month's first publication, and what later records revise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from memarak.history.editions import Edition, public_files
from memarak.history.shelf import REVISIONS, revisions_bytes
from memarak.measures.definitions import UNITS
from memarak.rows import Statistic
from memarak.site import routes, words
from memarak.site.claims import CLAIMS, anchor_of
from memarak.site.corpus import Corpus
from memarak.site.figures import FigureBook, figure_of
from memarak.site.language import say
from memarak.site.models.edition import EditionIndex, EditionPage, FrozenFigure, FrozenFile, Revised
from memarak.site.page import Crumb, File, Head, Page
from memarak.site.panels.cited import MAIN

CAUSES = {
    "susulan": "{n}\u00a0keluhan baru dicatat sesudah edisi ini, padahal masuknya sebelum itu",
    "koreksi": "{n}\u00a0keluhan diperbaiki datanya",
    "ditarik": "{n}\u00a0keluhan ditarik, atau tidak ada lagi di sumbernya",
}
"""Why an edition's figures would be others now: the cause's code to what is said of it."""


def pages(corpus: Corpus) -> Iterator[Page | File]:
    """The index, and a page and its frozen files for each edition."""
    yield Page(routes.EDITIONS, "edisi_indeks.html", partial(_index, corpus))
    for edition in corpus.editions:
        address = routes.edition(edition.month)
        revisions = corpus.revisions.get(edition.month, {})
        yield Page(address, "edisi.html", partial(_page, corpus, edition, revisions))
        for name, body in public_files(edition).items():
            yield File(address + name, lambda body=body: body)  # type: ignore[misc]
        yield File(address + REVISIONS, partial(revisions_bytes, revisions))


def _index(corpus: Corpus) -> tuple[Head, EditionIndex]:
    newest = sorted(corpus.editions, key=lambda edition: edition.month, reverse=True)
    rows = tuple((words.month(edition.month), routes.edition(edition.month), edition.as_of.isoformat()) for edition in newest)
    title = say("Edisi bulanan")
    lead = say("Angka yang dibekukan pada penerbitan pertama tiap bulan, supaya kutipan dapat diperiksa kembali.")
    return Head(title, lead, routes.STATISTICS), EditionIndex(title, rows)


def _page(corpus: Corpus, edition: Edition, revisions: Mapping[str, Any]) -> tuple[Head, EditionPage]:
    book = FigureBook(edition.statistics)
    title = say("Edisi {bulan}", bulan=words.month(edition.month))
    address = routes.edition(edition.month)
    now = _figures_now(revisions)
    page = EditionPage(
        title=title,
        month=edition.month,
        as_of=edition.as_of.isoformat(),
        figures=tuple(FrozenFigure(say(CLAIMS[m].name), anchor_of(m), book.figure(m), now.get(m, "")) for m in MAIN),
        revisions=tuple(_revised(revisions)),
        revised_figures=_revised_figures(revisions),
        files=tuple(FrozenFile(name, address + name) for name in (*public_files(edition), REVISIONS)),
        citation=_citation(corpus, edition, address),
    )
    month = words.month(edition.month)
    description = say("Angka tindak lanjut keluhan sebagaimana terbit pertama kali pada {bulan}.", bulan=month)
    return Head(title, description, routes.STATISTICS, (Crumb(say("Edisi"), routes.EDITIONS),)), page


def _citation(corpus: Corpus, edition: Edition, address: str) -> str:
    portal = corpus.portal
    url = f"{portal.base_url}/{address}"
    return say(
        "{penerbit} {daerah}, edisi {bulan}, {alamat}", penerbit=portal.name, daerah=portal.region, bulan=edition.month, alamat=url
    )


def _revised(revisions: Mapping[str, Any]) -> Iterator[Revised]:
    counts: Counter[str] = Counter()
    for change in revisions.get("perubahan", ()):
        counts[change["sebab"]] += change["jumlah"]
    for cause, sentence in CAUSES.items():
        if counts[cause]:
            yield Revised(say(sentence, n=words.number(counts[cause])))


def _revised_figures(revisions: Mapping[str, Any]) -> str:
    count = len(revisions.get("angka", ())) + revisions.get("tidak_dirinci", 0)
    return say("{n}\u00a0angka", n=words.number(count)) if count else ""


def _figures_now(revisions: Mapping[str, Any]) -> dict[str, str]:
    """The main figures of all complaints that later records change: measure to what it would be."""
    found = {}
    for entry in revisions.get("angka", ()):
        level, code, kind, period, measure = entry["alamat"]
        if (level, kind) == ("semua", "semua") and entry["kini"]:
            row = Statistic(level, code, kind, period, measure, satuan=UNITS[measure], **entry["kini"])
            found[measure] = figure_of(row).full_text
    return found
