"""Numbers in a table whose head says whose they are, short ones and with letters too: `No Kartu | Nama | Tunggakan`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "keanggotaan"
_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode)\.?[^\S\n]?"
_WHOSE_WORDS = (
    "kartu anggota pelanggan plg langganan member peserta nasabah sambungan meter rm rekam induk kpm pm konsumen pasien register"
)
_OWN_WORDS = "nis nisn nim nipd nrp nik kms kta nta npa nosamb idpel kks kpj norm"
_HEAD = re.compile(
    rf"{_NUMBER}(?:{'|'.join(_WHOSE_WORDS.split())})(?:[^\S\n][a-z]{{2,12}}){{0,2}}|{'|'.join(_OWN_WORDS.split())}"
    rf"|id[^\S\n]?pel(?:anggan)?"
)
_HEAD_LINE = re.compile(r"(?:\A|(?<=\n))([^\n\d]{4,120})\n")
_CELL = re.compile(r"(?=(?:[a-z./-]{0,10}[^\S\n]?\d){3})[a-z]{0,6}[-./ ]?\d[a-z\d./-]{1,24}")
_SIGNS = "|;\t,"
_MOST_ROWS, _MOST_WORDS = 60, 4
TRIGGERS = frozenset([*_WHOSE_WORDS.split(), *_OWN_WORDS.split(), "pel"])
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for such a column stands in a text of several lines with digits and what divides cells."""
    lower = reading.lower
    if not reading.has_digit or "\n" not in lower or TRIGGERS.isdisjoint(reading.words):
        return False
    return any(map(lower.__contains__, _SIGNS))


def find(reading: Reading) -> Iterator[Span]:
    """The cells of such columns."""
    lower = reading.lower
    for head in _HEAD_LINE.finditer(lower):
        sign = next((sign for sign in _SIGNS if sign in head[1]), "")
        cells = head[1].split(sign) if sign else []
        if len(cells) < 2 or any(len(cell.split()) > _MOST_WORDS for cell in cells):
            continue
        columns = {number for number, cell in enumerate(cells) if _HEAD.fullmatch(cell.strip())}
        if columns:
            yield from _cells_of_rows(lower, head.end(), sign, columns, len(cells))


def _cells_of_rows(lower: str, start: int, sign: str, columns: set[int], width: int) -> Iterator[Span]:
    for _ in range(_MOST_ROWS):
        end = lower.find("\n", start)
        end = len(lower) if end < 0 else end
        cells = lower[start:end].split(sign)
        if len(cells) != width:
            return
        place = start
        for number, cell in enumerate(cells):
            own = cell.strip()
            if number in columns and _CELL.fullmatch(own):
                first = place + cell.index(own)
                yield Span(first, first + len(own), KIND)
            place += len(cell) + 1
        start = end + 1
        if start >= len(lower):
            return
