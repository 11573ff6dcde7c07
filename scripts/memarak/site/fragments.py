"""Parts that stand on many pages, rendered once and kept: entries of lists, facts, time lanes, icons.

A list shows twenty-five complaints and each complaint stands in half a dozen lists, so most of a list is known
before it is rendered. The way to the site's root, which differs from page to page, is filled in afterwards.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from memarak.site.charts.lane import Lane
from memarak.site.direct import as_markup
from memarak.site.models.complaint import Fact
from memarak.site.models.listing import Choice, Entry
from memarak.site.statuses import DRAWINGS

_ROOT = _CUT = Markup("\x00")
_MOST_KEPT = 200_000


class Fragments:
    """Renders macros of `theme/templates/components/` once for each value. Values are frozen, so equal ones look equal."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._kept: dict[str, dict[Hashable, str]] = {}
        self._entries: dict[int, tuple[Entry, tuple[str, ...]]] = {}
        self._pieces: dict[str, str] = {}
        self._filters: dict[tuple[int, str], tuple[tuple[Choice, ...], Markup]] = {}
        self._lanes: dict[int, tuple[Lane, Markup]] = {}
        self._macros: dict[str, Any] = {}
        icons: Any = environment.get_template("components/icons.html").module
        self.icons = {
            **{name: icons.drawn(Markup(drawing)) for name, drawing in DRAWINGS.items()},  # noqa: S704  (our own)
            "tenggat": icons.flag(),
            "perisai": icons.shield(),
        }

    def entries(self, entries: Iterable[Entry], root: str, hides_agency: bool, hides_place: bool) -> Markup:
        """Complaints of a list, for a page from which `root` leads to the site's root, without what the page says already."""
        texts: list[str] = []
        for entry in entries:
            start, middle, agency, place, end = (self._entries.get(id(entry)) or self._entry(entry))[1]
            texts += (start, root, middle, "" if hides_agency else agency, "" if hides_place else place, end)
        return as_markup("".join(texts))

    def _entry(self, entry: Entry) -> tuple[Entry, tuple[str, ...]]:
        """`entry`, known again by being the very same object, and its pieces in lists; all but titles repeat, and are kept once."""
        text: str = self._macro("components/entry.html", "entry")(_CUT, entry)
        start, middle, *others = str.split(text, _CUT)
        start, agency, place, end = [self._pieces.setdefault(piece, piece) for piece in (start, *others)]
        kept = entry, (start, middle, agency, place, end)
        if len(self._entries) < _MOST_KEPT:
            self._entries[id(entry)] = kept
        return kept

    def filters(self, choices: tuple[Choice, ...], label: str, root: str) -> Markup:
        """The row of filters of a list, the same on all its pages at one depth: known again like a time lane."""
        kept = self._filters.get((id(choices), root))
        if kept is None:
            kept = self._filters[id(choices), root] = (
                choices,
                self._macro("components/listing.html", "filters")(root, label, choices),
            )
        return kept[1]

    def facts(self, facts: Iterable[Fact], root: str) -> Markup:
        """Lines of a table of facts."""
        return self._all("components/fact.html", "fact", facts, root)

    def lane(self, chart: Lane) -> Markup:
        """The drawing of a time lane, known again by being the very same object: to compare lanes takes as long as a table."""
        kept = self._lanes.get(id(chart))
        if kept is None:
            kept = chart, self._all("components/lane.html", "drawing", (chart,), "")
            if len(self._lanes) < _MOST_KEPT:
                self._lanes[id(chart)] = kept
        return kept[1]

    def _all(self, template: str, macro: str, values: Iterable[Hashable], root: str) -> Markup:
        """`macro` of `template` for each of `values`. The macro is called with the root's stand-in and the value."""
        render, kept = self._macro(template, macro), self._kept.setdefault(macro, {})
        texts = []
        for value in values:
            text = kept.get(value)
            if text is None:
                text = str(render(_ROOT, value))
                if len(kept) < _MOST_KEPT:
                    kept[value] = text
            texts.append(text)
        return as_markup("".join(texts).replace(_ROOT, root))  # what templates made, with `../` filled in

    def _macro(self, template: str, macro: str) -> Any:
        if macro not in self._macros:
            self._macros[macro] = getattr(self._environment.get_template(template).module, macro)
        return self._macros[macro]
