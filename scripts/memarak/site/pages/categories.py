"""The index of categories, and a list for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.listing import Listing, choices, groups_of, list_pages
from memarak.site.models.listing import Choices, Empty, IndexPage
from memarak.site.page import Crumb, Head, Page

_CRUMB = Crumb("Kategori", routes.CATEGORIES)


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, and a list for every category that occurs."""
    yield Page(routes.CATEGORIES, "indeks.html", partial(_index, corpus))
    for name in corpus.categories:
        yield from list_pages(corpus, _category(corpus, name))


def _index(corpus: Corpus) -> tuple[Head, IndexPage]:
    named = [(name, name, corpus.category_address(name)) for name in corpus.categories]
    page = IndexPage(
        "Kategori",
        "Keluhan dan aspirasi menurut pokoknya. Angka menunjukkan banyaknya yang masuk.",
        (Choices("", choices(corpus, "kategori", named)),),
    )
    description = f"Keluhan warga {corpus.portal.region} menurut kategori."
    return Head("Kategori", description, routes.COMPLAINTS, (Crumb("Keluhan", routes.COMPLAINTS),)), page


def _category(corpus: Corpus, name: str) -> Listing:
    return Listing(
        address=corpus.category_address(name),
        title=name,
        description=f"Keluhan dan aspirasi tentang {words.mid_sentence(name)} di {corpus.portal.region}, dan tindak lanjutnya.",
        rows=corpus.by_category.get(name, ()),
        count=corpus.figures.figure("masuk", "kategori", name),
        empty=Empty(
            f"Belum ada keluhan tentang {words.mid_sentence(name)} yang dimuat.",
            (("semua kategori", routes.CATEGORIES), ("semua keluhan", routes.COMPLAINTS)),
        ),
        crumbs=(Crumb("Keluhan", routes.COMPLAINTS), _CRUMB),
        groups=groups_of(corpus, "kategori", name),
    )
