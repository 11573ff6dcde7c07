"""Gates: what must not happen between the site that the public sees and the one about to replace it.

Each gate has a code, a threshold in `[gerbang]` of `portal.toml`, and a sentence. `--allow CODE` waves one
through once, which the ledger records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path

from memarak.errors import ConfigurationError, GateRefused
from memarak.settings import DEFAULT_GATES
from memarak.snapshot import Snapshot

SMALLEST_ROWS = 10
"""Fewer rows than this are ordinary editing, whatever their share."""


def check_codes(allowed: Collection[str]) -> None:
    """Raise `ConfigurationError` where a code to be waved through is none of ours."""
    for code in allowed:
        if code not in DEFAULT_GATES:
            raise ConfigurationError(f"Gerbang {code!r} tidak dikenal; yang dikenal: " + ", ".join(DEFAULT_GATES) + ".")


def check_gates(before: Snapshot | None, after: Snapshot, thresholds: Mapping[str, float], allowed: Collection[str]) -> list[str]:
    """Compare the live snapshot with the next one; return the codes that were waved through.

    Raises `GateRefused` with every sentence that stands in the way.
    """
    if before is None:
        return []
    limits = thresholds
    findings = {
        "keluhan-turun": _fallen(before, after, limits["keluhan-turun"]),
        "opd-hilang": _vanished_agencies(before, after, limits["opd-hilang"]),
        "ditahan-melonjak": _more_held_back(before, after, limits["ditahan-melonjak"]),
        "angka-lalu-bergeser": _moved_past(before, after, limits["angka-lalu-bergeser"]),
    }
    return pass_or_refuse({code: sentence for code, sentence in findings.items() if sentence}, allowed)


def check_weight(live: Path | None, site: Path, before: Snapshot | None, after: Snapshot, thresholds: Mapping[str, float],
                 allowed: Collection[str]) -> list[str]:  # fmt: skip
    """Refuse a site that weighs much more than its complaints explain."""
    if live is None or before is None:
        return []
    growth = _bytes_of(site) / max(1, _bytes_of(live)) / max(1.0, len(after.complaints) / max(1, len(before.complaints)))
    limit = thresholds["berat-naik"]
    if growth <= 1 + limit / 100:
        return []
    return pass_or_refuse({"berat-naik": f"Ukuran situs naik {growth - 1:.0%} tanpa keluhan bertambah sebanyak itu."}, allowed)


def pass_or_refuse(findings: Mapping[str, str], allowed: Collection[str]) -> list[str]:
    """The codes of `findings` if all are allowed; else `GateRefused` naming the others and how to wave them through."""
    standing = {code: sentence for code, sentence in findings.items() if code not in allowed}
    if standing:
        words = " ".join(standing.values())
        flags = " ".join(f"--allow {code}" for code in standing)
        raise GateRefused(f"{words} Situs tidak diganti; periksa lembarnya, atau bila memang benar ulangi sekali dengan {flags}.")
    return sorted(findings)


def _fallen(before: Snapshot, after: Snapshot, limit: float) -> str:
    lost = len(before.complaints) - len(after.complaints)
    if lost < SMALLEST_ROWS or lost * 100 <= limit * len(before.complaints):
        return ""
    return f"Keluhan turun dari {len(before.complaints)} menjadi {len(after.complaints)}."


def _vanished_agencies(before: Snapshot, after: Snapshot, limit: float) -> str:
    old = Counter(c.opd for c in before.complaints if c.opd)
    new = {c.opd for c in after.complaints}
    gone = sorted(code for code, count in old.items() if count > limit and code not in new)
    return f"Semua keluhan OPD {', '.join(gone)} hilang." if gone else ""


def _more_held_back(before: Snapshot, after: Snapshot, limit: float) -> str:
    more = after.portal.rows_held_back - before.portal.rows_held_back
    if more < SMALLEST_ROWS or more * 100 <= limit * after.portal.rows_read:
        return ""
    return f"Baris yang ditahan naik dari {before.portal.rows_held_back} menjadi {after.portal.rows_held_back}."


def _moved_past(before: Snapshot, after: Snapshot, limit: float) -> str:
    month = before.as_of.isoformat()[:7]
    old = Counter(c.tanggal_masuk[:7] for c in before.complaints if c.tanggal_masuk[:7] < month)
    new = Counter(c.tanggal_masuk[:7] for c in after.complaints if c.tanggal_masuk[:7] < month)
    moved = sum(abs(old[m] - new[m]) for m in old.keys() | new.keys())
    if moved < SMALLEST_ROWS or moved * 100 <= limit * len(before.complaints):
        return ""
    return f"Jumlah keluhan bulan-bulan yang sudah lewat bergeser {moved}."


def _bytes_of(site: Path) -> int:
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
