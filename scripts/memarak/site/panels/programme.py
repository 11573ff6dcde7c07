"""Priority programmes: measurements against target, on the period's last day and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from memarak.rows import Measurement
from memarak.site import routes, words
from memarak.site.charts.progress import Measure, progress
from memarak.site.corpus import Corpus
from memarak.site.models.programme import MeasurementRow, Programme, ProgrammePeriod
from memarak.site.periods import span_of
from memarak.slugs import slugs_of_names

_COUNTS = ("tidak satu pun", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


class _Span(NamedTuple):
    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def programme_periods(corpus: Corpus) -> tuple[ProgrammePeriod, ...]:
    """The programmes of every period, in order of the periods' first day; those of no named period come last."""
    groups: dict[str, list[Measurement]] = {}
    for row in corpus.snapshot.measurements:
        if row.tanggal and row.capaian:
            groups.setdefault(row.periode, []).append(row)
    named = {period.slug: period for period in corpus.snapshot.periods}
    order = sorted(groups, key=lambda slug: (slug not in named, named[slug].mulai if slug in named else slug))
    return tuple(_period(corpus, slug, groups[slug]) for slug in order)


def _period(corpus: Corpus, slug: str, rows: Sequence[Measurement]) -> ProgrammePeriod:
    period = next((p for p in corpus.snapshot.periods if p.slug == slug), None)
    first, last = min(r.tanggal for r in rows), max(r.tanggal for r in rows)
    start, end = (period.mulai, period.akhir) if period else (first, last)
    span = _Span(date.fromisoformat(start), date.fromisoformat(end))
    by_name: dict[str, list[Measurement]] = {}
    for row in rows:
        by_name.setdefault(row.nama, []).append(row)
    slugs = slugs_of_names(sorted(by_name))
    programmes = tuple(_programme(corpus, name, slugs[name], sorted(by_name[name], key=_day), span) for name in sorted(by_name))
    return ProgrammePeriod(
        title=period.nama if period else "Program lain",
        span_text=f"{span.days} hari" if period else "masa laporan",
        span=span_of(start, end),
        day_text=f"hari ke-{span.days}",
        statistics_address=routes.statistics(slug) if period else "",
        statement=_statement(by_name, span),
        programmes=programmes,
    )


def _programme(corpus: Corpus, name: str, slug: str, rows: Sequence[Measurement], span: _Span) -> Programme:
    measures = [Measure(date.fromisoformat(r.tanggal), float(r.capaian)) for r in rows]
    target = _target(rows)
    within, latest = _until(measures, span.end), measures[-1]
    reached = target is not None and latest.value >= target
    unit = rows[-1].satuan
    day_text = f"{words.number(within.value)} di hari ke-{span.days}" if within else ""
    codes = list(dict.fromkeys(r.opd for r in rows if r.opd))
    return Programme(
        name=name,
        anchor=slug,
        drawing=slug,
        goal=rows[-1].sasaran,
        agencies=tuple((corpus.agency_name(code), corpus.agency_address(code)) for code in codes),
        state="selesai" if reached else "terbuka",
        state_text=_state_text(target, reached),
        at_end=_share(within, target) or "belum diukur",
        at_end_is_absent=not _share(within, target),
        latest=_share(latest, target) or "tanpa sasaran angka",
        latest_is_absent=not _share(latest, target),
        finding=_finding(measures, target, unit, span),
        sentence=_sentence(name, within, latest, target, unit, span),
        unit=words.sentence_start(unit),
        last_date=rows[-1].tanggal,
        target_text=f"sasaran {words.number(target)}" if target is not None else "",
        chart=progress(measures, target, span.start, span.end, day_text, words.number(latest.value)),
        rows=tuple(MeasurementRow(r.tanggal, words.number(float(r.capaian)), r.keterangan) for r in rows),
    )


def _day(row: Measurement) -> str:
    return row.tanggal


def _target(rows: Sequence[Measurement]) -> float | None:
    given = [float(r.target) for r in rows if r.target]
    return given[-1] if given and given[-1] > 0 else None


def _until(measures: Sequence[Measure], end: date) -> Measure | None:
    """The last measurement up to and with `end`."""
    return next((m for m in reversed(measures) if m.day <= end), None)


def _share(measure: Measure | None, target: float | None) -> str:
    return words.percent(measure.value / target) if measure and target else ""


def _state_text(target: float | None, reached: bool) -> str:
    if target is None:
        return "dicatat tanpa sasaran angka"
    return "sasaran tercapai" if reached else "sasaran belum tercapai"


def _finding(measures: Sequence[Measure], target: float | None, unit: str, span: _Span) -> str:
    latest, within = measures[-1], _until(measures, span.end)
    now, when = words.number(latest.value), words.day(latest.day.isoformat())
    if target is None:
        return f"Sampai {when} tercatat {now} {unit}."
    goal = f"{words.number(target)} {unit}"
    reached = next((m for m in measures if m.value >= target), None)
    if reached is not None and reached.day <= span.end:
        first = f"Sasaran {goal} tercapai dalam masa program"
        if latest.value < target:
            return f"{first}, tetapi pada {when} tinggal {now}."
        return f"{first}, dan diteruskan sampai {now}." if within and latest.value > within.value else f"{first}."
    start = f"Pada hari ke-{span.days} baru {words.number(within.value)} dari {goal}" if within else f"Sasaran {goal}"
    if reached is not None:
        return f"{start}; sasaran tercapai pada {words.month(reached.day.isoformat())}."
    if latest is within:
        return f"{start}, dan belum ada laporan sesudahnya."
    return (
        f"{start}; pada {when} sudah {now}." if not within or latest.value > within.value else f"{start}; pada {when} tetap {now}."
    )


def _sentence(name: str, within: Measure | None, latest: Measure, target: float | None, unit: str, span: _Span) -> str:
    parts = []
    if within:
        parts.append(f"{words.number(within.value)} {unit} pada hari ke-{span.days}")
    if latest is not within:
        parts.append(f"{words.number(latest.value)} {unit} pada {words.day(latest.day.isoformat())}")
    goal = f", dari sasaran {words.number(target)}" if target is not None else ""
    return f"{name}: {', '.join(parts)}{goal}."


def _statement(by_name: dict[str, list[Measurement]], span: _Span) -> str:
    """How many programmes reached their target by the period's last day, and later."""
    then = later = measured = 0
    for rows in by_name.values():
        target = _target(rows)
        if target is None:
            continue
        measured += 1
        hit = min((r.tanggal for r in rows if float(r.capaian) >= target), default="")
        then += bool(hit) and hit <= span.end.isoformat()
        later += bool(hit) and hit > span.end.isoformat()
    if not measured:
        return ""
    text = f"Dari {_count(measured)} program yang punya sasaran angka, {_count(then)} mencapainya pada hari ke-{span.days}."
    left = measured - then - later
    if later:
        text += f" {words.sentence_start(_count(later))} lagi mencapainya sesudah itu"
        text += f", dan {_count(left)} belum." if left else "."
    elif left:
        text += f" {words.sentence_start(_count(left))} belum sampai sekarang."
    return text


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else words.number(number)
