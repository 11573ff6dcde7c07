"""Which pages there are. A page type is one function that yields pages lazily; adding one means adding it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from memarak.site.corpus import Corpus
from memarak.site.page import File, Page
from memarak.site.pages import (
    agencies,
    categories,
    complaint,
    data,
    editions,
    embeds,
    english,
    feeds,
    home,
    ledger,
    lists,
    machine,
    meetings,
    place_index,
    places,
    programme,
    search,
    search_index,
    statistics,
    written,
)
from memarak.site.pages.written import Written

PageType = Callable[[Corpus], Iterator[Page] | Iterator[File] | Iterator[Page | File]]

PAGE_TYPES: tuple[PageType, ...] = (
    home.pages,
    complaint.pages,
    lists.pages,
    agencies.pages,
    places.pages,
    categories.pages,
    meetings.pages,
    statistics.pages,
    place_index.pages,
    programme.pages,
    data.pages,
    embeds.pages,
    english.pages,
    search.pages,
    search_index.pages,
    ledger.pages,
    editions.pages,
    feeds.pages,
)
"""In the order in which they are rendered; the order has no other meaning."""


def all_pages(corpus: Corpus, by_hand: tuple[Written, ...]) -> Iterator[Page | File]:
    """Every page and file of the site; last what names all others."""
    listed: list[str] = []
    page_types: tuple[PageType, ...] = (*PAGE_TYPES, partial(written.pages, by_hand=by_hand))
    for page_type in page_types:
        for page in page_type(corpus):
            if isinstance(page, Page) and page.is_indexed and "/halaman/" not in page.address:
                listed.append(page.address)
            yield page
    yield from machine.pages(corpus, sorted(listed))
