"""The snapshot as pages need it: looked up, grouped and in order. Read once, then never changed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any

from memarak.history.editions import Edition
from memarak.history.ledger import Entry
from memarak.rows import Agency, Complaint, Meeting, Response
from memarak.site import routes
from memarak.site.figures import FigureBook
from memarak.site.frame import Facts
from memarak.site.statuses import LISTED_GROUPS
from memarak.site.workdays import WorkingDays
from memarak.slugs import slugs_of_names
from memarak.snapshot import DESCRIPTOR, Snapshot
from memarak.vocabulary import CONFIDENTIAL_PLACEHOLDER, OPEN

Complaints = Sequence[Complaint]


class _Told(dict[Any, str]):
    """What pages depend on besides a record, by the record's cell: told once for each different cell."""

    def __init__(self, tell: Callable[[Any], str]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, cell: Any) -> str:
        self[cell] = told = self._tell(cell)
        return told


class Corpus:
    """All that pages are made from. Lists of complaints hold the shown ones, newest first."""

    def __init__(self, snapshot: Snapshot, former: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.snapshot = snapshot
        self.portal = snapshot.portal
        self.as_of = snapshot.as_of.isoformat()
        self.figures = FigureBook(snapshot.statistics)
        self.working_days = WorkingDays(day.tanggal for day in snapshot.holidays)
        self._memory: dict[tuple[str, str], Any] = {}
        self.entries: dict[str, Any] = {}
        """Complaints as lists show them, by number, each made when first asked for."""
        self.ledger: Sequence[Entry] = ()
        """The public ledger so far, oldest release first."""
        self.editions: Sequence[Edition] = ()
        """The monthly editions, earliest first."""
        self.revisions: Mapping[str, Mapping[str, Any]] = {}
        """What later records revise, by the edition's month."""
        self.salt = ""
        """Random bytes, hexadecimal, over which the newest release's digests were taken."""
        self.problems: Mapping[str, Mapping[str, int]] = {}
        """How often each problem was found in the table, by severity and code; empty where nobody counted."""
        self.former = former or {}
        """Addresses of complaints that are no longer shown, to why (`sebab`) and since when (`tanggal`)."""
        self.facts = Facts(
            name=self.portal.name,
            region=self.portal.region,
            base_url=self.portal.base_url,
            is_sample=self.portal.is_sample,
            has_programme=bool(snapshot.measurements),
            has_meetings=bool(snapshot.meetings),
            language=self.portal.language,
        )

    def remembered(self, kind: str, key: str, make: Callable[[], Any]) -> Any:
        """What `make` gives, made once for each `kind` and `key`: a complaint stands in half a dozen lists."""
        found = self._memory.get((kind, key))
        if found is None:
            found = self._memory[kind, key] = make()
        return found

    @cached_property
    def snapshot_digest(self) -> str:
        """Changes with any file of the snapshot: its descriptor names the digest of each."""
        return hashlib.blake2b((self.snapshot.folder / DESCRIPTOR).read_bytes(), digest_size=12).hexdigest()

    @cached_property
    def days_off_digest(self) -> str:
        """Changes where a day off was added or removed, and with it the counts between days."""
        days = "\n".join(day.tanggal for day in self.snapshot.holidays)
        return hashlib.blake2b(days.encode(), digest_size=8).hexdigest()

    @cached_property
    def shown(self) -> Complaints:
        """Every complaint that has a page, newest first."""
        rows = [row for row in self.snapshot.complaints if row.ditampilkan == "ya"]
        rows.sort(key=lambda row: (row.tanggal_masuk, row.nomor), reverse=True)
        return rows

    @cached_property
    def responses(self) -> Mapping[str, Sequence[Response]]:
        """Responses by the complaint's number, oldest first."""
        return _grouped(self.snapshot.responses, "nomor")

    @cached_property
    def last_events(self) -> Mapping[str, str]:
        """By the number of a shown complaint, the ISO date of the last thing that happened to it."""
        said = self.responses
        return {
            row.nomor: max(row.tanggal_masuk, row.tanggal_selesai, *[r.tanggal for r in said.get(row.nomor, ())])
            for row in self.shown
        }

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        """Agencies by code."""
        return {agency.kode: agency for agency in self.snapshot.agencies}

    @cached_property
    def meetings(self) -> Mapping[str, Meeting]:
        """Meetings by code."""
        return {meeting.kode: meeting for meeting in self.snapshot.meetings}

    @cached_property
    def by_agency(self) -> Mapping[str, Complaints]:
        """Complaints by the agency's code."""
        return _grouped(self.shown, "opd")

    @cached_property
    def by_agency_and_status(self) -> Mapping[tuple[str, str], Complaints]:
        """Complaints by (agency's code, status or group that has lists of its own)."""
        in_groups = [row for row in self.shown if row.kelompok in LISTED_GROUPS]
        groups = _grouped(in_groups, "opd", "kelompok")
        return {**_grouped(self.shown, "opd", "status"), **groups}

    @cached_property
    def by_status(self) -> Mapping[str, Complaints]:
        """Complaints by status, and by group where it has lists of its own."""
        groups = {group: [row for row in self.shown if row.kelompok == group] for group in LISTED_GROUPS}
        return {**_grouped(self.shown, "status"), **groups}

    @cached_property
    def by_district(self) -> Mapping[str, Complaints]:
        """Complaints by kecamatan."""
        return _grouped(self.shown, "kecamatan")

    @cached_property
    def by_village(self) -> Mapping[tuple[str, str], Complaints]:
        """Complaints by (kecamatan, desa)."""
        return _grouped(self.shown, "kecamatan", "desa")

    @cached_property
    def by_category(self) -> Mapping[str, Complaints]:
        """Complaints by kategori."""
        return _grouped(self.shown, "kategori")

    @cached_property
    def by_meeting(self) -> Mapping[str, Complaints]:
        """Complaints by the code of the meeting at which they were raised."""
        return _grouped(self.shown, "pertemuan")

    @cached_property
    def overdue(self) -> Complaints:
        """Open complaints past their deadline, longest waiting first."""
        late = [row for row in self.by_status[OPEN] if row.tenggat_penyelesaian < self.as_of]
        return sorted(late, key=lambda row: (row.tanggal_masuk, row.nomor))

    @cached_property
    def overdue_by_agency(self) -> Mapping[str, Complaints]:
        """The same by the agency's code."""
        return _grouped(self.overdue, "opd")

    @cached_property
    def districts(self) -> Sequence[str]:
        """Names of kecamatan in the order of the tile map from west to east, or of the list."""
        names = list(dict.fromkeys(place.kecamatan for place in self.snapshot.places))
        columns = {name: min((t[1] for k, t in self.portal.tiles.items() if k[0] == name), default=10**6) for name in names}
        return sorted(names, key=lambda name: columns[name])

    @cached_property
    def villages(self) -> Mapping[str, Sequence[str]]:
        """Names of desa by kecamatan, in order of the alphabet."""
        found = _grouped([p for p in self.snapshot.places if p.desa], "kecamatan")
        return {district: sorted(place.desa for place in places) for district, places in found.items()}

    @cached_property
    def categories(self) -> Sequence[str]:
        """Categories that occur, in order of the alphabet."""
        return sorted({row.kategori for row in self.snapshot.complaints} - {"", CONFIDENTIAL_PLACEHOLDER}, key=str.casefold)

    @cached_property
    def _category_addresses(self) -> Mapping[str, str]:
        return {name: routes.category(slug) for name, slug in slugs_of_names(list(self.categories)).items()}

    @cached_property
    def district_slugs(self) -> Mapping[str, str]:
        """Slug of each kecamatan."""
        return slugs_of_names(list(self.districts))

    @cached_property
    def _place_addresses(self) -> Mapping[tuple[str, str], str]:
        """By (kecamatan, desa), and by (kecamatan, blank)."""
        addresses = {}
        for district, slug in self.district_slugs.items():
            inner = slugs_of_names(list(self.villages.get(district, ())))
            addresses.update({(district, village): routes.village(slug, inner[village]) for village in inner})
            addresses[district, ""] = routes.district(slug)
        return addresses

    @cached_property
    def _agency_addresses(self) -> Mapping[str, str]:
        return {code: routes.agency(code) for code in self.agencies}

    @cached_property
    def told_of_agency(self) -> Mapping[str, str]:
        """All that a complaint's page says of an agency, by its code."""
        return _Told(lambda code: f"{self.agency_name(code)}\x1e{self.agency_address(code)}")

    @cached_property
    def told_of_place(self) -> Mapping[tuple[str, str], str]:
        """All that a complaint's page says of where it came from, by (kecamatan, desa)."""
        return _Told(lambda place: f"{self.place_address(*place)}\x1e{self.place_address(place[0])}")

    @cached_property
    def told_of_meeting(self) -> Mapping[str, str]:
        """All that a complaint's page says of the meeting where it was raised, by its code."""
        return _Told(lambda code: "\x1e".join(self.meetings.get(code, ())))

    def category_address(self, name: str) -> str:
        """A category's page; blank where the name has none."""
        return self._category_addresses.get(name, "")

    def agency_address(self, code: str) -> str:
        """An agency's page; blank where the code is not in the list of agencies."""
        return self._agency_addresses.get(code, "")

    def agency_name(self, code: str) -> str:
        """An agency's name; the code itself where the list does not know it."""
        agency = self.agencies.get(code)
        return agency.nama if agency else code

    def place_address(self, district: str, village: str = "") -> str:
        """The page of a desa, or of a kecamatan where `village` is blank; blank where there is none."""
        return self._place_addresses.get((district, village), "")


def _grouped(rows: Sequence, *columns: str) -> dict:  # type: ignore[type-arg]
    """`rows` by what stands in a column, or by the tuple of several."""
    key, groups = attrgetter(*columns), defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)
