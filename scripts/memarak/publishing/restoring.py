"""`memarak history restore`: a lost `state/` learnt again from the site that the public sees.

The site is believed only where all of it fits together: the ledger's chain, the digests of its last line over the
data package, the editions beside their lines, the portal's address. What was withdrawn stays so: no text of it is
taken over, whether the site says so, or only what this machine still knows.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from memarak.dictionary import FILES
from memarak.disk import fresh_folder, replace_folder
from memarak.errors import HistoryBroken, SnapshotInvalid, SourceUnreachable
from memarak.history.editions import ABOUT, EDITIONS
from memarak.history.ledger import LEDGER_FILE, Entry, read_ledger, read_salt, salted_digests, verify_chain
from memarak.history.shelf import REVISIONS
from memarak.matching import fold
from memarak.publishing.published import Reader, collect
from memarak.publishing.purging import PACKAGE
from memarak.publishing.recovery import LAST_LINE, SHOWN, check_lineage, restore
from memarak.publishing.taking_back import forget_unpublished
from memarak.rows import csv_bytes
from memarak.settings import Settings
from memarak.snapshot import DESCRIPTOR, Snapshot, read_snapshot
from memarak.state import STAGED, State
from memarak.vocabulary import CELL_TEXT_COLUMNS, WITHDRAWAL_REASONS
from memarak.withdrawal import GONE, HIDDEN, read_withdrawn_list

_NOTHING = "tidak ada yang dipulihkan"
_LINE = {"ditambah": list, "diubah": dict, "tidak_tampil": dict, "berkas": dict, "data_per": str, "rilis": str}
"""What every line of a ledger has, and of which kind."""
_COMPLAINT = re.compile(r"keluhan/[a-z0-9][a-z0-9-]*(?:_[0-9a-f]{8})?/")
_CAUSES = (*WITHDRAWAL_REASONS, HIDDEN, GONE)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: lines of the ledger, former addresses, withdrawn complaints, and the months of editions.

    `missing` are months whose edition the site does not hold whole.
    """

    lines: int
    former: int
    withdrawn: int
    editions: Sequence[str]
    missing: Sequence[str]

    @property
    def sentence(self) -> str:
        """What staff are told."""
        told = (
            f"Dipulihkan: {self.lines} baris catatan perubahan, {self.former} alamat lama, {self.withdrawn} keluhan yang "
            f"ditarik, {len(self.editions)} edisi. Terbitkan sekarang; catatannya bersambung."
        )
        return f"{told} Tidak ada di situs, jadi tidak pulih: edisi {', '.join(self.missing)}." if self.missing else told


def restore_from(read: Reader, origin: str, state: State, settings: Settings, snapshot: Path) -> Restored | None:
    """Bring `state` and `snapshot` to what the site that `read` reads tells; `None` where that has no ledger.

    `origin` is what the messages call it. Nothing is changed unless all of it is believed. Raises `SourceUnreachable`
    where it can't be read, `HistoryBroken` where it does not fit together or is not what this state once published.
    """
    site = state.folder / STAGED / "snapshot"
    forget_unpublished(state.folder)
    try:
        if not collect(read, site):
            return None
        ledger = _believed(site, origin, state, settings)
        missing = _editions_gone(site, ledger, origin)
        withdrawn = {*state.withdrawn, *read_withdrawn_list(settings.folder)}
        _keep_package(site / PACKAGE, snapshot, withdrawn)
        restore(state, site, settings)
        state.remember(LAST_LINE, [len(ledger), ledger[-1]["sidik"]])
    finally:
        forget_unpublished(state.folder)
    months = sorted({entry["data_per"][:7] for entry in ledger} - set(missing))
    return Restored(len(ledger), len(state.former_addresses), len(state.withdrawn), months, missing)


def _believed(site: Path, origin: str, state: State, settings: Settings) -> list[Entry]:
    """The ledger of the collected `site`, if it is whole, of this portal, and goes on from what `state` still knows."""
    try:
        ledger = read_ledger(site / SHOWN / LEDGER_FILE)
        verify_chain(ledger)
    except (HistoryBroken, UnicodeDecodeError):
        raise HistoryBroken(f"Catatan perubahan di {origin} rusak atau pernah diubah; {_NOTHING}.") from None
    if not ledger or not all(map(_is_line, ledger)):
        raise HistoryBroken(f"Catatan perubahan di {origin} kosong atau dari program lain; {_NOTHING}.")
    package = _package(site, origin)
    if package.portal.base_url != settings.site.base_url:
        raise HistoryBroken(f"Situs di {origin} bukan milik {settings.site.base_url}; {_NOTHING}, periksa --from dan --config.")
    if _salted(site) != dict(ledger[-1]["berkas"]):
        raise HistoryBroken(
            f"Data terbuka di {origin} bukan yang disebut catatan terakhirnya; {_NOTHING}. Mungkin situsnya sedang berganti: "
            "ulangi sepuluh menit lagi."
        )
    _check_older(ledger, origin, state)
    return ledger


