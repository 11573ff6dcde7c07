"""Which words of a text are names of persons."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress, count

from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.classes import (
    CAPITALISED,
    COMMA,
    COMMON,
    KIN,
    LINE,
    MIXED,
    NAME,
    NAMELIKE,
    NOBLE,
    SPACE,
    STOP,
    TIME,
    UNKNOWN,
)
from memarak.privacy.names.cues import announced
from memarak.privacy.names.evidence import ANNOUNCED, CONTINUED, LISTED, RULED_OUT, evidence_of, is_written_on, nearby_of
from memarak.privacy.names.extent import spans
from memarak.privacy.names.features import BREAKS, is_candidate
from memarak.privacy.names.model import load_model
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.names.tokens import Tokens, may_hold_name, tokenise
from memarak.privacy.names.words import PAD, may_begin_name, pieces_of
from memarak.privacy.spans import Span

_AND = ("dan", "dn", "serta", "dg", "dgn", "dengan", "and", "sama", "sm", "n")
_LONGEST_MEMBER = 4
_NAMED = (NAME, UNKNOWN)
_REACH = 3
"""So many words behind a name may be a part of it, whatever they are."""


def find_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` names persons who must not be named: spans of the names, without titles before them.

    `public_names` may be named. Markers in square brackets are never names.
    """
    return find_both(text, public_names or NOBODY)[0]


def find_both(text: str, public_names: PublicNames, words: Collection[str] | None = None) -> tuple[list[Span], list[Span]]:
    """What `find_names` and `doubtful_names` find, for one reading of the text; `words` as in `may_hold_name`."""
    if not may_hold_name(text, words):
        return [], []
    pieces = pieces_of(text)
    if not may_begin_name(pieces):
        return [], []
    tokens = tokenise(text, pieces)
    certain, doubted = decide(tokens)
    named = spans(tokens, certain, public_names) if True in certain else []
    if True not in doubted:
        return named, []
    return named, spans(tokens, [d and not c for c, d in zip(certain, doubted, strict=True)], public_names)


def doubtful_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` holds what may be a name but isn't certain enough to be taken out: for people to decide."""
    return find_both(text, public_names or NOBODY)[1]


def decide(tokens: Tokens) -> tuple[list[bool], list[bool]]:
    """For each place of `tokens`, whether its word is (part of) a name, and whether it may be one."""
    certain = [False] * len(tokens.words)
    doubted = certain.copy()
    first = announced(tokens)
    asked = _asked(tokens)
    candidates = {i for i in asked if is_candidate(tokens, i, False)}
    if not first and not candidates:
        return certain, doubted
    stopped = blocked(tokens)
    model = load_model()
    named = reach = 0
    last = PAD + tokens.count - 1
    due = sorted(candidates.union(first), reverse=True)
    while due:
        i = due.pop()
        after_name = certain[i - 1]
        candidate = i in candidates or (after_name and i in asked and is_candidate(tokens, i, after_name))
        evidence = evidence_of(tokens, i, certain, first, stopped)
        if evidence == CONTINUED:
            certain[i] = True
        elif (evidence & ANNOUNCED or candidate) and evidence != RULED_OUT:
            score = model.score(tokens, i, after_name, evidence, nearby_of(i, certain, first, stopped, named))
            certain[i] = score >= model.certain
            doubted[i] = not certain[i] and score >= model.doubtful and tokens.classes[i] in NAMELIKE
        if certain[i]:
            named += 1
            reach = min(i + _REACH, last)
            while due and due[-1] <= reach:
                due.pop()
            due += range(reach, i, -1)
    if named:
        _complete(tokens, certain, stopped)
    return certain, doubted


def _asked(tokens: Tokens) -> set[int]:
    """The places whose words could be candidates at all: most words are ordinary and have no capital within a sentence."""
    classes = tokens.classes
    if tokens.style != MIXED:
        return {i for i in tokens.marked if classes[i] in NAMELIKE}
    shapes, gaps = tokens.shapes, tokens.gaps
    return {i for i in tokens.marked if classes[i] in NAMELIKE or (shapes[i] == CAPITALISED and gaps[i] not in BREAKS)}


def _complete(tokens: Tokens, certain: list[bool], stopped: Collection[int]) -> None:
    """Names grown by the words before them that are written as part of them, and lists by their other members."""
    for i in reversed(list(compress(count(), certain))):
        while i > PAD and not certain[i - 1] and i - 1 not in stopped and is_written_on(tokens, i, first=True):
            i -= 1
            certain[i] = True
    for i in compress(count(1), certain.copy()):
        # "Ibrahim Daeng Pasolong"
        within = certain[i + 1] and tokens.classes[i] == NOBLE and tokens.shapes[i] == CAPITALISED
        if within and tokens.gaps[i] == tokens.gaps[i + 1] == SPACE:
            certain[i] = True
    _complete_lists(tokens, certain, stopped)
    words, classes = tokens.words, tokens.classes
    named = {words[i] for i in compress(count(), certain) if classes[i] in _NAMED}
    for i in tokens.marked:
        # who was announced once is meant wherever the word stands
        if classes[i] in _NAMED and words[i] in named and i not in stopped:
            certain[i] = True


def _complete_lists(tokens: Tokens, certain: list[bool], stopped: Collection[int]) -> None:
    """Members of a list of names are names: "Mahrip, Sudi dan Kartini"."""
    if tokens.style != MIXED:
        return
    end = PAD + tokens.count
    for i in tokens.marked:
        if certain[i] or i in stopped or tokens.shapes[i] != CAPITALISED or tokens.classes[i] not in LISTED:
            continue
        after = tokens.gaps[i] == COMMA and certain[i - 1]
        after = after or (tokens.words[i - 1] in _AND and certain[i - 2] and tokens.gaps[i] == SPACE)
        closed = i + 1 == end or tokens.gaps[i + 1] in (COMMA, STOP, LINE) or tokens.words[i + 1] in _AND
        before = tokens.words[i + 1] in _AND and certain[i + 2] and tokens.gaps[i + 1] == SPACE
        named = tokens.classes[i] != COMMON
        certain[i] = (after and closed) or (before and named) or (after and named and tokens.gaps[i] == SPACE)
    _complete_members(tokens, certain, stopped)


def _complete_members(tokens: Tokens, certain: list[bool], stopped: Collection[int]) -> None:
    """A member of several words between two names: "Kamil, Ibrahim Daeng Pasolong, Sabri"."""
    end = PAD + tokens.count
    if COMMA not in tokens.gaps:
        return
    for i in range(PAD + 1, end):
        if certain[i] or not certain[i - 1] or tokens.gaps[i] != COMMA:
            continue
        j = i
        while j < end and j - i < _LONGEST_MEMBER and (j == i or tokens.gaps[j] == SPACE) and _may_be_member(tokens, j, stopped):
            j += 1
        # only what another name follows is a member
        follows = tokens.gaps[j] == COMMA and certain[j]
        follows = follows or (tokens.words[j] in _AND and certain[j + 1] and tokens.gaps[j + 1] == SPACE)
        if follows and j > i:
            certain[i:j] = [True] * (j - i)


def _may_be_member(tokens: Tokens, i: int, stopped: Collection[int]) -> bool:
    return i not in stopped and tokens.shapes[i] == CAPITALISED and tokens.classes[i] in LISTED | {NOBLE, KIN, TIME}
