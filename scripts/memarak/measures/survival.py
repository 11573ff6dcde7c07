"""Time to an event when some are still waiting: the Kaplan-Meier curve, its bands and its quantiles.

Sources: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53, 457; Greenwood (1926) for the variance; Kalbfleisch &
Prentice (1980), The Statistical Analysis of Failure Time Data, section 1.4, for log-log bands; Brookmeyer &
Crowley (1982), Biometrics 38, 29, for intervals of quantiles. Where a quantile is sought the curve is a
fraction of whole numbers, so that one which reaches one half reaches it exactly. Plain Python: the site draws with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, sqrt

Z95 = 1.959963984540054  # the standard normal's 97.5th percentile

Waits = tuple[tuple[int, int, int], ...]
"""Waiting times in order: (days, events on that day, censored on that day)."""

HALF, TENTH = Fraction(1, 2), Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Step:
    """The curve from `days` on: the share still waiting, its 95 % band, and what happened on that day."""

    days: int
    share: float
    low: float
    high: float
    at_risk: int
    events: int
    censored: int


@dataclass(frozen=True, slots=True)
class Quantile:
    """A percentile of waiting and its 95 % interval, in days; `None` where the curve or band never gets there."""

    days: int | None
    low: int | None
    high: int | None


def waits_of(durations: Iterable[int], events: Iterable[bool]) -> Waits:
    """Gather single waits: `events` says of each duration whether it ended (else it is censored)."""
    ended: Counter[int] = Counter()
    cut: Counter[int] = Counter()
    for duration, event in zip(durations, events, strict=True):
        (ended if event else cut)[duration] += 1
    return tuple((day, ended[day], cut[day]) for day in sorted(ended.keys() | cut.keys()))


def merge_waits(left: Waits, right: Waits) -> Waits:
    """The waits of two disjoint sets of complaints taken together."""
    ended: Counter[int] = Counter()
    cut: Counter[int] = Counter()
    for day, events, censored in (*left, *right):
        ended[day] += events
        cut[day] += censored
    return tuple((day, ended[day], cut[day]) for day in sorted(ended))


def curve(durations: Sequence[int], events: Sequence[bool]) -> tuple[Step, ...]:
    """The Kaplan-Meier curve of single waits, from day 0 on; see `curve_of_waits`."""
    return curve_of_waits(waits_of(durations, events))


def curve_of_waits(waits: Waits) -> tuple[Step, ...]:
    """The Kaplan-Meier curve with 95 % log-log Greenwood bands, one step a day on which something happened.

    Those censored on a day still count as waiting on it. Starts at day 0 with everybody waiting. The band is 1
    before the first event, and 0 where the curve reaches 0. An empty set of waits has no steps.
    """
    if not waits:
        return ()
    steps = [
        Step(days, above / below, *_band(above, below, variance), at_risk, events, censored)
        for days, above, below, variance, at_risk, events, censored in _walk(waits)
    ]
    if steps[0].days > 0:
        steps.insert(0, Step(0, 1.0, 1.0, 1.0, steps[0].at_risk, 0, 0))
    return tuple(steps)


def quantile(waits: Waits, level: Fraction) -> Quantile:
    """The smallest t at which the curve, its lower and its upper band are at or under `level`.

    `level` is the share still waiting: `HALF` gives the median, `TENTH` the 90th percentile.
    """
    days = low = high = None
    limit = float(level)
    for day, above, below, variance, _, events, _ in _walk(waits):
        if not events:
            continue
        band_low, band_high = _band(above, below, variance)
        if days is None and above * level.denominator <= below * level.numerator:
            days = day
        if low is None and band_low <= limit:
            low = day
        if high is None and band_high <= limit:
            high = day
            break
    return Quantile(days, low, high)


def _walk(waits: Waits) -> Iterator[tuple[int, int, int, float, int, int, int]]:
    """Day by day: the curve as numerator and denominator, Greenwood's sum, at risk, events, censored."""
    at_risk = sum(events + censored for _, events, censored in waits)
    above, below, variance = 1, 1, 0.0
    for day, events, censored in waits:
        if events:
            left = at_risk - events
            above *= left
            below *= at_risk
            if left:
                variance += events / (at_risk * left)
        yield day, above, below, variance, at_risk, events, censored
        at_risk -= events + censored


def _band(above: int, below: int, variance: float) -> tuple[float, float]:
    """The 95 % log-log band of a share `above / below` with Greenwood's sum `variance`."""
    if above == below:
        return 1.0, 1.0
    if above == 0:
        return 0.0, 0.0
    share = above / below
    spread = exp(Z95 * sqrt(variance) / -log(share))
    return share**spread, share ** (1 / spread)
