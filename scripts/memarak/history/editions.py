"""Monthly editions: the figures of a month's first publication, frozen so that they can be cited for good.

An edition holds `statistik.csv` and what else its recomputation needs but complaints (`hari_libur.csv`,
`periode.csv`), and digests of the whole data package as the ledger has them (taken with `garam`). Beside it in
`state/`, never published, lie the facts from which later revisions are told; no text, and no plain digest of one.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from memarak.dictionary import FILES
from memarak.errors import HistoryBroken
from memarak.history.facts import Fact, facts_of, stripped
from memarak.rows import Holiday, NamedPeriod, Statistic, csv_bytes, rows_in
from memarak.snapshot import Snapshot

EDITIONS = "edisi"
"""The folder of all editions, in `state/` and on the site."""

ABOUT, FACTS = "edisi.json", "fakta.csv"
_FROZEN: Mapping[str, Any] = {"statistik": Statistic, "hari_libur": Holiday, "periode": NamedPeriod}
EDITION_FILES = (ABOUT, *(FILES[name].path for name in _FROZEN))
"""What an edition's address offers for download and never changes."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition. `month` is its name (`2026-11`), `release` the release that it froze, `digests` file to digest."""

    month: str
    as_of: date
    release: str
    digests: Mapping[str, str]
    statistics: tuple[Statistic, ...]
    holidays: tuple[Holiday, ...]
    periods: tuple[NamedPeriod, ...]
    facts: tuple[Fact, ...]


def month_due(as_of: date, existing: Collection[str]) -> str | None:
    """The month of `as_of` if it has no edition yet: then this publication is its first."""
    month = as_of.strftime("%Y-%m")
    return None if month in existing else month


def make_edition(snapshot: Snapshot, release: str, digests: Mapping[str, str]) -> Edition:
    """Freeze the figures of `snapshot`, published as `release`; `digests` are those of its line in the ledger."""
    return Edition(
        month=snapshot.as_of.strftime("%Y-%m"),
        as_of=snapshot.as_of,
        release=release,
        digests=dict(sorted(digests.items())),
        statistics=tuple(snapshot.statistics),
        holidays=tuple(snapshot.holidays),
        periods=tuple(snapshot.periods),
        facts=facts_of(snapshot.complaints),
    )


def forget(edition: Edition, numbers: Collection[str]) -> Edition:
    """The edition without the facts of withdrawn complaints: their number, agency, place and topic go; its figures stand."""
    facts = tuple(stripped(fact) if fact.nomor and fact.nomor in numbers else fact for fact in edition.facts)
    return replace(edition, facts=facts)


def public_files(edition: Edition) -> dict[str, bytes]:
    """What the edition's address offers for download: name to bytes. Never changes once published."""
    rows: Mapping[str, Iterable[tuple[str, ...]]] = {
        "statistik": edition.statistics,
        "hari_libur": edition.holidays,
        "periode": edition.periods,
    }
    files = {FILES[name].path: csv_bytes(FILES[name].column_names, rows[name]) for name in _FROZEN}
    about = {
        "edisi": edition.month,
        "data_per": edition.as_of.isoformat(),
        "rilis": edition.release,
        "berkas": dict(edition.digests),
        "beku": {name: hashlib.sha256(body).hexdigest() for name, body in files.items()},
    }
    return {**files, ABOUT: (json.dumps(about, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()}


def state_files(edition: Edition) -> dict[str, bytes]:
    """All that `state/` keeps of an edition: the public files and the facts."""
    return {**public_files(edition), FACTS: facts_bytes(edition.facts)}


def facts_bytes(facts: Iterable[Fact]) -> bytes:
    """The facts as `state/` keeps them."""
    return csv_bytes(Fact._fields, facts)


def read_edition(folder: Path) -> Edition:
    """Read an edition from `state/`. Raises `HistoryBroken` where a frozen file is missing or was changed."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        tables: dict[str, tuple[Any, ...]] = {}
        for name, row_type in _FROZEN.items():
            body = (folder / FILES[name].path).read_bytes()
            if hashlib.sha256(body).hexdigest() != about["beku"][FILES[name].path]:
                raise ValueError(name)
            tables[name] = _rows(body, row_type)
        facts = _rows((folder / FACTS).read_bytes(), Fact)
        return Edition(
            month=about["edisi"],
            as_of=date.fromisoformat(about["data_per"]),
            release=about["rilis"],
            digests=about["berkas"],
            statistics=tables["statistik"],
            holidays=tables["hari_libur"],
            periods=tables["periode"],
            facts=facts,
        )
    except (OSError, ValueError, KeyError, TypeError, csv.Error):
        raise HistoryBroken(
            f"Edisi {folder.name} tidak lengkap atau berubah; pulihkan folder {EDITIONS}/{folder.name} dari cadangan."
        ) from None


def _rows(body: bytes, row_type: Any) -> tuple[Any, ...]:
    return tuple(rows_in(io.StringIO(body.decode("utf-8"), newline=""), row_type))
