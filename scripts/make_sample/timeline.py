"""What became of a complaint, and when: dates of receipt, of responses and of closing, up to the last day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from make_sample.material import Case, Habits

LAST_DAY = date(2026, 11, 23)
FIRST_DAY = date(2021, 2, 26)
AUTO_CLOSE_DAYS = 14
_YEAR_WEIGHTS = {2021: 30, 2022: 68, 2023: 90, 2024: 110, 2025: 132, 2026: 150}
_MONTH_WEIGHTS = {1: 12, 2: 11, 3: 10, 4: 7, 5: 8, 6: 8, 7: 9, 8: 10, 9: 10, 10: 10, 11: 11, 12: 10}
_BUILDING = re.compile(
    r"terpasang|dipasang|dibangun|dirabat|dicor|selesai dihampar|ditambal|diperkeras|berdiri|meter|hektare|rumah sudah"
)
"""Words of a last answer that speak of works: none is done the day after it was asked for."""
_STUCK_BY_YEAR = {2021: 0.2, 2022: 0.2, 2023: 0.35, 2024: 0.6, 2025: 1.3, 2026: 2.8}
_WEEKDAY_WEIGHTS = (10, 9, 9, 8, 8, 4, 3)


@dataclass(frozen=True, slots=True)
class Step:
    """One response: its day, the status it set (or none), and which kind of sentence it holds."""

    day: date
    status: str
    kind: str


@dataclass(frozen=True, slots=True)
class Story:
    """A complaint's course as the last day knows it."""

    received: date
    status: str
    closed: date | None
    steps: tuple[Step, ...]


def receipt_day(case: Case, rng: Random) -> date:
    """A day within the case's years and months, more of them in later years, in the rains, on Mondays."""
    first, last = case.years
    days = [
        FIRST_DAY + timedelta(n) for n in range((LAST_DAY - FIRST_DAY).days + 1) if first <= (FIRST_DAY + timedelta(n)).year <= last
    ]
    days = [d for d in days if not case.months or d.month in case.months]
    weights = [_YEAR_WEIGHTS[d.year] * _MONTH_WEIGHTS[d.month] * _WEEKDAY_WEIGHTS[d.weekday()] * _rush(d) for d in days]
    return rng.choices(days, weights)[0]


def _rush(day: date) -> float:
    """More in the last weeks, when reporting had become a habit."""
    return 3.5 if (LAST_DAY - day).days < 45 else 1.0


def tell(case: Case, received: date, habits: Habits, rng: Random) -> Story:
    """Let the agency work on the complaint as is its habit, and stop at the last day."""
    answered = office_day(received + timedelta(_days(habits.answer_days, habits.spread * 0.8, rng)))
    silent = rng.random() < habits.silent_share * (2.5 if received > date(2026, 9, 1) else 0.45)
    stuck = rng.random() < habits.stuck_share * _STUCK_BY_YEAR[received.year]
    ending = _ending(habits, rng)
    if silent or answered > LAST_DAY:
        waiting = "diteruskan" if rng.random() < 0.65 and (LAST_DAY - received).days > 1 else "diterima"
        return Story(received, waiting, None, ())
    if ending == "diarsipkan":
        return Story(received, ending, answered, (Step(answered, ending, "arsip"),))
    steps = _opening(received, answered, rng)
    if ending == "menunggu_pelapor":
        return _waiting(received, answered, steps, rng)
    closing = received + timedelta(_days(habits.resolve_days, habits.spread, rng) + (4000 if stuck else 0))
    if _BUILDING.search(case.last_answer):
        closing = max(closing, received + timedelta(rng.randint(9, 50)))
    if ending == "ditutup_otomatis":
        return _closed_by_system(received, answered, steps)
    return _worked_on(received, answered, office_day(max(closing, answered)), steps, rng)


def office_day(day: date) -> date:
    """The next day on which offices are open; holidays are not known here."""
    return day + timedelta({5: 2, 6: 1}.get(day.weekday(), 0))


def _ending(habits: Habits, rng: Random) -> str:
    draw = rng.random()
    for status, share in (
        ("diarsipkan", habits.archive_share),
        ("ditutup_otomatis", habits.auto_share),
        ("menunggu_pelapor", habits.ask_share),
    ):
        if draw < share:
            return status
        draw -= share
    return "selesai"


def _opening(received: date, answered: date, rng: Random) -> tuple[Step, ...]:
    if (answered - received).days > 3 and rng.random() < 0.22:
        return (Step(office_day(received + timedelta(1)), "diteruskan", "terus"),)
    return ()


def _waiting(received: date, answered: date, steps: tuple[Step, ...], rng: Random) -> Story:
    steps = (*steps, Step(answered, "menunggu_pelapor", "tunggu"))
    reminded = office_day(answered + timedelta(rng.randint(20, 45)))
    if (LAST_DAY - answered).days < 200:
        return Story(received, "menunggu_pelapor", None, steps)
    if rng.random() < 0.6:
        return Story(received, "selesai", reminded, (*steps, Step(reminded, "selesai", "selesai")))
    return Story(received, "diarsipkan", reminded, (*steps, Step(reminded, "diarsipkan", "tak_lengkap")))


def _closed_by_system(received: date, answered: date, steps: tuple[Step, ...]) -> Story:
    closed = answered + timedelta(AUTO_CLOSE_DAYS)
    steps = (*steps, Step(answered, "diproses", "proses"))
    if closed > LAST_DAY:
        return Story(received, "diproses", None, steps)
    return Story(received, "ditutup_otomatis", closed, steps)


def _worked_on(received: date, answered: date, closing: date, steps: tuple[Step, ...], rng: Random) -> Story:
    gap = (closing - answered).days
    if gap > 2:
        steps = (*steps, Step(answered, "diproses", "proses"))
    news = answered + timedelta(rng.randint(12, 40))
    if gap > 45 and rng.random() < 0.6 and office_day(news) < min(closing, LAST_DAY):
        steps = (*steps, Step(office_day(news), "", "kemajuan"))
    if closing <= LAST_DAY:
        return Story(received, "selesai", closing, (*steps, Step(closing, "selesai", "selesai")))
    return Story(received, "diproses", None, steps)


def _days(median: float, spread: float, rng: Random) -> int:
    return int(median * 2.718281828 ** (spread * rng.gauss(0, 1)))
