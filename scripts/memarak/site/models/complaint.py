"""What the template of a complaint sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.charts.lane import Lane


class Event(NamedTuple):
    """One stop of a complaint's way: what happened, when, and how that stands to its deadline."""

    icon: str
    "The status that its icon shows, or `tenggat` for a flag."
    heading: str
    "What happened."
    date: str
    "The ISO date."
    day: str
    "`hari kerja ke-4`; blank for the receipt itself."
    timing: str
    "`tepat waktu`, `2 hari kerja lewat tenggat`, or blank where no deadline is met or missed by this."
    is_late: bool
    "Whether `timing` tells of a missed deadline."
    deadline: str
    "The deadline behind `timing`, such as `tenggat 5`; blank where there is none."
    said: tuple[str, ...]
    "What the agency wrote, each response one text."
    is_pending: bool
    "Whether it lies ahead: a deadline of an open complaint."


class Fact(NamedTuple):
    """One line of the table of facts; a fact may have several places."""

    name: str
    "What it is."
    values: tuple[tuple[str, str], ...]
    "Words and address of each value; the address is blank where there is no page for it."


class Verdict(NamedTuple):
    """How things stand, in one box."""

    status: str
    "The status's code."
    group: str
    "The status group, for its colour."
    label: str
    "The status in words."
    meaning: str
    "What it means; the sentence goes on with `date` where there is one, and has the space before it."
    date: str
    "The ISO date that the sentence names, or blank."
    after: str
    "The rest of the sentence after the date, with its full stop."
    reason: str
    "Why the complaint was discontinued, as the officer wrote it; blank where that is not the case."
    can_report_again: bool
    "Whether to say how to report again."


class ComplaintPage(NamedTuple):
    """One complaint, depending on nothing but its own record: the page does not age."""

    title: str
    "The title, or the category where the sheet has none."
    number: str
    "The number as the sheet has it."
    verdict: Verdict
    "How things stand."
    lane: Lane
    "The time lane."
    body: str
    "What the resident wrote; blank where the sheet has no text."
    has_veil: bool
    "Whether something in title or text was redacted."
    has_veil_below: bool
    "Whether something was redacted only further down, in a response or a reason."
    events: tuple[Event, ...]
    "What happened, oldest first, then the deadlines that lie ahead."
    facts: tuple[Fact, ...]
    "Kind, category, agency, place, channel, meeting."
    alike: tuple[tuple[str, str], ...]
    "Words and address of lists that hold complaints like this one."
    address: str
    "The full permanent address."
    share: str
    "The address that shares it by WhatsApp."


class FormerPage(NamedTuple):
    """What stands at the address of a complaint that is no longer shown."""

    heading: str
    "The title."
    date: str
    "The ISO date since when."
    before: str
    "The sentence before the date."
    after: str
    "The rest of the sentence, with its full stop."
    consequence: str
    "What happened to its text, and that it still counts where it does."
