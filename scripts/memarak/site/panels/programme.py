"""Priority programmes: measurements against target, on the period's last day and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from memarak.interface import LIST_MARK
from memarak.rows import Measurement
from memarak.site import routes, words
from memarak.site.charts.progress import Measure, progress
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.models.programme import MeasurementRow, Programme, ProgrammePeriod
from memarak.site.periods import span_of
from memarak.slugs import slugs_of_names

_COUNTS = "tidak satu pun | satu | dua | tiga | empat | lima | enam | tujuh | delapan | sembilan | sepuluh"


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
        title=period.nama if period else say("Program lain"),
        span_text=say("{n} hari", n=span.days) if period else say("masa laporan"),
        span=span_of(start, end),
        day_text=say("hari ke-{n}", n=span.days),
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
    day_text = say("{n} di {hari}", n=words.number(within.value), hari=_last_day(span)) if within else ""
    codes = list(dict.fromkeys(r.opd for r in rows if r.opd))
    return Programme(
        name=name,
        anchor=slug,
        drawing=slug,
        goal=rows[-1].sasaran,
        agencies=tuple((corpus.agency_name(code), corpus.agency_address(code)) for code in codes),
        state="selesai" if reached else "terbuka",
        state_text=_state_text(target, reached),
        at_end=_share(within, target) or say("belum diukur"),
        at_end_is_absent=not _share(within, target),
        latest=_share(latest, target) or say("tanpa sasaran angka"),
        latest_is_absent=not _share(latest, target),
        finding=_finding(measures, target, unit, span),
        sentence=_sentence(name, within, latest, target, unit, span),
        unit=words.sentence_start(unit),
        last_date=rows[-1].tanggal,
        target_text=say("sasaran {n}", n=words.number(target)) if target is not None else "",
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
        return say("dicatat tanpa sasaran angka")
    return say("sasaran tercapai") if reached else say("sasaran belum tercapai")


def _finding(measures: Sequence[Measure], target: float | None, unit: str, span: _Span) -> str:
    latest, within = measures[-1], _until(measures, span.end)
    now, when = words.number(latest.value), words.day(latest.day.isoformat())
    if target is None:
        return say("Sampai {tanggal} tercatat {n} {satuan}.", tanggal=when, n=now, satuan=unit)
    goal = f"{words.number(target)} {unit}"
    reached = next((m for m in measures if m.value >= target), None)
    if reached is not None and reached.day <= span.end:
        first = say("Sasaran {sasaran} tercapai dalam masa program", sasaran=goal)
        if latest.value < target:
            return say("{awal}, tetapi pada {tanggal} tinggal {n}.", awal=first, tanggal=when, n=now)
        if within and latest.value > within.value:
            return say("{awal}, dan diteruskan sampai {n}.", awal=first, n=now)
        return say("{kalimat}.", kalimat=first)
    start = say("Sasaran {sasaran}", sasaran=goal)
    if within:
        start = say("Pada {hari} baru {n} dari {sasaran}", hari=_last_day(span), n=words.number(within.value), sasaran=goal)
    if reached is not None:
        return say("{awal}; sasaran tercapai pada {bulan}.", awal=start, bulan=words.month(reached.day.isoformat()))
    if latest is within:
        return say("{awal}, dan belum ada laporan sesudahnya.", awal=start)
    grew = not within or latest.value > within.value
    return say(
        "{awal}; pada {tanggal} sudah {n}." if grew else "{awal}; pada {tanggal} tetap {n}.", awal=start, tanggal=when, n=now
    )


def _sentence(name: str, within: Measure | None, latest: Measure, target: float | None, unit: str, span: _Span) -> str:
    parts = []
    if within:
        parts.append(say("{n} {satuan} pada {kapan}", n=words.number(within.value), satuan=unit, kapan=_last_day(span)))
    if latest is not within:
        day = words.day(latest.day.isoformat())
        parts.append(say("{n} {satuan} pada {kapan}", n=words.number(latest.value), satuan=unit, kapan=day))
    known = {"nama": name, "daftar": ", ".join(parts)}
    if target is None:
        return say("{nama}: {daftar}.", **known)
    return say("{nama}: {daftar}, dari sasaran {n}.", n=words.number(target), **known)


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
    about = "Dari {m} program yang punya sasaran angka, {n} mencapainya pada {hari}."
    text = say(about, m=_count(measured), n=_count(then), hari=_last_day(span))
    left = measured - then - later
    if later and left:
        rest = say("{n} lagi mencapainya sesudah itu, dan {m} belum.", n=_count(later), m=_count(left))
    elif later:
        rest = say("{n} lagi mencapainya sesudah itu.", n=_count(later))
    else:
        rest = say("{n} belum sampai sekarang.", n=_count(left)) if left else ""
    return f"{text} {words.sentence_start(rest)}" if rest else text


def _last_day(span: _Span) -> str:
    return say("hari ke-{n}", n=span.days)


def _count(number: int) -> str:
    counts = say(_COUNTS).split(LIST_MARK)
    return counts[number] if number < len(counts) else words.number(number)
