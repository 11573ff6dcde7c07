"""Which pages there are. A page type is one function that yields pages lazily; adding one means adding it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from memarak.site.corpus import Corpus
from memarak.site.page import File, Page
from memarak.site.pages import agencies, categories, complaint, ledger, lists, meetings, places, written
from memarak.site.pages.written import Written

PageType = Callable[[Corpus], Iterator[Page | File]]

PAGE_TYPES: tuple[PageType, ...] = (
    complaint.pages,
    lists.pages,
    agencies.pages,
    places.pages,
    categories.pages,
    meetings.pages,
    ledger.pages,
)
"""In the order in which they are rendered; the order has no other meaning."""


def all_pages(corpus: Corpus, by_hand: tuple[Written, ...]) -> Iterator[Page | File]:
    """Every page and file of the site."""
    for page_type in PAGE_TYPES:
        yield from page_type(corpus)
    yield from written.pages(corpus, by_hand)
