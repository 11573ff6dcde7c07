"""Places: kecamatan and desa by name or alias, with the one left out inferred only where there is one answer."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from memarak.intake.agencies import canonical_spellings
from memarak.intake.words import Nearest
from memarak.matching import fold

COLUMNS = ("kecamatan", "desa", "alias", "baris", "kolom")
_DISTRICT_PREFIX = re.compile(r"^(?:kecamatan|kec)\b[.:\s]*", re.IGNORECASE)
_VILLAGE_PREFIX = re.compile(r"^(?:desa|ds|kelurahan|kel)\b[.:\s]*", re.IGNORECASE)
_LONGEST_PLACE = 120
_BOTH = re.compile(r"(?:(?:desa|ds|kelurahan|kel)\b[.:\s]*)?(\S.*?)[\s,;(/-]+(?:kecamatan|kec)\b[.:\s]*(\S.*?)\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceProblem:
    """A doubt or repair in one of the two cells."""

    code: str
    column: str
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """What the two cells mean, in canonical names, and what is to be said about them."""

    district: str = ""
    village: str = ""
    problems: tuple[PlaceProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """One cell: its folded key without prefix, and what its prefix says it is."""

    text: str
    key: str
    is_district: bool
    is_village: bool


class PlaceDirectory:
    """The known places. `match` reads a pair of cells; a near match is only suggested."""

    def __init__(self, frame: pd.DataFrame, synonyms: Mapping[str, str]) -> None:
        self.frame = frame
        self.is_empty = frame.empty
        self._synonyms = synonyms
        self._districts: dict[str, str] = {}
        self._villages: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for row in frame.to_dict("records"):
            self._add(str(row["kecamatan"]), str(row["desa"]), str(row["alias"]).split(";"))
        self._nearest = {"kecamatan": Nearest(self._districts), "desa": Nearest(self._villages)}

    def _add(self, district: str, village: str, aliases: list[str]) -> None:
        self._districts[fold(district)] = district
        for word in aliases if village else ():
            self._villages[fold(word)].add((district, village))
        if village:
            self._villages[fold(village)].add((district, village))
        for word in aliases if not village else ():
            self._districts.setdefault(fold(word), district)
        self._villages.pop("", None)
        self._districts.pop("", None)

    def match(self, pair: tuple[str, str]) -> Place:
        """The place that the cells `kecamatan` and `desa` name together."""
        first, second = (self._word(cell) for cell in _apart(*pair))
        if not first.key and not second.key:
            return Place()
        if not second.key:
            return self._from_district_cell(first)
        if not first.key:
            return self._from_village_cell(second)
        return self._from_both(first, second)

    def _word(self, cell: str) -> _Word:
        district = _DISTRICT_PREFIX.match(cell)
        village = None if district else _VILLAGE_PREFIX.match(cell)
        prefix = district or village
        bare = cell[prefix.end() :] if prefix and cell[prefix.end() :].strip() else cell
        meaning = self._synonyms.get(fold(cell), self._synonyms.get(fold(bare)))
        text = bare if meaning is None else meaning
        return _Word(bare, fold(text), bool(district), bool(village))

    def _from_district_cell(self, word: _Word) -> Place:
        district = self._districts.get(word.key)
        if district is not None and not word.is_village:
            return Place(district, "", _spelling(word, district, "kecamatan"))
        homes = sorted(self._villages.get(word.key, ()))
        if len(homes) == 1:
            moved = PlaceProblem("desa-di-kolom-kecamatan", "kecamatan", {"desa": homes[0][1], "kecamatan": homes[0][0]})
            return Place(*homes[0], (moved,))
        return Place(problems=(self._unknown(word, "kecamatan"),))

    def _from_village_cell(self, word: _Word) -> Place:
        homes = sorted(self._villages.get(word.key, ()))
        district = self._districts.get(word.key)
        if district is not None and (word.is_district or not homes):
            return Place(district, "", (PlaceProblem("kecamatan-di-kolom-desa", "desa", {"kecamatan": district}),))
        if len(homes) == 1:
            inferred = PlaceProblem("kecamatan-dilengkapi", "desa", {"desa": homes[0][1], "kecamatan": homes[0][0]})
            return Place(*homes[0], (*_spelling(word, homes[0][1], "desa"), inferred))
        if homes:
            choice = " atau ".join(f"Kecamatan {d}" for d, _ in homes)
            return Place(problems=(PlaceProblem("desa-mendua", "desa", {"pilihan": choice}),))
        return Place(problems=(self._unknown(word, "desa"),))

    def _from_both(self, first: _Word, second: _Word) -> Place:
        district = self._districts.get(first.key)
        if district is None or first.is_village:
            return self._with_bad_district(first, second)
        spelling = _spelling(first, district, "kecamatan")
        home = next((h for h in sorted(self._villages.get(second.key, ())) if h[0] == district), None)
        if home is not None and not second.is_district:
            return Place(*home, (*spelling, *_spelling(second, home[1], "desa")))
        other = self._districts.get(second.key)
        if other == district:
            return Place(district, "", (*spelling, PlaceProblem("kecamatan-di-kolom-desa", "desa", {"kecamatan": district})))
        if second.key in self._villages or other is not None:
            problem = PlaceProblem("desa-bukan-di-kecamatan", "desa", {"kecamatan": district})
        else:
            problem = self._unknown(second, "desa")
        return Place(district, "", (*spelling, problem))

    def _with_bad_district(self, first: _Word, second: _Word) -> Place:
        """The kecamatan's cell holds none: a desa there that both cells agree on is taken, else desa alone decides."""
        homes = self._villages.get(first.key, set()) & self._villages.get(second.key, set())
        if len(homes) == 1:
            district, village = next(iter(homes))
            moved = PlaceProblem("desa-di-kolom-kecamatan", "kecamatan", {"desa": village, "kecamatan": district})
            return Place(district, village, (moved,))
        unknown = self._unknown(first, "kecamatan")
        village_only = self._from_village_cell(second)
        return Place(village_only.district, village_only.village, (unknown, *village_only.problems))

    def _unknown(self, word: _Word, column: str) -> PlaceProblem:
        near = self._nearest[column].find(word.key)
        if not near:
            return PlaceProblem(f"{column}-tidak-dikenal", column, {"saran": ""})
        name = self._districts[near] if column == "kecamatan" else sorted(self._villages[near])[0][1]
        return PlaceProblem(f"{column}-tidak-dikenal", column, {"saran": f" Yang paling mirip: {name}."})


