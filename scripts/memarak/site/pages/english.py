"""The English pages: summary, statistics, methodology, data dictionary, from the same figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.measures.definitions import DEFINITIONS, SOURCES
from memarak.measures.rules import REASONS, RULES
from memarak.site import english, routes
from memarak.site.claims import Scope
from memarak.site.corpus import Corpus
from memarak.site.figures import ALL_LEVELS, ALL_TIME, Period
from memarak.site.models.english import (
    EnglishCited,
    EnglishDictionary,
    EnglishMethod,
    EnglishPeriod,
    EnglishRow,
    EnglishStatistics,
    EnglishSummary,
)
from memarak.site.opendata.typed import tables
from memarak.site.page import Crumb, Head, Page
from memarak.site.panels.cited import MAIN, cited_figures
from memarak.site.panels.groups import GroupBar, group_bar
from memarak.site.panels.publisher import Place, publisher_of
from memarak.site.periods import ShownPeriod, all_time, named, years
from memarak.site.statuses import WORDS
from memarak.vocabulary import CLASSES, GROUPS, OPEN, RESOLVED, STATUSES

_SHELL = "base-en.html"
_LARGEST = 8
_CRUMB = Crumb("Statistics", routes.english_statistics())


def pages(corpus: Corpus) -> Iterator[Page]:
    """The pages below `/en/`."""
    yield Page(routes.ENGLISH, "en-ringkasan.html", partial(_summary, corpus))
    for shown in (all_time(), *years(corpus), *named(corpus)):
        yield Page(routes.english_statistics(shown.period.code), "en-statistik.html", partial(_statistics, corpus, shown))
    yield Page(routes.ENGLISH_METHOD, "en-metodologi.html", partial(_method, corpus))
    yield Page(routes.ENGLISH_DICTIONARY, "en-kamus.html", partial(_dictionary, corpus))


def _summary(corpus: Corpus) -> tuple[Head, EnglishSummary]:
    book, region = corpus.figures, corpus.portal.region
    first = min((row.tanggal_masuk for row in corpus.snapshot.complaints), default="")
    page = EnglishSummary(
        since=english.month(first) if first else "",
        as_of=corpus.as_of,
        as_of_text=english.day(corpus.as_of),
        received=english.shown(book.figure("masuk")),
        resolved=english.shown(book.figure(RESOLVED)),
        median=english.shown(book.figure("median_hari_kerja_penyelesaian")),
        overdue=english.shown(book.figure("lewat_tenggat")),
        groups=_groups(corpus, ALL_TIME),
        agencies=_agencies(corpus, ALL_TIME)[:_LARGEST],
        contact=corpus.portal.contact,
    )
    said = f"{page.received.full_text}, {page.resolved.text} resolved. " if page.received.count else ""
    description = f"{said}What became of the complaints that residents of {region} made through {corpus.portal.name}."
    return Head("Residents’ complaints and what became of them", description, routes.ENGLISH, shell=_SHELL), page


def _statistics(corpus: Corpus, shown: ShownPeriod) -> tuple[Head, EnglishStatistics]:
    is_all = shown.period == ALL_TIME
    scope = Scope("all time") if is_all else shown.scope
    title = "Statistics" if is_all else f"Statistics: {shown.scope.label}"
    rows = shown.of(corpus.snapshot.complaints)
    page = EnglishStatistics(
        title=title,
        as_of=corpus.as_of,
        as_of_text=english.day(corpus.as_of),
        periods=tuple(_periods(corpus, shown)),
        is_empty=not rows,
        groups=_groups(corpus, shown.period),
        figures=_cited(corpus, shown, scope),
        years=tuple(_years(corpus)) if is_all else (),
        agencies=_agencies(corpus, shown.period),
    )
    description = f"{title}: complaints of residents of {corpus.portal.region}, how many are resolved and how long it takes."
    return Head(title, description, routes.english_statistics(), () if is_all else (_CRUMB,), shell=_SHELL), page


def _groups(corpus: Corpus, period: Period) -> GroupBar:
    bar = group_bar(corpus.figures, period=period)
    parts = tuple(
        part._replace(label=DEFINITIONS[part.group].title_en, figure=english.shown(part.figure), address="") for part in bar.parts
    )
    said = {part.group: part.figure.text for part in parts}
    total = sum(part.figure.count for part in parts)
    sentence = f"{said[RESOLVED]} of {total:,} complaints are resolved, {said[OPEN]} are still open."
    return GroupBar(bar.segments, parts, sentence if total else "No complaints yet.")


def _cited(corpus: Corpus, shown: ShownPeriod, scope: Scope) -> tuple[EnglishCited, ...]:
    here = Place(publisher_of(corpus), routes.english_statistics(shown.period.code))
    found = []
    for measure, cited in zip(MAIN, cited_figures(corpus.figures, scope, here, period=shown.period), strict=True):
        meant = DEFINITIONS[measure]
        found.append(
            EnglishCited(
                anchor=cited.anchor,
                name=meant.title_en,
                figure=english.shown(cited.figure),
                definition=meant.text_en,
                left_out=meant.left_out_en,
                citation=cited.citation.plain_en,
                row=cited.row,
            )
        )
    return tuple(found)


def _periods(corpus: Corpus, current: ShownPeriod) -> Iterator[EnglishPeriod]:
    for shown in (all_time(), *years(corpus), *named(corpus)):
        label = "All time" if shown.period == ALL_TIME else shown.scope.label
        address = routes.english_statistics(shown.period.code)
        yield EnglishPeriod(label, address, shown.period == current.period, shown.period.kind == "khusus")


def _years(corpus: Corpus) -> Iterator[EnglishRow]:
    for shown in years(corpus):
        yield _row(corpus, shown.period.code, routes.english_statistics(shown.period.code), shown.period)


def _agencies(corpus: Corpus, period: Period) -> tuple[EnglishRow, ...]:
    codes = [code for code in corpus.figures.codes("opd", period) if code in corpus.agencies]
    rows = [_row(corpus, corpus.agency_name(code), routes.agency(code), period, ("opd", code)) for code in codes]
    return tuple(sorted(rows, key=lambda row: (-row.received.count, row.name)))


def _row(corpus: Corpus, name: str, address: str, period: Period, cohort: tuple[str, str] = (ALL_LEVELS, "")) -> EnglishRow:
    measures = ("masuk", "rasio_selesai", "median_hari_kerja_penyelesaian")
    return EnglishRow(name, address, *(english.shown(corpus.figures.figure(measure, *cohort, period)) for measure in measures))


def _method(corpus: Corpus) -> tuple[Head, EnglishMethod]:
    portal = corpus.portal
    deadlines = [("First response", _working_days(portal.response_days))]
    deadlines += [(english.CLASSES.get(code, code), _working_days(count)) for code, count in portal.resolution_days.items()]
    estimated = sorted({row.tanggal[:4] for row in corpus.snapshot.holidays if "(perkiraan)" in row.nama})
    page = EnglishMethod(
        rules=RULES,
        statuses=tuple((code, DEFINITIONS[code].title_en, WORDS[code].meaning_en) for code in STATUSES),
        deadlines=tuple(deadlines),
        definitions=tuple(DEFINITIONS.values()),
        absences=tuple((english.ABSENCES[key], meaning) for key, (_, meaning) in REASONS.items()),
        sources=tuple(SOURCES.values()),
        estimated_years=", ".join(estimated),
    )
    description = f"How the figures about complaints in {portal.region} are made: definitions, working days, censoring, intervals."
    return Head("Methodology", description, routes.ENGLISH_METHOD, shell=_SHELL), page


def _working_days(count: int) -> str:
    return f"{count} working day{'s' if count != 1 else ''}"


def _dictionary(corpus: Corpus) -> tuple[Head, EnglishDictionary]:
    codes = [(code, DEFINITIONS[code].title_en) for code in (*STATUSES, *GROUPS)]
    codes += [(code, english.CLASSES[code]) for code in CLASSES]
    page = EnglishDictionary(tuple(table.file for table in tables(corpus.snapshot)), tuple(dict(codes).items()))
    description = f"Every file and column of the open data about complaints in {corpus.portal.region}."
    return Head("Data dictionary", description, routes.ENGLISH_DICTIONARY, shell=_SHELL), page
