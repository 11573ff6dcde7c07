"""Which tab of a source is which table of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memarak.errors import SchemaMismatch
from memarak.matching import fold
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.sources.titles import tellable
from memarak.vocabulary import TABS


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab as the source names it. `is_hidden` where staff have hidden it."""

    title: str
    is_hidden: bool = False


def choose_tabs(tabs: Sequence[Tab], settings: Settings) -> tuple[dict[str, int], list[Problem]]:
    """Table of the contract -> position in `tabs`. The contract's title comes before those of `portal.toml`.

    Of several that fit, a visible one comes before a hidden one, then the first from the left; the report
    tells of the others.
    """
    chosen: dict[str, int] = {}
    problems: list[Problem] = []
    keys = [fold(tab.title) for tab in tabs]
    for table in TABS:
        names = dict.fromkeys(map(fold, (table, *settings.tabs.get(table, ()))))
        fits = [i for name in names if name for i, key in enumerate(keys) if key == name]
        if not fits:
            continue
        best = min(fits, key=lambda i: tabs[i].is_hidden)
        chosen[table] = best
        if len(fits) > 1:
            details = {"tabel": table, "jumlah": str(len(fits)), "urutan": str(best + 1)}
            problems.append(Problem("tab-kembar", table, details=details))
        if tabs[best].is_hidden:
            problems.append(Problem("tab-tersembunyi", table, details={"tabel": table}))
    return chosen, problems


def no_complaints(place: str, tabs: Sequence[Tab], is_folder: bool = False) -> SchemaMismatch:
    """The error for a source in which no tab (or no file of a folder) is the `keluhan` table; `place` says where that is."""
    titles = [f'"{title}"' for title in tellable(tab.title for tab in tabs)]
    seen = f" (yang ada: {', '.join(titles[:10])})" if titles else ""
    what, name = ("berkas keluhan.csv", "keluhan.csv") if is_folder else ("tab keluhan", '"keluhan"')
    kind = "berkas" if is_folder else "tab"
    return SchemaMismatch(
        f"{place} tidak punya {what}{seen}; beri nama {name} pada {kind} itu, atau daftarkan namanya di portal.toml pada [tab]."
    )
