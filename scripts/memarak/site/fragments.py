"""Parts that stand on many pages, rendered once and kept: entries of lists, facts, time lanes, icons.

A list shows twenty-five complaints and each complaint stands in half a dozen lists, so most of a list is known
before it is rendered. The way to the site's root, which differs from page to page, is filled in afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

from jinja2 import Environment
from markupsafe import Markup

from memarak.site.charts.lane import Lane
from memarak.site.direct import as_markup
from memarak.site.models.complaint import Fact
from memarak.site.models.listing import Choice, Entry
from memarak.site.statuses import DRAWINGS

_ROOT = _CUT = Markup("\x00")
_MOST_KEPT = 200_000

_Made = TypeVar("_Made")
_Known = dict[int, tuple[object, _Made]]
"""What was made of a value, by the value's `id`. The value stands beside it, so that nothing else gets that `id`."""


def _keep(known: _Known[_Made], value: object, made: _Made) -> tuple[object, _Made]:
    kept = value, made
    if len(known) < _MOST_KEPT:
        known[id(value)] = kept
    return kept


class Fragments:
    """Renders macros of `theme/templates/components/` once for each value: values are frozen, so equal ones look equal.

    A fact is known again by what it says. Entries, time lanes and rows of filters are known by being the very same
    object (`_Known`): comparing them takes as long as a table of facts.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._facts: dict[Fact, str] = {}
        self._entries: _Known[tuple[str, ...]] = {}
        self._pieces: dict[str, str] = {}
        self._filters: dict[str, _Known[Markup]] = defaultdict(dict)
        self._lanes: _Known[Markup] = {}
        self._macros: dict[str, Any] = {}
        icons: Any = environment.get_template("components/icons.html").module
        self.icons = {
            **{name: icons.drawn(Markup(drawing)) for name, drawing in DRAWINGS.items()},  # noqa: S704  (our own)
            "tenggat": icons.flag(),
            "perisai": icons.shield(),
        }

    def entries(self, entries: Iterable[Entry], root: str, hides_agency: bool, hides_place: bool) -> Markup:
        """Complaints of a list, for a page from which `root` leads to the site's root, without what the page says already."""
        known = self._entries
        texts: list[str] = []
        for entry in entries:
            start, middle, agency, place, end = (known.get(id(entry)) or _keep(known, entry, self._cut(entry)))[1]
            texts += (start, root, middle, "" if hides_agency else agency, "" if hides_place else place, end)
        return as_markup("".join(texts))

    def _cut(self, entry: Entry) -> tuple[str, ...]:
        """The pieces of `entry` in lists; all but titles repeat, and are kept once."""
        text: str = self._macro("components/entry.html", "entry")(_CUT, entry)
        start, middle, *others = str.split(text, _CUT)
        start, agency, place, end = [self._pieces.setdefault(piece, piece) for piece in (start, *others)]
        return start, middle, agency, place, end

    def filters(self, choices: tuple[Choice, ...], label: str, root: str) -> Markup:
        """The row of filters of a list, the same on all its pages at one depth."""
        known = self._filters[root]
        made = known.get(id(choices))
        return (made or _keep(known, choices, self._macro("components/listing.html", "filters")(root, label, choices)))[1]

    def lane(self, chart: Lane) -> Markup:
        """The drawing of a time lane."""
        made = self._lanes.get(id(chart))
        return (made or _keep(self._lanes, chart, self._macro("components/charts/lane.html", "lane")(chart)))[1]

    def facts(self, facts: Iterable[Fact], root: str) -> Markup:
        """Lines of a table of facts."""
        known = self._facts
        texts = []
        for fact in facts:
            text = known.get(fact)
            if text is None:
                text = str(self._macro("components/fact.html", "fact")(_ROOT, fact))
                if len(known) < _MOST_KEPT:
                    known[fact] = text
            texts.append(text)
        return as_markup("".join(texts).replace(_ROOT, root))  # what templates made, with `../` filled in

    def _macro(self, template: str, macro: str) -> Any:
        if macro not in self._macros:
            self._macros[macro] = getattr(self._environment.get_template(template).module, macro)
        return self._macros[macro]
