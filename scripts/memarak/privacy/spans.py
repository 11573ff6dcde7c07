"""What a detector answers with: stretches of the original text, and how stretches of several detectors become one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]` of the original text is personal data of the kind `kind` (a key of `markers.MARKERS`)."""

    start: int
    end: int
    kind: str


class Finds(NamedTuple):
    """What is taken out of a text, round by round, and whether what is left may still hold a name."""

    rounds: tuple[tuple[Span, ...], ...]
    is_doubtful: bool


NOTHING = Finds((), False)


def merge(spans: Iterable[Span], precedence: Mapping[str, int]) -> list[Span]:
    """Spans that don't overlap, in order of place, covering every character that any of `spans` covers.

    Overlapping spans become one. Its kind is that of the longest among them; of equally long ones, that of the
    kind with the smallest number in `precedence`.
    """
    ordered = sorted(spans, key=lambda s: (s.start, s.end, precedence.get(s.kind, len(precedence)), s.kind))
    merged: list[Span] = []
    best = 0
    for span in ordered:
        length = span.end - span.start
        if length <= 0:
            continue
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            best = length
            continue
        last = merged[-1]
        rank = precedence.get(span.kind, len(precedence)), span.kind
        kept = precedence.get(last.kind, len(precedence)), last.kind
        wins = length > best or (length == best and rank < kept)
        merged[-1] = Span(last.start, max(last.end, span.end), span.kind if wins else last.kind)
        best = max(best, length)
    return merged
