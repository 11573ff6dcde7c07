"""Which kinds of personal data a piece of a finished page holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from memarak.privacy.names.public import PublicNames
from memarak.privacy.redaction import AT_ONCE, find_all_personal, find_personal
from memarak.privacy.sure_names import is_surely_named
from memarak.shards import asked, cores, pool

NAME = "nama"
_DIGEST = re.compile(
    r"(?<![^\W_])(?:[0-9a-f]{32,}|(?=[0-9]*[a-f])[0-9a-f]{24,}|sha\d{3}-[A-Za-z0-9+/=]{40,})(?![^\W_])|_[0-9a-f]{8}(?![0-9a-z])"
)
"""Digests of files, and the short one at the end of a complaint's path (`memarak.slugs`)."""
_SHORTEST_DIGEST = 9
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
        pieces |= {text.strip() for text in plain if len(text.strip()) > 1 and not self._found_in([text])[0] - {NAME}}
        ordered = sorted(pieces, key=lambda p: (-len(p), p))
        self._official = re.compile("|".join(rf"(?<!\w){re.escape(p)}(?!\w)" for p in ordered)) if ordered else None

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of personal data in `text`."""
        return self._all_kinds([text])[0]

    def harmful(self, texts: Collection[str]) -> dict[str, frozenset[str]]:
        """Those of `texts` that hold anything, with its kinds; many texts are shared out to several processes."""
        workers = min(cores(), 8)
        ordered = sorted(texts)
        if not asked() and (len(ordered) < POOL_THRESHOLD or workers < 2):
            return {text: kinds for text, kinds in zip(ordered, self._all_kinds(ordered), strict=True) if kinds}
        chunks = (ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK))
        with pool(workers) as others:
            shared = chain.from_iterable(others.map(self._all_kinds, chunks))
            return {text: kinds for text, kinds in zip(ordered, shared, strict=True) if kinds}

    def _all_kinds(self, texts: Sequence[str]) -> list[frozenset[str]]:
        bare = [text if len(text) < _SHORTEST_DIGEST else without_digests(text) for text in texts]
        found = self._found_in(bare)
        if self._official:
            others = {n: self._official.sub("\n", bare[n]) for n, kinds in enumerate(found) if kinds}
            changed = [n for n, text in others.items() if text != bare[n]]
            for n, kinds in zip(changed, self._found_in([others[n] for n in changed]), strict=True):
                found[n] = kinds
        return found

    def _found_in(self, texts: Sequence[str]) -> list[frozenset[str]]:
        found: list[frozenset[str]] = []
        for start in range(0, len(texts), AT_ONCE):
            part = texts[start : start + AT_ONCE]
            for text, spans in zip(part, find_all_personal(part, self._public_names), strict=True):
                found.append(frozenset(span.kind for span in spans if span.kind != NAME or is_surely_named(text, span)))
        return found


def without_digests(text: str) -> str:
    """`text` with every digest in it blank."""
    return _DIGEST.sub(" ", text)


def _official_pieces(text: str) -> Iterator[str]:
    """What of an official text may stand: the text itself and each thing in it that a detector would take."""
    text = text.strip()
    if len(text) >= 2:
        yield text
        yield from (text[span.start : span.end] for span in find_personal(text) if span.kind != NAME)
