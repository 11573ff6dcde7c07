"""A chart's marks for a file of its own: colours as attributes, because no stylesheet goes with a downloaded drawing.

The page draws curves in a box of 100 by 100 that is stretched, under strokes that are not. Not every program that
opens a downloaded drawing knows such strokes, so here curves stand in the plot's own coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

from markupsafe import Markup

_INK, _DIM, _RULE, _PAPER = "#15192b", "#454b60", "#c9cdd9", "#ffffff"
_SEA, _SEA_FILL, _INDIGO, _MORINDA, _MORINDA_FILL = "#005458", "#178284", "#26348a", "#7f1f37", "#6e1a33"

ATTRIBUTES: Mapping[str, Mapping[str, str]] = {
    "a-start": {},
    "a-middle": {"text-anchor": "middle"},
    "a-end": {"text-anchor": "end"},
    "d": {"fill": _DIM},
    "b": {"font-weight": "700"},
    "h": {"paint-order": "stroke", "stroke": _PAPER, "stroke-width": "4", "stroke-linejoin": "round"},
    "t-goal": {"fill": _MORINDA, "font-weight": "700"},
    "t-selesai": {"fill": _SEA},
    "gl": {"stroke": _RULE},
    "ax": {"stroke": _INK},
    "ln": {"fill": "none", "stroke": _SEA_FILL, "stroke-width": "3"},
    "band": {"fill": _SEA_FILL, "fill-opacity": ".18"},
    "cen": {"stroke": _INK, "stroke-width": "1.5"},
    "dash": {"stroke": _INK, "stroke-dasharray": "4 3"},
    "goal": {"stroke": _MORINDA_FILL, "stroke-width": "2", "stroke-dasharray": "7 4"},
    "span": {"fill": "#fdf0cf"},
    "dot": {"fill": _INDIGO, "stroke": _PAPER, "stroke-width": "2"},
    "dot2": {"fill": _SEA, "stroke": _PAPER, "stroke-width": "2"},
    "rest": {"fill": _RULE},
    "f-selesai": {"fill": _SEA_FILL},
}
"""What the stylesheet's light scheme gives each class of a chart that can be downloaded."""

PLOT_WIDTH, PLOT_HEIGHT = 612, 300
"""The plot's size in the drawing."""
_STEP = re.compile(r"([MLHVZ])([^MLHVZ]*)")


def marks(drawn: Markup) -> Markup:
    """The marks inside the drawing that a chart's macro made, their classes turned into attributes.

    `drawn` is trusted markup of this site's own macros. Raises `KeyError` for a class that `ATTRIBUTES` lacks.
    """
    outer = ElementTree.fromstring(str(drawn))  # noqa: S314  (our own macro's markup)
    svg = outer if outer.tag == "svg" else outer.find("svg")
    assert svg is not None  # noqa: S101  (every chart macro draws one)
    _unstretch(svg)
    for element in (inside for child in svg for inside in child.iter()):
        names = element.attrib.pop("class", "").split()
        if element.tag == "text":
            element.attrib.setdefault("fill", _INK)
        for name in names:
            element.attrib.update(ATTRIBUTES[name])
    inner = "".join(ElementTree.tostring(child, encoding="unicode") for child in svg)
    return Markup(inner)  # noqa: S704  (parsed and written again)


def stretched(path: str) -> str:
    """`path`, of absolute M, L, H, V and Z in a box of 100 by 100, in the plot's coordinates."""
    return "".join(letter + _scaled(letter, [float(number) for number in rest.split()]) for letter, rest in _STEP.findall(path))


def _scaled(letter: str, numbers: list[float]) -> str:
    sizes = {"H": (PLOT_WIDTH,), "V": (PLOT_HEIGHT,)}.get(letter, (PLOT_WIDTH, PLOT_HEIGHT))
    return " ".join(f"{round(number * size / 100, 1) + 0.0:g}" for number, size in zip(numbers, sizes, strict=False))


def _unstretch(svg: ElementTree.Element) -> None:
    for box in svg.iterfind("svg"):
        box.tag = "g"
        box.attrib.clear()
        for path in box:
            path.set("d", stretched(path.attrib["d"]))
