from __future__ import annotations

import pytest

from memarak.privacy.names.cues import announced
from memarak.privacy.names.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nama saya Zqornep dari Bayan", ["zqornep"]),
        ("pemuda bernama zqornep kabur", ["zqornep"]),
        ("nama saya tidak ada", []),
        ("TGH. Zqornep hadir", ["zqornep"]),
        ("tuan guru Zqornep hadir di sini", ["zqornep"]),
        ("amaq zqornep sakit", ["zqornep"]),
        ("lalu pergi begitu saja", []),
        ("saya Bunga dari Medana", ["bunga"]),
        ("saya Kecewa dengan layanan", []),
        ("Pak Kacung datang, Pak Polisi pergi", ["kacung"]),
        ("pelaku alias botak", ["botak"]),
    ],
)
def test_cues_announce_the_first_word_of_a_name(text, words):
    tokens = tokenise(text)
    assert [tokens.words[i] for i in sorted(announced(tokens))] == words
