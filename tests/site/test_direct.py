"""What a template prints is escaped as markupsafe escapes it, by whichever of its functions there is."""

from __future__ import annotations

import sys

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from memarak.site.direct import compile_directly, quickest_escape, safe_text

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


_MACRO = "{% macro a(x, y='<i>') %}{{ x }}+{{ y }}{% endmacro %}"
_CALLS = ["a('<b>')", "a('<b>', 2)", "a('<b>', y=2)", "a(y='<u>', x=1)", "a(a('<b>'))"]


def _rendered(is_direct: bool, source: str) -> str:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    if is_direct:
        compile_directly(environment)
    return environment.from_string(source).render()


@pytest.mark.parametrize("call", _CALLS)
def test_a_macro_gives_what_jinja_gives(call: str) -> None:
    assert _rendered(True, f"{_MACRO}{{{{ {call} }}}}") == _rendered(False, f"{_MACRO}{{{{ {call} }}}}")


@pytest.mark.parametrize(("call", "error"), [("a()", UndefinedError), ("a(1, 2, 3)", TypeError), ("a(1, z=2)", TypeError)])
def test_a_macro_that_is_called_wrongly_fails_as_in_jinja(call: str, error: type[Exception]) -> None:
    for is_direct in (True, False):
        with pytest.raises(error):
            _rendered(is_direct, f"{_MACRO}{{{{ {call} }}}}")


@pytest.mark.parametrize("body", ["{{ varargs }}", "{{ kwargs }}"])
def test_a_macro_that_takes_more_than_it_names_is_left_to_jinja(body: str) -> None:
    source = f"{{% macro b() %}}{body}{{% endmacro %}}{{{{ b() }}}}"
    assert _rendered(True, source) == _rendered(False, source)
