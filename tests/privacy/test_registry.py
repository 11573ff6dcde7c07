from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from memarak.privacy import redaction
from memarak.privacy.edges import whole_words
from memarak.privacy.names import PublicNames
from memarak.privacy.number_kinds import LEAST_BY_SHAPE, NUMBERS
from memarak.privacy.reading import Reading
from memarak.privacy.redaction import find_personal, redact_text
from memarak.privacy.registry import TEXTS, Looked, look
from memarak.privacy.spans import Finds, Span

LABELLED = sorted((Path(__file__).parent / "texts").glob("[ps]*.jsonl"))


@pytest.mark.parametrize("before", ["", "+", "(+", "/", "surat ", "pelanggan ", "no. hp "])
def test_no_detector_claims_a_short_number_by_its_shape_alone(before: str) -> None:
    draw = random.Random(4)
    for _ in range(400):
        count = draw.randint(4, LEAST_BY_SHAPE - 1)
        written = "".join(draw.choice(("0", "62", "8", "1500", "0812", "37")) for _ in range(count))[:count]
        split = draw.randint(1, count - 1)
        for number in (written, f"{written[:split]}-{written[split:]}", f"{written[:split]} {written[split:]}"):
            for run in Reading(before + number).runs:
                assert not any(detector.claims(run, cued=False) for detector in NUMBERS), number


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧", "０８７７６５４３", "08776543"])
def test_digits_of_any_script_are_counted_and_read(digits: str) -> None:
    reading = Reading(f"№ {digits} · é")
    assert reading.marks.strip() == b"0" * len(digits)
    assert [run.raw for run in reading.runs] == [digits]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("telp 0370(641234) tutup", "telp [nomor telepon disamarkan] tutup"),
        ("telp 0370 (641234", "telp [nomor telepon disamarkan]"),
        ("hp (+62) 81234567890 ya", "hp [nomor telepon disamarkan] ya"),
        ("hp [+62] 812-3456-7890", "hp [nomor telepon disamarkan]"),
        ("wa ( +62 ) 812 3456 7890", "wa [nomor telepon disamarkan]"),
        ("wa (62) 81234567890", "wa [nomor telepon disamarkan]"),
        ("(62) rumah, hp 081234567890", "(62) rumah, hp [nomor telepon disamarkan]"),
        ("(62) 81234567890 hp saya", "[nomor telepon disamarkan] hp saya"),
        ("rekening bri (62) 331201024417531", "rekening bri (62) [nomor rekening disamarkan]"),
        ("hp 0812) 3456 7890", "hp [nomor telepon disamarkan]"),
        ("telp (0370(641)234 tutup", "telp ([nomor telepon disamarkan] tutup"),
        ("telp 0370(641)234) tutup", "telp [nomor telepon disamarkan]) tutup"),
        ("hp (081234567890)", "hp ([nomor telepon disamarkan])"),
        ("İİİ hp 081234567890 İ", "İİİ hp [nomor telepon disamarkan] İ"),
    ],
    ids=[
        "closed behind",
        "never closed",
        "a code with a plus",
        "square",
        "blanks within",
        "a code alone",
        "another number",
        "at the beginning",
        "of an account",
        "closed, never opened",
        "one more before",
        "one more behind",
        "around",
        "a letter that grows when it is lowered",
    ],
)
def test_brackets_go_with_their_number_and_places_hold(text: str, left: str) -> None:
    assert redact_text(text) == left


