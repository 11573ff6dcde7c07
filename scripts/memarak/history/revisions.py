"""What an edition would say if today's records had been known on its day, and why it differs.

Three causes: a complaint received by then but entered later (`susulan`), a record that was corrected (`koreksi`), a
complaint taken back or gone from the source (`ditarik`). What merely happened since, an answer or a closing after
the edition's day, revises nothing: without one of the three causes every figure comes out as it was frozen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from memarak.history.editions import Edition
from memarak.history.facts import TAKEN, Cohort, Fact, as_then, cohorts_of, corrected, facts_of
from memarak.rows import Holiday, Statistic
from memarak.snapshot import Snapshot

LATE, CORRECTED, WITHDRAWN = "susulan", "koreksi", "ditarik"
LEVELS_OF_WITHDRAWN = ("semua", "jenis")
"""Levels at which a figure that changed by a withdrawal alone is listed; others would tell where it had stood."""


@dataclass(frozen=True, slots=True)
class Change:
    """One complaint that revises an edition: `before` as the edition counted it, `after` as known today."""

    cause: str
    before: Fact | None
    after: Fact | None

    @property
    def number(self) -> str:
        """Its `nomor`, blank where it is withheld today or gone."""
        return self.after.nomor if self.after else ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that were corrected."""
        if self.before is None or self.after is None or self.cause != CORRECTED:
            return ()
        pairs = zip(Fact._fields, self.before, self.after, strict=True)
        return tuple(name for name, old, new in pairs if old != new and not name.startswith("tenggat_"))


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure that would differ: `before` as frozen, `after` with today's records; `None` where there is no such row."""

    before: Statistic | None
    after: Statistic | None
    causes: tuple[str, ...]

    @property
    def address(self) -> tuple[str, ...]:
        """`tingkat, kode, jenis_periode, periode, ukuran`."""
        row = self.before or self.after
        return row[:5] if row else ()


@dataclass(frozen=True, slots=True)
class Revisions:
    """All revisions of one edition. `unlisted` counts figures that are not listed, to protect who withdrew."""

    changes: tuple[Change, ...]
    figures: tuple[Revision, ...]
    unlisted: int


def revisions_of(edition: Edition, snapshot: Snapshot) -> Revisions:
    """Compare an edition with what `snapshot` says about the edition's day."""
    then = edition.as_of.isoformat()
    facts, changes = _revise(edition.facts, facts_of(snapshot.complaints), then)
    if not changes:
        return Revisions((), (), 0)
    from memarak.measures.recount import recount

    holidays = _holidays(edition, snapshot.holidays)
    after = recount(facts, Fact._fields, holidays, edition.periods, edition.as_of)
    causes = _causes_by_cohort(edition, changes)
    known = {WITHDRAWN} if any(f.ditampilkan == TAKEN for f in edition.facts) else {change.cause for change in changes}
    found = list(_differences(edition.statistics, after, causes, known))
    listed = tuple(r for r in found if r.causes != (WITHDRAWN,) or r.address[0] in LEVELS_OF_WITHDRAWN)
    return Revisions(tuple(changes), listed, len(found) - len(listed))


Pair = tuple[str, Fact | None, Fact | None]
Likeness = tuple[str, str, str]


def _revise(old: Iterable[Fact], now: Iterable[Fact], then: str) -> tuple[list[Fact], list[Change]]:
    """The edition's facts as known today, and the changes among them."""
    today = list(now)
    shown = {fact.nomor: fact for fact in today if fact.nomor}
    withheld = _by_likeness(fact for fact in today if not fact.nomor and fact.tanggal_masuk <= then)
    pairs: list[Pair] = []
    searching = []
    for fact in old:
        if fact.nomor in shown:
            pairs.append((CORRECTED, fact, corrected(fact, shown.pop(fact.nomor), then)))
        else:
            searching.append(fact)
    pairs += _withheld_pairs(searching, withheld, then)
    lost = _by_likeness(before for _, before, after in pairs if before and after is None and not before.nomor)
    for fact in shown.values():
        if lost[fact.alike]:  # withheld on the edition's day, shown today
            before = lost[fact.alike].pop(0)
            pairs.remove((WITHDRAWN, before, None))
            pairs.append((CORRECTED, before, corrected(before, fact, then)))
        else:
            pairs.append((LATE, None, as_then(fact, then)))
    pairs += [(LATE, None, as_then(fact, then)) for facts in withheld.values() for fact in facts]
    return [after for _, _, after in pairs if after], [Change(*pair) for pair in pairs if pair[1] != pair[2]]


def _withheld_pairs(searching: Iterable[Fact], withheld: Mapping[Likeness, list[Fact]], then: str) -> Iterator[Pair]:
    """Facts that no shown complaint of today answers to, each with the withheld row that is most like it, if any.

    Rows that went the same way are matched first, so that a correction is not seen where there is none; those
    withheld already come before those withdrawn since.
    """
    rest = sorted(searching, key=lambda fact: (bool(fact.nomor) or fact.ditampilkan == TAKEN, fact))
    for same_course in (True, False):
        waiting, rest = rest, []
        for fact in waiting:
            candidates = withheld.get(fact.alike, [])
            seen = [_withheld_as_then(fact, candidate, then) for candidate in candidates]
            place = next((n for n, row in enumerate(seen) if not same_course or row.course == fact.course), None)
            if place is None:
                rest.append(fact)
                continue
            candidates.pop(place)
            was_withheld = not fact.nomor and fact.ditampilkan != TAKEN
            yield CORRECTED if was_withheld else WITHDRAWN, fact, seen[place]
    yield from ((WITHDRAWN, fact, None) for fact in rest)


def _withheld_as_then(old: Fact, now: Fact, then: str) -> Fact:
    """A withheld row of today taken for `old`, on the edition's day.

    Withheld rows are generalised anew in each build; what was withheld already keeps the edition's agency and place.
    """
    if not old.nomor and old.ditampilkan != TAKEN:
        now = now._replace(kategori=old.kategori, opd=old.opd, kecamatan=old.kecamatan)
    return corrected(old, now, then) or now


def _by_likeness(facts: Iterable[Fact]) -> dict[Likeness, list[Fact]]:
    found: dict[Likeness, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.alike].append(fact)
    return found


def _holidays(edition: Edition, today: Iterable[Holiday]) -> list[Holiday]:
    """Days off as the edition counted them, and today's before its first complaint, which a late entry may need."""
    first = min((fact.tanggal_masuk for fact in edition.facts), default="9")
    return [*edition.holidays, *(row for row in today if row.tanggal < first)]


def _causes_by_cohort(edition: Edition, changes: Iterable[Change]) -> Mapping[Cohort, set[str]]:
    causes: dict[Cohort, set[str]] = defaultdict(set)
    for change in changes:
        for fact in (change.before, change.after):
            for cohort in cohorts_of(fact, edition.periods) if fact else ():
                causes[cohort].add(change.cause)
    return causes


def _differences(
    before: Iterable[Statistic], after: Iterable[Statistic], causes: Mapping[Cohort, set[str]], otherwise: set[str]
) -> Iterator[Revision]:
    """Figures that differ, with the causes in their cohort; `otherwise` where none is known there.

    That is so where a complaint was taken back and forgotten, or where the first response of all came to light.
    """
    old, new = ({row[:5]: row for row in rows} for rows in (before, after))
    for address in [*old, *(key for key in new if key not in old)]:
        if old.get(address) != new.get(address):
            why = causes.get(address[:4]) or otherwise
            yield Revision(old.get(address), new.get(address), tuple(sorted(why)))
