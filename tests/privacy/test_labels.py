from __future__ import annotations

import pytest

from memarak.privacy.labels import COMMON_LABEL, DOUBTFUL, REFUSED, SHOWN, judge_labels
from memarak.privacy.names.public import PublicNames


def verdict(label: str, shares: int = COMMON_LABEL, names: PublicNames | None = None) -> str:
    return judge_labels([label] * shares, names)[label]


@pytest.mark.parametrize("label", ["x" * 80, " ".join(["air"] * 10)])
def test_a_label_may_have_eighty_characters_or_ten_words_and_no_more(label: str) -> None:
    assert (verdict(label), verdict(f"{label}{' a' if ' ' in label else 'x'}")) == (SHOWN, REFUSED)


def test_a_label_is_one_line() -> None:
    assert verdict("Air\nJalan") == REFUSED


@pytest.mark.parametrize("label", ["Aminah", "Bapak Qwertyu"])
def test_a_name_is_refused_that_the_lexicon_knows_or_a_title_announces(label: str) -> None:
    assert verdict(label) == REFUSED


def test_beside_an_official_s_name_a_doubtful_word_is_only_doubtful() -> None:
    label, officials = "Bapak Sahnim Karyadi, Panhandling", PublicNames(frozenset({("sahnim", "karyadi")}))
    assert verdict(label) == REFUSED
    assert (verdict(label, 1, officials), verdict(label, names=officials)) == (DOUBTFUL, SHOWN)
