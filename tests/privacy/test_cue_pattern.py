from __future__ import annotations

import re

import pytest

from memarak.privacy import number_kinds
from memarak.privacy.cue_pattern import branches, combined, openings

CUES = (*((detector.KIND, detector.CUE) for detector in number_kinds.NUMBERS), ("publik", number_kinds.PUBLIC_CUE))
PLAIN = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in CUES) + r")(?=[^a-z]|(?:nya|ku|mu|saya|sy)\b|$)"
)
"""The alternation as one would write it down."""


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("hp|wa", ["hp", "wa"]),
        (r"(?:no|id)\.? ?pel|pln", [r"no\.? ?pel", r"id\.? ?pel", "pln"]),
        ("(?:e-)?ktp|kia", ["(?:e-)?ktp", "kia"]),
        (r"a[|)]b|c\|d(?:e|f)", [r"a[|)]b", r"c\|d(?:e|f)"]),
    ],
)
def test_a_pattern_is_cut_into_its_branches(pattern: str, expected: list[str]) -> None:
    assert list(branches(pattern)) == expected


def test_of_two_cues_in_one_place_the_first_counts() -> None:
    pattern, kinds = combined([("a", "no hp|kartu"), ("b", "no|kartu keluarga"), ("c", r"\d+ kk")])
    found = [(match[0], kinds[(match.lastindex or 1) - 1]) for match in pattern.finditer("no hp, no kartu keluarga, 3 kk")]
    assert found == [("no hp", "a"), ("no", "b"), ("kartu", "a"), ("3 kk", "c")]


@pytest.mark.parametrize("text", ["p", "hp", "hx"])
def test_a_letter_that_may_be_left_out_is_no_first_letter(text: str) -> None:
    pattern, _ = combined([("a", "h?p"), ("a", "hx")])
    assert pattern.fullmatch(text)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("hp", "hp hpnya hpku hpmu hpsaya hpsy"),
        (r"no\.? ?pel", "no nopel nopelnya nopelku nopelmu nopelsaya nopelsy"),
        ("e-?ktp", "e ektp ektpnya ektpku ektpmu ektpsaya ektpsy"),
        (r"permen\w*", "permen*"),
        (r"(?:a|b)[ce]d x", "acd aed bcd bed"),
        ("kis(?! x)", "kis kisnya kisku kismu kissaya kissy"),
        ("k(?!x)is", "kis kisnya kisku kismu kissaya kissy"),
    ],
)
def test_the_words_that_a_cue_begins_with(pattern: str, expected: str) -> None:
    assert sorted(set(openings(pattern))) == sorted(expected.split())


def test_no_cue_is_found_that_begins_with_another_word() -> None:
    pattern, _ = combined(CUES)
    listed = {word for _, cue in CUES for word in openings(cue)}
    written = [re.sub(r"\\w\*|\\|[?()*:!]", "", branch) for _, cue in CUES for branch in branches(cue)]
    for word in written:
        for text in (word, f"{word}nya 1", f"_{word}ku", f"{word}9", f"{word}\u00e9", word.replace(" ", ""), word.replace("-", "")):
            for match in pattern.finditer(text):
                first = re.match("[a-z]*", text[match.start() :])
                assert first
                assert first[0] in listed or any(first[0].startswith(stem[:-1]) for stem in listed if stem.endswith("*")), text


def test_every_cue_is_found_as_by_the_plain_alternation() -> None:
    pattern, kinds = combined(CUES)
    written = [re.sub(r"\\w\*|\\|[?()*:]", "", branch) for _, cue in CUES for branch in branches(cue)]
    endings = ("", "nya", "ku", "saya", "s", " 12")
    for number, word in enumerate(written):
        other = written[(number * 7) % len(written)]
        for text in (f"{word}{endings[number % len(endings)]} {other}", f"x{word} {other}_{word}", f"{other}1 {word}"):
            found = [(match.span(), kinds[(match.lastindex or 1) - 1]) for match in pattern.finditer(text)]
            assert found == [(match.span(), match.lastgroup) for match in PLAIN.finditer(text)], text
