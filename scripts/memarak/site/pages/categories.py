"""The index of categories, and a list for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.listing import Listing, choices, groups_of, list_pages
from memarak.site.models.listing import Choices, Empty, IndexPage
from memarak.site.page import Crumb, Head, Page
from memarak.site.pages.lists import all_complaints, complaints_crumb


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index, and a list for every category that occurs."""
    yield Page(routes.CATEGORIES, "indeks.html", partial(_index, corpus))
    for name in corpus.categories:
        yield from list_pages(corpus, _category(corpus, name))


def _index(corpus: Corpus) -> tuple[Head, IndexPage]:
    named = [(name, name, corpus.category_address(name)) for name in corpus.categories]
    title = say("Kategori")
    lead = say("Keluhan dan aspirasi menurut pokoknya. Angka menunjukkan banyaknya yang masuk.")
    page = IndexPage(title, lead, (Choices("", choices(corpus, "kategori", named)),))
    description = say("Keluhan warga {daerah} menurut kategori.", daerah=corpus.portal.region)
    return Head(title, description, routes.COMPLAINTS, (complaints_crumb(),)), page


def _category(corpus: Corpus, name: str) -> Listing:
    topic = words.mid_sentence(name)
    about = "Keluhan dan aspirasi tentang {kategori} di {daerah}, dan tindak lanjutnya."
    return Listing(
        address=corpus.category_address(name),
        title=name,
        description=say(about, kategori=topic, daerah=corpus.portal.region),
        rows=corpus.by_category.get(name, ()),
        count=corpus.figures.figure("masuk", "kategori", name),
        empty=Empty(
            say("Belum ada keluhan tentang {kategori} yang dimuat.", kategori=topic),
            ((say("semua kategori"), routes.CATEGORIES), all_complaints()),
        ),
        crumbs=(complaints_crumb(), Crumb(say("Kategori"), routes.CATEGORIES)),
        groups=groups_of(corpus, "kategori", name),
    )
