"""The trained weights: how much each feature speaks for a name."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from memarak.privacy.names.features import features
from memarak.privacy.names.lexicon import DATA
from memarak.privacy.names.likeness import Likeness
from memarak.privacy.names.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in thousandths of log-odds; from `certain` on a word is a name, from `doubtful` on it may be one."""

    weights: Mapping[str | int, int]
    likeness: Likeness
    certain: int
    doubtful: int

    def score(self, tokens: Tokens, i: int, after_name: bool) -> int:
        """The log-odds, in thousandths, that word `i` is a name."""
        weight = self.weights.get
        bucket = self.likeness.bucket(tokens.words[i])
        return sum([weight(feature, 0) for feature in features(tokens, i, after_name, bucket)])


@cache
def load_model(path: Path = DATA / "model.json.gz") -> Model:
    """The committed model. `scripts/train_names/train.py` makes it."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        data = json.load(file)
    weights: dict[str | int, int] = dict(data["words"])
    weights.update((int(key), value) for key, value in data["combinations"].items())
    return Model(weights, Likeness(data["letters"]), data["certain"], data["doubtful"])
