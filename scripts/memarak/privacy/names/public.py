"""Officials who may be named: `nama_publik.csv`."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from memarak.errors import ConfigurationError
from memarak.privacy.names.classes import DEGREE, DOCTOR, NAME, NOBLE, RELIGIOUS, TITLE, UNKNOWN
from memarak.privacy.names.lexicon import word_classes

PUBLIC_NAMES_FILE = "nama_publik.csv"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLES = frozenset({TITLE, NOBLE, RELIGIOUS, DOCTOR, DEGREE})


@dataclass(frozen=True, slots=True)
class PublicNames:
    """Who may be named. `full` holds names of two words or more; `alone` single words -> words of the office that
    must stand directly before them ("Bupati Fulan"): a first name by itself may be anybody's.
    """

    full: frozenset[tuple[str, ...]] = frozenset()
    alone: tuple[tuple[str, frozenset[str]], ...] = ()

    def allowed(self, words: tuple[str, ...], before: str) -> bool:
        """Whether the name `words` (lower case) after the word `before` is an official's."""
        if words in self.full:
            return True
        return len(words) == 1 and any(words[0] == name and before in office for name, office in self.alone)

    @property
    def longest(self) -> int:
        """The number of words of the longest name."""
        return max(map(len, self.full), default=0)


NOBODY = PublicNames()


def load_public_names(path: Path) -> PublicNames:
    """Read `nama,jabatan,mulai,akhir`; a missing file means nobody. Raises `ConfigurationError`.

    Titles and degrees in `nama` don't matter; further forms of a name are separated by `;`. The period says when
    the office was held: who held one may still be named for it, so it is not asked here.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"nama", "jabatan"} <= set(reader.fieldnames or ()):
                raise ConfigurationError(f"{path} harus berkolom nama,jabatan,mulai,akhir; perbaiki baris pertamanya.")
            rows = [(row["nama"] or "", row["jabatan"] or "") for row in reader]
    except FileNotFoundError:
        return NOBODY
    except (OSError, UnicodeDecodeError, csv.Error):
        raise ConfigurationError(f"{path} tidak dapat dibaca; simpan ulang sebagai CSV UTF-8.") from None
    full: set[tuple[str, ...]] = set()
    alone: dict[str, set[str]] = {}
    for names, office in rows:
        before = {word.lower() for word in _WORD.findall(office)} | {"wabup" if "wakil" in office.lower() else ""} - {""}
        for name in names.split(";"):
            words = _bare(name)
            if words:
                full.update(words[:length] for length in range(2, len(words) + 1))
                alone.setdefault(words[0], set()).update(before)
                if len(words) > 1:
                    alone.setdefault(words[-1], set()).update(before)
    return PublicNames(frozenset(full), tuple(sorted((name, frozenset(words)) for name, words in alone.items())))


def _bare(name: str) -> tuple[str, ...]:
    """The words of `name` without titles before it and degrees after it."""
    classes = word_classes()
    words = [word.lower().replace("’", "'") for word in _WORD.findall(name.split(",")[0])]
    while words and (len(words[0]) == 1 or classes.get(words[0], UNKNOWN) in _TITLES - {NAME}):
        words.pop(0)
    return tuple(words)
