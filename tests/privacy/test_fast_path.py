"""What spares work finds what the plain way finds: every detector asked of every text, every pattern tried on all of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memarak.privacy import number_kinds, numbers, personal_dates, reading, registry
from memarak.privacy.detectors import address, birth_date, code, house, plate, social
from memarak.privacy.names import detector, words
from memarak.privacy.names.classes import CAPITALISED, NAMELIKE
from memarak.privacy.names.classes import MIXED as WITH_CAPITALS
from memarak.privacy.names.features import features
from memarak.privacy.names.model import Model
from memarak.privacy.names.roles import CALLS, CAPITAL, CLOSES, HEADS, LIKELY, TELLS
from memarak.privacy.names.tokens import Tokens
from memarak.privacy.names.words import PAD
from memarak.privacy.narrowing import Narrowed
from memarak.privacy.reading import Reading
from memarak.privacy.redaction import find_all_in_rounds

TEXTS = Path(__file__).parent / "texts"
LABELLED = [
    json.loads(line)["text"] for path in sorted(TEXTS.glob("[ps]*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()
]
WORDS = sorted({word for text in LABELLED for word in text.split() if any(not c.isalpha() for c in word) or len(word) < 6})
MIXED = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
HALVES = st.tuples(st.sampled_from(LABELLED), st.sampled_from(LABELLED), st.integers(0, 300), st.sampled_from([str, str.upper]))
NOISE = st.text(alphabet="0123456789 oOlIi|-./,:()+@#abdekrtpRWDK\n[]", max_size=80)


def _everywhere(reading: Reading) -> Iterator[re.Match[str]]:
    for region in re.finditer(r"(?<![^\W_])[a-z]{1,2}", reading.lower):
        match = plate._PLATE.match(reading.lower, region.start())
        if match and match[1] in plate._REGION_SET:
            yield match


_read = words._read


def _with_every_role(raw: str) -> tuple[str, int, int, int]:
    word, kind, shape, _ = _read(raw)
    return word, kind, shape, LIKELY | CAPITAL | CALLS | HEADS | CLOSES | TELLS


def _every_place(tokens: Tokens) -> set[int]:
    classes, shapes = tokens.classes, tokens.shapes
    has_capitals = tokens.style == WITH_CAPITALS
    return {i for i in range(PAD, PAD + tokens.count) if classes[i] in NAMELIKE or (has_capitals and shapes[i] == CAPITALISED)}


def _feature_by_feature(model: Model, tokens: Tokens, i: int, after_name: bool, evidence: int, nearby: int) -> int:
    bucket = model.likeness.bucket(tokens.words[i])
    return sum(model.weights.get(feature, 0) for feature in features(tokens, i, after_name, bucket, evidence, nearby))


@contextmanager
def _names_the_plain_way() -> Iterator[None]:
    with (
        patch.object(words, "_from_pieces", lambda _: None),
        patch.object(words, "_read", _with_every_role),
        patch.object(detector, "may_begin_name", lambda _: True),
        patch.object(detector, "_asked", _every_place),
        patch.object(Model, "score", _feature_by_feature),
    ):
        yield


@contextmanager
def plain_way() -> Iterator[None]:
    """While it lasts nothing is spared."""
    everyone = (1 << len(registry.TEXTS)) - 1
    claims: Callable[..., object] = lambda cue: tuple(  # noqa: E731
        (d.KIND, d.claims, cue == d.KIND) for d in number_kinds.NUMBERS if cue != "publik" or d.KIND in number_kinds._ALWAYS
    )
    with (
        patch.object(registry, "_who_is_asked", lambda _: everyone),
        patch.object(number_kinds, "_OPEN_ENDED", ("",)),
        patch.object(number_kinds, "_is_called", lambda _: True),
        _names_the_plain_way(),
        patch.object(number_kinds, "_CLAIMANTS", {cue: claims(cue) for cue in number_kinds._CLAIMANTS}),
        patch.object(reading, "most_digits", lambda marks: 1 << 30 if marks.count(b"0") >= 4 else 0),
        patch.object(numbers, "goes_on", lambda *_: True),
        patch.object(reading, "_is_mixed", lambda *_: True),
        patch.object(address, "_may_end_road", lambda *_: True),
        patch.object(birth_date, "_cues", birth_date._CUE.finditer),
        patch.object(birth_date, "_hold_all_digits", lambda *_: False),
        patch.object(personal_dates, "_SIGN_BEFORE_DATE", re.compile("")),
        patch.object(personal_dates, "_stands_before_number", lambda _: True),
        patch.object(house, "_may_stand_at_road", lambda _: True),
        patch.object(house, "_house_numbers", lambda _: [(True, True)]),
        patch.object(code, "_may_hold_code", lambda _: True),
        patch.object(social, "_SIGN_AND_BLANK", re.compile("")),
        patch.object(Narrowed, "worth_trying", lambda narrowed, _: [pattern for pattern, _ in narrowed.patterns]),
        patch.object(plate, "_with_digits", _everywhere),
    ):
        yield


def _is_alike(text: str) -> bool:
    found = find_all_in_rounds([text])
    with plain_way():
        return find_all_in_rounds([text]) == found


@pytest.mark.heavy
def test_every_labelled_text_is_read_alike() -> None:
    assert [text for text in LABELLED if not _is_alike(text)] == []


@settings(deadline=None)
@given(MIXED)
def test_words_of_labelled_texts_in_any_order_are_read_alike(text: str) -> None:
    assert _is_alike(text)


@settings(deadline=None)
@given(HALVES)
def test_halves_of_two_texts_are_read_alike(drawn: tuple[str, str, int, Callable[[str], str]]) -> None:
    first, second, cut, written = drawn
    assert _is_alike(written(first[:cut] + second[cut // 2 :]))


@settings(deadline=None)
@given(NOISE)
def test_noise_is_read_alike(text: str) -> None:
    assert _is_alike(text)


@pytest.mark.parametrize("gap", ["   ----   ", "-", "  .. ", "   ****   oooo   ****   "])
@pytest.mark.parametrize("letters", ["", "o", "oooo", "l"])
def test_numbers_with_long_gaps_are_read_in_one_piece(gap: str, letters: str) -> None:
    text = f"hp 0812{letters}{gap}34{letters}{gap}567890 ok"
    assert _is_alike(text)
    assert find_all_in_rounds([text])[0].rounds


def test_every_word_for_birth_is_tried() -> None:
    words = [*birth_date._BIRTH_WORDS.split(), *birth_date._FOREIGN_WORDS.split(), "t.t.l", "d.o.b", "date of birth", "née le"]
    words.remove("birth")  # alone it announces nothing
    words += ["ultah saya", "ulang tahunku", "milad ibu", "tempat/tgl lahir", "tmp lahir", "ttgl lahir", "生年月日"]
    assert [word for word in words if not birth_date._CUE.fullmatch(word) or not birth_date._OPENING.match(word)] == []


@pytest.mark.parametrize("kind", [d.KIND for d in number_kinds.NUMBERS if d.KIND not in number_kinds.BY_SHAPE])
def test_no_other_kind_is_told_by_its_shape(kind: str) -> None:
    detector = number_kinds._BY_KIND[kind]
    assert not any(detector.claims(run, False) for run in _labelled_runs())


@cache
def _labelled_runs() -> list[numbers.NumberRun]:
    return [run for text in LABELLED for run in Reading(text).runs]
