"""What is said of each status is complete, fits its sentences, and leads to lists that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from memarak.site.corpus import Corpus
from memarak.site.statuses import DRAWINGS, LIST_OF_GROUP, WORDS
from memarak.site.timeline import timeline
from memarak.site.verdict import verdict
from memarak.vocabulary import AUTO_CLOSED, GROUPS, OPEN, STATUSES

Corpora = Callable[..., Corpus]


def test_every_status_and_every_group_of_several_has_its_words() -> None:
    members = Counter(status.group for status in STATUSES.values())
    assert set(WORDS) == {*STATUSES, *(group for group in GROUPS if members[group] > 1)}
    assert set(LIST_OF_GROUP) == set(GROUPS)
    assert set(LIST_OF_GROUP.values()) <= set(WORDS)


@pytest.mark.parametrize("code", list(STATUSES))
def test_its_words_fit_their_sentences(code: str) -> None:
    said = WORDS[code]
    assert said.list_title.startswith("Keluhan yang ")
    assert said.meaning.endswith(".")
    assert said.meaning_en.endswith(".")
    assert bool(said.ended) == (STATUSES[code].group != OPEN)
    assert said.meaning.startswith(said.ended)
    assert bool(said.open311) == (STATUSES[code].group != OPEN)


def test_each_has_a_drawing_of_its_own() -> None:
    assert len({DRAWINGS[code] for code in STATUSES}) == len(STATUSES)
    assert len({said.list_title for said in WORDS.values()}) == len(WORDS)
    assert len({said.meaning for said in WORDS.values()}) == len(WORDS)


@pytest.mark.parametrize("closed", ["", "2026-10-22"])
@pytest.mark.parametrize("code", list(STATUSES))
def test_a_complaint_at_any_status_has_a_verdict_and_a_way(corpus_of: Corpora, code: str, closed: str) -> None:
    closed = closed if STATUSES[code].group != OPEN else ""
    corpus = corpus_of(
        [{"status": code, "tanggal_tanggapan_pertama": "2026-10-09", "tanggal_selesai": closed}],
        [
            {"tanggal": "2026-10-09", "status": code},
            {"tanggal": "2026-10-12", "status": code},
            {"tanggal": "2026-10-13", "status": ""},
        ],
    )
    row = corpus.shown[0]
    found = verdict(corpus, row)
    assert (found.status, found.label) == (code, STATUSES[code].label)
    assert f"{found.meaning}{found.date}{found.after}".rstrip().endswith(".")
    assert found.can_report_again == (STATUSES[code].group == AUTO_CLOSED)
    events = timeline(corpus, row, corpus.responses[row.nomor])
    assert {event.icon for event in events} <= {*STATUSES, "tenggat"}
    assert not [event.heading for event in events if "{" in event.heading or not event.heading]
