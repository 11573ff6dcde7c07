"""The last look at a finished site: its links, its pages and its weight beside the live ones, and what the scan found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import LeakDetected
from memarak.publishing.gates import is_beyond, pass_or_refuse
from memarak.publishing.links import broken_links
from memarak.publishing.release_files import public_files, without_copies
from memarak.snapshot import Snapshot

if TYPE_CHECKING:
    from memarak.privacy.scan import Finding

Scan = Callable[[Path], list["Finding"]]
LEAK = "data-pribadi"
_GUESSED = "nama"
"""The one kind of finding that is a guess; all others have a form that is hardly ever anything else."""
_FEW_PAGES = 5
_FEW_BYTES = 2_000_000
_SHOWN = 8


def check_finished(
    site: Path, before: Snapshot | None, after: Snapshot, live: Mapping[str, str], live_bytes: int, thresholds: Mapping[str, float],
    allowed: Collection[str],
) -> list[str]:  # fmt: skip
    """Return the codes waved through. `live` is the list of the live release's files, `live_bytes` their size without copies.

    Raises `GateRefused` with every sentence that stands in the way.
    """
    findings = {
        "tautan-putus": _broken(site, after, thresholds["tautan-putus"]),
        "halaman-hilang": _missing_pages(site, before, live, thresholds["halaman-hilang"]),
        "berat-naik": _heavier(site, before, after, live_bytes, thresholds["berat-naik"]),
    }
    return pass_or_refuse(findings, allowed)


def check_scan(findings: list[Finding], limit: float, allowed: Collection[str]) -> list[str]:
    """Refuse what looks like personal data. Raises `LeakDetected` naming files and kinds, never words.

    A likely name may be a false alarm, and `--allow data-pribadi` waves it through; nothing else ever goes out.
    """
    certain = [finding for finding in findings if finding.kind != _GUESSED]
    if not certain and (len(findings) <= limit or LEAK in allowed):
        return [LEAK] if len(findings) > limit else []
    shown = "; ".join(finding.sentence for finding in (certain or findings)[:_SHOWN])
    more = f" dan {len(findings) - _SHOWN} lagi" if len(findings) > _SHOWN else ""
    way_out = "rahasiakan barisnya di lembar atau perbaiki teksnya"
    if not certain:
        way_out += f", atau bila ternyata bukan nama orang ulangi sekali dengan --allow {LEAK}"
    raise LeakDetected(f"Situs tampak memuat data pribadi ({shown}{more}); situs tidak diganti, {way_out}.")


def _broken(site: Path, after: Snapshot, limit: float) -> str:
    broken = list(broken_links(site, after.portal.base_url))
    if len(broken) <= limit:
        return ""
    page, address = broken[0]
    return f"Ada {len(broken)} tautan putus, di antaranya halaman {page} menaut ke {address or '/'}."


def _missing_pages(site: Path, before: Snapshot | None, live: Mapping[str, str], limit: float) -> str:
    """Pages that went; those of complaints that went are none, nor are later pages of a list that grew shorter."""
    if before is None:
        return ""
    own = {f"{c.tautan.lstrip('/')}index.html" for c in before.complaints if c.tautan}
    pages = [name for name in live if name.endswith(".html") and "/halaman/" not in name and name not in own]
    gone = [name for name in pages if not (site / name).is_file()]
    return (
        f"Ada {len(gone)} halaman yang hilang, di antaranya {gone[0]}."
        if is_beyond(len(gone), len(pages), limit, _FEW_PAGES)
        else ""
    )


def _heavier(site: Path, before: Snapshot | None, after: Snapshot, live_bytes: int, limit: float) -> str:
    if before is None or not live_bytes:
        return ""
    explained = max(1.0, len(after.complaints) / max(1, len(before.complaints)))
    weight = sum(path.stat().st_size for _, path in public_files(site))
    growth = weight / live_bytes / explained - 1
    if growth * 100 <= limit or weight - live_bytes < _FEW_BYTES:
        return ""
    return f"Ukuran situs naik {growth:.0%} tanpa keluhan bertambah sebanyak itu."


def weight_of(release: Path, manifest: Mapping[str, str]) -> int:
    """Bytes of a release's files, compressed copies apart; files that are missing weigh nothing."""
    return sum((release / name).stat().st_size for name in without_copies(manifest) if (release / name).is_file())