def _is_line(entry: Entry) -> bool:
    """Whether a line has what every line has, and names no page that could be none of ours."""
    if not all(isinstance(entry.get(key), kind) for key, kind in _LINE.items()):
        return False
    gone = entry["tidak_tampil"]
    is_dated = re.fullmatch(r"\d{4}-\d{2}-\d{2}", entry["data_per"]) is not None
    return is_dated and all(isinstance(p, str) and _COMPLAINT.fullmatch(p) and gone[p] in _CAUSES for p in gone)


def _package(site: Path, origin: str) -> Snapshot:
    try:
        return read_snapshot(site / PACKAGE)
    except SnapshotInvalid:
        raise HistoryBroken(f"Data terbuka di {origin} tidak lengkap; {_NOTHING}.") from None


def _salted(site: Path) -> dict[str, str]:
    try:
        return salted_digests(site / PACKAGE, read_salt(site / SHOWN))
    except ValueError:
        return {}


def _check_older(shown: Sequence[Entry], origin: str, state: State) -> None:
    """Refuse a site that is older than what the state knows, or another's: a cached copy must not rewrite the past."""
    try:
        own = read_ledger(state.folder / LEDGER_FILE)
        verify_chain(own)
    except HistoryBroken:
        own = []
    check_lineage(own, shown, state.folder)
    number, digest = state.recall(LAST_LINE) or (0, "")
    if len(own) > len(shown) or number > len(shown):
        raise HistoryBroken(
            f"Situs di {origin} lebih lama daripada ingatan di {state.folder} ({len(shown)} baris catatan, dulu "
            f"{max(number, len(own))}); {_NOTHING}."
        )
    if number and shown[number - 1]["sidik"] != digest:
        raise HistoryBroken(f"Catatan perubahan di {origin} bukan yang dulu terbit dari {state.folder}; {_NOTHING}.")


def _editions_gone(site: Path, ledger: Sequence[Entry], origin: str) -> list[str]:
    """Months whose edition is not on the site; those that are there must be as they were frozen.

    An edition that is there by half is left out like one that is not. Raises `HistoryBroken` for one that was changed.
    """
    digests = {entry["rilis"]: dict(entry["berkas"]) for entry in ledger}
    gone = []
    for month in sorted({entry["data_per"][:7] for entry in ledger}):
        folder = site / EDITIONS / month
        try:
            about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
            frozen = {name: (folder / Path(name).name).read_bytes() for name in about["beku"]}
        except FileNotFoundError:
            shutil.rmtree(folder, ignore_errors=True)
            gone.append(month)
            continue
        except (ValueError, KeyError, TypeError, AttributeError):
            about, frozen = {}, {}
        if not frozen or not _is_as_frozen(about, month, frozen, digests):
            raise HistoryBroken(f"Edisi {month} di {origin} bukan yang dulu dibekukan; {_NOTHING}.")
        if not _is_object(folder / REVISIONS):
            (folder / REVISIONS).unlink(missing_ok=True)  # told anew with the next publication
    return gone


def _is_object(path: Path) -> bool:
    try:
        return isinstance(json.loads(path.read_text(encoding="utf-8")), dict)
    except (OSError, ValueError):
        return False


def _is_as_frozen(about: dict[str, Any], month: str, frozen: dict[str, bytes], digests: dict[str, dict[str, str]]) -> bool:
    told = digests.get(about.get("rilis", ""))
    whole = all(hashlib.sha256(body).hexdigest() == about["beku"][name] for name, body in frozen.items())
    return whole and about.get("edisi") == month and told is not None and about.get("berkas") == told


def _keep_package(package: Path, snapshot: Path, withdrawn: Collection[str]) -> None:
    """Put the data package where the last snapshot lies, without any text of the complaints `withdrawn`."""
    folded = {fold(number) for number in withdrawn}
    fresh = fresh_folder(snapshot)
    names = [DESCRIPTOR, *(file.path for file in FILES.values())]
    for path in (package / name for name in names):
        if path.exists():
            (fresh / path.name).write_bytes(_without_texts(path, folded))
    replace_folder(snapshot, fresh)


def _without_texts(path: Path, folded: Collection[str]) -> bytes:
    """A file of the package: complaints whose folded number is among `folded` without texts, their responses left out."""
    body = path.read_bytes()
    if path.name not in (FILES["keluhan"].path, FILES["tanggapan"].path) or not folded:
        return body
    header, *rows = csv.reader(io.StringIO(body.decode("utf-8"), newline=""))
    blank = {header.index(name) for name in CELL_TEXT_COLUMNS["keluhan"] if name in header}
    kept = []
    for row in rows:
        number = row[header.index("nomor")]
        if not number or fold(number) not in folded:
            kept.append(row)
        elif path.name == FILES["keluhan"].path:
            kept.append(["" if place in blank else cell for place, cell in enumerate(row)])
    return csv_bytes(header, kept)


def no_ledger(origin: str) -> SourceUnreachable:
    """What is said where a site has no ledger to restore from."""
    return SourceUnreachable(f"Situs {origin} belum punya catatan perubahan; {_NOTHING}.")
