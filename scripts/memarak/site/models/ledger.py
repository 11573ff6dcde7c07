"""What the template of the public ledger sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.models.listing import Pagination
from memarak.site.opendata.examples import Example


class ReleaseEntry(NamedTuple):
    """One release of the ledger."""

    number: str
    "Its running number, as people read it."
    anchor: str
    "Its anchor on the page."
    date: str
    "The date of its data, ISO."
    lines: tuple[str, ...]
    "What changed, a sentence each; one that says so where nothing did."
    allowed: tuple[str, ...]
    "Gates that were waved through for it, by code."
    digest: tuple[str, ...]
    "The first half of its digest, in groups of four between which a line may break."


class LedgerPage(NamedTuple):
    """One page of the ledger, newest release first."""

    title: str
    "The page's heading."
    number: int
    "Which page of the ledger this is, from 1."
    entries: tuple[ReleaseEntry, ...]
    "The releases of this page; none before the first publication."
    pagination: Pagination | None
    "Page numbers, if there is more than one page."
    file_address: str
    "Where the whole ledger is, as JSON Lines."
    salt_address: str
    "Where the random bytes of the newest release's digests are."
    verify: Example
    "How to verify the ledger."
