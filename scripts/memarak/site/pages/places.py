"""Lists by place: each kecamatan and each desa. The map of all of them is a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.listing import Listing, choices, groups_of, list_pages
from memarak.site.models.listing import Choices, Empty
from memarak.site.page import Crumb, Page

_CRUMB = Crumb("Wilayah", routes.PLACES)


def pages(corpus: Corpus) -> Iterator[Page]:
    """A list a kecamatan, a list a desa, also where nothing was reported yet."""
    for district in corpus.districts:
        yield from list_pages(corpus, _district(corpus, district))
        for village in corpus.villages.get(district, ()):
            yield from list_pages(corpus, _village(corpus, district, village))


def _district(corpus: Corpus, name: str) -> Listing:
    title = f"Kecamatan {name}"
    named = [(f"{name}/{village}", village, corpus.place_address(name, village)) for village in corpus.villages.get(name, ())]
    return Listing(
        address=corpus.place_address(name),
        title=title,
        description=f"Keluhan dan aspirasi dari {title}, {corpus.portal.region}, dan tindak lanjutnya.",
        rows=corpus.by_district.get(name, ()),
        count=corpus.figures.figure("masuk", "kecamatan", name),
        empty=Empty(f"Belum ada keluhan dari {title}.", (("semua wilayah", routes.PLACES), ("semua keluhan", routes.COMPLAINTS))),
        section=routes.PLACES,
        crumbs=(_CRUMB,),
        feed=routes.feed_district(corpus.district_slugs[name]),
        groups=groups_of(corpus, "kecamatan", name),
        indexes=(Choices("Desa", choices(corpus, "desa", named)),) if named else (),
        indexes_label="Pilih desa",
    )


def _village(corpus: Corpus, district: str, name: str) -> Listing:
    title = f"Desa {name}"
    address = corpus.place_address(district)
    return Listing(
        address=corpus.place_address(district, name),
        title=title,
        description=f"Keluhan dan aspirasi dari {title}, Kecamatan {district}, dan tindak lanjutnya.",
        rows=corpus.by_village.get((district, name), ()),
        count=corpus.figures.figure("masuk", "desa", f"{district}/{name}"),
        empty=Empty(
            f"Belum ada keluhan dari {title}.",
            ((f"keluhan dari Kecamatan {district}", address), ("peta semua desa", routes.PLACES)),
        ),
        section=routes.PLACES,
        crumbs=(_CRUMB, Crumb(f"Kecamatan {district}", address)),
        feed=routes.feed_district(corpus.district_slugs[district]),
        groups=groups_of(corpus, "desa", f"{district}/{name}"),
        hides_place=True,
    )
