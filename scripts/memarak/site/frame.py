"""The shell around every page, rendered once a kind and filled by joining strings: the fast path of the build."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from memarak.site import markup, routes, words
from memarak.site.page import Head, Page

JINJA_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""How templates are read: everything escaped, a name that does not exist is an error."""

FILTERS = {
    "number": words.number,
    "percent": words.percent,
    "time": markup.time,
    "weekday_time": markup.weekday_time,
    "veiled": markup.veiled,
    "paragraphs": markup.paragraphs,
}

_HOLE = re.compile("\x00([a-z]+)\x00")
_HOLES = ("title", "description", "canonical", "root", "main")
_NO_ROOT = "\x00root\x00"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the shell says on every page; changes rarely, and then every page changes with it."""

    name: str
    "The portal's name."
    region: str
    "The regency."
    base_url: str
    "The site's full address, without a slash at its end."
    is_sample: bool
    "Whether all of it is invented sample data."
    has_programme: bool
    "Whether there is a page of priority programmes."
    has_meetings: bool
    "Whether there are pages of meetings."


class Frame:
    """Renders pages: a compiled template a page type, in a shell that was rendered once."""

    def __init__(self, environment: Environment, facts: Facts) -> None:
        self._environment = environment
        environment.filters.update(FILTERS)
        environment.globals["site"] = facts
        environment.globals["routes"] = routes
        self._facts = facts
        self._base_path = routes.base_path(facts.base_url)
        self._base_url = escape(facts.base_url)
        self._shells: dict[tuple[Any, ...], list[str]] = {}
        self._templates: dict[str, Any] = {}

    def render(self, page: Page) -> bytes:
        """The page's bytes."""
        head, model = page.make()
        return self.fill(page.address, page.template, head, model)

    def fill(self, address: str, template: str, head: Head, model: object) -> bytes:
        """The bytes of the page at `address` whose template sees `model` as `page` and the way to the root as `root`."""
        # The host serves 404.html at any depth, so that page's links start at the host's root.
        root = Markup(self._base_path if address == routes.NOT_FOUND else routes.root_of(address))  # noqa: S704
        main = self._template(template).render(page=model, root=root)
        filled = {
            "title": str(escape(markup.plain(head.title))),
            "description": str(escape(markup.plain(head.description))),
            "canonical": f"{self._base_url}/{address}",
            "root": str(root),
            "main": main,
        }
        return "".join([filled[part] if odd else part for odd, part in self._shell(head, page_is_home=address == "")]).encode()

    def _shell(self, head: Head, page_is_home: bool) -> list[Any]:
        key = (head.section, head.crumbs, head.feed, head.is_indexed, head.scripts, head.meta, page_is_home)
        shell: list[Any] | None = self._shells.get(key)
        if shell is None:
            holes = {name: Markup(f"\x00{name}\x00") for name in _HOLES}  # noqa: S704
            text = self._template("base.html").render(head=head, is_home=page_is_home, **holes)
            shell = [(number % 2, part) for number, part in enumerate(_HOLE.split(text))]
            if len(self._shells) < 4096:
                self._shells[key] = shell
        return shell

    def _template(self, name: str) -> Any:
        if name not in self._templates:
            self._templates[name] = self._environment.get_template(name)
        return self._templates[name]


def environment(templates: str) -> Environment:
    """A Jinja environment over the folder `templates`, the same as Pelican makes from `JINJA_OPTIONS`."""
    return Environment(loader=FileSystemLoader(templates), **JINJA_OPTIONS)  # noqa: S701  (JINJA_OPTIONS escape everything)
