from __future__ import annotations

import json
from pathlib import Path

import pytest

from memarak.privacy.names.cues import announced
from memarak.privacy.names.detector import _asked
from memarak.privacy.names.features import is_candidate
from memarak.privacy.names.tokens import tokenise
from memarak.privacy.names.words import may_begin_name, pieces_of

TEXTS = Path(__file__).parents[1] / "texts"


@pytest.mark.parametrize(
    "text",
    [
        "Laporan Saudara telah kami teruskan.",
        "Terima kasih, pak. Jalan rusak",
        "tolong pak mohon dibantu (warga rt 3)",
        "Petugas turun hari Kamis pukul 09.00.",
        "lampu - mati",
    ],
)
def test_a_text_in_which_no_name_begins_is_left(text):
    assert not may_begin_name(pieces_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "jalan sahrun rusak",
        "kata pak Jalan begitu",
        "bu mei jualan",
        "inaq mesir sakit",
        "saya Bunga dari Medana",
        "halo min, Juli istri saya sakit",
        "Pak & Bunga datang",
        "pak (Bunga) datang",
        "tadi si bos marah",
        "nama : jalan",
        "lampu mati\nwarga",
        "surat @warga",
        " jalan rusak",
    ],
)
def test_what_a_rule_may_begin_with_is_looked_at(text):
    assert may_begin_name(pieces_of(text))


def test_in_a_text_that_is_left_no_rule_and_no_candidate_begins_a_name():
    lines = [line for path in sorted(TEXTS.glob("[ps]*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = {part for line in lines for part in json.loads(line)["text"].split(". ")}
    left = [sentence for sentence in sentences if not may_begin_name(pieces_of(sentence))]
    assert len(left) > 100
    for sentence in left:
        tokens = tokenise(sentence)
        assert not announced(tokens)
        assert not any(is_candidate(tokens, i, False) for i in _asked(tokens))
