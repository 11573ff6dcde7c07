"""Our measures beside those of packages that everybody uses: lifelines and statsmodels."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter
from statsmodels.stats.proportion import proportion_confint

from memarak.measures.rates import wilson
from memarak.measures.survival import HALF, TENTH, curve, quantile, waits_of


def _random(seed: int) -> tuple[list[int], list[bool]]:
    draw = np.random.default_rng(seed)
    count = int(draw.integers(1, 400))
    return (draw.geometric(0.03, count) - 1).tolist(), (draw.random(count) < draw.choice([0.2, 0.6, 0.95, 1.0])).tolist()


def _lifelines(days: list[int], ended: list[bool]) -> KaplanMeierFitter:
    return KaplanMeierFitter().fit(days, ended)


@pytest.mark.parametrize("seed", range(25))
def test_curve_and_bands_are_those_of_lifelines(seed: int) -> None:
    days, ended = _random(seed)
    fitted = _lifelines(days, ended)
    band = fitted.confidence_interval_
    for step in curve(days, ended):
        assert step.share == pytest.approx(float(fitted.survival_function_.loc[step.days].iloc[0]), abs=1e-12)
        if 0 < step.share < 1:
            low, high = band.loc[step.days]
            assert (step.low, step.high) == pytest.approx((low, high), abs=1e-12)


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("level", [HALF, TENTH])
def test_quantiles_and_intervals_are_those_of_lifelines_but_for_ties(seed: int, level: Fraction) -> None:
    days, ended = _random(seed)
    fitted = _lifelines(days, ended)
    found = quantile(waits_of(days, ended), level)

    def first(column: object) -> int | None:
        reached = column[column <= float(level) + 1e-9]  # type: ignore[index]
        return int(reached.index[0]) if len(reached) else None

    band = fitted.confidence_interval_.copy()
    band[fitted.survival_function_.iloc[:, 0] < 1e-12] = 0  # where the curve reaches 0 both bands end there
    assert found.days == first(fitted.survival_function_.iloc[:, 0])
    assert (found.low, found.high) == (first(band.iloc[:, 0]), first(band.iloc[:, 1]))


@given(st.integers(1, 5000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))))
def test_wilson_is_that_of_statsmodels(counts: tuple[int, int]) -> None:
    successes, base = counts
    assert wilson(successes, base) == pytest.approx(proportion_confint(successes, base, method="wilson"), abs=1e-12)
