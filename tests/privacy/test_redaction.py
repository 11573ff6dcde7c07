from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memarak.privacy.markers import EXISTING, MARKERS
from memarak.privacy.redaction import find_all_in_rounds, find_personal, redact_text, replace_in_rounds

TEXTS = Path(__file__).parent / "texts"
FILES = sorted(TEXTS.glob("[ps]*.jsonl"))
LABELLED = [json.loads(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]
PIECES = st.sampled_from(
    [
        *(
            "hp 081234567890",
            "NIK 5208014107650012",
            "rt 02/rw 01",
            "No. 7",
            "Jl. Mawar",
            "plat DR 1234 AB",
            "lahir 4 mei 1990",
            "dr 2024 sp",
        ),
        *(
            "@warga_klu",
            "a at gmail dot com",
            "-8.3567, 116.1234",
            "fb: Inges",
            "nol delapan satu tujuh lima lima dua",
            "Pak",
            "Budi",
            "Santoso",
        ),
        *(
            "\n",
            ",",
            ".",
            "(",
            ")",
            "[",
            "]",
            "nomor telepon",
            "rekening",
            "3 hari",
            "Rp 2.000",
            "[nomor telepon disamarkan]",
            "[NIK disamarkan]",
        ),
        *("081", "7766", "o", "l", "-", "/", "+62", "16", "2024", "blok", "C4", "mobil", "id pel", "kk", "sim c", "lat", "8,35"),
    ]
)


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact_text(text)
    assert redact_text(once) == once


@given(st.text(alphabet="0123456789 oOlI-./()+abRTrtPL\n[]", max_size=60))
def test_redacting_noise_twice_changes_nothing(text: str) -> None:
    once = redact_text(text)
    assert redact_text(once) == once


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_what_is_kept_stays_byte_for_byte_and_in_order(text: str) -> None:
    rest, position = redact_text(text), 0
    for kept in EXISTING.split(rest):
        position = text.find(kept, position)
        assert position >= 0
        position += len(kept)


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_markers_touch_no_letter_or_digit(text: str) -> None:
    redacted = redact_text(text)
    for marker in EXISTING.finditer(redacted):
        assert not redacted[: marker.start()][-1:].isalnum()
        assert not redacted[marker.end() :][:1].isalnum()


@pytest.mark.parametrize("row", [r for r in LABELLED if r["id"].startswith("pribadi")], ids=lambda r: str(r["id"]))
def test_markers_swallow_no_line(row: dict[str, str]) -> None:
    text = f"Baris satu\n{row['text']}\nBaris tiga"
    assert redact_text(text).count("\n") == text.count("\n")


def test_every_kind_has_its_own_marker_and_none_is_taken_for_data() -> None:
    assert len(set(MARKERS.values())) >= 18
    for marker in MARKERS.values():
        assert re.fullmatch(r"\[[A-Za-z ]+ disamarkan\]", marker)
        assert redact_text(f"Warga {marker} 4 kali") == f"Warga {marker} 4 kali"


@pytest.mark.parametrize("text", ["", " ", "\n", "Air mati di Dusun Kopong sejak 3 hari.", "a" * 100_000, "[]", "[nomor"])
def test_a_text_without_personal_data_comes_back_as_it_was(text: str) -> None:
    assert redact_text(text) == text


def test_nothing_is_found_in_a_marker_again() -> None:
    texts = [row["text"] for row in LABELLED]
    found = find_all_in_rounds(texts)
    again = find_all_in_rounds([replace_in_rounds(text, finds.rounds) for text, finds in zip(texts, found, strict=True)])
    assert (max(len(finds.rounds) for finds in found) <= 3, sum(bool(finds.rounds) for finds in again)) == (True, 0)


def test_texts_that_are_read_together_are_read_as_each_alone() -> None:
    texts = [row["text"] for row in LABELLED]
    assert find_all_in_rounds(texts) == [find_all_in_rounds([text])[0] for text in texts]


def test_letters_whose_lower_case_is_longer_move_nothing() -> None:
    assert redact_text("İİİ hp 081234567890 İ") == "İİİ hp [nomor telepon disamarkan] İ"


def test_the_longest_find_names_the_place() -> None:
    assert redact_text("email 081234567890@gmail.com") == "email [alamat surel disamarkan]"
    assert [span.kind for span in find_personal("-8.312450, 116.218733")] == ["koordinat"]
