"""The figures of one agency: what stands between its status bar and its list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from memarak.measures.definitions import DEFINITIONS
from memarak.rows import Complaint
from memarak.site import routes
from memarak.site.claims import Scope
from memarak.site.corpus import Corpus
from memarak.site.figures import ALL_TIME, Figure, Period
from memarak.site.language import say
from memarak.site.panels.by_time import ByTime, by_month, has_bars, months_until
from memarak.site.panels.cited import CitedFigure, cited_figures
from memarak.site.panels.publisher import Place, publisher_of
from memarak.site.panels.resolution import ResolutionCurve, has_curve, resolution, usual_deadline, waited

_KEYS = (
    "median_hari_kerja_penyelesaian",
    "median_hari_kerja_tanggapan",
    "rasio_selesai",
    "tepat_waktu_tanggapan",
    "tepat_waktu_penyelesaian",
    "p90_hari_penyelesaian",
    "umur_median_terbuka",
)


class AgencyFigures(NamedTuple):
    """An agency's key figures and its two charts."""

    keys: tuple[CitedFigure, ...]
    "Key figures, each with its anchor and citation."
    response_days: int
    "The response deadline in working days."
    drawings: str
    "Where its charts stand as files."
    curve: ResolutionCurve | None
    "How long it takes; `None` where too few."
    by_time: ByTime | None
    "Received and resolved in the last twelve months; `None` where there was nothing."


def agency_figures(corpus: Corpus, code: str) -> AgencyFigures | None:
    """The figures of the agency `code`, made once; `None` where it has no complaint."""
    if not corpus.figures.has("opd", code):
        return None
    made: AgencyFigures = corpus.remembered("agency figures", code, lambda: _made(corpus, code))
    return made


def _made(corpus: Corpus, code: str) -> AgencyFigures:
    book = corpus.figures
    portal = corpus.portal
    name = corpus.agency_name(code)
    scope = Scope(name, f" {say('untuk {opd}', opd=name)}", f" to {name}")
    median, rows = _median(corpus, code), all_of_agency(corpus, code)
    return AgencyFigures(
        keys=cited_figures(book, scope, Place(publisher_of(corpus), routes.agency(code)), ("opd", code), measures=_KEYS),
        response_days=portal.response_days,
        drawings=routes.agency(code),
        curve=resolution(rows, median, corpus.working_days, corpus.as_of, usual_deadline(rows, portal.resolution_days)),
        by_time=by_month(book, _months(corpus), "opd", code),
    )


def said_of_agency(corpus: Corpus, code: str) -> str:
    """All of the agency `code` that its figures are made from besides its name: what a page of them depends on."""
    periods = (ALL_TIME, *[Period("bulan", month) for month in _months(corpus)])
    figures = [corpus.figures.said(measure, "opd", code, period) for period in periods for measure in DEFINITIONS]
    return "\x1e".join((*figures, *[cell for row in all_of_agency(corpus, code) for cell in waited(row)]))


def has_agency_curve(corpus: Corpus, code: str) -> bool:
    """Whether the agency's figures have a curve, known before they are made."""
    return has_curve(all_of_agency(corpus, code), _median(corpus, code))


def has_agency_bars(corpus: Corpus, code: str) -> bool:
    """Whether the agency's figures have bars, known before they are made."""
    return has_bars(corpus.figures, _months(corpus), "opd", code)


def _median(corpus: Corpus, code: str) -> Figure:
    return corpus.figures.figure("median_hari_kerja_penyelesaian", "opd", code)


def _months(corpus: Corpus) -> tuple[str, ...]:
    return months_until(corpus.as_of, 12)


def all_of_agency(corpus: Corpus, code: str) -> Sequence[Complaint]:
    """All its counted complaints, also those that are not shown."""

    def group() -> dict[str, list[Complaint]]:
        found: dict[str, list[Complaint]] = {}
        for row in corpus.snapshot.complaints:
            found.setdefault(row.opd, []).append(row)
        return found

    grouped: dict[str, list[Complaint]] = corpus.remembered("panels", "counted by agency", group)
    return grouped.get(code, [])
