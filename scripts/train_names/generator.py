"""Labelled texts by the thousand: sentences from templates.txt with names from the lexicon and made-up ones."""

# ruff: noqa: S311, SIM905, E501 - seeded on purpose; word lists read best as text

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from noise import roughen

from memarak.privacy.names.lexicon import sections

HERE = Path(__file__).parent
OPEN, CLOSE = "\ue000", "\ue001"
"""A name in a generated text stands between these two until the labels are taken off."""

_CHOICE = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{(\w+)\}")
_ORIGINS = {
    "sasak": 46, "jawa": 12, "sunda": 2, "batak_minang_bugis_timur": 4, "bali": 6, "arab": 14, "modern": 9,
    "tionghoa": 1, "added": 1, "faker_id_ID": 2, "nicknames": 8, "more": 16, "modern_added": 7, "also_ordinary_list": 3, "further": 6,
}  # fmt: skip
_MALE_TITLES = (
    "pak",
    "Pak",
    "bapak",
    "Bapak",
    "Bpk.",
    "bpk",
    "pak haji",
    "Sdr.",
    "sdr",
    "Mas",
    "mas",
    "Amaq",
    "amaq",
    "H.",
    "haji",
    "Pak",
    "pak",
)
_FEMALE_TITLES = ("bu", "Bu", "ibu", "Ibu", "ibuk", "mbak", "Mbak", "Inaq", "inaq", "Hj.", "Sdri.", "bu", "Ibu", "bu haji", "Baiq")
_STEMS = (
    "Sa Su Mu Ma Ju Ka Ra Ru Ha Nu Na Se Ke Si Mi Pa Wa La Ba Da Sya Kha Fa Za Zu Fi Ri Ro Re De Di Te Ta To Me Mer Mar Sar "
    "Sur Sum Mus Nur Har Her Jam Jum Kar Ker Lu Le Li Man Mun Pur Ram Rus Sam Sem Sir Suk Tar War Wir Yu Ya Zul Ar As An Am Ed El Er Il In Ir Is Us Um"
).split()
_MIDDLES = (
    "h hn hs hr k kr l ll lm m mb mp n nd ng ns nt p pr r rd rh rj rk rm rn rs rt rw s sn st t tr w y z j d dr f b br g".split()
)
_ENDINGS = (
    "im un ah ep ip iah in an ni adi man wati udin uddin iani anah inah nah ih ap rip dan din ti to no yah iyah ul al ar ir "
    "awan ari asih ana ina ita ini ayani aini aeni i a u um am is us as ok op er el"
).split()


@dataclass(frozen=True)
class Pool:
    """The names and the sentences a generator may use, so that held-out ones stay out."""

    names: dict[str, list[str]]
    western: tuple[list[str], list[str]]
    templates: dict[str, list[str]]
    places: list[str]
    pairs: list[str]
    ambiguous: list[str]
    common: list[str]


