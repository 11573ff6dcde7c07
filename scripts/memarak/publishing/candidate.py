"""What may be shown next: compared with what was shown last, looked at once built, released, and the past purged behind it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from memarak.disk import trouble
from memarak.errors import ReleaseRefused
from memarak.history.ledger import LEDGER_FILE, SALT_FILE, changes_between, ledger_bytes, new_entry, salted_digests
from memarak.history.shelf import update_editions
from memarak.publishing.finished import Scan, check_finished, check_scan, weight_of
from memarak.publishing.gates import check_gates
from memarak.publishing.links import check_pages
from memarak.publishing.publication import Publication
from memarak.publishing.purging import releases_to_purge, taken_back
from memarak.publishing.release_files import digests_of, known_digests, without_copies
from memarak.snapshot import Snapshot, read_snapshot
from memarak.withdrawal import GONE

STATUS = "status.json"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A snapshot that passed the gates, and the site that is built from it.

    `before` is the snapshot shown last, if the two can be compared; `waved_through` the gates that the ledger's next line,
    which lies in the staged state, tells.
    """

    publication: Publication
    package: Path
    before: Snapshot | None
    after: Snapshot
    changes: Mapping[str, Any]
    waved_through: frozenset[str]
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    salt: str = field(default_factory=lambda: secrets.token_hex(32))

    @property
    def release_id(self) -> str:
        """The name of the release to be."""
        return self.publication.place.next_id(self.after.as_of.isoformat(), len(self.publication.ledger()))

    def write_ledger(self) -> Mapping[str, str]:
        """Write the ledger's next line into the staged state; gives the digests of the data package that it tells."""
        ledger, staged = self.publication.ledger(), self.publication.staged
        digests = salted_digests(self.package, self.salt)
        zone = ZoneInfo(self.publication.settings.site.time_zone)
        published = self.started.astimezone(zone).isoformat(timespec="seconds")
        as_of = self.after.as_of.isoformat()
        entry = new_entry(ledger, self.release_id, as_of, self.changes, digests, self.waved_through, published)
        staged.write_bytes(LEDGER_FILE, ledger_bytes([*ledger, entry]))
        staged.write_bytes(SALT_FILE, f"{self.salt}\n".encode())
        return digests

    def telling(self, gates: Collection[str]) -> Candidate:
        """The same with `gates` waved through too: the ledger's next line is written anew."""
        candidate = replace(self, waved_through=self.waved_through.union(gates))
        candidate.write_ledger()
        return candidate

    def check(self, site: Path, scan: Scan) -> frozenset[str]:
        """The last look at the built site. Raises `BuildFailed`, `GateRefused` or `LeakDetected`.

        Gives the gates waved through that the site's ledger does not tell yet: tell them, build again, and look again.
        """
        thresholds, allowed = self.publication.settings.gates, self.publication.allowed
        check_pages(site, self.after, self.publication.staged.former_addresses)
        live = self.publication.place.live()
        manifest = known_digests(live)
        weight = weight_of(live, manifest) if live else 0
        waved = check_finished(site, self.before, self.after, without_copies(manifest), weight, thresholds, allowed)
        waved += check_scan(scan(site), thresholds["data-pribadi"], allowed)
        return frozenset(waved) - self.waved_through

    def release(self, site: Path) -> bool:
        """Place the site and show it; then remember what was staged, purge what must go, and keep the newest releases.

        Tells whether there was anything to release: a site equal to the live one but for the ledger and its time is none.
        """
        place, state = self.publication.place, self.publication.state
        live = place.live()
        is_new = not live or _content(live, known_digests(live)) != _content(site, digests_of(site))
        if is_new:
            self._show(place.place(site, self.release_id))
        try:
            self.publication.adopt(with_ledger=is_new)
            place.remove(releases_to_purge(place, state.former_addresses))
            place.prune()
        except OSError as error:
            raise ReleaseRefused(
                f"Situs sudah terbit, tetapi folder {state.folder} {trouble(error)}, lalu jalankan lagi: "
                "portal melengkapi catatannya sendiri."
            ) from None
        return is_new

    def numbers_taken_back(self, vanished: Mapping[str, str]) -> set[str]:
        """Numbers of complaints withdrawn, turned confidential or redacted further; what vanished at its source is none."""
        if self.before is None:
            return set()
        paths = {path for path in taken_back(self.before, self.after) if vanished.get(path) != GONE}
        return {c.nomor for c in self.before.complaints if c.tautan in paths}

    def _show(self, release: Path) -> None:
        place = self.publication.place
        try:
            place.switch(release)
        except ReleaseRefused:
            place.remove([release])
            raise


def pass_gates(publication: Publication, last: Path | None, package: Path, vanished: Mapping[str, str]) -> Candidate:
    """Compare the staged `package` with the one shown `last`; `vanished` are the pages that went, path to cause.

    Writes the ledger's next line and the editions into the staged state. Raises `GateRefused`.
    """
    after = read_snapshot(package)
    before = _comparable(last, after, publication.settings.site.base_url)
    waved = check_gates(before, after, publication.settings.gates, publication.allowed)
    changes = changes_between(before, after, vanished)
    candidate = Candidate(publication, package, before, after, changes, publication.waved_through.union(waved))
    digests = candidate.write_ledger()
    numbers = candidate.numbers_taken_back(vanished)
    update_editions(publication.staged.folder, after, candidate.release_id, digests, numbers)
    return candidate


def _comparable(last: Path | None, after: Snapshot, base_url: str) -> Snapshot | None:
    """The package shown last, unless it is of another portal or of the sample: those have nothing to be compared with.

    Raises `SnapshotInvalid` where a package must be there and can't be read: gates don't open because of that.
    """
    before = read_snapshot(last) if last else None
    if before is None or before.portal.base_url != base_url:
        return None
    return None if before.portal.is_sample and not after.portal.is_sample else before


def _content(site: Path, manifest: Mapping[str, str]) -> dict[str, str]:
    """What a site says, file to digest, apart from the ledger and from when it was published."""
    own = ("perubahan/", "feeds/perubahan.xml")
    said = {name: digest for name, digest in without_copies(manifest).items() if not name.startswith(own)}
    try:
        status = json.loads((site / STATUS).read_bytes())
        return {**said, STATUS: json.dumps({**status, "published": None}, sort_keys=True)}
    except (OSError, ValueError, TypeError):
        return said
