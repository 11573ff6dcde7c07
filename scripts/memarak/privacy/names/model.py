"""The trained weights: how much each feature speaks for a name."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from memarak.privacy.names.features import EVIDENCE_GROUPS, GROUPS, Feature, Key, evidence_keys, keys_of
from memarak.privacy.names.lexicon import DATA
from memarak.privacy.names.likeness import Likeness
from memarak.privacy.names.tokens import Tokens

_MOST = 1 << 15
"""So many sums of each group are kept at most, in this process alone."""


class Sums(dict[Key, int]):
    """The sum of the weights of one group of features, by what they depend on: most of it has stood in a text before."""

    def __init__(self, weights: Mapping[Feature, int], features_of: Callable[..., Iterable[Feature]]) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._weights, self._features_of = weights, features_of

    def __missing__(self, key: Key) -> int:
        """Add up, and keep."""
        weight = self._weights.get
        found = sum([weight(feature, 0) for feature in self._features_of(*key)])
        if len(self) >= _MOST:
            self.clear()
        self[key] = found
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in thousandths of log-odds; from `certain` on a word is a name, from `doubtful` on it may be one."""

    weights: Mapping[Feature, int]
    sums: tuple[Sums, ...]
    evidence_sums: tuple[Sums, ...]
    likeness: Likeness
    certain: int
    doubtful: int

    def score(self, tokens: Tokens, i: int, after_name: bool, evidence: int, nearby: int) -> int:
        """The log-odds, in thousandths, that word `i` is a name: the weights of its `features`, which are whole numbers."""
        weight = self.weights.get
        keys, others = keys_of(tokens, i, after_name, self.likeness.bucket(tokens.words[i]), nearby)
        found = sum([weight(feature, 0) for feature in others])
        if evidence:
            told = evidence_keys(keys, tokens.words[i - 1], evidence)
            found += sum([sums[key] for sums, key in zip(self.evidence_sums, told, strict=True)])
        of_word, of_previous, of_following, before, behind, around = self.sums
        return (
            of_word[keys[0]]
            + of_previous[keys[1]]
            + of_following[keys[2]]
            + before[keys[3]]
            + behind[keys[4]]
            + around[keys[5]]
            + found
        )

    @classmethod
    def of(cls, document: dict[str, Any]) -> Model:
        """The model that `document` tells, as `scripts/train_names/train.py` writes it."""
        weights: dict[Feature, int] = dict(document["words"])
        weights.update((int(key), value) for key, value in document["combinations"].items())
        sums, evidence_sums = (tuple(Sums(weights, of) for of in groups) for groups in (GROUPS, EVIDENCE_GROUPS))
        return cls(
            weights,
            sums,
            evidence_sums,
            Likeness(document["letters"]),
            document["certain"],
            document["doubtful"],
        )


@cache
def load_model(path: Path = DATA / "model.json.gz") -> Model:
    """The committed model. `scripts/train_names/train.py` makes it."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return Model.of(json.load(file))
