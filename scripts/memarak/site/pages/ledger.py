"""The public ledger: what each release changed, and the file with which anyone can check that nothing was rewritten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from memarak.history.ledger import Entry, ledger_bytes
from memarak.site import routes, words
from memarak.site.atom import Feed, FeedEntry, atom
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.listing import pagination
from memarak.site.models.ledger import LedgerPage, ReleaseEntry
from memarak.site.opendata.examples import verify_example
from memarak.site.page import Crumb, File, Head, Page
from memarak.site.pages.feeds import publisher_of
from memarak.vocabulary import WITHDRAWAL_REASONS

PER_PAGE = 30

CHANGES = (
    "{n}\u00a0keluhan baru",
    "{n}\u00a0keluhan berganti status",
    "{n}\u00a0keluhan lain diperbarui",
    "{n}\u00a0keluhan ditarik untuk melindungi orang yang bersangkutan; isinya dihapus dari semua salinan",
    "{n}\u00a0keluhan kini dirahasiakan; isinya dihapus dari semua salinan",
    "{n}\u00a0keluhan tidak ada lagi di sumbernya",
)
"""What a release can have changed, in the order in which it is told."""


def pages(corpus: Corpus) -> Iterator[Page | File]:
    """The ledger in pages, newest first, and its file; before the first publication one page that says so."""
    newest = list(reversed(corpus.ledger))
    last = max(1, -(-len(newest) // PER_PAGE))
    for number in range(1, last + 1):
        part = newest[(number - 1) * PER_PAGE : number * PER_PAGE]
        yield Page(routes.paged(routes.CHANGES, number), "perubahan.html", partial(_page, corpus, part, number, last))
    yield File(routes.LEDGER, lambda: ledger_bytes(corpus.ledger))
    yield File(routes.SALT, lambda: f"{corpus.salt}\n".encode())
    yield File(routes.FEED_CHANGES, partial(_feed, corpus, newest[:PER_PAGE]))


def _page(corpus: Corpus, part: Sequence[Entry], number: int, last: int) -> tuple[Head, LedgerPage]:
    title = say("Catatan perubahan")
    page = LedgerPage(
        title=title,
        number=number,
        entries=tuple(_release(entry) for entry in part),
        pagination=pagination(routes.CHANGES, number, last),
        file_address=routes.LEDGER,
        salt_address=routes.SALT,
        verify=verify_example(corpus.portal.base_url),
    )
    crumbs = (Crumb(title, routes.CHANGES),) if number > 1 else ()
    numbered = title if number == 1 else say("{judul}, halaman {n}", judul=title, n=number)
    lead = say("Setiap kali situs diperbarui, perubahannya dicatat di sini, dan catatan lama tidak pernah diubah.")
    return Head(numbered, lead, crumbs=crumbs, feed=routes.FEED_CHANGES), page


def _release(entry: Entry) -> ReleaseEntry:
    digest = entry["sidik"][:32]  # no fewer: sixteen digits could be somebody's, and the scan would say so
    return ReleaseEntry(
        number=words.number(entry["urutan"]),
        anchor=f"terbitan-{entry['urutan']}",
        date=entry["data_per"],
        lines=tuple(_lines(entry)) or (say("Tidak ada keluhan yang berubah."),),
        allowed=tuple(entry["izin"]),
        digest=tuple(digest[i : i + 4] for i in range(0, 32, 4)),
    )


def _feed(corpus: Corpus, newest: Sequence[Entry]) -> bytes:
    entries = [
        FeedEntry(say("Terbitan {n}", n=r.number), f"{routes.CHANGES}#{r.anchor}", r.date, r.date, ". ".join(r.lines), "")
        for r in map(_release, newest)
    ]
    title = f"{corpus.portal.name}: {words.mid_sentence(say('Catatan perubahan'))}"
    return atom(Feed(title, routes.FEED_CHANGES, routes.CHANGES, entries), publisher_of(corpus))


def _lines(entry: Entry) -> Iterator[str]:
    changed = entry["diubah"]
    progressed = sum(1 for columns in changed.values() if "status" in columns)
    gone = list(entry["tidak_tampil"].values())
    withdrawn = sum(1 for cause in gone if cause in WITHDRAWAL_REASONS)
    hidden = gone.count("dirahasiakan")
    lost = len(gone) - withdrawn - hidden
    counts = (len(entry["ditambah"]), progressed, len(changed) - progressed, withdrawn, hidden, lost)
    for count, sentence in zip(counts, CHANGES, strict=True):
        if count:
            yield say(sentence, n=words.number(count))
