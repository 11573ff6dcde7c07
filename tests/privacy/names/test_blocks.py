from __future__ import annotations

import pytest

from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jl ahmad yani rusak", ["ahmad", "yani"]),
        ("Jl. TGH. Zainuddin gelap", ["tgh", "zainuddin"]),
        ("SMPN 2 Pemenang banjir", ["", "pemenang"]),
        ("marbot masjid Amaq Nisah sakit", []),
        ("toko Bu Ijah tutup", []),
        ("kepala desa Suharman hadir", []),
        ("kelompok tani Mina Jaya panen", ["tani", "mina", "jaya"]),
        ("naik kapal Dharma Kencana telat", ["dharma", "kencana"]),
        ("peserta lomba Aulia Rahmi kalah", []),
        ("terima kasih", ["terima", "kasih"]),
        ("jl R.A. Kartini rusak", ["r", "a", "kartini"]),
        ("Masjid Jami' Sayyidina Ali bocor", ["jami", "sayyidina", "ali"]),
        ("kisah nabi musa", ["nabi", "musa"]),
        ("Fajar belum terbit", ["fajar"]),
        ("Fajar belum bayar", []),
        ("Bakso Mas Kumis laris", ["mas", "kumis"]),
        ("kios di depan Nasi Puyung Inaq Zqornep", ["puyung", "inaq", "zqornep"]),
        ("air limbah dari Laundry Bu Nengah dan Batik Zqornep", ["bu", "nengah", "zqornep"]),
        ("Warung Bu Sri tutup", []),
        ("Kambing Amaq Saleh mati", []),
        ("dana untuk Bapak Jaksa Agung", ["jaksa", "agung"]),
        ("ke Pak Agung Karya", []),
    ],
)
def test_names_of_things_are_kept_apart(text, words):
    tokens = tokenise(text)
    assert [tokens.words[i] for i in sorted(blocked(tokens))] == words
