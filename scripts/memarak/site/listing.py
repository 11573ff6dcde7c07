"""Lists of complaints: entries, pages, counts by status. What every kind of list shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import itemgetter

from memarak.rows import Complaint
from memarak.site import routes, words
from memarak.site.corpus import Complaints, Corpus
from memarak.site.figures import Figure
from memarak.site.language import around, kept, say
from memarak.site.manifest import digest_of
from memarak.site.models.complaint import Fact
from memarak.site.models.listing import Choice, Choices, Empty, Entry, ListPage, Pagination, Step
from memarak.site.page import Crumb, Head, Page
from memarak.site.panels.groups import GroupBar, group_bar
from memarak.site.statuses import WORDS
from memarak.vocabulary import DISCONTINUED, OPEN, RESOLVED, STATUSES

PER_PAGE = 25
_LONGEST_TITLE = 160
_SHOWN_COLUMNS = (
    "nomor",
    "judul",
    "kategori",
    "tautan",
    "status",
    "kelompok",
    "alasan",
    "tanggal_masuk",
    "tanggal_selesai",
    "tenggat_penyelesaian",
    "kecamatan",
    "desa",
)
_SHOWN = itemgetter(*map(Complaint._fields.index, _SHOWN_COLUMNS))
NEWEST_FIRST = "{n} keluhan dan aspirasi, yang terbaru di atas."


@dataclass(frozen=True, slots=True)
class Listing:
    """A list still to be cut into pages: what is on every page of it. Fields as in `ListPage` and `Head`."""

    address: str
    title: str
    description: str
    rows: Complaints
    count: Figure | None
    empty: Empty
    count_words: tuple[str, str] = ("", "")
    """What stands before and after the count; by default that it is of complaints and aspirations, newest first."""
    note: str = ""
    section: str = routes.COMPLAINTS
    crumbs: tuple[Crumb, ...] = ()
    feed: str = ""
    facts: tuple[Fact, ...] = ()
    groups: GroupBar | None = None
    filters: tuple[Choice, ...] = ()
    indexes: tuple[Choices, ...] = ()
    indexes_label: str = ""
    hides_agency: bool = False
    hides_place: bool = False
    entry: Callable[[Corpus, Complaint], Entry] | None = field(default=None, compare=False)


def list_pages(corpus: Corpus, listing: Listing) -> Iterator[Page]:
    """The pages of one list; an empty one has one page that says so."""
    last = page_count(len(listing.rows))
    for number in range(1, last + 1):
        make = partial(_list_page, corpus, listing, number, last)
        inputs = partial(list_inputs, corpus, listing, number, last)
        yield Page(routes.paged(listing.address, number), "daftar.html", make, inputs, group="lists")


def list_inputs(corpus: Corpus, listing: Listing, number: int, last: int) -> str:
    """What one page of a list depends on: what is on all its pages, and what its entries say."""
    rows = listing.rows[(number - 1) * PER_PAGE : number * PER_PAGE]
    frame = corpus.remembered("listing", listing.address, lambda: digest_of(repr(replace(listing, rows=(), entry=None))))
    said: Mapping[str, str] = corpus.remembered("said", "", partial(_said_of_all, corpus))
    return "\x1f".join(
        (frame, str(number), str(last), str(len(listing.rows)), corpus.days_off_digest, *[said[row[0]] for row in rows])
    )


def _said_of_all(corpus: Corpus) -> dict[str, str]:
    """By number a digest of what entries are made from: a complaint stands in half a dozen lists."""
    return {row.nomor: digest_of(said_of(corpus, row)) for row in corpus.shown}


def said_of(corpus: Corpus, row: Complaint) -> str:
    """All of a complaint that entries are made from: most edits touch its text, which is on its own page alone."""
    return "\x1e".join((*_SHOWN(row), corpus.told_of_agency[row.opd]))


def page_count(rows: int) -> int:
    """How many pages a list of so many rows has; never less than one."""
    return max(1, -(-rows // PER_PAGE))


def _list_page(corpus: Corpus, listing: Listing, number: int, last: int) -> tuple[Head, ListPage]:
    rows = listing.rows[(number - 1) * PER_PAGE : number * PER_PAGE]
    first = number == 1
    title = listing.title if first else say("{judul}, halaman {n}", judul=listing.title, n=number)
    before, after = listing.count_words if any(listing.count_words) else around(NEWEST_FIRST, "n")
    has_hidden = listing.count is not None and listing.count.count > len(listing.rows)
    page = ListPage(
        title=listing.title,
        number=number,
        figure=listing.count,
        count_before=before,
        count_after=after,
        note=listing.note,
        caveat=say("Keluhan yang dirahasiakan ikut dihitung, tetapi tidak ada di daftar ini.") if has_hidden else "",
        facts=listing.facts if first else (),
        groups=listing.groups if first else None,
        filter_label=say("Saring menurut status"),
        filters=listing.filters,
        indexes=listing.indexes if first else (),
        indexes_label=listing.indexes_label,
        entries=_entries(corpus, listing, rows),
        hides_agency=listing.hides_agency,
        hides_place=listing.hides_place,
        pagination=pagination(listing.address, number, last),
        empty=listing.empty,
    )
    crumbs = listing.crumbs if first else (*listing.crumbs, Crumb(listing.title, listing.address))
    return Head(title, listing.description, listing.section, crumbs, listing.feed), page


def _entries(corpus: Corpus, listing: Listing, rows: Complaints) -> tuple[Entry, ...]:
    """`rows` as the list shows them, each made once for all lists that show it so."""
    make = listing.entry or entry_of
    kept: dict[str, Entry] = corpus.remembered("entries", make.__name__, dict)
    return tuple([kept.get(row.nomor) or kept.setdefault(row.nomor, make(corpus, row)) for row in rows])


def entry_of(corpus: Corpus, row: Complaint) -> Entry:
    """A complaint as lists show it, by date of receipt."""
    entries: dict[str, Entry] = corpus.entries
    made = entries.get(row.nomor)
    if made is None:
        made = entries[row.nomor] = _entry(corpus, row, say("masuk"), row.tanggal_masuk)
    return made


def closed_entry_of(corpus: Corpus, row: Complaint) -> Entry:
    """A closed complaint by its closing date."""
    return _entry(corpus, row, "", row.tanggal_selesai)


def overdue_entry_of(corpus: Corpus, row: Complaint) -> Entry:
    """An open complaint with its deadline, whatever its status."""
    return entry_of(corpus, row)._replace(outcome=_deadline(row))


def _deadline(row: Complaint) -> str:
    return say("tenggat selesai {tanggal}", tanggal=words.day(row.tenggat_penyelesaian))


def _entry(corpus: Corpus, row: Complaint, date_word: str, date: str) -> Entry:
    return Entry(
        title=words.shortened(title_of(row), _LONGEST_TITLE),
        address=row.tautan,
        status=row.status,
        group=row.kelompok,
        label=say(STATUSES[row.status].label),
        date_word=date_word,
        date=date,
        agency=corpus.agency_name(row.opd),
        place=place_name(row),
        outcome=outcome(corpus, row),
    )


def title_of(row: Complaint) -> str:
    """The complaint's title; its category where the sheet has none."""
    return row.judul or row.kategori or say("Keluhan nomor {nomor}", nomor=row.nomor)


