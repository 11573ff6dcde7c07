"""Charts as files: colours as attributes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from memarak.site.charts.standalone import ATTRIBUTES, PLOT_HEIGHT, PLOT_WIDTH, marks

TEMPLATES = Path(__file__).parents[3] / "theme" / "templates" / "components" / "charts"


def test_classes_become_attributes_and_text_gets_its_ink() -> None:
    drawn = Markup(
        '<div class="plot"><svg class="low" role="img"><text class="b a-end" x="1%">131</text><line class="ax"/></svg></div>'
    )
    assert marks(drawn) == ('<text x="1%" fill="#15192b" font-weight="700" text-anchor="end">131</text><line stroke="#15192b" />')


def test_a_class_without_attributes_is_noticed() -> None:
    with pytest.raises(KeyError):
        marks(Markup('<svg><line class="baru"/></svg>'))


@pytest.mark.parametrize("name", ["curve", "bar_in_bar", "progress"])
def test_every_class_of_a_downloadable_chart_has_attributes(name: str) -> None:
    template = (TEMPLATES / f"{name}.html").read_text(encoding="utf-8")
    inside = re.sub(r"\{[%{].*?[%}]\}", " ", template[template.index("<svg") :])
    classes = {c for found in re.findall(r'<(?:line|rect|path|circle|text) class="([^"]*)"', inside) for c in found.split()}
    assert classes - {"a-"} <= set(ATTRIBUTES)


def test_a_stretched_curve_is_drawn_in_the_plots_own_coordinates() -> None:
    drawn = Markup(
        '<svg><svg viewBox="0 0 100 100" preserveAspectRatio="none"><path class="ln" d="M0 100H5V50L10.5 25Z"/></svg></svg>'
    )
    line = marks(drawn)
    assert 'd="M0 300H30.6V150L64.3 75Z"' in line
    assert "<svg" not in line
    assert "vector-effect" not in line


def test_the_drawing_gives_the_plot_its_size() -> None:
    drawing = (TEMPLATES.parents[1] / "grafik.svg").read_text(encoding="utf-8")
    assert f'width="{PLOT_WIDTH}" height="{PLOT_HEIGHT}"' in drawing
