"""The statistics pages: all time, each year, each month, each named period; and their citations as files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from memarak.rows import Complaint
from memarak.site import citation, routes, words
from memarak.site.claims import CLAIMS
from memarak.site.corpus import Corpus
from memarak.site.drawings import BARS, CURVE, bars_drawing, curve_drawing, drawing_files
from memarak.site.figures import ALL_TIME, Figure, Period
from memarak.site.language import say
from memarak.site.models.drawing import Drawing
from memarak.site.models.statistics import AgencyCount, BesideRow, CitationFile, PeriodLink, StatisticsPage
from memarak.site.page import Crumb, File, Head, Page
from memarak.site.panels.by_time import ByTime, by_month, by_year
from memarak.site.panels.cited import MAIN, CitedFigure, cited_figures
from memarak.site.panels.comparison import Candidate, Comparison, compare
from memarak.site.panels.groups import group_bar
from memarak.site.panels.publisher import Place, edition_link, frozen_places, publisher_of
from memarak.site.panels.resolution import ResolutionCurve, has_curve, resolution, usual_deadline
from memarak.site.panels.villages import village_map
from memarak.site.periods import ShownPeriod, all_time, months, named, shown_periods, years
from memarak.vocabulary import CLASSES, CONFIDENTIAL_PLACEHOLDER

_BESIDE = MAIN[1:7]
_ESTIMATED = "(perkiraan)"
_FILES = (("BibTeX", "kutipan.bib"), ("RIS", "kutipan.ris"), ("CSL-JSON", "kutipan.json"))


def pages(corpus: Corpus) -> Iterator[Page | File]:
    """One page a period that has complaints or a name, each with three files of citations."""
    inputs = f"{corpus.snapshot_digest} {[edition.release for edition in corpus.editions]}"
    for shown in shown_periods(corpus):
        group = shown.address.rstrip("/")
        yield Page(shown.address, "statistik.html", partial(_page, corpus, shown), group=group)
        for _, name in _FILES:
            yield File(shown.address + name, partial(_citation_file, corpus, shown, name), inputs, group)


def drawings(corpus: Corpus) -> Iterator[Page]:
    """The charts of these pages as files."""
    for shown in shown_periods(corpus):
        if has_curve(shown.of(corpus.snapshot.complaints), _median(corpus, shown)):
            draw = partial(_curve_drawing, corpus, shown)
            yield from drawing_files(shown.address + CURVE, draw, _has_pictures(shown))
        if bars := _by_time(corpus, shown.period):
            draw = partial(bars_drawing, corpus, bars, _cohort(shown), shown.address)
            yield from drawing_files(shown.address + BARS, draw, _has_pictures(shown))


def topics(rows: Sequence[Complaint]) -> dict[str, str]:
    """What each agency's complaints are mostly about, by its code, in words."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        if row.kategori and row.kategori != CONFIDENTIAL_PLACEHOLDER:
            counts.setdefault(row.opd, Counter())[row.kategori] += 1
    most = {code: sorted(found.items(), key=lambda item: (-item[1], item[0]))[0][0] for code, found in counts.items()}
    return {code: say("paling sering tentang {kategori}", kategori=words.mid_sentence(topic)) for code, topic in most.items()}


