from __future__ import annotations

import pytest

from labelled.reading import Labelled, in_braces
from labelled.scoring import Score, is_left, score
from memarak.privacy.spans import Span


@pytest.mark.parametrize(
    ("text", "kind", "stays", "left"),
    [
        ("0819 071", "PHONE", "0819", True),
        ("0819 071", "PHONE", "081", False),
        ("Siti Ma", "NAME", "Siti", True),
        ("Siti Ma", "NAME", "Ma", False),
        ("RT 02", "ADDRESS", "RT", False),
        ("RT 02", "ADDRESS", "2", True),
    ],
)
def test_enough_must_stay_to_tell_something(text: str, kind: str, stays: str, left: bool) -> None:
    start = text.index(stays)
    assert is_left(text, Span(0, len(text), kind), set(range(start, start + len(stays)))) is left


def _all_but(*words: str, waits: bool = False):
    """A finder that takes `words` out."""

    def find(text: str) -> tuple[set[int], bool]:
        starts = [(text.find(word), len(word)) for word in words if word in text]
        return set(range(len(text))).difference(*(range(start, start + length) for start, length in starts)), waits

    return find


def test_what_is_found_is_counted_by_kind_and_what_goes_with_it_by_letter() -> None:
    texts = [Labelled("kata Zqornep di zq@x.id", (Span(5, 12, "NAME"), Span(16, 23, "EMAIL")), "satu"), Labelled("air mati", ())]
    result = score(texts, _all_but("Zqornep", "mati", waits=True))
    assert (result.found, result.labelled) == ({"NAME": 1}, {"NAME": 1, "EMAIL": 1})
    assert (result.letters, result.lost, result.clean, result.changed, result.waiting) == (13, 4, 1, 1, 1)
    assert list(map(str, result.faults)) == [
        "stayed ['zq@x.id'] taken [] | kata Zqornep di zq@x.id",
        "stayed [] taken ['mati'] | air mati",
    ]


def test_a_text_with_a_long_number_is_not_known_to_be_clean_where_names_alone_are_labelled() -> None:
    texts = [in_braces("kata {Zqornep}"), in_braces("nomor 0819")]
    assert score(texts, _all_but("0819")).clean == 0
    assert score([*texts, in_braces("rt {3}", "ADDRESS")], _all_but("0819")).clean == 1


def test_scores_of_two_sets_add_up() -> None:
    first, second = (score([in_braces(line)], _all_but("Wibi")) for line in ("kata {Wibi}", "air {Zqornep} mati"))
    assert first + second == score([in_braces("kata {Wibi}"), in_braces("air {Zqornep} mati")], _all_but("Wibi"))
    assert Score() + first == first
