"""Lists by place: each kecamatan and each desa. The map of all of them is a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.listing import Listing, choices, district_name, groups_of, list_pages, village_name
from memarak.site.models.listing import Choices, Empty
from memarak.site.page import Crumb, Page
from memarak.site.pages.lists import all_complaints


def pages(corpus: Corpus) -> Iterator[Page]:
    """A list a kecamatan, a list a desa, also where nothing was reported yet."""
    for district in corpus.districts:
        yield from list_pages(corpus, _district(corpus, district))
        for village in corpus.villages.get(district, ()):
            yield from list_pages(corpus, _village(corpus, district, village))


def _district(corpus: Corpus, name: str) -> Listing:
    title = district_name(name)
    named = [(f"{name}/{village}", village, corpus.place_address(name, village)) for village in corpus.villages.get(name, ())]
    return Listing(
        address=corpus.place_address(name),
        title=title,
        description=_about(title, corpus.portal.region),
        rows=corpus.by_district.get(name, ()),
        count=corpus.figures.figure("masuk", "kecamatan", name),
        empty=Empty(
            say("Belum ada keluhan dari {tempat}.", tempat=title), ((say("semua wilayah"), routes.PLACES), all_complaints())
        ),
        section=routes.PLACES,
        crumbs=(_crumb(),),
        feed=routes.feed_district(corpus.district_slugs[name]),
        groups=groups_of(corpus, "kecamatan", name),
        indexes=(Choices(say("Desa"), choices(corpus, "desa", named)),) if named else (),
        indexes_label=say("Pilih desa"),
    )


def _crumb() -> Crumb:
    return Crumb(say("Wilayah"), routes.PLACES)


def _about(place: str, around_it: str) -> str:
    return say("Keluhan dan aspirasi dari {tempat}, {daerah}, dan tindak lanjutnya.", tempat=place, daerah=around_it)


def _village(corpus: Corpus, district: str, name: str) -> Listing:
    title, around_it = village_name(name), district_name(district)
    address = corpus.place_address(district)
    return Listing(
        address=corpus.place_address(district, name),
        title=title,
        description=_about(title, around_it),
        rows=corpus.by_village.get((district, name), ()),
        count=corpus.figures.figure("masuk", "desa", f"{district}/{name}"),
        empty=Empty(
            say("Belum ada keluhan dari {tempat}.", tempat=title),
            ((say("keluhan dari {tempat}", tempat=around_it), address), (say("peta semua desa"), routes.PLACES)),
        ),
        section=routes.PLACES,
        crumbs=(_crumb(), Crumb(around_it, address)),
        feed=routes.feed_district(corpus.district_slugs[district]),
        groups=groups_of(corpus, "desa", f"{district}/{name}"),
        hides_place=True,
    )
