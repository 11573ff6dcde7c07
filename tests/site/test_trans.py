"""A sentence of a template in another language: whole, its links and holes in that language's order, and always escaped."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from memarak.site.direct import compile_directly
from memarak.site.language import kept, say, speaking, spoken
from memarak.site.trans import Trans

LINKED = (
    '<p>{% trans n=count, when=day|upper %}Ada {{ n }}&nbsp;<a href="{{ root }}x">keluhan</a> pada {{ when }}.{% endtrans %}</p>'
)
KEY = "Ada {n} <a>keluhan</a> pada {when}."


def rendered(source: str, catalogue: dict[str, str] | None = None, is_direct: bool = True, **names: object) -> str:
    environment = Environment(loader=DictLoader({"a.html": source}), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    if is_direct:
        compile_directly(environment)
    environment.add_extension(Trans)
    environment.globals["_"] = say
    with speaking(catalogue or {}):
        return environment.get_template("a.html").render(**{"root": "../", "count": 3, "day": "senin", **names})


@pytest.mark.parametrize("is_direct", [True, False])
def test_without_translation_the_template_stands_byte_for_byte(is_direct: bool) -> None:
    assert rendered(LINKED, None, is_direct) == '<p>Ada 3&nbsp;<a href="../x">keluhan</a> pada SENIN.</p>'


@pytest.mark.parametrize("is_direct", [True, False])
def test_another_language_orders_links_and_holes_as_it_likes(is_direct: bool) -> None:
    said = rendered(LINKED, {KEY: "{when}: <a>complaints</a>, {n}"}, is_direct)
    assert said == '<p>SENIN: <a href="../x">complaints</a>, 3</p>'


def test_translations_and_what_fills_them_are_escaped() -> None:
    source = '<p title="{% trans %}Isi{% endtrans %}">{% trans n=count %}Ada {{ n }}{% endtrans %} {{ _("Isi") }}</p>'
    said = rendered(source, {"Isi": 'a "b" & c', "Ada {n}": "R&D {n}"}, count="<i>")
    assert said == '<p title="a &#34;b&#34; &amp; c">R&amp;D &lt;i&gt; a &#34;b&#34; &amp; c</p>'


def test_two_links_of_a_sentence_are_told_apart() -> None:
    source = '{% trans %}<a href="1">satu</a> dan <a href="2">dua</a>{% endtrans %}'
    said = rendered(source, {"<a>satu</a> dan <a2>dua</a2>": "<a2>two</a2> and <a>one</a>"})
    assert said == '<a href="2">two</a> and <a href="1">one</a>'


def test_space_around_a_sentence_stays() -> None:
    assert rendered("x{% trans %} Isi {% endtrans %}y", {"Isi": "Text"}) == "x Text y"


@pytest.mark.parametrize(
    "body",
    ["{{ a.b }}", "{% if a %}x{% endif %}", "<a>x", "x</a>", "<a>x</b></a>"],
)
def test_what_no_translator_could_keep_is_refused_when_it_is_compiled(body: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered(f"{{% trans %}}{body}{{% endtrans %}}", a="")


def test_a_hole_that_the_sentence_lacks_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered("{% trans n=count %}Ada{% endtrans %}")


def test_a_language_is_spoken_within_its_block_alone() -> None:
    made = []

    @kept(8)
    def greeting(name: str) -> str:
        made.append(name)
        return say("Halo {nama}", nama=name)

    assert greeting("Ani") == "Halo Ani"
    with speaking({"Halo {nama}": "{nama}, hello"}):
        assert greeting("Ani") == greeting("Ani") == "Ani, hello"
        assert spoken()
    assert greeting("Ani") == "Halo Ani"
    assert made == ["Ani"] * 3
    assert not spoken()
