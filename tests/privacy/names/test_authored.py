from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from labelled.reading import NAME, Labelled
from memarak.privacy.spans import Span

SCRIPTS = Path(__file__).parents[3] / "scripts/train_names"


@pytest.fixture
def authored(monkeypatch):
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import authored

    yield authored
    for name in ("authored", "generator", "noise"):
        sys.modules.pop(name, None)


def test_texts_kept_aside_for_measuring_are_never_trained_on(authored):
    names = [path.name for path in authored.tuning_texts()]
    assert "penyetelan.jsonl" in names
    assert "tulisan_latih.txt" in names
    assert not [name for name in names if name.startswith(("simpanan", "tamu", "tulisan_uji", "tulisan_akhir"))]


def test_names_are_changed_and_marked_and_other_data_is_gone(authored):
    from generator import CLOSE, OPEN, Generator, make_pool

    written = Labelled("kata Zqornep di zq@x.id", (Span(5, 12, NAME), Span(16, 23, "EMAIL")))
    generator, rng = Generator(make_pool(False, 0.0), 1), random.Random(1)
    drawn = [authored.draw(written, generator, rng) for _ in range(60)]
    assert all(text.count(OPEN) == text.count(CLOSE) == 1 for text in drawn)
    assert not [text for text in drawn if "@" in text]
    kept = [text for text in drawn if "zqornep" in text.lower()]
    assert 0 < len(kept) < len(drawn) / 2
