"""The report as one HTML file that needs nothing beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from memarak.indonesian import long_date, whole_number
from memarak.reporting.model import Report
from memarak.reporting.wording import SEVERITY_MEANINGS, SEVERITY_NAMES

if TYPE_CHECKING:
    from jinja2 import Template

SHOWN_CELLS = 40
MOST_CELLS = 2000


def html_page(report: Report) -> str:
    """The whole report as one page: no script, no other file, nothing fetched."""
    return _template().render(
        report=report,
        account=report.account,
        names=SEVERITY_NAMES,
        meanings=SEVERITY_MEANINGS,
        shown=SHOWN_CELLS,
        most=MOST_CELLS,
        has_problems=any(section.count for section in report.sections) or bool(report.waiting),
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("memarak.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(number=whole_number, long_date=long_date)
    return environment.get_template("laporan.html")
