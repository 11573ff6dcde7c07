"""Whom a citation names."""

from __future__ import annotations

from memarak.site.citation import Publisher
from memarak.site.corpus import Corpus


def publisher_of(corpus: Corpus) -> Publisher:
    """The portal as the publisher of its figures, as of the date of the data."""
    portal = corpus.portal
    return Publisher(portal.name, portal.region, portal.base_url, corpus.snapshot.as_of)
