"""What the programme page sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.charts.progress import Progress


class MeasurementRow(NamedTuple):
    """One measurement in the table behind the line."""

    date: str
    "Its ISO date."
    value: str
    "The value."
    note: str
    "The agency's remark, or blank."


class Programme(NamedTuple):
    """One priority programme, measured against its target."""

    name: str
    "Its name."
    anchor: str
    "Its address within the page."
    drawing: str
    "The files of its chart beside the page, without their ending."
    goal: str
    "Its goal in words, or blank."
    agencies: tuple[tuple[str, str], ...]
    "Names and pages of the agencies in charge; pages may be blank."
    state: str
    "`selesai` where the target is reached, else `terbuka`: for the icon and colour."
    state_text: str
    "The same in words."
    at_end: str
    "The share of the target on the period's last day, or in words why there is none."
    at_end_is_absent: bool
    "Whether `at_end` is words."
    latest: str
    "The share of the target at the last measurement."
    latest_is_absent: bool
    "Whether `latest` is words."
    finding: str
    "The chart's title: what it shows."
    sentence: str
    "What is drawn, for those who hear the page."
    unit: str
    "The unit of target and measurements, as a table's heading."
    last_date: str
    "The ISO date of the last measurement."
    target_text: str
    "`sasaran 120`; blank where there is no target."
    chart: Progress
    "The drawing."
    rows: tuple[MeasurementRow, ...]
    "The numbers."


class ProgrammePeriod(NamedTuple):
    """The programmes of one named period."""

    title: str
    "The period's name, as a heading."
    span_text: str
    "What is washed in the charts: `100 hari`."
    span: str
    "Its days in words."
    day_text: str
    "Its last day: `hari ke-100`."
    statistics_address: str
    "The statistics page of the period; blank where the period has no name of its own."
    statement: str
    "How many reached their target, then and later."
    programmes: tuple[Programme, ...]
    "The programmes, in the order of their names."


class ProgrammePage(NamedTuple):
    """All priority programmes."""

    title: str
    "The page's heading."
    periods: tuple[ProgrammePeriod, ...]
    "By named period."
    as_of: str
    "The ISO date of the data."
