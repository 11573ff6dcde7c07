"""The editions in `state/`: the month's new one put there, what was taken back forgotten, revisions told anew.

Each lies in a folder of its own, `edisi/2026-11/`. Frozen files never change; `revisi.json` is written anew with
every publication, and the facts lose the complaints that were taken back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from memarak.disk import write_whole
from memarak.errors import HistoryBroken
from memarak.history.editions import EDITIONS, Edition, forget, make_edition, month_due, read_edition, state_files
from memarak.history.revisions import Revision, Revisions, revisions_of
from memarak.rows import Statistic
from memarak.snapshot import Snapshot

REVISIONS = "revisi.json"
_FIGURE = ("nilai", "n", "ci_bawah", "ci_atas", "keterangan")


def edition_months(state: Path) -> list[str]:
    """The months that have an edition, earliest first."""
    folder = state / EDITIONS
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def read_editions(state: Path) -> list[Edition]:
    """Every edition, earliest first. Raises `HistoryBroken` naming one that was changed."""
    return [read_edition(state / EDITIONS / month) for month in edition_months(state)]


def read_revisions(state: Path, month: str) -> Mapping[str, Any]:
    """`revisi.json` of an edition: `data_per`, `perubahan`, `angka`, `tidak_dirinci`; empty where nothing was written yet."""
    try:
        found: dict[str, Any] = json.loads((state / EDITIONS / month / REVISIONS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        raise HistoryBroken(
            f"Revisi edisi {month} rusak; hapus {state / EDITIONS / month / REVISIONS} supaya ditulis baru."
        ) from None
    return found


def update_editions(
    state: Path, snapshot: Snapshot, release: str, digests: Mapping[str, str], taken_back: Collection[str] = ()
) -> str | None:
    """Bring all editions up to date with the `snapshot` that is being published as `release`.

    `digests` are those of the release's line in the ledger, `taken_back` the numbers of complaints withdrawn for
    good. Returns the month of a new edition, if this was its first publication. The same call again changes nothing.
    """
    editions = read_editions(state)
    due = month_due(snapshot.as_of, [edition.month for edition in editions])
    if due:
        editions.append(make_edition(snapshot, release, digests))
    for edition in editions:
        folder = state / EDITIONS / edition.month
        kept = forget(edition, taken_back)
        told = revision_record(revisions_of(kept, snapshot), snapshot.as_of.isoformat(), read_revisions(state, edition.month))
        for name, body in {**state_files(kept), REVISIONS: revisions_bytes(told)}.items():
            _write(folder / name, body)
    return due


def revision_record(revisions: Revisions, as_of: str, earlier: Mapping[str, Any]) -> dict[str, Any]:
    """Revisions as `revisi.json` holds them. `sejak` is the day on which each was first told, kept from `earlier`."""
    told_changes = {_key(entry, "sebab", "nomor", "kolom"): entry["sejak"] for entry in earlier.get("perubahan", ())}
    told_figures = {_key(entry, "alamat", "kini"): entry["sejak"] for entry in earlier.get("angka", ())}
    counts: dict[tuple[str, str, tuple[str, ...]], int] = {}
    for change in revisions.changes:
        same = (change.cause, change.number, change.columns)
        counts[same] = counts.get(same, 0) + 1
    changes = [
        {"sebab": cause, "nomor": number, "kolom": list(columns), "jumlah": count}
        for (cause, number, columns), count in sorted(counts.items())
    ]
    figures = [_figure_entry(revision) for revision in revisions.figures]
    return {
        "data_per": as_of,
        "perubahan": [{**entry, "sejak": told_changes.get(_key(entry, "sebab", "nomor", "kolom"), as_of)} for entry in changes],
        "angka": [{**entry, "sejak": told_figures.get(_key(entry, "alamat", "kini"), as_of)} for entry in figures],
        "tidak_dirinci": revisions.unlisted,
    }


def _figure_entry(revision: Revision) -> dict[str, Any]:
    return {
        "alamat": list(revision.address),
        "semula": _figure(revision.before),
        "kini": _figure(revision.after),
        "sebab": list(revision.causes),
    }


def _figure(row: Statistic | None) -> dict[str, str] | None:
    return {name: getattr(row, name) for name in _FIGURE} if row else None


def _key(entry: Mapping[str, Any], *names: str) -> str:
    return json.dumps([entry[name] for name in names], sort_keys=True)


def revisions_bytes(content: Mapping[str, Any]) -> bytes:
    """`revisi.json` as bytes."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _write(path: Path, body: bytes) -> None:
    """A file that is as it should be is left alone."""
    if not path.is_file() or path.read_bytes() != body:
        write_whole(path, body)
