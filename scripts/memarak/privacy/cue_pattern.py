"""The announcing words of all kinds as one pattern that a text is through with quickly.

An alternation of two hundred words is tried branch by branch wherever a word begins. Sorted by their first letters, a
word of a text meets only the few branches that it could be. Branches that begin alike stay in order, so the pattern
finds what the plain alternation finds.

Most texts hold no word that a cue could begin with: `openings` lists those words, so that they need not be searched at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_ENDINGS = ("nya", "ku", "mu", "saya", "sy")
_BEHIND = rf"(?=[^a-z]|(?:{'|'.join(_ENDINGS)})\b|$)"
GLUED = "no"
"""What may stand before a cue in one word: "nosim", "norek". `combined` finds it, `openings` does not list it."""
_SORTED_LETTERS = 3
_REPEATS = ("?", "*", "+", "{")
_BRACKET = re.compile(r"\(|\)|\\.|\[(?:\\.|[^\]])*\]")
Branch = tuple[str, str]


def combined(cues: Iterable[tuple[str, str]]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A pattern that finds a cue as a whole word, and the kind that each of its groups stands for.

    `cues` are pairs of a kind and the pattern of its words, which has no groups of its own that capture; of two that
    match in one place the first counts.
    """
    pattern, kinds = _sorted([(kind, branch) for kind, pattern in cues for branch in branches(pattern)], _SORTED_LETTERS)
    return re.compile(rf"(?<![^\W_])(?:{GLUED})?(?:{pattern}){_BEHIND}"), tuple(kinds)


def _sorted(found: list[Branch], letters: int) -> tuple[str, list[str]]:
    """The branches as one alternation, sorted by as many first letters, and the kind of each group in it."""
    if letters == 0 or len(found) == 1 or not all(_opens_with_letter(rest) for _, rest in found):
        groups: list[tuple[str, list[str]]] = []
        for kind, rest in found:
            if not groups or groups[-1][0] != kind:
                groups.append((kind, []))
            groups[-1][1].append(rest)
        return "|".join(f"({'|'.join(rests)})" for _, rests in groups), [kind for kind, _ in groups]
    by_letter: dict[str, list[Branch]] = {}
    for kind, rest in found:
        by_letter.setdefault(rest[0], []).append((kind, rest[1:]))
    parts, kinds = [], []
    for letter, rests in by_letter.items():
        part, own = _sorted(rests, letters - 1)
        parts.append(f"{letter}(?:{part})")
        kinds += own
    return "|".join(parts), kinds


def _opens_with_letter(branch: str) -> bool:
    return branch[:1].isalpha() and branch[1:2] not in _REPEATS


def branches(pattern: str) -> Iterator[str]:
    """The alternatives of `pattern`, groups at their beginning opened: `(?:no|id) pel|pln` is `no pel`, `id pel`, `pln`."""
    for branch in _split(pattern):
        if not branch.startswith("(?:"):
            yield branch
            continue
        end = _end_of_group(branch)
        if branch[end : end + 1] in _REPEATS:
            yield branch
        else:
            yield from (opened + branch[end:] for opened in branches(branch[3 : end - 1]))


def openings(pattern: str) -> Iterator[str]:
    """The words, as runs of plain letters, that what `combined` finds by `pattern` may begin with in a text.

    A word that goes on with any letters ends with `*`.
    """
    for branch in _split(pattern):
        yield from _openings(branch, "")


def _openings(branch: str, read: str) -> Iterator[str]:
    """The words that `read` and then `branch` may begin with."""
    if not branch:
        yield from (read, *(read + ending for ending in _ENDINGS))
        return
    atom = _atom(branch)
    quantifier, rest = branch[len(atom) : len(atom) + 1], branch[len(atom) :]
    if quantifier == "*":
        yield read + "*"
        return
    if quantifier == "?":
        rest = rest[1:]
        yield from _openings(rest, read)
    if atom.startswith("(?:"):
        for inner in _split(atom[3:-1]):
            yield from _openings(inner + rest, read)
    elif atom.startswith("(?"):
        yield from _openings(rest, read)
    elif atom.startswith("["):
        for letter in atom[1:-1]:
            yield from _openings(rest, read + letter)
    elif atom.isalpha():
        yield from _openings(rest, read + atom)
    else:
        yield read


def _atom(branch: str) -> str:
    """The first letter, sign, set or group of `branch`."""
    if branch.startswith("("):
        return branch[: _end_of_group(branch)]
    match = _BRACKET.match(branch)
    return match[0] if match else branch[0]


def _split(pattern: str) -> Iterator[str]:
    """`pattern` at the bars that stand outside of groups."""
    start = position = 0
    while position < len(pattern):
        if pattern[position] == "|":
            yield pattern[start:position]
            start = position = position + 1
        elif pattern[position] == "(":
            position += _end_of_group(pattern[position:])
        elif match := _BRACKET.match(pattern, position):
            position = match.end()
        else:
            position += 1
    yield pattern[start:]


def _end_of_group(text: str) -> int:
    """Where the group that `text` begins with ends."""
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    raise ValueError(f"a group is never closed: {text}")
