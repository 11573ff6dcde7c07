"""The project's own labelled texts keep their scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelled import scoring
from labelled.reading import read_labelled
from memarak.privacy.spans import NOTHING

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.jsonl"))
GUEST = "tamu"
"""Texts that nobody who tunes has read: they score lower, and tell the truth."""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_was_labelled_is_found_and_the_rest_stays(path: Path) -> None:
    result = scoring.score(read_labelled(path), scoring.left_by_redaction)
    found, changed = (0.96, 0.05) if path.stem.startswith(GUEST) else (0.975, 0.03)
    assert result.found.total() >= found * result.labelled.total()
    assert result.lost <= max(16, 0.012 * result.letters)
    assert result.changed <= max(1, changed * result.clean)
    assert result.waiting <= max(1, 0.02 * result.clean)


def test_a_redactor_that_finds_nothing_scores_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "find_all_in_rounds", lambda texts: [NOTHING for _ in texts])
    result = scoring.score(read_labelled(TEXTS[0]), scoring.left_by_redaction)
    assert result.found.total() == 0
    assert sum(len(fault.stayed) for fault in result.faults) == result.labelled.total()
