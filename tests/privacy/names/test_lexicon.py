from __future__ import annotations

import pytest

from memarak.privacy.names.classes import AMBIGUOUS, COMMON, INITIAL, NAME, PLACE, TITLE, UNKNOWN
from memarak.privacy.names.lexicon import guess, place_pairs, plain_words, word_classes, word_set


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("sahnim", NAME),
        ("jalan", None),
        ("senaru", PLACE),
        ("bapak", TITLE),
        ("indah", AMBIGUOUS),
        ("zqxwv", None),
        ("bekeluh", COMMON),
    ],
)
def test_each_word_has_the_most_telling_class(word, kind):
    found = word_classes().get(word)
    assert found == kind if kind is not None else found != NAME


@pytest.mark.parametrize(
    ("word", "kind"),
    [("dibersihkannya", COMMON), ("krng", COMMON), ("raknya", COMMON), ("mahnep", UNKNOWN), ("mariani", UNKNOWN), ("k", INITIAL)],
)
def test_words_in_no_list_are_guessed_by_their_form(word, kind):
    assert guess(word) == kind


def test_plain_words_neither_are_nor_announce_names():
    assert "jalan" in plain_words()
    assert not plain_words() & {"sahnim", "bapak", "nama", "indah", "bin"}


def test_pairs_and_sets_are_read():
    assert ("terima", "kasih") in place_pairs()
    assert ("sigar", "penjalin") in place_pairs()
    assert "masjid" in word_set("named_things")
