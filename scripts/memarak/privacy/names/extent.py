"""How far a name reaches once its words are known, and which part of it is no official's."""

from __future__ import annotations

from memarak.privacy.names.classes import BIN, COMMA, DEGREE, HYPHEN, INITIAL, LOWER, SPACE, TIGHT
from memarak.privacy.names.lexicon import word_set
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.names.tokens import Tokens
from memarak.privacy.names.words import PAD
from memarak.privacy.spans import Span

_DEGREE_PARTS = word_set("degree_parts")
_PARTICLES = word_set("particles")
KIND = "nama"
JOINED = (SPACE, TIGHT)


def spans(tokens: Tokens, chosen: list[bool], public_names: PublicNames) -> list[Span]:
    """Runs of chosen words as spans, with what belongs to them between and behind, less the officials'."""
    found = []
    i, end = PAD, PAD + tokens.count
    while i < end:
        if not chosen[i]:
            i += 1
            continue
        first = i
        before = i - 1
        if tokens.classes[before] == INITIAL and tokens.gaps[i] in JOINED and tokens.gaps[before] != TIGHT:
            # "M. Zaini"
            first = before
        i = _end_of_name(tokens, chosen, i)
        for a, b in _not_public(tokens, first, i, public_names):
            found.append(Span(tokens.starts[a], tokens.ends[b - 1], KIND))
    return found


def _end_of_name(tokens: Tokens, chosen: list[bool], i: int) -> int:
    """Where the name that word `i` opens ends: with "bin", initials and degrees."""
    gaps = tokens.gaps
    i += 1
    while True:
        joined = gaps[i] in JOINED or (gaps[i] == HYPHEN and tokens.starts[i] == tokens.ends[i - 1] + 1)
        degree = _degree(tokens, i)
        if degree:
            i += degree
        elif chosen[i] and joined:
            i += 1
        elif joined and chosen[i + 1] and gaps[i + 1] in (*JOINED, HYPHEN) and links(tokens, i):
            i += 2
        elif joined and chosen[i + 2] and gaps[i + 1] in JOINED and gaps[i + 2] in JOINED and _are_particles(tokens, i):
            i += 3
        else:
            return i


def links(tokens: Tokens, i: int) -> bool:
    """Whether word `i` may stand inside a name: "bin", an initial, "van", "al"."""
    return tokens.classes[i] in (BIN, INITIAL) or tokens.words[i] in ("h", "hj") or tokens.words[i] in _PARTICLES


def _are_particles(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in _PARTICLES and tokens.words[i + 1] in _PARTICLES


def _degree(tokens: Tokens, i: int) -> int:
    """How many words from `i` on are a degree: "S.Pd", "SH", "A.Md.Keb"."""
    if tokens.gaps[i] not in (COMMA, *JOINED) or tokens.shapes[i] == LOWER:
        return 0
    if tokens.classes[i] == DEGREE:
        return 1
    if len(tokens.words[i]) != 1:
        return 0
    j = i + 1
    while tokens.gaps[j] in JOINED and tokens.words[j] in _DEGREE_PARTS and tokens.shapes[j] != LOWER:
        j += 1
    return j - i if j > i + 1 else 0


def _not_public(tokens: Tokens, first: int, end: int, public_names: PublicNames) -> list[tuple[int, int]]:
    """The parts of the name `first..end` that are no official's."""
    if public_names is NOBODY:
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