def test_what_a_detector_finds_in_a_text_without_digits_it_is_also_asked_for() -> None:
    """The registry asks nobody about a text without digits, unless one of their own `TRIGGERS` or `SIGNS` stands in it."""
    texts = {entry["text"] for path in LABELLED for entry in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    found = {}
    for text in texts:
        reading = Reading(text)
        if not reading.has_digit:
            found[text] = {span.kind for detector in TEXTS if detector.may_hold(reading) for span in detector.find(reading)}
    assert len([kinds for kinds in found.values() if kinds]) > 30
    assert [text for text, kinds in found.items() if not kinds <= {span.kind for span in look([(text, None)])[0].certain}] == []


def test_half_a_word_at_the_edge_of_the_window_announces_nothing() -> None:
    for length in range(30, 60):
        text = f"Tamu hotel {'a' * length} 642105 lembar"
        assert redact_text(text) == text


def test_a_number_in_words_without_any_blank_is_asked_for() -> None:
    assert redact_text("noldelapantujuhtujuhenamlimaempattigaduasatu ya") == "[nomor telepon disamarkan] ya"


def test_an_official_stays_whichever_way_a_text_is_asked_about() -> None:
    official = PublicNames(full=frozenset({("sahnim", "karyadi")}))
    text = "Kata Pak Sahnim Karyadi besok"
    assert redact_text(text, official) == text
    assert find_personal(text, official) == []
    assert redact_text(text) == "Kata Pak [nama orang disamarkan] besok"
    assert [span.kind for span in find_personal(text)] == ["nama"]


@pytest.mark.parametrize("doubted", [[], [Span(0, 4, "nama")]])
def test_what_may_be_a_name_at_the_last_look_is_told(monkeypatch: pytest.MonkeyPatch, doubted: list[Span]) -> None:
    monkeypatch.setattr(redaction, "look", lambda *_: [Looked([], doubted)])
    assert redaction.find_all_in_rounds(["Anto"]) == [Finds((), bool(doubted))]


@pytest.mark.parametrize("text", ["hub KLU-20210046 ya", "kontak KLU/20210046 ya"])
def test_the_tail_of_a_code_is_nobody_s_number_whatever_is_announced(text: str) -> None:
    assert redact_text(text) == text


@pytest.mark.parametrize(
    ("span", "whole"),
    [
        *(((3, 6), (3, 8)), ((3, 7), (3, 8)), ((4, 8), (3, 8)), ((3, 8), (3, 8))),
        *(((0, 2), (0, 2)), ((1, 2), (0, 2)), ((9, 10), (9, 11))),
    ],
)
def test_a_find_is_widened_to_whole_words(span: tuple[int, int], whole: tuple[int, int]) -> None:
    assert whole_words("ab 123cd x9", Span(*span, "nik")) == Span(*whole, "nik")


def test_of_letters_without_end_a_find_takes_two_dozen_on_either_side() -> None:
    assert whole_words(f"{'-' * 30}{'a' * 60}", Span(59, 61, "nik")) == Span(35, 85, "nik")


def test_every_find_of_a_text_has_its_marker_and_all_between_stays() -> None:
    text = "satu hp 081234567890, dua hp 081907712345 tiga"
    assert redact_text(text) == "satu hp [nomor telepon disamarkan], dua hp [nomor telepon disamarkan] tiga"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("33120102 bri", "[nomor rekening disamarkan] bri"),
        ("12.500 lembar, hp 642105 ya", "12.500 lembar, hp [nomor telepon disamarkan] ya"),
        ("laporan kemarin. 33120102 bri", "laporan kemarin. [nomor rekening disamarkan] bri"),
        ("laporan kemarin 33120102 bri", "laporan kemarin 33120102 bri"),
        ("Air mati. Laporan 33120102 bri", "Air mati. Laporan 33120102 bri"),
        ("7123456 lembar, hp 642105 ya", "7123456 lembar, hp [nomor telepon disamarkan] ya"),
        ("hp sejak 2024, 642105 ya", "hp sejak 2024, [nomor telepon disamarkan] ya"),
        ("Ini nomor hp istri. 642105 ya", "Ini nomor hp istri. [nomor telepon disamarkan] ya"),
        ("lewat wa warga 642105", "lewat wa warga [nomor telepon disamarkan]"),
        ("642105 itu telepon rumah", "[nomor telepon disamarkan] itu telepon rumah"),
        ("XYZ-33120102 bri", "XYZ-33120102 bri"),
        ("sebesar 33120102 bri", "sebesar 33120102 bri"),
        ("rekening bri 150000000 rupiah", "rekening bri 150000000 rupiah"),
        ("sn 3312010244175 ya", "sn 3312010244175 ya"),
    ],
    ids=[
        "eight digits by what follows",
        "a number before the word",
        "a report of the sentence before",
        "a report",
        "a report behind a sentence",
        "a long number before the word",
        "a year between",
        "a telephone of the sentence before",
        "a word that begins like two others",
        "a word behind",
        "the tail of a code",
        "a sum that names a bank",
        "a sum in nine digits",
        "a series at the beginning",
    ],
)
def test_a_number_is_told_by_what_stands_next_to_it(text: str, left: str) -> None:
    assert redact_text(text) == left


@pytest.mark.parametrize(
    ("joined", "is_taken"),
    [
        ("dan 7123459", True),
        ("atau 712345901", True),
        ("dan 123456 lembar", False),
        ("lembar 7123459 lembar", False),
    ],
    ids=["the last of many", "two digits more", "too short for an account", "not joined"],
)
def test_numbers_that_are_joined_are_of_one_kind_however_far_the_word(joined: str, is_taken: bool) -> None:
    left = redact_text(f"rek bri 7123456, 7123457 dan 7123458 {joined}")
    assert left.startswith("rek bri [nomor rekening disamarkan], [nomor rekening disamarkan] dan [nomor rekening disamarkan] ")
    assert left.endswith(f" {joined}") is not is_taken


def test_a_number_of_other_length_is_not_joined() -> None:
    left = redact_text("hp 642105, 642106 dan 642107 dan 642178901 lembar")
    assert left == f"hp {', '.join(['[nomor telepon disamarkan]'] * 2)} dan [nomor telepon disamarkan] dan 642178901 lembar"
