from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

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


def test_both_kinds_of_file_are_read(authored, tmp_path):
    line = {
        "text": "kata Zqornep di zq@x.id",
        "spans": [{"start": 16, "end": 23, "kind": "EMAIL"}, {"start": 5, "end": 12, "kind": "NAME"}],
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (tmp_path / "b.txt").write_text("# none\nkata {Zqornep}\\ndan {Wibi}\n", encoding="utf-8")
    first, second = authored.read_written([tmp_path / "a.jsonl", tmp_path / "b.txt"])
    assert (first.names, first.others) == (((5, 12),), ((16, 23),))
    assert second.text == "kata Zqornep\ndan Wibi"
    assert [second.text[a:b] for a, b in second.names] == ["Zqornep", "Wibi"]


def test_names_are_changed_and_marked_and_other_data_is_gone(authored):
    from generator import CLOSE, OPEN, Generator, make_pool

    written = authored.Written("kata Zqornep di zq@x.id", ((5, 12),), ((16, 23),))
    generator, rng = Generator(make_pool(False, 0.0), 1), random.Random(1)
    drawn = [authored.draw(written, generator, rng) for _ in range(60)]
    assert all(text.count(OPEN) == text.count(CLOSE) == 1 for text in drawn)
    assert not [text for text in drawn if "@" in text]
    kept = [text for text in drawn if "zqornep" in text.lower()]
    assert 0 < len(kept) < len(drawn) / 2
