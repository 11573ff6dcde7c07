"""Which kinds of personal data a piece of a finished page holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from memarak.privacy.names.public import PublicNames
from memarak.privacy.redaction import find_personal
from memarak.privacy.sure_names import is_surely_named
from memarak.shards import asked, cores, pool

NAME = "nama"
_DIGEST = re.compile(
    r"(?<![^\W_])(?:[0-9a-f]{32,}|(?=[0-9]*[a-f])[0-9a-f]{24,}|sha\d{3}-[A-Za-z0-9+/=]{40,})(?![^\W_])|_[0-9a-f]{8}(?![0-9a-z])"
)
"""Digests of files, and the short one at the end of a complaint's path (`memarak.slugs`)."""
POOL_THRESHOLD = 20_000
_CHUNK = 2_000


class Judge:
    """Says which kinds of personal data a text of the site holds."""

    def __init__(self, public_names: PublicNames, official: Iterable[str], plain: Iterable[str] = ()) -> None:
        """`official` may stand whatever they hold (contacts of offices); `plain` are names of offices, places and holidays.

        A plain name that holds a number of somebody's is none and may not stand.
        """
        self._public_names = public_names
        pieces = {p for text in official for p in _official_pieces(text)}
        pieces |= {text.strip() for text in plain if len(text.strip()) > 1 and not self._kinds(text) - {NAME}}
        ordered = sorted(pieces, key=lambda p: (-len(p), p))
        self._official = re.compile("|".join(rf"(?<!\w){re.escape(p)}(?!\w)" for p in ordered)) if ordered else None

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of personal data in `text`."""
        if len(text) < 3:
            return frozenset()
        bare = without_digests(text) if len(text) >= 9 else text
        kinds = self._kinds(bare)
        if kinds and self._official and (others := self._official.sub("\n", bare)) != bare:
            kinds = self._kinds(others)
        return kinds

    def harmful(self, texts: Collection[str]) -> dict[str, frozenset[str]]:
        """Those of `texts` that hold anything, with its kinds; many texts are shared out to several processes."""
        workers = min(cores(), 8)
        ordered = sorted(texts)
        if not asked() and (len(ordered) < POOL_THRESHOLD or workers < 2):
            judged = map(self.kinds, ordered)
            return {text: kinds for text, kinds in zip(ordered, judged, strict=True) if kinds}
        chunks = (ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK))
        with pool(workers) as others:
            shared = chain.from_iterable(others.map(self._all_kinds, chunks))
            return {text: kinds for text, kinds in zip(ordered, shared, strict=True) if kinds}

    def _all_kinds(self, texts: list[str]) -> list[frozenset[str]]:
        return [self.kinds(text) for text in texts]

    def _kinds(self, text: str) -> frozenset[str]:
        spans = find_personal(text, self._public_names)
        return frozenset(span.kind for span in spans if span.kind != NAME or is_surely_named(text, span))


def without_digests(text: str) -> str:
    """`text` with every digest in it blank."""
    return _DIGEST.sub(" ", text)


def _official_pieces(text: str) -> Iterator[str]:
    """What of an official text may stand: the text itself and each thing in it that a detector would take."""
    text = text.strip()
    if len(text) >= 2:
        yield text
        yield from (text[span.start : span.end] for span in find_personal(text) if span.kind != NAME)