def place_name(row: Complaint) -> str:
    """`Desa Sokong`, `Kecamatan Tanjung` where the village is not known, or blank."""
    return village_name(row.desa) if row.desa else district_name(row.kecamatan) if row.kecamatan else ""


@kept(4096)
def village_name(name: str) -> str:
    """`Desa Sokong`."""
    return say("Desa {nama}", nama=name)


@kept(1024)
def district_name(name: str) -> str:
    """`Kecamatan Tanjung`."""
    return say("Kecamatan {nama}", nama=name)


def outcome(corpus: Corpus, row: Complaint) -> str:
    """One thing worth knowing beside the status; true on every later day as well."""
    if row.kelompok == OPEN:
        return say(WORDS[row.status].outcome) or _deadline(row)
    if row.kelompok == DISCONTINUED:
        return words.shortened(row.alasan, 60) if row.alasan else say("alasan tidak dicatat")
    if not row.tanggal_selesai:
        return say("tanggal ditutup tidak dicatat")
    took = corpus.working_days.between(row.tanggal_masuk, row.tanggal_selesai)
    return _took(took, row.kelompok == RESOLVED)


@kept(4096)
def _took(days: int, is_resolved: bool) -> str:
    """How long it took, in working days, until it was resolved or closed by the system."""
    if not is_resolved:
        return say("ditutup sistem setelah {lama}", lama=words.working_days(days))
    return say("selesai dalam {lama}", lama=words.working_days(days)) if days else say("selesai sebelum hari kerja pertama lewat")


def groups_of(corpus: Corpus, level: str, code: str) -> GroupBar | None:
    """How the complaints of a cohort stand; nothing where it has none."""
    return group_bar(corpus.figures, level, code) if corpus.figures.has(level, code) else None


def status_filters(
    corpus: Corpus, level: str, code: str, all_address: str, address_of: Callable[[str], str], current: str = ""
) -> tuple[Choice, ...]:
    """Links to all complaints of a cohort and to those of each status; `current` is a status, `terbuka`, or blank for all.

    The open statuses stand there where one of them, or their group, is current. What nobody is in is left out.
    """
    open_codes = [status.code for status in STATUSES.values() if status.group == OPEN]
    parts = [(say("Semua"), "masuk", all_address, not current), (say("Terbuka"), OPEN, address_of(OPEN), current == OPEN)]
    if current == OPEN or current in open_codes:
        parts.extend((say(STATUSES[status].label), status, address_of(status), current == status) for status in open_codes)
    closed = [status for status in STATUSES.values() if status.group != OPEN]
    parts.extend((say(status.label), status.code, address_of(status.code), current == status.code) for status in closed)
    offered = [
        Choice(label, address, corpus.figures.figure(measure, level, code), is_current)
        for label, measure, address, is_current in parts
    ]
    return tuple(choice for choice in offered if choice.is_current or (choice.figure and choice.figure.count))


def pagination(address: str, number: int, last: int) -> Pagination | None:
    """Page numbers around `number`; nothing where there is one page."""
    if last == 1:
        return None
    near = sorted({1, last, *range(max(1, number - 1), min(last, number + 1) + 1), *((2, 3) if number == 1 and last > 2 else ())})
    steps: list[Step] = []
    for step in near:
        if steps and step - steps[-1].number > 1:
            steps.append(Step(0, ""))
        steps.append(Step(step, "" if step == number else routes.paged(address, step)))
    return Pagination(
        tuple(steps),
        routes.paged(address, number - 1) if number > 1 else "",
        routes.paged(address, number + 1) if number < last else "",
    )


def choices(corpus: Corpus, level: str, named: Sequence[tuple[str, str, str]]) -> tuple[Choice, ...]:
    """Links with counts; `named` gives (code, words, address)."""
    return tuple(Choice(label, address, corpus.figures.figure("masuk", level, code)) for code, label, address in named)
