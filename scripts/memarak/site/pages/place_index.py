"""The index of places: the tile map, and the kecamatan as a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes
from memarak.site.charts.inline_bar import inline_bar
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.models.place_index import DistrictRow, PlaceIndexPage
from memarak.site.page import Head, Page
from memarak.site.panels.villages import village_map


def pages(corpus: Corpus) -> Iterator[Page]:
    """The page at `/wilayah/`."""
    yield Page(routes.PLACES, "wilayah.html", partial(_page, corpus))


def _page(corpus: Corpus) -> tuple[Head, PlaceIndexPage]:
    page = PlaceIndexPage(
        as_of=corpus.as_of,
        since=min((row.tanggal_masuk for row in corpus.snapshot.complaints), default=""),
        villages=village_map(corpus),
        districts=tuple(_district(corpus, name) for name in corpus.districts),
    )
    description = say("Peta keluhan warga {daerah} menurut kecamatan dan desa, dan tindak lanjutnya.", daerah=corpus.portal.region)
    return Head(say("Wilayah"), description, routes.PLACES), page


def _district(corpus: Corpus, name: str) -> DistrictRow:
    book = corpus.figures
    share = book.figure("rasio_selesai", "kecamatan", name)
    return DistrictRow(
        name=name,
        address=corpus.place_address(name),
        received=book.figure("masuk", "kecamatan", name),
        resolved_share=share,
        bar=inline_bar(share.value),
        median_days=book.figure("median_hari_kerja_penyelesaian", "kecamatan", name),
    )
