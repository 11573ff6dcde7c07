"""Which words of a text are names of persons."""

from __future__ import annotations

from collections.abc import Collection

from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.classes import AMBIGUOUS, BIN, COMMON, DEGREE, INITIAL, KIN, NAME, NAMELIKE, NOBLE, TIME, UNKNOWN
from memarak.privacy.names.cues import announced
from memarak.privacy.names.features import is_candidate
from memarak.privacy.names.lexicon import is_verbal, word_set
from memarak.privacy.names.model import load_model
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.names.tokens import (
    CAPITALISED,
    COMMA,
    HYPHEN,
    LINE,
    LOWER,
    MIXED,
    PAD,
    SPACE,
    STOP,
    TIGHT,
    Tokens,
    may_hold_name,
    tokenise,
)
from memarak.privacy.spans import Span

KIND = "nama"
_JOINED = (SPACE, TIGHT)
_AND = ("dan", "dn", "serta", "dg", "dgn", "dengan", "and", "sama", "sm", "n")
_SONS = ("putra", "putri")
_LISTED = NAMELIKE | {COMMON}
_LONGEST_MEMBER = 4


def find_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` names persons who must not be named: spans of the names, without titles before them.

    `public_names` may be named. Markers in square brackets are never names.
    """
    if not may_hold_name(text):
        return []
    tokens = tokenise(text)
    return spans(tokens, decide(tokens)[0], public_names or NOBODY)


def find_both(text: str, public_names: PublicNames, words: Collection[str] | None = None) -> tuple[list[Span], list[Span]]:
    """What `find_names` and `doubtful_names` find, for one reading of the text; `words` as in `may_hold_name`."""
    if not may_hold_name(text, words):
        return [], []
    tokens = tokenise(text)
    certain, doubted = decide(tokens)
    named = spans(tokens, certain, public_names) if True in certain else []
    if True not in doubted:
        return named, []
    return named, spans(tokens, [d and not c for c, d in zip(certain, doubted, strict=True)], public_names)


def doubtful_names(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """Where `text` holds what may be a name but isn't certain enough to be taken out: for people to decide."""
    if not may_hold_name(text):
        return []
    tokens = tokenise(text)
    certain, doubted = decide(tokens)
    return spans(tokens, [d and not c for c, d in zip(certain, doubted, strict=True)], public_names or NOBODY)


def decide(tokens: Tokens) -> tuple[list[bool], list[bool]]:
    """For each place of `tokens`, whether its word is (part of) a name, and whether it may be one."""
    stopped = blocked(tokens)
    first = announced(tokens) - stopped
    certain = [False] * len(tokens.words)
    doubted = [False] * len(tokens.words)
    asked = _asked(tokens)
    if not first and True not in asked:
        return certain, doubted
    model = load_model()
    english = sum(map(word_set("english").__contains__, tokens.words)) * 4 > tokens.count
    for i in range(PAD, PAD + tokens.count):
        after_name = certain[i - 1]
        if i in first:
            certain[i] = True
        elif (asked[i] or after_name or certain[i - 2]) and i not in stopped:
            if (certain[i - 2] and _goes_on(tokens, i)) or (after_name and _finishes(tokens, i)):
                certain[i] = True
                continue
            if not asked[i] or not is_candidate(tokens, i, after_name):
                continue
            if _is_quality(tokens, i) or (english and _is_plain_english(tokens, i)):
                continue
            score = model.score(tokens, i, after_name)
            certain[i] = score >= model.certain or (after_name and _is_written_on(tokens, i))
            doubted[i] = not certain[i] and score >= model.doubtful and tokens.classes[i] in NAMELIKE
    if True in certain:
        _complete(tokens, certain, stopped)
    return certain, doubted


def _asked(tokens: Tokens) -> list[bool]:
    """For each place, whether its word could be a candidate at all: most words are ordinary and have no capital."""
    mixed = tokens.style == MIXED
    return [kind in NAMELIKE or (mixed and shape == CAPITALISED) for kind, shape in zip(tokens.classes, tokens.shapes, strict=True)]


def _complete(tokens: Tokens, certain: list[bool], stopped: set[int]) -> None:
    """Names grown by the words before them that are written as part of them, and lists by their other members."""
    for i in range(PAD + tokens.count - 1, PAD, -1):
        if certain[i] and not certain[i - 1] and i - 1 not in stopped and _is_written_on(tokens, i, first=True):
            certain[i - 1] = True
    for i in range(PAD + 1, PAD + tokens.count - 1):
        # "Ibrahim Daeng Pasolong"
        within = certain[i - 1] and certain[i + 1] and tokens.gaps[i] == tokens.gaps[i + 1] == SPACE
        if within and tokens.classes[i] == NOBLE and tokens.shapes[i] == CAPITALISED:
            certain[i] = True
    _complete_lists(tokens, certain, stopped)
    named = {tokens.words[i] for i in range(PAD, PAD + tokens.count) if certain[i] and tokens.classes[i] in (NAME, UNKNOWN)}
    for i in range(PAD, PAD + tokens.count):
        # who was announced once is meant wherever the word stands
        certain[i] = certain[i] or (tokens.words[i] in named and tokens.classes[i] in (NAME, UNKNOWN) and i not in stopped)


def _finishes(tokens: Tokens, i: int) -> bool:
    """Whether the name before word `i` is unfinished without it: "Nurul hikmah", "wahyu putra"."""
    if tokens.gaps[i] == HYPHEN:
        # "Jae-won"
        return (
            tokens.starts[i] == tokens.ends[i - 1] + 1
            and tokens.classes[i] in _LISTED | {TIME}
            and tokens.words[i] != tokens.words[i - 1]
        )
    if tokens.gaps[i] != SPACE:
        return False
    before, word = tokens.words[i - 1], tokens.words[i]
    unfinished = before in word_set("unfinished") or before.endswith("atul")
    # "I MADE DANA"
    unfinished = unfinished or (before in word_set("balinese") and tokens.words[i - 2] in ("i", "ni"))
    if word == "antara" and tokens.style == MIXED and tokens.shapes[i] == CAPITALISED:
        # "Kadek Dwi Antara": no "between"
        return True
    return word in _SONS or (unfinished and tokens.classes[i] in _LISTED and not is_verbal(word))


def _is_quality(tokens: Tokens, i: int) -> bool:
    """ "ga sabar", "kurang indah": an ordinary word that is also a name, after what makes it an adjective."""
    lower = tokens.classes[i] == AMBIGUOUS and tokens.shapes[i] == LOWER
    return lower and tokens.words[i - 1] in word_set("degree_words") and tokens.gaps[i] == SPACE


def _is_plain_english(tokens: Tokens, i: int) -> bool:
    """In an English text a word without a capital that no list knows, or that is no mere name, is just a word."""
    article = tokens.words[i - 1] == "an" and tokens.ends[i - 1] - tokens.starts[i - 1] == 2 and tokens.classes[i] != NAME
    return article or (tokens.classes[i] in (UNKNOWN, AMBIGUOUS) and tokens.shapes[i] == LOWER and tokens.style == MIXED)


def _complete_lists(tokens: Tokens, certain: list[bool], stopped: set[int]) -> None:
    """Members of a list of names are names: "Mahrip, Sudi dan Kartini"."""
    if tokens.style != MIXED:
        return
    end = PAD + tokens.count
    for i in range(PAD, end):
        if certain[i] or i in stopped or tokens.shapes[i] != CAPITALISED or tokens.classes[i] not in _LISTED:
            continue
        after = tokens.gaps[i] == COMMA and certain[i - 1]
        after = after or (tokens.words[i - 1] in _AND and certain[i - 2] and tokens.gaps[i] == SPACE)
        closed = i + 1 == end or tokens.gaps[i + 1] in (COMMA, STOP, LINE) or tokens.words[i + 1] in _AND
        before = tokens.words[i + 1] in _AND and certain[i + 2] and tokens.gaps[i + 1] == SPACE
        named = tokens.classes[i] != COMMON
        certain[i] = (after and closed) or (before and named) or (after and named and tokens.gaps[i] == SPACE)
    _complete_members(tokens, certain, stopped)


def _complete_members(tokens: Tokens, certain: list[bool], stopped: set[int]) -> None:
    """A member of several words between two names: "Kamil, Ibrahim Daeng Pasolong, Sabri"."""
    end = PAD + tokens.count
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


def _may_be_member(tokens: Tokens, i: int, stopped: set[int]) -> bool:
    return i not in stopped and tokens.shapes[i] == CAPITALISED and tokens.classes[i] in _LISTED | {NOBLE, KIN, TIME}


def _is_written_on(tokens: Tokens, i: int, first: bool = False) -> bool:
    """Whether word `i`, beside a name, is written as part of it: with a capital in a text that uses them.

    `first`: the word before `i` is asked instead, and ordinary words only within a sentence.
    """
    j = i - 1 if first else i
    shape = tokens.shapes[i]
    if tokens.style != MIXED or tokens.gaps[i] != SPACE or shape == LOWER or shape != tokens.shapes[i - 1]:
        return False
    kind, word = tokens.classes[j], tokens.words[j]
    if kind == COMMON:
        return tokens.gaps[j] not in (STOP, LINE) and shape == CAPITALISED and not is_verbal(word)
    return kind in (UNKNOWN, AMBIGUOUS, NAME) or word in _SONS or (kind == TIME and not first)


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a name that ends two words before, at a particle ("van", "bin", "al"), goes on with word `i`."""
    near = tokens.gaps[i] in (*_JOINED, HYPHEN) and tokens.gaps[i - 1] in _JOINED
    word = tokens.classes[i] in _LISTED and tokens.shapes[i] != LOWER
    return near and word and _links(tokens, i - 1)


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
        if tokens.classes[before] == INITIAL and tokens.gaps[i] in _JOINED and tokens.gaps[before] != TIGHT:
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
        joined = gaps[i] in _JOINED or (gaps[i] == HYPHEN and tokens.starts[i] == tokens.ends[i - 1] + 1)
        degree = _degree(tokens, i)
        if degree:
            i += degree
        elif chosen[i] and joined:
            i += 1
        elif joined and chosen[i + 1] and gaps[i + 1] in (*_JOINED, HYPHEN) and _links(tokens, i):
            i += 2
        else:
            return i


def _links(tokens: Tokens, i: int) -> bool:
    """Whether word `i` may stand inside a name: "bin", an initial, "van", "al"."""
    return tokens.classes[i] in (BIN, INITIAL) or tokens.words[i] in ("h", "hj") or tokens.words[i] in word_set("particles")


def _degree(tokens: Tokens, i: int) -> int:
    """How many words from `i` on are a degree: "S.Pd", "SH", "A.Md.Keb"."""
    if tokens.gaps[i] not in (COMMA, *_JOINED) or tokens.shapes[i] == LOWER:
        return 0
    if tokens.classes[i] == DEGREE:
        return 1
    if len(tokens.words[i]) != 1:
        return 0
    j = i + 1
    while tokens.gaps[j] in _JOINED and tokens.words[j] in word_set("degree_parts") and tokens.shapes[j] != LOWER:
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
