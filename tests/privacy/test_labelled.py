"""The project's own labelled texts keep their scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import measure

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.jsonl"))
GUEST = "tamu"
"""Texts that nobody who tunes has read: they score lower, and tell the truth."""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_was_labelled_is_found_and_the_rest_stays(path: Path) -> None:
    result = measure.measure(measure.read(path))
    found, changed = (0.96, 0.05) if path.stem.startswith(GUEST) else (0.975, 0.03)
    assert result.found.total() >= found * result.labelled.total()
    assert result.lost <= max(16, 0.012 * result.letters)
    assert result.changed <= max(1, changed * result.clean)
    assert result.waiting <= max(1, 0.02 * result.clean)


def test_a_redactor_that_finds_nothing_scores_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "find_in_rounds", lambda text: ((), False))
    result = measure.measure(measure.read(TEXTS[0]))
    assert result.found.total() == 0
    assert len(result.misses) == result.labelled.total()


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
    assert measure.is_left(text, 0, len(text), kind, set(range(start, start + len(stays)))) is left
