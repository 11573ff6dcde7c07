"""One shard of the index: the complaints of a year, their words in parts, their words' places packed into letters."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from memarak.letters import PACKED
from memarak.site.search.words import Synonyms, rooted
from memarak.site.words import shortened

IN_PASSING, IN_TEXT, IN_TITLE = range(3)
"""How much a word says about the complaint that holds it."""

GROUP = 8
"""Complaints whose titles and texts stand in one file: a result costs one such file."""
_PART = 5000
"""Characters that a part of the words should have."""
_WORDS_SHARE = 0.9
"""Characters of packed words for each character of text, as measured; it only decides how many parts there are."""
_LONGEST_TITLE, _LONGEST_TEXT = 160, 220


class Document(NamedTuple):
    """One complaint as the index sees it; `place` and `agency` are numbers in the index's lists."""

    title: str
    slug: str
    date: str
    text: str
    more: Sequence[str]
    """What else it should be found by: responses, names of its agency and place, its category."""
    status: int
    agency: int
    place: int


class Shard(NamedTuple):
    """A shard's files: `head` says which part holds what, `parts` hold words, both as JSON."""

    head: bytes
    parts: tuple[bytes, ...]


def part_count(documents: int, characters: int) -> int:
    """How many parts a shard of so many complaints and characters of text has; known before it is made."""
    return max(1, round((characters * _WORDS_SHARE + documents * 60) / _PART))


def group_count(documents: int) -> int:
    """How many files of titles and texts."""
    return -(-documents // GROUP)


def group_bytes(documents: Sequence[Document]) -> bytes:
    """Titles, addresses, dates and beginnings of texts."""
    return _json([[shortened(d.title, _LONGEST_TITLE), d.slug, d.date, shortened(d.text, _LONGEST_TEXT)] for d in documents])


def build_shard(documents: Sequence[Document], synonyms: Synonyms, parts: int) -> Shard:
    """The index of `documents`, oldest first, in just so many parts."""
    places = _places(documents, synonyms)
    terms = sorted(places)
    packed = {term: _packed_places(places[term]) for term in terms}
    cut = list(_cut(terms, packed, parts))
    head = {
        "n": len(documents),
        "bagian": [part[0] if part else "\uffff" for part in cut],
        "status": pack(d.status for d in documents),
        "opd": pack(d.agency for d in documents),
        "tempat": pack(d.place for d in documents),
    }
    return Shard(_json(head), tuple(_json({term: packed[term] for term in part}) for part in cut))


def _places(documents: Sequence[Document], synonyms: Synonyms) -> Mapping[str, dict[int, int]]:
    """For each root the complaints that hold it, in order, and how much it says there."""
    found: dict[str, dict[int, int]] = {}
    for number, document in enumerate(documents):
        title, text = rooted(document.title), rooted(document.text)
        more = [word for said in document.more for word in rooted(said)]
        weights = dict.fromkeys(synonyms.meant_by([*title, *text, *more]), IN_PASSING)
        for words, weight in ((more, IN_PASSING), (text, IN_TEXT), (title, IN_TITLE)):
            for word in words:
                for root in word:
                    weights[root] = weight
        for root, weight in weights.items():
            if root in found:
                found[root][number] = weight
            else:
                found[root] = {number: weight}
    return found


def _packed_places(holders: Mapping[int, int]) -> str:
    previous = -1
    steps = []
    for number, weight in holders.items():
        steps.append((number - previous - 1) * 3 + weight)
        previous = number
    return pack(steps)


def pack(numbers: Iterable[int]) -> str:
    """Whole numbers as letters, four bits a letter, small ones first; the last letter of a number is one of the first 16."""
    return "".join([_SHORT[number] if number < len(_SHORT) else _packed(number) for number in numbers])


def _packed(number: int) -> str:
    letters = ""
    while number > 15:
        letters += PACKED[16 + (number & 15)]
        number = (number >> 4) - 1
    return letters + PACKED[number]


_SHORT = tuple(map(_packed, range(4096)))


def _cut(terms: Sequence[str], packed: Mapping[str, str], parts: int) -> Iterator[list[str]]:
    """`terms` in so many parts of about the same size, some of them empty where there are too few."""
    total = sum(len(term) + len(packed[term]) + 6 for term in terms)
    filled, part, made = 0, [], 0
    for term in terms:
        part.append(term)
        filled += len(term) + len(packed[term]) + 6
        if made < parts - 1 and filled * parts >= total * (made + 1):
            yield part
            part, made = [], made + 1
    yield part
    yield from ([] for _ in range(parts - made - 1))


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
