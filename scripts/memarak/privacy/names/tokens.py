"""A text as words with their classes, shapes and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from memarak.privacy.names.classes import COMMON, CUE, EDGE, MARK, NUMBER, OPAQUE, TITLES, UNKNOWN
from memarak.privacy.names.lexicon import guess, plain_words, word_classes, word_set

SPACE, COMMA, STOP, TIGHT, LINE, COLON, OPEN, CLOSE, HYPHEN, SLASH, OTHER = range(11)
"""What stands between two words. TIGHT: a full stop without a space."""
LOWER, CAPITALISED, UPPER = range(3)
MIXED, ALL_LOWER, ALL_UPPER = range(3)
"""How the whole text is typed: with capitals where they belong, with none, or in capitals."""

PAD = 3
"""Empty places before the first and after the last word, so that neighbours can be asked for without a check."""

_LETTERS = r"[^\W\d_]"
_MARK = r"(\[[^\[\]\n]{1,60}\])"
_DIGITS = rf"({_LETTERS}*\d[^\W_]*)"
_WORD = rf"({_LETTERS}++(?:['’`´]{_LETTERS}++)*(?!['’`´]{_LETTERS}))"
_BEHALF = r"(?<![^\W_])([aA] ?[./] ?[nN])(?![^\W_])"
_TOKEN = re.compile(rf"{_MARK}|((?:https?://|www\.)\S+|#\w+)|{_BEHALF}|{_WORD}(?!\d)|{_DIGITS}")
_TOKEN_AT = re.compile(rf"{_MARK}|((?:https?://|www\.)\S+|[\w.+-]{{1,64}}@[\w.-]+|[@#][\w.]+)|{_BEHALF}|{_WORD}(?!\d)|{_DIGITS}")
_WORD_GROUP = 4
_INTRODUCTION = re.compile(r"[Ss](?:aya|y) [A-Z][a-z]+,? (?:da?ri?|warga|asal)\b")
WORDS = re.compile(_WORD)
_SENTENCE_STARTS = (STOP, LINE)
_APOSTROPHES = str.maketrans("’`´", "'''")
_ANNOUNCING = TITLES | {CUE}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's words from `PAD` to `PAD + count`, as parallel lists padded at both ends.

    `gaps[i]` tells what stands before word i.
    """

    count: int
    words: list[str]
    classes: list[int]
    shapes: list[int]
    gaps: list[int]
    starts: list[int]
    ends: list[int]
    style: int


def may_hold_name(text: str) -> bool:
    """Whether a closer look is worth it: some word is not known as plain. Costs a few microseconds."""
    return not plain_words().issuperset(WORDS.findall(text.lower())) or _INTRODUCTION.search(text) is not None


def tokenise(text: str) -> Tokens:
    """The words of `text` in order."""
    classes_of = word_classes()
    words, classes, shapes, gaps = [""] * PAD, [EDGE] * PAD, [LOWER] * PAD, [LINE] * PAD
    starts, ends = [0] * PAD, [0] * PAD
    position = 0
    for match in (_TOKEN_AT if "@" in text else _TOKEN).finditer(text):
        start, end = match.span()
        gap = text[position:start]
        gaps.append(SPACE if gap == " " else (LINE if len(words) == PAD else gap_code(gap, words[-1])))
        position = end
        starts.append(start)
        ends.append(end)
        kind = match.lastindex or 1
        if kind == _WORD_GROUP:
            raw = match.group()
            word = raw if raw.islower() else raw.lower()
            if not word.isalpha():
                word = word.translate(_APOSTROPHES)
            found = classes_of.get(word)
            classes.append(guess(word) if found is None else found)
            words.append(word)
            shapes.append(
                LOWER if raw is word or not raw[0].isupper() else UPPER if len(raw) > 1 and raw.isupper() else CAPITALISED
            )
        else:
            words.append(("[]", "", "an", "", "")[kind - 1])
            classes.append((MARK, OPAQUE, CUE, MARK, NUMBER)[kind - 1])
            shapes.append(LOWER)
    count = len(words) - PAD
    style = _style(shapes, gaps, count)
    if style == MIXED:
        _mark_acronyms(words, classes, shapes)
    return _padded(Tokens(count, words, classes, shapes, gaps, starts, ends, style), len(text))


def _style(shapes: list[int], gaps: list[int], count: int) -> int:
    upper = shapes.count(UPPER)
    if upper > 1 and upper * 2 > count:
        return ALL_UPPER
    if CAPITALISED not in shapes:
        return ALL_LOWER
    # a capital that opens a sentence tells nothing of how names are typed
    within = sum([shape == CAPITALISED and gap not in _SENTENCE_STARTS for shape, gap in zip(shapes, gaps, strict=True)])
    # Every Word With A Capital tells as little as none
    all_titled = count > 9 and within * 10 > count * 7
    return MIXED if within and not all_titled else ALL_LOWER


def _mark_acronyms(words: list[str], classes: list[int], shapes: list[int]) -> None:
    """A lone unknown word of a few capitals is an abbreviation, unless a title or cue stands before it."""
    last = len(words) - 1
    for i in range(PAD, last + 1):
        if classes[i] == UNKNOWN and shapes[i] == UPPER and len(words[i]) <= 5:
            alone = shapes[i - 1] != UPPER and (i == last or shapes[i + 1] != UPPER)
            if alone and classes[i - 1] not in _ANNOUNCING:
                classes[i] = COMMON


def _padded(tokens: Tokens, length: int) -> Tokens:
    tokens.words.extend([""] * PAD)
    tokens.classes.extend([EDGE] * PAD)
    tokens.shapes.extend([LOWER] * PAD)
    tokens.gaps.extend([LINE] * PAD)
    tokens.starts.extend([length] * PAD)
    tokens.ends.extend([length] * PAD)
    return tokens


def gap_code(gap: str, before: str) -> int:
    """What the characters `gap` behind the word `before` mean."""
    if "\n" in gap or "\r" in gap or "<br" in gap:
        return LINE
    bare = gap.strip()
    if not bare:
        return SPACE
    first = bare[0]
    if first == "." and len(bare) == 1:
        if len(before) == 1 or before in word_set("abbreviations"):
            return SPACE
        return TIGHT if gap == "." else STOP
    if bare[:2] == ".,":
        return COMMA
    return _GAPS.get(bare[-1] if bare[-1] in "(:=" else first, OTHER)


_GAPS = {
    ",": COMMA, ";": COMMA, ".": STOP, "!": STOP, "?": STOP, "…": STOP, ":": COLON, "=": COLON, "(": OPEN, ")": CLOSE,
    "-": HYPHEN, "–": HYPHEN, "—": HYPHEN, "/": SLASH, "&": SPACE,
}  # fmt: skip
