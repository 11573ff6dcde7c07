"""The resolution curve of a cohort: from its complaints to the chart, its finding and its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from memarak.measures.survival import Waits, curve_of_waits, waits_of
from memarak.rows import Complaint
from memarak.site import words
from memarak.site.charts.curve import Curve, CurvePoint, resolution_curve, share_at
from memarak.site.figures import Figure
from memarak.site.language import say
from memarak.site.workdays import WorkingDays
from memarak.vocabulary import AUTO_CLOSED, DISCONTINUED, RESOLVED

_TABLE_DAYS = (5, 10, 14, 20, 30, 60, 90, 180, 360, 720)
_LEAST = 10


class CurveRow(NamedTuple):
    """One line of the table behind the curve."""

    day: str
    "Working days since receipt."
    share: str
    "The share resolved by then."
    interval: str
    "Its 95 per cent interval."


class ResolutionCurve(NamedTuple):
    """What the page shows of the curve."""

    chart: Curve
    "The drawing."
    finding: str
    "The chart's title: what it shows."
    sentence: str
    "The same for those who hear the page."
    base: Figure
    "The figure whose median the curve shows; its n is the curve's."
    rows: tuple[CurveRow, ...]
    "The numbers as a table."


def resolution(
    rows: Sequence[Complaint], median: Figure, working_days: WorkingDays, as_of: str, deadline: int | None
) -> ResolutionCurve | None:
    """The curve of the cohort `rows`; `None` where there is none (`has_curve`).

    `median` is the cohort's `median_hari_kerja_penyelesaian`, `deadline` the one to draw, in working days.
    """
    if not has_curve(rows, median):
        return None
    steps = curve_of_waits(resolution_waits(rows, working_days, as_of))
    points = [CurvePoint(s.days, 1 - s.share, 1 - s.high, 1 - s.low) for s in steps]
    half = int(median.value) if median.value is not None else None
    censored = [s.days for s in steps if s.censored]
    chart = resolution_curve(points, censored, half, deadline, "")
    at_end = share_at(points, chart.horizon)
    share = at_end.resolved if at_end else 0.0
    chart = resolution_curve(points, censored, half, deadline, say("{bagian} selesai", bagian=words.percent(share)))
    finding = _finding(half, share, chart.horizon)
    return ResolutionCurve(chart, finding, _sentence(half, share, chart.horizon, deadline), median, _table(points, chart.horizon))


def has_curve(rows: Iterable[Complaint], median: Figure) -> bool:
    """Whether there is a curve, known before it is drawn: it rests on ten complaints or more, and one was resolved."""
    return median.n >= _LEAST and any(row.kelompok == RESOLVED and row.hari_kerja_penyelesaian for row in rows)


def usual_deadline(rows: Sequence[Complaint], resolution_days: Mapping[str, int]) -> int | None:
    """The resolution deadline in working days that holds for at least two thirds of `rows`; `None` where none does."""
    counts = Counter(resolution_days[row.klasifikasi or "lain"] for row in rows)
    days, count = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    return days if count and 3 * count >= 2 * len(rows) else None


def waited(row: Complaint) -> tuple[str, ...]:
    """All of a complaint that curves are drawn from."""
    return row.kelompok, row.klasifikasi, row.tanggal_masuk, row.tanggal_selesai, row.hari_kerja_penyelesaian


def resolution_waits(rows: Iterable[Complaint], working_days: WorkingDays, as_of: str) -> Waits:
    """Working days that each complaint waited, and whether its wait ended by being resolved (DESIGN, section 6)."""
    durations, ended = [], []
    for row in rows:
        if row.kelompok == DISCONTINUED or (row.kelompok == RESOLVED and not row.hari_kerja_penyelesaian):
            continue
        resolved = row.kelompok == RESOLVED
        if resolved:
            days = int(row.hari_kerja_penyelesaian)
        else:
            end = row.tanggal_selesai if row.kelompok == AUTO_CLOSED and row.tanggal_selesai else as_of
            days = working_days.between(row.tanggal_masuk, end)
        durations.append(days)
        ended.append(resolved)
    return waits_of(durations, ended)


def _finding(median: int | None, share: float, horizon: int) -> str:
    later = say("{bagian} sudah selesai", bagian=words.percent(share)) if share > 0 else say("belum ada yang selesai")
    span = words.working_days(horizon)
    if median is None:
        return say("Belum separuh keluhan selesai: setelah {lama} baru {keadaan}.", lama=span, keadaan=later)
    half = say("Separuh keluhan selesai {kapan}", kapan=_within(median))
    if median > horizon:
        return say("{kalimat}.", kalimat=half)
    if share >= 1:
        return say("{separuh}, semuanya dalam {lama}.", separuh=half, lama=span)
    return say("{separuh}; setelah {lama}, {keadaan}.", separuh=half, lama=span, keadaan=later)


def _within(days: int) -> str:
    return say("dalam {lama}", lama=words.working_days(days)) if days else say("sebelum hari kerja pertama lewat")


def _sentence(median: int | None, share: float, horizon: int, deadline: int | None) -> str:
    half = say("Separuh selesai {kapan}", kapan=_within(median)) if median is not None else say("Separuh belum tercapai")
    said = say(
        "Kurva bagian keluhan yang selesai menurut hari kerja sejak masuk. {separuh}, {bagian} pada hari kerja ke-{n}.",
        separuh=half,
        bagian=words.percent(share),
        n=horizon,
    )
    return f"{said} {say('Tenggat {lama}.', lama=words.working_days(deadline))}" if deadline is not None else said


def _table(points: list[CurvePoint], horizon: int) -> tuple[CurveRow, ...]:
    rows = []
    for day in (d for d in _TABLE_DAYS if d <= horizon):
        point = share_at(points, day)
        if point is not None:
            interval = words.percent_span(point.low, point.high) if 0 < point.resolved < 1 else ""
            rows.append(CurveRow(words.number(day), words.percent(point.resolved), interval))
    return tuple(rows)
