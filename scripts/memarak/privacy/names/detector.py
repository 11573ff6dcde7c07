"""Which words of a text are names of persons."""

from __future__ import annotations

from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.classes import AMBIGUOUS, BIN, DEGREE, INITIAL, NAME, NAMELIKE, UNKNOWN
from memarak.privacy.names.cues import announced
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.names.tokens import COMMA, LOWER, PAD, SPACE, TIGHT, Tokens, may_hold_name, tokenise
from memarak.privacy.spans import Span

KIND = "nama"


def find_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` names persons who must not be named: spans of the names, without titles before them.

    `public_names` may be named. Markers in square brackets are never names.
    """
    if not may_hold_name(text):
        return []
    tokens = tokenise(text)
    return spans(tokens, decide(tokens), public_names or NOBODY)


def doubtful_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` holds what may be a name but isn't certain enough to be taken out: for people to decide."""
    return []


def decide(tokens: Tokens) -> list[bool]:
    """For each place of `tokens`, whether its word is (part of) a name."""
    stopped = blocked(tokens)
    first = announced(tokens) - stopped
    chosen = [False] * len(tokens.words)
    for i in range(PAD, PAD + tokens.count):
        if i in stopped:
            continue
        kind = tokens.classes[i]
        chosen[i] = i in first or kind == NAME or (chosen[i - 1] and continues(tokens, i))
    return chosen


def continues(tokens: Tokens, i: int) -> bool:
    """Whether word `i` goes on with the name that ends before it."""
    if tokens.gaps[i] not in (SPACE, TIGHT):
        return False
    kind = tokens.classes[i]
    return kind == NAME or (kind in (UNKNOWN, AMBIGUOUS) and tokens.shapes[i] == tokens.shapes[i - 1] != LOWER)


def spans(tokens: Tokens, chosen: list[bool], public_names: PublicNames) -> list[Span]:
    """Runs of chosen words as spans, with what belongs to them between and behind, less the officials'."""
    found = []
    i, end = PAD, PAD + tokens.count
    while i < end:
        if not chosen[i]:
            i += 1
            continue
        first = i
        i = _end_of_name(tokens, chosen, i)
        for a, b in _not_public(tokens, first, i, public_names):
            found.append(Span(tokens.starts[a], tokens.ends[b - 1], KIND))
    return found


def _end_of_name(tokens: Tokens, chosen: list[bool], i: int) -> int:
    joined = (SPACE, TIGHT)
    i += 1
    while True:
        if chosen[i] and tokens.gaps[i] in joined:
            i += 1
        elif tokens.classes[i] in (BIN, INITIAL) and tokens.gaps[i] in joined and chosen[i + 1] and tokens.gaps[i + 1] in joined:
            i += 2
        elif tokens.classes[i] == DEGREE and tokens.gaps[i] in (COMMA, *joined) and tokens.shapes[i] != LOWER:
            i += 1
        else:
            return i


def _not_public(tokens: Tokens, first: int, end: int, public_names: PublicNames) -> list[tuple[int, int]]:
    """The parts of the name `first..end` that are no official's."""
    if not public_names.full:
        return [(first, end)]
    parts, a, i = [], first, first
    while i < end:
        for length in range(min(public_names.longest, end - i), 0, -1):
            if public_names.allowed(tuple(tokens.words[i : i + length]), tokens.words[i - 1]):
                if a < i:
                    parts.append((a, i))
                i += length
                a = i
                break
        else:
            i += 1
    return [*parts, (a, end)] if a < end else parts


__all__ = ["NAMELIKE", "doubtful_names", "find_names"]
