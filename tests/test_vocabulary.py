"""Statuses: each in a group, each spelling with one meaning, and no group whose count would be another's."""

from __future__ import annotations

from collections import Counter

import pytest

from memarak.matching import fold
from memarak.vocabulary import AUTO_CLOSED, CLASSES, DISCONTINUED, GROUPS, KINDS, OPEN, RESOLVED, STATUSES, VISIBILITIES


def test_the_contracts_statuses_stand_in_their_groups() -> None:
    contract = {
        "diterima": OPEN,
        "diteruskan": OPEN,
        "diproses": OPEN,
        "menunggu_pelapor": OPEN,
        "selesai": RESOLVED,
        "ditutup_otomatis": AUTO_CLOSED,
        "diarsipkan": DISCONTINUED,
    }
    assert {code: STATUSES[code].group for code in contract} == contract


@pytest.mark.parametrize("group", sorted(set(GROUPS) & set(STATUSES)))
def test_a_group_named_as_a_status_holds_that_one_only(group: str) -> None:
    """Both have one count in `statistik.csv`."""
    assert [status.code for status in STATUSES.values() if status.group == group] == [group]


@pytest.mark.parametrize("terms", [STATUSES, KINDS, CLASSES, VISIBILITIES])
def test_a_spelling_means_one_word_of_its_list(terms: dict) -> None:
    meanings = Counter(word for term in terms.values() for word in {fold(w) for w in (term.code, term.label, *term.synonyms)})
    assert [word for word, count in meanings.items() if count > 1] == []
