"""How numbers, dates and durations read in the language of the site. Units hang on to their numbers by a no-break space."""

from __future__ import annotations

from datetime import date

from memarak.interface import LIST_MARK, NUMBER_SAMPLE, separators
from memarak.site.language import kept, say

NBSP = "\u00a0"


@kept(1)
def _separators() -> tuple[str, str]:
    return separators(say(NUMBER_SAMPLE))


@kept(1)
def _months() -> list[str]:
    names = "Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September | Oktober | November | Desember"
    return say(names).split(LIST_MARK)


@kept(1)
def _short_months() -> list[str]:
    return say("Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des").split(LIST_MARK)


@kept(1)
def _weekdays() -> list[str]:
    return say("Senin | Selasa | Rabu | Kamis | Jumat | Sabtu | Minggu").split(LIST_MARK)


def number(value: float) -> str:
    """`1284` is `1.284`, `2.5` is `2,5`; at most one decimal."""
    whole = round(value)
    thousands, decimal = _separators()
    if abs(value - whole) < 0.05:
        return f"{whole:,}".replace(",", thousands)
    before, _, after = f"{value:,.1f}".partition(".")
    return f"{before.replace(',', thousands)}{decimal}{after}"


def percent(ratio: float) -> str:
    """A ratio of 0 to 1 as `73 %`. What is not quite all, or not quite nothing, is not rounded up to it."""
    return say("{n}\u00a0%", n=bare_percent(ratio))


def percent_span(low: float, high: float) -> str:
    """An interval of ratios: `70–76 %`."""
    return say("{n}\u00a0%", n=span(bare_percent(low), bare_percent(high)))


def bare_percent(ratio: float) -> str:
    """The number of `percent` without its sign."""
    rounded = round(ratio * 100)
    if rounded == 100 and ratio < 1:
        rounded = 99
    return f"<{NBSP}1" if rounded == 0 and ratio > 0 else str(rounded)


@kept(4096)
def working_days(count: int) -> str:
    """`13 hari kerja`."""
    return say("{n}\u00a0hari kerja", n=number(count))


@kept(4096)
def ordinal_working_day(count: int, is_same_day: bool = False) -> str:
    """The working day after receipt on which something happened: `hari kerja ke-4`, or what came before the first."""
    if count:
        return say("hari kerja ke-{n}", n=count)
    return say("pada hari yang sama") if is_same_day else say("sebelum hari kerja ke-1")


def span(low: str, high: str) -> str:
    """An interval: `15–18`."""
    return f"{low}–{high}"


@kept(8192)
def day(iso: str) -> str:
    """`2026-11-24` is `24 November 2026`."""
    when = date.fromisoformat(iso)
    return say("{hari} {bulan} {tahun}", hari=when.day, bulan=_months()[when.month - 1], tahun=when.year)


def day_of_year(iso: str) -> str:
    """`2026-11-24` is `24 November`."""
    when = date.fromisoformat(iso)
    return say("{hari} {bulan}", hari=when.day, bulan=_months()[when.month - 1])


@kept(8192)
def weekday(iso: str) -> str:
    """`2026-10-05` is `Senin, 5 Oktober 2026`."""
    return say("{hari}, {tanggal}", hari=_weekdays()[date.fromisoformat(iso).weekday()], tanggal=day(iso))


def month(iso: str) -> str:
    """`2021-02` or any day in it is `Februari 2021`."""
    return say("{bulan} {tahun}", bulan=_months()[int(iso[5:7]) - 1], tahun=iso[:4])


def short_month(iso: str, has_year: bool = True) -> str:
    """`2021-02` is `Feb 2021`, or `Feb`."""
    name = _short_months()[int(iso[5:7]) - 1]
    return say("{bulan} {tahun}", bulan=name, tahun=iso[:4]) if has_year else name


def listing(names: list[str]) -> str:
    """`a`, `a dan b`, `a, b dan c`."""
    if len(names) < 2:
        return "".join(names)
    return say("{awal} dan {akhir}", awal=", ".join(names[:-1]), akhir=names[-1])


def sentence_start(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def mid_sentence(name: str) -> str:
    """A category inside a sentence: `Lampu jalan` is `lampu jalan`, `KTP, KK dan akta` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def shortened(text: str, most: int) -> str:
    """At most `most` characters of `text` on one line, cut between words and marked by an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return head.rstrip(" ,.;:") + "…"


def file_size(size: int) -> str:
    """Bytes as people read them: `412 KB`, `1,1 MB`."""
    if size < 1000:
        return f"{size}{NBSP}B"
    return f"{number(round(size / 1000))}{NBSP}KB" if size < 999_500 else f"{number(size / 1_000_000)}{NBSP}MB"