def _page(corpus: Corpus, shown: ShownPeriod) -> tuple[Head, StatisticsPage]:
    book, period = corpus.figures, shown.period
    is_month = period.kind == "bulan"
    rows = shown.of(corpus.snapshot.complaints)
    page = StatisticsPage(
        title=shown.heading,
        lead=_lead(shown),
        as_of=corpus.as_of,
        scope_label=shown.scope.label,
        periods=_links(shown, [all_time(), *years(corpus), *named(corpus)]),
        months=_months(corpus, shown),
        is_empty=not rows,
        groups=group_bar(book, period=period),
        figures=_figures(corpus, shown),
        curve=_curve(corpus, shown),
        by_time=_by_time(corpus, period),
        beside=() if period == ALL_TIME else tuple(_beside(corpus, period)),
        agencies=None if is_month else _agencies(corpus, period, rows),
        classes=None if is_month else _classes(corpus, period),
        agency_counts=tuple(_agency_counts(corpus, period)) if is_month else (),
        villages=None if is_month or not rows else village_map(corpus, period),
        estimated_years=_estimated_years(corpus, shown),
        edition=edition_link(corpus),
        has_withheld=any(row.ditampilkan == "tidak" for row in rows),
        held_back=corpus.portal.rows_held_back if period == ALL_TIME else 0,
        drawings=shown.address,
        has_pictures=_has_pictures(shown),
        citation_files=tuple(CitationFile(label, shown.address + name) for label, name in _FILES),
    )
    cited = say("{masa}: keluhan warga {daerah}", masa=shown.heading, daerah=corpus.portal.region)
    head = Head(
        title=say("{masa}: keluhan dan tindak lanjutnya", masa=shown.heading),
        description=_description(corpus, shown),
        section=routes.STATISTICS,
        crumbs=() if period == ALL_TIME else (Crumb(say("Statistik"), routes.STATISTICS),),
        meta=citation.reference_tags(publisher_of(corpus), cited, shown.address),
    )
    return head, page


def _has_pictures(shown: ShownPeriod) -> bool:
    """Months come by the dozen, and a picture takes as long as a hundred pages: theirs are drawings alone."""
    return shown.period.kind != "bulan"


def _cohort(shown: ShownPeriod) -> str:
    """Whose complaints a drawing shows."""
    return say("Keluhan{of}", of=shown.scope.phrase) if shown.scope.phrase else say("Semua keluhan")


def _curve_drawing(corpus: Corpus, shown: ShownPeriod) -> Drawing:
    curve = _curve(corpus, shown)
    assert curve  # noqa: S101  (asked before the drawing was)
    return curve_drawing(corpus, curve, _cohort(shown), shown.address)


def _median(corpus: Corpus, shown: ShownPeriod) -> Figure:
    return corpus.figures.figure("median_hari_kerja_penyelesaian", period=shown.period)


def _curve(corpus: Corpus, shown: ShownPeriod) -> ResolutionCurve | None:
    """The period's curve, made once for the page and the drawing."""

    def make() -> tuple[ResolutionCurve | None]:
        rows = shown.of(corpus.snapshot.complaints)
        deadline = usual_deadline(rows, corpus.portal.resolution_days)
        return (resolution(rows, _median(corpus, shown), corpus.working_days, corpus.as_of, deadline),)

    found: tuple[ResolutionCurve | None] = corpus.remembered("curve", shown.address, make)
    return found[0]


def _lead(shown: ShownPeriod) -> str:
    period = shown.period
    every = say(
        "Setiap angka di sini punya definisi, alamat tetap, dan cara mengutip. Semuanya dapat dihitung ulang dari data yang dibuka."
    )
    if period == ALL_TIME:
        return every
    return f"{say('Keluhan{of}, dan keadaannya pada tanggal data.', of=shown.scope.phrase)} {every}"


def _description(corpus: Corpus, shown: ShownPeriod) -> str:
    received = corpus.figures.count("masuk", period=shown.period)
    resolved = corpus.figures.count("selesai", period=shown.period)
    return say(
        "{n} keluhan{of}, {selesai} sudah selesai, menurut data sampai {tanggal}. "
        "Dengan definisi, rentang ketelitian dan cara mengutip.",
        n=words.number(received),
        of=shown.scope.phrase,
        selesai=words.number(resolved),
        tanggal=words.day(corpus.as_of),
    )


