"""Officials who may be named: `nama_publik.csv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.privacy.names.classes import AMBIGUOUS, CUE, DEGREE, DOCTOR, KIN, NAME, NOBLE, RELIGIOUS, SELF, TITLE
from memarak.privacy.names.lexicon import class_of, word_classes
from memarak.reference_files import read_reference

PUBLIC_NAMES_FILE = "nama_publik.csv"
PLACES_FILE = "wilayah.csv"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLES = frozenset({TITLE, NOBLE, RELIGIOUS, DOCTOR, DEGREE})
_ANNOUNCING = _TITLES | {CUE, KIN, SELF}
_DOCTORS = frozenset({"dr", "drh"})
"""Titles that the lexicon knows as something else: in a complaint `dr` is `dari`."""


@dataclass(frozen=True, slots=True)
class PublicNames:
    """Who may be named. `full` holds names of two words or more; `alone` single words -> words of the office that
    must stand directly before them ("Bupati Fulan"): a first name by itself may be anybody's. `places` are the regency's
    kecamatan and desa, which are no persons unless something announces one.
    """

    full: frozenset[tuple[str, ...]] = frozenset()
    alone: tuple[tuple[str, frozenset[str]], ...] = ()
    places: frozenset[tuple[str, ...]] = frozenset()

    def allowed(self, words: tuple[str, ...], before: str) -> bool:
        """Whether the name `words` (lower case) after the word `before` is an official's or a place's."""
        if words in self.full or (words in self.places and word_classes().get(before) not in _ANNOUNCING):
            return True
        return len(words) == 1 and any(words[0] == name and before in office for name, office in self.alone)

    @property
    def longest(self) -> int:
        """The number of words of the longest name."""
        return max(map(len, self.full | self.places), default=0)


NOBODY = PublicNames()


def load_public_names(folder: Path) -> PublicNames:
    """Read `nama_publik.csv` in `folder` (columns `nama, jabatan, mulai, akhir`); a missing file means nobody. Raises
    `ConfigurationError`. The places are those of `wilayah.csv` beside it.

    Titles and degrees in `nama` don't matter; further forms of a name are separated by `;`. The period says when
    the office was held: who held one may still be named for it, so it is not asked here.
    """
    columns = ("nama", "jabatan")
    file = read_reference(folder / PUBLIC_NAMES_FILE, columns, columns)
    full: set[tuple[str, ...]] = set()
    alone: dict[str, set[str]] = {}
    for names, office in (row.values() for row in (file.rows.values() if file else ())):
        before = {word.lower() for word in _WORD.findall(office)}
        if "wakil" in before:
            before.add("wabup")
        for name in names.split(";"):
            words = _bare(name)
            if words:
                full.update(words[:length] for length in range(2, len(words) + 1))
                for word in (words[0], words[-1]):
                    alone.setdefault(word, set()).update(before)
    officials = tuple(sorted((name, frozenset(words)) for name, words in alone.items()))
    return PublicNames(frozenset(full), officials, _places(folder / PLACES_FILE))


def _places(path: Path) -> frozenset[tuple[str, ...]]:
    """The names in `wilayah.csv` that aren't persons' too, each as its words; what is wrong with that file intake tells."""
    try:
        file = read_reference(path, ("kecamatan", "desa", "alias"), ())
    except ConfigurationError:
        return frozenset()
    cells = [cell for row in file.rows.values() for cell in row.values()] if file else []
    names = (tuple(word.lower() for word in _WORD.findall(name)) for cell in cells for name in cell.split(";"))
    return frozenset(words for words in names if len(words) > 1 or (words and class_of(words[0]) not in (NAME, AMBIGUOUS)))


def _bare(name: str) -> tuple[str, ...]:
    """The words of `name` without titles before it and degrees after it."""
    classes = word_classes()
    words = [word.lower().replace("’", "'") for word in _WORD.findall(name.split(",")[0])]
    while words and (len(words[0]) == 1 or words[0] in _DOCTORS or classes.get(words[0]) in _TITLES):
        words.pop(0)
    return tuple(words)
