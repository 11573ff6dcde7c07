"""What a template prints is escaped as markupsafe escapes it, by whichever of its functions there is."""

from __future__ import annotations

import sys

import pytest
from markupsafe import Markup, escape

from memarak.site.direct import quickest_escape, safe_text

HOSTILE = """<script>alert("1")</script> & 'Tom' &amp; {{ x }} \x00 é"""
ABSENT = [(), ("_speedups",), ("_speedups", "_native")]


@pytest.mark.parametrize("absent", ABSENT)
@pytest.mark.parametrize("text", [HOSTILE, "", "Lampu jalan mati"])
def test_text_is_escaped_alike_whatever_markupsafe_offers(
    absent: tuple[str, ...], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in absent:
        monkeypatch.setitem(sys.modules, f"markupsafe.{part}", None)
    found = quickest_escape()(text)
    assert type(found) is str
    assert found == str(escape(text))


def test_a_part_without_the_private_function_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("_speedups", "_native"):
        monkeypatch.setitem(sys.modules, f"markupsafe.{part}", sys)
    assert quickest_escape()(HOSTILE) == str(escape(HOSTILE))


@pytest.mark.parametrize("value", [HOSTILE, 1284, None, Markup("<b>tebal</b>")])
def test_any_value_reads_as_jinja_would_print_it(value: object) -> None:
    assert str(safe_text(value)) == str(escape(value))
