from __future__ import annotations

import random
import re

import pytest

from memarak.privacy.names.classes import (
    ALL_LOWER,
    ALL_UPPER,
    COLON,
    COMMA,
    CUE,
    LINE,
    MARK,
    MIXED,
    NUMBER,
    OPAQUE,
    SPACE,
    STOP,
    TIGHT,
)
from memarak.privacy.names.tokens import may_hold_name, tokenise
from memarak.privacy.names.words import _PIECES, PAD, Words, _from_pieces, _from_whole, gap_code, pieces_of
from memarak.privacy.reading import Reading

_AS_WRITTEN = r"(?<![^\W_])[aA] ?[./] ?[nN](?![^\W_])|[^\W\d_]+(?![^\W_])|[^\W\d_]*\d[^\W_]*"
"""Words, numbers with the letters that they hang together with, and "a.n."."""
_ODD_PIECES = "a . / n a.n Pak Budi, (Amaq - [NIK disamarkan] [x] http://a[b www.c#d @e #f.g 0812 , é İ mu'min a/ ., & …"


@pytest.mark.parametrize(
    ("gap", "before", "code"),
    [
        (" ", "pak", SPACE),
        (". ", "bpk", SPACE),
        (". ", "pak", STOP),
        (".", "desa", TIGHT),
        (" : ", "nama", COLON),
        (".,\n", "kep", LINE),
        (", ", "amaq", COMMA),
        ("., ", "kep", COMMA),
    ],
)
def test_what_stands_between_words(gap, before, code):
    assert gap_code(gap, before) == code


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("jalan rusak di tanjung", ALL_LOWER),
        ("Jalan rusak. Tolong diperbaiki", ALL_LOWER),
        ("jalan di Tanjung rusak", MIXED),
        ("JALAN RUSAK DI TANJUNG", ALL_UPPER),
        ("Jalan Rusak Di Tanjung Belum Juga Diperbaiki Oleh Dinas Terkait Sampai Kini", ALL_LOWER),
    ],
)
def test_how_a_text_is_typed(text, style):
    assert tokenise(text).style == style


def test_what_is_no_word_is_told_apart():
    tokens = tokenise("[nama orang disamarkan] 0812 a/n sahrun@example.com @sahrun ibu2")
    assert tokens.classes[PAD : PAD + tokens.count] == [MARK, NUMBER, CUE, OPAQUE, OPAQUE, NUMBER]


def test_places_lead_back_into_the_text():
    text = "Kata Mu’min, jalan rusak"
    tokens = tokenise(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)][PAD:-PAD] == ["Kata", "Mu’min", "jalan", "rusak"]
    assert tokens.words[PAD + 1] == "mu'min"


@pytest.mark.parametrize(("text", "may"), [("jalan rusak parah", False), ("jalan sahrun", True), ("pak tolong", True), ("", False)])
def test_plain_texts_are_left_early(text, may):
    assert may_hold_name(text) is may


@pytest.mark.parametrize("seed", range(40))
def test_a_plain_text_is_cut_as_any_other(seed):
    draw = random.Random(seed)
    pieces = [
        "a.n",
        "A / N",
        "an",
        "ibu2",
        "rt02",
        "KLU-1",
        "Pak",
        "Hj.",
        "jalan",
        "a/n9",
        "2x",
        "x_y",
        ". ",
        ",",
        " ",
        " ",
        "\n",
        "(",
        "-",
        "/",
    ]
    text = "".join(draw.choices(pieces, k=30))
    plain, marked = tokenise(text), tokenise(f"{text} [x]")
    assert plain.words[:-PAD] == marked.words[: -PAD - 1]
    assert (plain.starts[:-PAD], plain.ends[:-PAD]) == (marked.starts[: -PAD - 1], marked.ends[: -PAD - 1])
    assert plain.gaps[:-PAD] == marked.gaps[: -PAD - 1]
    assert [text[a:b] for a, b in zip(plain.starts, plain.ends, strict=True)][PAD:-PAD] == re.findall(_AS_WRITTEN, text)


def _listed(words: Words) -> list[list[object]]:
    *columns, find_places = words
    return [list(column) for column in (*columns, *find_places())]


@pytest.mark.parametrize("seed", range(60))
def test_pieces_put_together_are_the_words_of_the_whole_text(seed):
    draw = random.Random(seed)
    parts = [*_ODD_PIECES.split(), "[NIK disamarkan]", "\n", ".\n"]
    text = "".join(draw.choice(parts) + draw.choice(("", " ", " ", "  ")) for _ in range(30))
    together = _from_pieces(pieces_of(text))
    assert together is None or _listed(together) == _listed(_from_whole(text))


@pytest.mark.parametrize(
    "text",
    [
        "Pak Sahnim, warga (RT 3) [NIK disamarkan] lapor.",
        "a.n. Amaq Sahnim; jalan  rusak",
        "ibu2 di é desa",
        "[nama orang disamarkan][x]",
        "baik - ( ) Budi -",
    ],
)
def test_the_words_of_usual_texts_are_those_of_their_pieces(text):
    assert _from_pieces(pieces_of(text))


@pytest.mark.parametrize(
    "text", ["an a n. Budi", "lihat www.a[b c]d", "surat @warga #a.b", " Pak Budi", "-", f"{'x/' * 130} Budi", ""]
)
def test_what_only_the_whole_text_tells_is_left_to_it(text):
    assert _from_pieces(pieces_of(text)) is None


def test_no_number_is_kept_with_the_pieces():
    tokenise("hp Pak Sahnim 081907712345")
    assert "081907712345" not in _PIECES
    assert "000000000000" in _PIECES


@pytest.mark.parametrize(
    "text", ["jalan rusak", "Pak RT, nama saya Bunga dari Medana", "jum'at pagi", "[NIK disamarkan] kami", "rusak é"]
)
def test_the_words_of_a_reading_answer_as_the_text_does(text):
    reading = Reading(text)
    assert may_hold_name(text, reading.all_words) is may_hold_name(text)
    assert reading.all_words is None or sorted(reading.all_words) == sorted(set(re.findall("[^\\W\\d_]+", text.lower())))
