from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paspor X2048835 hilang", ["X2048835"]),
        ("passport no. PA4471920 on the boat", ["PA4471920"]),
        ("C7719036", ["C7719036"]),
        ("passport C01X00T47", ["C01X00T47"]),
        ("US passport no 548812907", ["548812907"]),
        ("paspor A4471-208 basah", ["A4471-208"]),
        ("paspor baru 350.000", []),
        ("batch B-1123/25", []),
        ("kode tiket A1234567", []),
        ("kept my passport (C4K7L92TX)", ["C4K7L92TX"]),
        ("kitas no 2C21JD1234-V", ["2C21JD1234-V"]),
        ("izin tinggal 30 hari", []),
        ("German passport CFGHJK123", ["CFGHJK123"]),
        ("paspor adek sy X 1190 338 dibawa calo", ["X 1190 338"]),
        ("Mein Reisepass C8FTN2K41 ist weg", ["C8FTN2K41"]),
        ("mon passeport est 19FV40661", ["19FV40661"]),
        ("menahan paspor staf Filipina no. P6628104B", ["P6628104B"]),
        ("plat P6628104B", []),
        ("paspor lama AT 229471, paspor baru C9038155", ["AT 229471", "C9038155"]),
        ("lost her passport, number 30918847, near the pier", ["30918847"]),
        ("nomor paspor jemaah umroh E 0419 286 dibawa travel", ["E 0419 286"]),
        ("paspor TKW AU 882104 ditahan", ["AU 882104"]),
        ("biaya paspor katanya Rp 350000 di loket", []),
        ("antre paspor sejak 5 pagi, dapat nomor A 112", []),
        ("paspor sy, antri B 12", []),
        ("paspor saya ditahan majikan, B 4 0 7 7 1 9 3", ["B 4 0 7 7 1 9 3"]),
        ("passport in case you ask: KLX204417", ["KLX204417"]),
        ("the shop keeps our passports 18AC77213 and 20FH11764", ["18AC77213", "20FH11764"]),
        ("their passports 533108814 / 533108815", ["533108814", "533108815"]),
        ("passport of France 20AC11764", ["20AC11764"]),
        ("SPLP XD 123456 habis", ["XD 123456"]),
        ("passports for 2 adults", []),
    ],
)
def test_passports_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "paspor") == expected
