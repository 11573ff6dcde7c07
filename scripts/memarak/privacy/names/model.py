"""The trained weights: how much each feature speaks for a name."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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

    def score(self, tokens: Tokens, i: int, after_name: bool, evidence: int, nearby: int) -> int:
        """The log-odds, in thousandths, that word `i` is a name."""
        weight = self.weights.get
        bucket = self.likeness.bucket(tokens.words[i])
        return sum([weight(feature, 0) for feature in features(tokens, i, after_name, bucket, evidence, nearby)])

    @classmethod
    def of(cls, document: dict[str, Any]) -> Model:
        """The model that `document` tells, as `scripts/train_names/train.py` writes it."""
        weights: dict[str | int, int] = dict(document["words"])
        weights.update((int(key), value) for key, value in document["combinations"].items())
        return cls(weights, Likeness(document["letters"]), document["certain"], document["doubtful"])


@cache
def load_model(path: Path = DATA / "model.json.gz") -> Model:
    """The committed model. `scripts/train_names/train.py` makes it."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return Model.of(json.load(file))
