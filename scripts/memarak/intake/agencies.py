"""Agencies: the directory, and what a cell's words mean in it on a given day."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from memarak.intake.words import Nearest
from memarak.matching import fold
from memarak.slugs import slugs_of_names

UNKNOWN, AMBIGUOUS, OUT_OF_TIME = "opd-tidak-dikenal", "opd-mendua", "opd-di-luar-masa"
COLUMNS = ("kode", "nama", "singkatan", "alias", "kontak", "situs", "berlaku_sejak", "berlaku_sampai")
_REGION_KINDS = re.compile(r"^(?:kabupaten|kab\.?|kota|provinsi|prov\.?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency: its permanent code, every folded word that means it, and its days (both included)."""

    code: str
    name: str
    keys: frozenset[str]
    since: date = date.min
    until: date = date.max


@dataclass(frozen=True, slots=True)
class AgencyMatch:
    """What a cell means: a code or nothing, the problem that goes with it, and words for its sentence."""

    code: str = ""
    problem: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


class AgencyDirectory:
    """All agencies, found by code, name, abbreviation or alias, with or without the region's name behind."""

    def __init__(self, agencies: Sequence[Agency], frame: pd.DataFrame, region: str = "") -> None:
        self.frame = frame
        self.is_empty = not agencies
        self._by_key: dict[str, list[Agency]] = defaultdict(list)
        for agency in agencies:
            for key in agency.keys:
                self._by_key[key].append(agency)
        self._endings = _region_endings(region)
        self._nearest = Nearest(self._by_key)
        self._near: dict[str, str] = {}

    def match(self, cell: str, day: date | None) -> AgencyMatch:
        """The agency that `cell` names on `day`. A near match is only suggested."""
        found = self._candidates(fold(cell))
        if not found:
            return AgencyMatch(problem=UNKNOWN, details={"saran": self._suggestion(cell)})
        valid = [a for a in found if day is None or a.since <= day <= a.until]
        if len(valid) == 1:
            return AgencyMatch(valid[0].code)
        if len(found) == 1:
            return AgencyMatch(found[0].code, OUT_OF_TIME, {"opd": found[0].name})
        return AgencyMatch(problem=AMBIGUOUS, details={"pilihan": " atau ".join(sorted(a.name for a in valid or found))})

    def is_dated(self, cell: str) -> bool:
        """Whether what `cell` names depends on the day."""
        return any(a.since > date.min or a.until < date.max for a in self._candidates(fold(cell)))

    def _candidates(self, key: str) -> list[Agency]:
        if key in self._by_key:
            return self._by_key[key]
        shorter = (key[: -len(ending)] for ending in self._endings if key.endswith(ending))
        return next((self._by_key[short] for short in shorter if short in self._by_key), [])

    def _suggestion(self, cell: str) -> str:
        if cell not in self._near:
            near = self._nearest.find(fold(cell))
            self._near[cell] = f" Yang paling mirip: {self._by_key[near][0].name}." if near else ""
        return self._near[cell]


def agencies_in_frame(frame: pd.DataFrame) -> list[Agency]:
    """The agencies of a clean `opd` table; rows with equal code are one agency of several names."""
    agencies: dict[str, Agency] = {}
    for row in frame.to_dict("records"):
        words = (row["kode"], row["nama"], row["singkatan"], *str(row["alias"]).split(";"))
        keys = frozenset(key for key in map(fold, words) if key)
        since = date.min if pd.isna(row["berlaku_sejak"]) else row["berlaku_sejak"].date()
        until = date.max if pd.isna(row["berlaku_sampai"]) else row["berlaku_sampai"].date()
        agencies[row["kode"]] = Agency(row["kode"], row["nama"], keys, since, until)
    return list(agencies.values())


def directory_from_words(words: Iterable[str]) -> AgencyDirectory:
    """A directory made of the sheet's own words: names by their most frequent spelling, codes by slug."""
    names = canonical_spellings(words)
    codes = slugs_of_names(sorted(set(names.values())))
    ordered = sorted((code, name) for name, code in codes.items())
    rows = [dict.fromkeys(COLUMNS, "") | {"kode": code, "nama": name} for code, name in ordered]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    frame = frame.assign(
        berlaku_sejak=pd.Series(pd.NaT, index=frame.index, dtype="datetime64[s]"),
        berlaku_sampai=pd.Series(pd.NaT, index=frame.index, dtype="datetime64[s]"),
    )
    agencies = [Agency(codes[name], name, frozenset({key})) for key, name in names.items()]
    return AgencyDirectory(agencies, frame)


def canonical_spellings(words: Iterable[str]) -> dict[str, str]:
    """Folded word -> its most frequent spelling, ties by alphabet, so that row order changes nothing."""
    spellings: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for word, count in Counter(words).items():
        key = fold(word)
        if key:
            spellings[key].append((-count, word))
    return {key: min(found)[1] for key, found in spellings.items()}


def _region_endings(region: str) -> tuple[str, ...]:
    """What may stand behind an agency's name: `Kabupaten Lombok Utara`, `Kab. Lombok Utara`, `Lombok Utara`, `KLU`."""
    bare = _REGION_KINDS.sub("", region.strip())
    initials = "".join(word[0] for word in region.split() if word[0].isalpha())
    words = (f"kabupaten {bare}", f"kab {bare}", f"kota {bare}", bare, initials if len(initials) >= 3 else "")
    return tuple(key for key in map(fold, words) if key)
