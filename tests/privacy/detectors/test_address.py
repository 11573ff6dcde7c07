from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jl. Pariwisata No. 17 Pemenang", ["No. 17"]),
        ("rt 03/rw 02 dusun busur", ["rt 03/rw 02"]),
        ("Blok F No. 21", ["Blok F No. 21"]),
        ("rumah nomor tujuh belas", ["nomor tujuh belas"]),
        ("RT III Dusun Panggung", ["RT III"]),
        ("BTN Lendang Blok C4", ["Blok C4"]),
        ("no rumah 45B", ["45B"]),
        ("Jl. Melati 17, Tanjung", ["17"]),
        ("kav 21 becek", ["kav 21"]),
        ("RT/RW 005/016", ["RT/RW 005/016"]),
        ("perumahan Rinjani Asri C-14 gelap", ["C-14"]),
        ("BTN Graha Permai D7", ["D7"]),
        ("perumahan Rinjani Asri tahap 2", []),
        ("“Lampu jalan”, keluhan nomor C-2.", []),
        ("Lampu jalan, keluhan nomor 12", []),
        ("“Jalan”, complaint number 12.", []),
        ("jumlah RW 7 di desa kami", []),
        ("UU No. 25 Tahun 2009", []),
        ("tiang nomor 14", []),
        ("SDN No 3 di jalan raya", []),
        ("3 RT 20 rumah rusak", []),
        ("RT setempat", []),
        ("jalan ini 3 bulan", []),
        ("Jalan rusak sesuai surat No. 12", []),
        ("kios blok B12 pasar", []),
        ("sabtu, 25 Nov 2017 di jalan raya", []),
        ("dusun lekok rt3rw4", ["rt3rw4"]),
        ("homestay kamar 3 gili meno", ["kamar 3"]),
        ("jl. anggrek II/5", ["II/5"]),
        ("alamat jl ahmad yani 17 B", ["17 B"]),
        ("Dusun Kopong 03/02", ["03/02"]),
        ("we stay at bungalow 7", ["7"]),
        ("jaga di pos, jalan terus. nongkrongnya di rumah nomor 12", ["nomor 12"]),
        ("Dusun Sambik RT 05/RW 01. Harga naik", ["RT 05/RW 01"]),
        ("jalan rusak 12", []),
        ("kamar 3 kelas 2 rsud", []),
        ("rapat 03/02/2026 di dusun kopong", []),
        ("rumah gw blok D7/15 btn sokong", ["blok D7/15"]),
        ("rumah B2-11 perumahan lingkar", ["B2-11"]),
        ("cluster B2 no 11", ["B2", "no 11"]),
        ("btn D7/15", ["D7/15"]),
        ("perumahan lingkar asri F 12", ["F 12"]),
        ("btn asri a 12 unit rusak", []),
        ("ruas jalan kabupaten nomor 052 dan 117", []),
        ("house 2 km from the harbor", []),
        ("villa 3 bedrooms", []),
    ],
)
def test_house_level_is_taken_and_roads_stay(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "alamat") == expected
