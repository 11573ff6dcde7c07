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
    merged: list[Span] = []
    best = 0
    for span in sorted(spans):
        length = span.end - span.start
        if length <= 0:
            continue
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            best = length
            continue
        last = merged[-1]
        wins = length > best or (length == best and precedence[span.kind] < precedence[last.kind])
        merged[-1] = Span(last.start, max(last.end, span.end), span.kind if wins else last.kind)
        best = max(best, length)
    return merged
