"""Gates: what must not happen between the site that the public sees and the one about to replace it.

Each gate has a code, a threshold in `[gerbang]` of `portal.toml`, and a sentence. `--allow CODE` waves one
through once, which the ledger records. This module compares data packages; `links` and `finished` look at the
built site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from memarak.errors import GateRefused, UsageError
from memarak.rows import Complaint
from memarak.settings import DEFAULT_GATES
from memarak.snapshot import Snapshot

SAMPLE, EMPTY_PLACE = "data-contoh", "tempat-kosong"
CODES = (*DEFAULT_GATES, SAMPLE, EMPTY_PLACE)
FEW_ROWS = 3
"""Fewer rows than this are ordinary editing, whatever their share."""
FEW_MOVED = 10
"""The same for complaints moved in time: a handful of late entries is no more than diligence."""


def check_codes(allowed: Collection[str]) -> None:
    """Raise `UsageError` where a code to be waved through is none of ours."""
    for code in allowed:
        if code not in CODES:
            raise UsageError(f"--allow {code!r} tidak dikenal; yang dikenal: " + ", ".join(CODES) + ".")


def check_gates(before: Snapshot | None, after: Snapshot, thresholds: Mapping[str, float], allowed: Collection[str]) -> list[str]:
    """Compare the live snapshot with the next one; return the codes that were waved through.

    Raises `GateRefused` with every sentence that stands in the way.
    """
    if before is None:
        return []
    if after.portal.is_sample and not before.portal.is_sample:
        return pass_or_refuse(
            {SAMPLE: "Data contoh akan menggantikan data yang sebenarnya; isi MEMARAK_SOURCE atau --source."}, allowed
        )
    findings = {
        "tanggal-mundur": _backwards(before, after, thresholds["tanggal-mundur"]),
        "keluhan-turun": _fallen(before, after, thresholds["keluhan-turun"]),
        "opd-hilang": _vanished_agencies(before, after, thresholds["opd-hilang"]),
        "ditahan-melonjak": _more_held_back(before, after, thresholds["ditahan-melonjak"]),
        "angka-lalu-bergeser": _moved_past(before, after, thresholds["angka-lalu-bergeser"]),
    }
    return pass_or_refuse(findings, allowed)


def pass_or_refuse(findings: Mapping[str, str], allowed: Collection[str]) -> list[str]:
    """The codes of `findings` (code to sentence; blank is none) if all are allowed.

    Else `GateRefused` with the sentences of the others and how to wave them through.
    """
    found = {code: sentence for code, sentence in findings.items() if sentence}
    standing = {code: sentence for code, sentence in found.items() if code not in allowed}
    if standing:
        words = " ".join(standing.values())
        flags = " ".join(f"--allow {code}" for code in standing)
        raise GateRefused(f"{words} Situs tidak diganti; periksa sumbernya, atau bila memang benar ulangi sekali dengan {flags}.")
    return sorted(found)


def is_beyond(count: int, whole: int, per_cent: float, few: int) -> bool:
    """Whether `count` is no handful and more than `per_cent` of `whole`."""
    return count >= few and count * 100 > per_cent * whole


def _backwards(before: Snapshot, after: Snapshot, limit: float) -> str:
    if (before.as_of - after.as_of).days <= limit:
        return ""
    return f"Tanggal data {after.as_of} lebih lama daripada yang tampil ({before.as_of}); periksa jam komputer atau --as-of."


def _fallen(before: Snapshot, after: Snapshot, limit: float) -> str:
    old, new = len(before.complaints), len(after.complaints)
    emptied = bool(old) and not new
    return f"Keluhan turun dari {old} menjadi {new}." if emptied or is_beyond(old - new, old, limit, FEW_ROWS) else ""


def _vanished_agencies(before: Snapshot, after: Snapshot, limit: float) -> str:
    old = Counter(c.opd for c in before.complaints if c.opd)
    new = {c.opd for c in after.complaints}
    gone = sorted(code for code, count in old.items() if count > limit and code not in new)
    return f"Semua keluhan OPD {', '.join(gone)} hilang." if gone else ""


def _more_held_back(before: Snapshot, after: Snapshot, limit: float) -> str:
    old, new = before.portal.rows_held_back, after.portal.rows_held_back
    return (
        f"Baris yang ditahan naik dari {old} menjadi {new}."
        if is_beyond(new - old, after.portal.rows_read, limit, FEW_ROWS)
        else ""
    )


def _moved_past(before: Snapshot, after: Snapshot, limit: float) -> str:
    """Complaints that change what was said of months past: moved, lost or entered there, or no longer closed then."""
    month = before.as_of.isoformat()[:7]
    old, new = _by_month(before.complaints, month), _by_month(after.complaints, month)
    moved = sum(abs(old[m] - new[m]) for m in old.keys() | new.keys())
    count = max(moved, _undone(before, after))
    if not is_beyond(count, len(before.complaints), limit, FEW_MOVED):
        return ""
    return f"Angka bulan-bulan yang sudah lewat bergeser: {count} keluhan berganti tanggal masuk atau tidak lagi selesai."


def _by_month(rows: Iterable[Complaint], month: str) -> Counter[str]:
    return Counter(c.tanggal_masuk[:7] for c in rows if c.tanggal_masuk[:7] < month)


def _undone(before: Snapshot, after: Snapshot) -> int:
    """How many complaints shown before and now have another day of receipt, or lost or moved the day they were closed on."""
    now = {c.nomor: (c.tanggal_masuk, c.tanggal_selesai) for c in after.complaints if c.nomor}
    old = [c for c in before.complaints if c.nomor in now]
    return sum(1 for c in old if now[c.nomor][0] != c.tanggal_masuk or (c.tanggal_selesai and now[c.nomor][1] != c.tanggal_selesai))
