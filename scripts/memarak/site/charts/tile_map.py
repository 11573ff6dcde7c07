"""The tile map: one tile a village, set in columns from west to east, the coast on top. An HTML grid, not a drawing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

CLASSES = 5
_ISLAND = re.compile(r"(?:Gili|Pulau|Kepulauan)\b")
_LETTERS = re.compile(r"ng|ny|kh|sy|.", re.IGNORECASE)
_VOWELS = frozenset("aeiouAEIOU")
_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = 7


@dataclass(frozen=True, slots=True)
class Tile:
    """One village: its district and name, the name with soft hyphens, its count, its colour class 1 to 5 (0 = none yet).

    A tile without a name is a gap in its column. `is_island` sets it off by dots.
    """

    district: str = ""
    village: str = ""
    shown_name: str = ""
    count: int = 0
    level: int = 0
    is_island: bool = False


class Column(NamedTuple):
    """One column of the map under its district's name, from the coast upwards to the mountain."""

    district: str
    tiles: tuple[Tile, ...]


class TileMap(NamedTuple):
    """The columns from west to east and the key: one text a colour class, `1–9` to `50+`."""

    columns: tuple[Column, ...]
    key: tuple[str, ...]


def tile_map(
    villages: Sequence[tuple[str, str]],
    positions: Mapping[tuple[str, str], tuple[int, int]],
    counts: Mapping[tuple[str, str], int],
) -> TileMap:
    """Lay out `villages` (district, village), each by its (row, column) in `positions`, coloured by its count.

    Without positions a district is a column, its villages in the order given, so that another regency has a
    map before anyone has placed its tiles.
    """
    breaks = class_breaks([counts.get(v, 0) for v in villages])
    by_district: dict[str, list[tuple[str, str]]] = {}
    for village in villages:
        by_district.setdefault(village[0], []).append(village)
    west_first = sorted(by_district, key=lambda d: min(positions.get(v, (0, 10**6))[1] for v in by_district[d]))
    columns = tuple(Column(d, _column(by_district[d], positions, counts, breaks)) for d in west_first)
    return TileMap(columns, _key(breaks))


def class_breaks(counts: Sequence[int]) -> tuple[int, ...]:
    """The least count of each colour class: fifths of the villages, rounded to numbers that people use."""
    known = sorted(c for c in counts if c > 0)
    if not known:
        return ()
    breaks = [1]
    for fifth in range(1, CLASSES):
        rounded = _rounded(known[len(known) * fifth // CLASSES])
        if rounded > breaks[-1]:
            breaks.append(rounded)
    return tuple(breaks)


def soft_hyphens(name: str) -> str:
    """`name` with soft hyphens between the syllables of its long words: where a narrow tile may break them."""
    return " ".join(_hyphenated(word) if len(word) > _LONG_WORD else word for word in name.split(" "))


def _hyphenated(word: str) -> str:
    """Cut before each consonant that opens a syllable, but leave at least three letters on either side."""
    letters = _LETTERS.findall(word)
    cut, done = "", 0
    for place, letter in enumerate(letters):
        opens = letter not in _VOWELS and letters[place + 1 : place + 2] and letters[place + 1] in _VOWELS
        cut += (_SOFT_HYPHEN if opens and 3 <= done <= len(word) - 3 else "") + letter
        done += len(letter)
    return cut


def _column(
    villages: Sequence[tuple[str, str]],
    positions: Mapping[tuple[str, str], tuple[int, int]],
    counts: Mapping[tuple[str, str], int],
    breaks: Sequence[int],
) -> tuple[Tile, ...]:
    placed = sorted(villages, key=lambda v: positions.get(v, (10**6, 0))[0])
    tiles: list[Tile] = []
    for district, village in placed:
        row = positions.get((district, village), (len(tiles) + 1, 0))[0]
        tiles.extend(Tile() for _ in range(row - 1 - len(tiles)))
        count = counts.get((district, village), 0)
        level = sum(count >= least for least in breaks)
        tiles.append(Tile(district, village, soft_hyphens(village), count, level, bool(_ISLAND.match(village))))
    return tuple(tiles)


def _rounded(number: int) -> int:
    if number < 10:
        return number
    step = 5 if number < 100 else 10 ** (len(str(number)) - 2) * 5
    return max(step, round(number / step) * step)


def _key(breaks: Sequence[int]) -> tuple[str, ...]:
    ranges = [f"{a}–{b - 1}" if b - 1 > a else str(a) for a, b in pairwise(breaks)]
    return (*ranges, f"{breaks[-1]}+") if breaks else ()