@cache
def template_sections(path: Path) -> dict[str, list[str]]:
    """The lines of a template file by section."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = found.setdefault(line.strip("[]"), [])
        elif line.strip() and not line.startswith("#"):
            current.append(line.replace("\\n", "\n"))
    return found


def make_pool(held_out: bool, share: float = 0.2) -> Pool:
    """The pool for training, or (`held_out`) the fifth of names that training never sees.

    Which names are held out hangs on the name alone; names that are also ordinary words never are. Pass `share=0` to train on all.
    """

    def mine(word: str) -> bool:
        return word.endswith("~") or is_held_out(word, share) == held_out

    given = sections("given.txt")
    names = {origin: [w.rstrip("~") for w in given[origin] if mine(w)] for origin in _ORIGINS}
    # the names that people know are drawn as often as all the others
    western = tuple(
        [w.rstrip("~") for w in given[name] * times + given[other] if mine(w)]
        for name, other, times in (("barat_depan", "faker_barat", 7), ("barat_marga", "marga_lain", 1))
    )
    places = sections("places.txt")
    ambiguous = [word.rstrip("~") for origin in _ORIGINS for word in given[origin] if word.endswith("~")]
    return Pool(
        names,
        (western[0], western[1]),
        template_sections(HERE / "templates.txt"),
        places["klu"] * 3 + places["ntb"] + places["indonesia"],
        places["berkata_dua"],
        ambiguous,
        sections("common.txt")[""],
    )


def is_held_out(name: str, share: float) -> bool:
    """Whether `name` is kept from training, for measuring on names never seen."""
    return random.Random("names:" + name).random() < share


class Generator:
    """Texts from a pool, by seed."""

    def __init__(self, pool: Pool, seed: int) -> None:
        self.pool = pool
        self.rng = random.Random(seed)
        self.brands = " ".join(pool.templates["brands"]).split()
        self.origins = list(_ORIGINS)
        self.weights = list(_ORIGINS.values())

    def text(self) -> str:
        """One text with its names between `OPEN` and `CLOSE`, typed as people type."""
        rng = self.rng
        parts = []
        personal = rng.random() < 0.6
        if rng.random() < 0.25:
            parts.append(self.sentence("clean"))
        if personal:
            parts.append(self.sentence("person", label=True))
            if rng.random() < 0.15:
                parts.append(self.sentence("person", label=True))
        if rng.random() < 0.3 or not parts:
            parts.append(self.sentence("clean"))
        glue = rng.choice([". ", ". ", ". ", ", ", " ", "\n", "! ", ".\n"])
        text = glue.join(part[:1].upper() + part[1:] if rng.random() < 0.5 else part for part in parts)
        if rng.random() < 0.5 and not text.endswith(CLOSE):
            text += rng.choice([".", "", "!", "..", ".", " pak", " min", " trims", " mohon ditindaklanjuti", "?"])
        return roughen(text, rng)

    def sentence(self, section: str, label: bool = False) -> str:
        """A sentence of `section`; its own names are labelled if `label`."""
        filled = self.fill(self.rng.choice(self.pool.templates[section]), label)
        return self.sprinkle(filled) if section in ("clean", "ordinary") and self.rng.random() < 0.12 else filled

    def sprinkle(self, sentence: str) -> str:
        """`sentence` with ordinary words put in anywhere, among them words that are also names."""
        words = sentence.split(" ")
        for _ in range(self.rng.choice([1, 1, 2])):
            pool = self.pool.ambiguous if self.rng.random() < 0.35 else self.pool.common
            words.insert(self.rng.randrange(len(words) + 1), self.rng.choice(pool))
        return " ".join(words)

    def fill(self, template: str, label: bool) -> str:
        """`template` with its choices made and its slots filled."""
        while True:
            chosen = _CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), template)
            if chosen == template:
                break
            template = chosen
        return _SLOT.sub(lambda m: self.slot(m[1], label), template)

    def slot(self, name: str, label: bool) -> str:
        """What stands in for `{name}`."""
        rng = self.rng
        if name in ("N", "F", "W", "T", "S", "L"):
            return self.person(name, label)
        if name == "c":
            return self.sentence("ordinary" if rng.random() < 0.65 else "clean")
        if name == "G":
            return self.sign()
        if name == "X" and rng.random() < 0.4:
            return rng.choice(self.brands).title()
        if name in ("O", "B", "R", "X", "A", "V"):
            return self.sentence(
                {"O": "names_of_things", "B": "firms", "R": "roads", "X": "products", "A": "agencies", "V": "signs"}[name]
            )
        if name == "P":
            return self.place()
        if name == "D":
            return rng.choice(["dusun", "Dusun", "desa", "Desa", "dsn", "kampung", "Dsn.", "lingkungan", "ds"]) + " " + self.place()
        if name == "M":
            return rng.choice("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split())
        if name == "H":
            return rng.choice("Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split())
        if name == "n":
            return str(rng.choice([1, 2, 3, 4, 5, 6, 7, 10, 12, 15, 17, 20, 25, 30, 45, 60, 70]))
        if name == "hp":
            return (
                rng.choice(["08", "+628", "628"]) + str(rng.randrange(10**8, 10**10))
                if rng.random() < 0.7
                else "[nomor telepon disamarkan]"
            )
        return "52080" + str(rng.randrange(10**10, 10**11)) if rng.random() < 0.7 else "[NIK disamarkan]"

    def sign(self) -> str:
        """What is written over doors, on packings and boats: ordinary words, names, places and made-up words, one to three."""
        rng = self.rng
        words = []
        for _ in range(rng.choice([1, 1, 2, 2, 2, 3])):
            draw = rng.random()
            if draw < 0.3:
                words.append(rng.choice(self.pool.ambiguous))
            elif draw < 0.5:
                words.append(self.single())
            elif draw < 0.65:
                words.append(rng.choice(self.pool.common))
            elif draw < 0.8:
                words.append(rng.choice(self.pool.places))
            else:
                words.append(self.invented() if draw < 0.9 else rng.choice(self.brands))
        return " ".join(word.title() for word in words)

    def place(self) -> str:
        """A place of Lombok or, seldom, an invented one."""
        rng = self.rng
        if rng.random() < 0.35:
            return rng.choice(self.pool.pairs).replace("_", " ").title()
        word = rng.choice(self.pool.places).title()
        if rng.random() < 0.25:
            head = rng.choice("Karang Lendang Dasan Orong Montong Lokok Gubuk Batu Tanak Kebon Tibu Lingkok Pancor Mumbul".split())
            return f"{head} {self.invented() if rng.random() < 0.5 else word}"
        if rng.random() < 0.15:
            word += " " + rng.choice(["Timur", "Barat", "Utara", "Daya", "Lauk", "Tengah", "Asli", "Baru"])
        return self.invented() if rng.random() < 0.15 else word

    def invented(self) -> str:
        """A word of the sound of Sasak names."""
        rng = self.rng
        return (
            rng.choice(_STEMS)
            + rng.choice(_MIDDLES)
            + (rng.choice("aeiou") + rng.choice(_MIDDLES) if rng.random() < 0.35 else "")
            + rng.choice(_ENDINGS)
        )

    def single(self) -> str:
        """One given name."""
        rng = self.rng
        if rng.random() < 0.22:
            return self.invented()
        word = rng.choice(self.pool.names[rng.choices(self.origins, self.weights)[0]])
        return "-".join(part.capitalize() for part in word.split("-"))

    def full(self) -> str:
        """A name of one to four words."""
        rng = self.rng
        length = rng.choices([1, 2, 3, 4], [45, 38, 14, 3])[0]
        origin = rng.choices(self.origins, self.weights)[0]
        words = [self.single() if rng.random() < 0.5 else rng.choice(self.pool.names[origin]).capitalize() for _ in range(length)]
        draw = rng.random()
        if length < 3 and draw < 0.05:
            words.insert(
                0,
                rng.choice(["M.", "Muh.", "Moh.", "Muhammad", "Siti", "St.", "Nur", "Abdul", "Sri", "Ni Luh", "I Wayan", "I Made"]),
            )
        elif draw < 0.08:
            words.insert(rng.randrange(1, length + 1), rng.choice("ABHKMRSZ") + rng.choice([".", ""]))
        return " ".join(words)

    def western(self) -> str:
        """A Western name."""
        rng = self.rng
        first, last = self.pool.western
        given = rng.choice(first).title() if rng.random() < 0.85 else self.invented()
        if rng.random() < 0.35:
            return given
        middle = rng.choice(["de ", "van ", "van der ", "von ", "Mc", "O'"]) if rng.random() < 0.08 else ""
        return f"{given} {middle}{rng.choice(last).title()}"

    def person(self, slot: str, label: bool) -> str:
        """A person for a slot; titles and degrees stay outside the label, as in the labelling rules."""
        rng = self.rng
        if slot == "L":
            return rng.choice([", ", ", ", " , ", "; ", " dan ", "/"]).join(
                self.person("N", label) for _ in range(rng.choice([2, 3, 3, 4]))
            )
        name = (
            self.western() if slot == "W" else self.single() if slot == "F" or (slot == "T" and rng.random() < 0.7) else self.full()
        )
        marked = (rng.choice(["[nama orang disamarkan]"]) if rng.random() < 0.06 else OPEN + name + CLOSE) if label else name
        if slot in ("T", "S") and rng.random() < (0.85 if slot == "T" else 0.4):
            marked = rng.choice(_MALE_TITLES + _FEMALE_TITLES) + " " + marked
        if slot == "S" and rng.random() < 0.2:
            marked += rng.choice([", S.Pd", ", S.Sos", " SH", ", S.Kep", ", M.Si", " S.Pd"])
        return marked
