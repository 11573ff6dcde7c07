"""Dates of long ago that a person's paper shows, and those of grown-ups right behind their word: "di KTP tertulis 1-7-1950"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.dates import DATE
from memarak.privacy.reading import GAP

_PAPERS = "ktp kk akta akte ijazah rapor rapot kia paspor dukcapil adminduk capil bpjs"
_SHOWS = (
    "tertulis ketulis ditulis kutulis tertera tercatat kecatat tercetak kecetak nampilin menampilkan muncul terdaftar tesurat"
    " tesuratang kesurat keluar"
)
_KIN = "bapak ibu ayah mertua istri suami nenek kakek papuq papuk inaq amaq mamak emak almarhum almarhumah"
WORDS = frozenset([*_SHOWS.split(), *_KIN.split()])
"""One of these stands in each text in which `dates_of_papers` finds a date."""
_PAPER = re.compile(rf"(?<![^\W_])(?:{'|'.join(_PAPERS.split())})(?![^\W_])")
_LONG_AGO = re.compile(r"(?<!\d)(?:19[2-9]\d|200\d|201[0-5])(?!\d)")
_VERY_LONG_AGO = re.compile(r"(?<!\d)19[2-9]\d(?!\d)")
_SHOWN = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_SHOWS.split())})(?:nya)?(?:[^\S\n](?:tgl|tanggal|lahir|jadi|malah))*{GAP}:?{GAP}({DATE})(?!\w)"
)
_MEANT = re.compile(
    rf"(?<![^\W_])(?:betul|bener|benar|sebenarnya|sebenerne|sebenernya|aslinya|harusnya|seharusnya|mestinya|leq rapot"
    rf"|di rapot|di rapor|di akta"
    rf"|di akte|di ijazah)(?:nya)?[^\n.!?]{{0,32}}?(?<![^\W_])({DATE})(?!\w)"
)
_EVENT = re.compile(
    r"(?<![^\W_])(?:terbit|diterbitkan|berlaku|cetak|dicetak|nikah|menikah|cerai|meninggal|wafat|gempa|pindah|rapat)(?![^\W_])"
)
_REACH, _REACH_OF_MEANT = 60, 90
_OF_KIN = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_KIN.split())})(?:nya|ku)?(?:[^\S\n](?:mertua|saya|sy|kandung|angkat|tiri|kami|tiang"
    rf"|ku)){{0,2}}[^\S\n]?[:,=(]?[^\S\n]?({DATE})(?!\w)"
)
""" "Bapak mertua 28 Feb 1955"."""


def dates_of_papers(lower: str) -> Iterator[tuple[int, int]]:
    """Where dates stand that a paper shows, with the one that would be right, and those of grown-ups of the last century."""
    for match in _SHOWN.finditer(lower):
        around = lower[max(0, match.start() - _REACH) : match.end() + _REACH]
        before = lower[max(0, match.start() - _REACH) : match.start()]
        if not _LONG_AGO.search(match[1]) or not _PAPER.search(around) or _EVENT.search(before):
            continue
        yield match.span(1)
        meant = _MEANT.search(lower, match.end(), match.end() + _REACH_OF_MEANT)
        if meant and _LONG_AGO.search(meant[1]):
            yield meant.span(1)
    for match in _OF_KIN.finditer(lower):
        if _VERY_LONG_AGO.search(match[1]):
            yield match.span(1)
