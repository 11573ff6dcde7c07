"""Chooses a village for each case: by population, by what the text needs, and so that all 43 are heard from."""

from __future__ import annotations

from collections import Counter
from random import Random

from make_sample.material import Case, Village


class Atlas:
    """Gives villages to cases one after another and remembers how often each has had its turn."""

    def __init__(self, villages: list[Village]) -> None:
        self._villages = villages
        self._given: Counter[str] = Counter()

    def choose(self, case: Case, rng: Random) -> Village:
        """A village that fits the case's traits; a village that has had few turns is likelier."""
        fitting = [v for v in self._villages if not case.traits or v.traits & set(case.traits)]
        weights = [v.weight**1.5 / (self._given[v.name] + v.weight) for v in fitting]
        village = rng.choices(fitting, weights)[0]
        self._given[village.name] += 1
        return village
