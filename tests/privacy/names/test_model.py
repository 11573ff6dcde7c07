from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from memarak.privacy.names import model as model_module
from memarak.privacy.names.features import features
from memarak.privacy.names.likeness import BUCKETS, Likeness, letter_groups
from memarak.privacy.names.model import DATA, Sums, load_model
from memarak.privacy.names.tokens import tokenise
from memarak.privacy.names.words import PAD

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "scripts/train_names/train.py"


def _train(out: Path, hash_seed: str, *arguments: str) -> bytes:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'scripts'}{os.pathsep}{SCRIPT.parent}", "PYTHONHASHSEED": hash_seed}
    subprocess.run([sys.executable, str(SCRIPT), *arguments, "--out", str(out)], env=environment, check=True)
    return out.read_bytes()


def test_the_script_makes_the_same_model_from_the_same_seed(tmp_path):
    first, second = (_train(tmp_path / f"{seed}.json.gz", seed, "--texts", "60", "--every", "60") for seed in ("1", "2"))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    small, committed = (json.loads(gzip.decompress(content)) for content in (first, (DATA / "model.json.gz").read_bytes()))
    assert small.keys() == committed.keys()
    assert small["certain"] == committed["certain"]
    assert small["doubtful"] == committed["doubtful"]


@pytest.mark.slow
def test_the_script_makes_the_committed_model(tmp_path):
    assert _train(tmp_path / "model.json.gz", "3") == (DATA / "model.json.gz").read_bytes()


def test_the_committed_model_is_small_and_loads():
    path = DATA / "model.json.gz"
    assert path.stat().st_size < 2_000_000
    model = load_model()
    assert model.doubtful < model.certain
    assert len(model.weights) > 10_000


def test_combinations_never_share_a_number():
    tokens = tokenise("Kemarin Pak Zqornep, warga Bayan, jatuh di jalan")
    for i in range(PAD, PAD + tokens.count):
        for after_name in (False, True):
            found = features(tokens, i, after_name, BUCKETS - 1)
            assert len(set(found)) == len(found)


@pytest.mark.parametrize("evidence", [0, 1, 5, 257])
def test_kept_sums_are_those_of_the_features(evidence):
    model = load_model()
    tokens = tokenise("Kemarin Pak Zqornep, warga Bayan (anak Bu Sahnim). JALAN ini rusak, salam dr wahyu putra")
    for _ in range(2):
        for i in range(PAD, PAD + tokens.count):
            for after_name, nearby in ((False, 0), (True, 14)):
                found = features(tokens, i, after_name, model.likeness.bucket(tokens.words[i]), evidence, nearby)
                weights = [model.weights.get(feature, 0) for feature in found]
                assert model.score(tokens, i, after_name, evidence, nearby) == sum(weights)


def test_sums_without_end_take_no_memory_without_end(monkeypatch):
    monkeypatch.setattr(model_module, "_MOST", 4)
    sums = Sums({1: 10, 2: 20}, lambda number: (number, 2))
    assert [sums[number % 6,] for number in range(20)] == [
        30 if number % 6 == 1 else 40 if number % 6 == 2 else 20 for number in range(20)
    ]
    assert len(sums) <= 4


def test_a_word_that_sounds_like_a_name_is_told_from_one_that_does_not():
    likeness = load_model().likeness
    assert likeness.bucket("sahrudin") > likeness.bucket("perbaikan")
    assert 0 <= likeness.bucket("x" * 500) < BUCKETS


def test_letter_groups_frame_the_word():
    assert {"^a", "ab", "b$", "^ab"} <= set(letter_groups("ab"))
    assert Likeness({"^a": 10_000}).bucket("ab") == BUCKETS - 1