def _apart(district: str, village: str) -> tuple[str, str]:
    """The two cells; a `Desa X, Kecamatan Y` that stands whole in one of them is taken apart."""
    for cell, other in ((village, district), (district, village)):
        both = _BOTH.fullmatch(cell) if len(cell) <= _LONGEST_PLACE else None
        if both and (not other or fold(_DISTRICT_PREFIX.sub("", other)) == fold(both[2])):
            return f"Kecamatan {both[2]}", f"Desa {both[1]}"
    return district, village


def _spelling(word: _Word, name: str, column: str) -> tuple[PlaceProblem, ...]:
    if word.text.casefold() == name.casefold():
        return ()
    return (PlaceProblem("wilayah-dirapikan", column, {"nama": name}),)


def directory_from_pairs(pairs: Sequence[tuple[str, str]], synonyms: Mapping[str, str]) -> PlaceDirectory:
    """A directory made of the sheet's own words, each by its most frequent spelling.

    A desa without a kecamatan belongs to none and can't be placed; it is told as unknown.
    """

    def meant(word: str) -> str:
        bare = _VILLAGE_PREFIX.sub("", _DISTRICT_PREFIX.sub("", word)) or word
        return synonyms.get(fold(word), synonyms.get(fold(bare), bare))

    read = Counter((meant(district), meant(village)) for district, village in pairs)
    districts = canonical_spellings(_repeat((district, count) for (district, _), count in read.items()))
    villages = canonical_spellings(_repeat((village, count) for (_, village), count in read.items()))
    placed = {(districts[fold(d)], villages.get(fold(v), "")) for d, v in read if fold(d)}
    with_villages = {district for district, village in placed if village}
    known = sorted((d, v) for d, v in placed if v or d not in with_villages)
    rows = [{"kecamatan": d, "desa": v, "alias": "", "baris": "", "kolom": ""} for d, v in known]
    return PlaceDirectory(pd.DataFrame(rows, columns=list(COLUMNS), dtype=object), synonyms)


def _repeat(counted: Iterable[tuple[str, int]]) -> Iterable[str]:
    for word, count in counted:
        for _ in range(count):
            yield word