def _estimated_years(corpus: Corpus, shown: ShownPeriod) -> tuple[str, ...]:
    """Years that the page counts working days in and some of whose holidays are not yet decreed."""
    first, last = shown.start[:4], (shown.end or corpus.as_of)[:4]
    estimated = {day.tanggal[:4] for day in corpus.snapshot.holidays if _ESTIMATED in day.nama}
    return tuple(sorted(year for year in estimated if first <= year <= str(int(last) + 1)))


def _links(shown: ShownPeriod, periods: Sequence[ShownPeriod]) -> tuple[PeriodLink, ...]:
    return tuple(PeriodLink(words.sentence_start(p.scope.label), p.address, p.period == shown.period) for p in periods)


def _months(corpus: Corpus, shown: ShownPeriod) -> tuple[PeriodLink, ...]:
    """The months of the page's own year; on other pages all of them."""
    kind, code = shown.period
    inside = [m for m in months(corpus) if kind not in ("tahun", "bulan") or m.period.code[:4] == code[:4]]
    return _links(shown, inside)


def _by_time(corpus: Corpus, period: Period) -> ByTime | None:
    if period == ALL_TIME:
        return by_year(corpus.figures)
    if period.kind == "tahun":
        last = int(corpus.as_of[5:7]) if corpus.as_of[:4] == period.code else 12
        return by_month(corpus.figures, [f"{period.code}-{month:02d}" for month in range(1, last + 1)])
    return None


def _beside(corpus: Corpus, period: Period) -> Iterator[BesideRow]:
    book = corpus.figures
    yield from (
        BesideRow(say(CLAIMS[measure].name), book.figure(measure, period=period), book.figure(measure)) for measure in _BESIDE
    )


def _agencies(corpus: Corpus, period: Period, rows: Sequence[Complaint]) -> Comparison | None:
    about = topics(rows)
    codes = [code for code in corpus.figures.codes("opd", period) if code in corpus.agencies]
    candidates = [Candidate(c, corpus.agency_name(c), corpus.agency_address(c), about.get(c, "")) for c in codes]
    return compare(corpus.figures, "opd", candidates, period, corpus.portal.resolution_days["lain"])


def _classes(corpus: Corpus, period: Period) -> Comparison | None:
    deadlines = corpus.portal.resolution_days
    candidates = [
        Candidate(code, say(term.label), "", say("tenggat {lama}", lama=words.working_days(deadlines[code])))
        for code, term in CLASSES.items()
    ]
    return compare(corpus.figures, "klasifikasi", candidates, period)


def _agency_counts(corpus: Corpus, period: Period) -> Iterator[AgencyCount]:
    book = corpus.figures
    codes = [code for code in book.codes("opd", period) if code in corpus.agencies]
    for code in sorted(codes, key=lambda c: (-book.count("masuk", "opd", c, period), corpus.agency_name(c).casefold())):
        received, resolved = (book.figure(measure, "opd", code, period) for measure in ("masuk", "selesai"))
        yield AgencyCount(corpus.agency_name(code), corpus.agency_address(code), received, resolved)


def _figures(corpus: Corpus, shown: ShownPeriod) -> tuple[CitedFigure, ...]:
    """The page's figures, made once for it and its files.

    Those of all time are cited from the latest edition where it holds them as they are.
    """

    def make() -> tuple[CitedFigure, ...]:
        frozen = frozen_places(corpus, MAIN) if shown.period == ALL_TIME else {}
        here = Place(publisher_of(corpus), shown.address)
        return cited_figures(corpus.figures, shown.scope, here, period=shown.period, frozen=frozen)

    made: tuple[CitedFigure, ...] = corpus.remembered("cited", shown.address, make)
    return made


def _citation_file(corpus: Corpus, shown: ShownPeriod, name: str) -> bytes:
    citations = [figure.citation for figure in _figures(corpus, shown)]
    write = {"kutipan.bib": citation.bibtex_file, "kutipan.ris": citation.ris_file, "kutipan.json": citation.csl_file}[name]
    return write(citations)
