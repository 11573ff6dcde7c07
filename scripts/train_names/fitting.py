"""Logistic regression over features that are there or not: AdaGrad in small batches, the same bytes on any machine.

Sums are made in a fixed order and the logistic curve is read from a table, because numpy's own sums and exponentials
differ in their last bit from processor to processor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

_BATCH = 512
_RATE = 0.3
_STEPS, _FURTHEST = 256, 24
_AVERAGED = 3
"""Over how many of the last rounds weights are averaged: how the examples were shuffled then tells less."""
_CURVE = np.array([1 / (1 + math.exp(-step / _STEPS)) for step in range(-_FURTHEST * _STEPS, _FURTHEST * _STEPS + 1)])
_NONE = 0
"""The number of a feature that is not there: rows are filled up with it."""

Feature = str | int
Row = tuple[Feature, ...]
Numbers = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]


@dataclass(slots=True)
class Numbering:
    """Features by number, from 1 on; `_NONE` stands for those left out."""

    numbers: dict[Feature, int] = field(default_factory=dict)

    def add(self, row: Row) -> list[int]:
        """The numbers of the features of `row`, new ones where they were never seen."""
        known = self.numbers
        return [known.setdefault(feature, len(known) + 1) for feature in row]


@dataclass(frozen=True, slots=True)
class Examples:
    """What there is to learn from: a row of numbers for each example, and whether it is one."""

    rows: Numbers
    is_one: Floats

    def only(self, chosen: npt.NDArray[np.bool_]) -> Examples:
        """The examples that `chosen` marks."""
        return Examples(self.rows[chosen], self.is_one[chosen])


def as_examples(rows: Sequence[Sequence[int]], is_one: Sequence[bool]) -> Examples:
    """`rows` of numbers, filled up to one length."""
    longest = max(map(len, rows))
    filled = np.full((len(rows), longest), _NONE, np.int32)
    for place, row in enumerate(rows):
        filled[place, : len(row)] = row
    return Examples(filled, np.asarray(is_one, np.float64))


def fit(examples: Examples, rounds: int, least: int, seed: int) -> Floats:
    """A weight for each number, nought for those seen fewer than `least` times."""
    seen = np.bincount(examples.rows.ravel())
    kept = seen >= least
    kept[_NONE] = False
    numbers = np.where(kept, np.cumsum(kept), _NONE).astype(np.int32)
    rows = numbers[examples.rows]
    size = int(kept.sum()) + 1
    weights, squares, summed = np.zeros(size), np.ones(size), np.zeros(size)
    order = np.random.default_rng(seed)
    for left in range(rounds, 0, -1):
        shuffled = order.permutation(len(rows))
        for start in range(0, len(rows), _BATCH):
            chosen = shuffled[start : start + _BATCH]
            step = _gradient(rows[chosen], examples.is_one[chosen], weights)
            squares += step * step
            weights += _RATE * step / np.sqrt(squares)
            weights[_NONE] = 0.0
            if left <= _AVERAGED:
                summed += weights
    weights = summed / (min(rounds, _AVERAGED) * -(-len(rows) // _BATCH))
    found = np.zeros(len(kept))
    found[kept] = weights[1:]
    return found


def _gradient(rows: Numbers, is_one: Floats, weights: Floats) -> Floats:
    scores = np.zeros(len(rows))
    for column in range(rows.shape[1]):
        scores += weights[rows[:, column]]
    place = np.rint((np.clip(scores, -_FURTHEST, _FURTHEST) + _FURTHEST) * _STEPS).astype(np.int32)
    error = is_one - _CURVE[place]
    summed = np.bincount(rows.ravel(), weights=np.repeat(error, rows.shape[1]), minlength=len(weights))
    return np.asarray(summed, np.float64)


def fit_rows(data: Sequence[tuple[Row, bool]], rounds: int, least: int, seed: int) -> dict[Feature, float]:
    """Weights by feature for `data`: each its features and whether it is one."""
    numbering = Numbering()
    examples = as_examples([numbering.add(row) for row, _ in data], [is_one for _, is_one in data])
    weights = fit(examples, rounds, least, seed)
    return named(weights, numbering)


def named(weights: Floats, numbering: Numbering) -> dict[Feature, float]:
    """`weights` by feature, without noughts."""
    return {
        feature: float(weights[number])
        for feature, number in numbering.numbers.items()
        if number < len(weights) and weights[number]
    }
