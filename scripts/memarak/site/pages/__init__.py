"""Which pages there are. A page type is one function that yields pages lazily; adding one means adding it here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from memarak.errors import BuildFailed
from memarak.site import open311
from memarak.site.corpus import Corpus
from memarak.site.page import HTML, Output
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

PageType = Callable[[Corpus], Iterator[Output]]

PARTS: Mapping[str, tuple[PageType, ...]] = {
    "data": (data.pages, open311.open311_files),
    "search": (search_index.pages,),
    "charts": (statistics.drawings, agencies.drawings, programme.drawings),
    "statistics": (statistics.pages, english.pages, place_index.pages, programme.pages, embeds.pages, ledger.pages, editions.pages),
    "pages": (
        home.pages,
        search.pages,
        agencies.pages,
        lists.pages,
        places.pages,
        categories.pages,
        meetings.pages,
        complaint.pages,
        feeds.pages,
    ),
}
"""The page types by part of the site. What takes longest comes first, so that no process is left alone with it at the end."""

_WITHOUT_PAGES = {open311.open311_files, *PARTS["search"], *PARTS["charts"]}


def all_pages(corpus: Corpus, by_hand: tuple[Written, ...], parts: Collection[str] = tuple(PARTS)) -> Iterator[Output]:
    """Every page and file of these `parts` of the site; last what names all others. Raises `BuildFailed` for no such part."""
    if unknown := set(parts) - set(PARTS):
        raise BuildFailed(f"MEMARAK_PARTS menyebut {', '.join(sorted(unknown))}; yang ada: {', '.join(PARTS)}.")
    listed: list[str] = []
    for part, page_types in PARTS.items():
        for page_type in page_types:
            if part in parts or page_type not in _WITHOUT_PAGES:  # the sitemap names the pages of every part
                yield from _noted(page_type(corpus), part in parts, listed)
    if "pages" in parts:
        yield from _noted(written.pages(corpus, by_hand), True, listed)
        yield from machine.pages(corpus, sorted(listed))


def _noted(pages: Iterator[Output], is_wanted: bool, listed: list[str]) -> Iterator[Output]:
    """`pages` where they are wanted; in any case those that search engines may list are added to `listed`."""
    for page in pages:
        if isinstance(page, HTML) and page.is_indexed and "/halaman/" not in page.address:
            listed.append(page.address)
        if is_wanted:
            yield page
