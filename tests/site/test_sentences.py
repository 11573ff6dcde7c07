"""Whoever translates gets every sentence once, as it has to come back."""

from __future__ import annotations

from memarak.interface import wrong_with
from memarak.site.language import speaking
from memarak.site.scripts import in_the_language_spoken, sentences_in
from memarak.site.sentences import all_sentences, of_module, of_template

SCRIPT = 'const OTHER = {\n  a: "tetap",\n};\nconst SENTENCES = {\n  a: "satu “{n}”",\n  b: "dua",\n};\n'


def test_every_sentence_of_the_program_would_do_as_its_own_translation() -> None:
    sentences = all_sentences()
    assert len(sentences) > 700
    assert {sentence: wrong for sentence in sentences if (wrong := wrong_with(sentence, sentence))} == {}


def test_a_template_s_sentences_stand_in_its_order() -> None:
    source = '{% trans n=1 %}Ada <a href="{{ x }}">{{ n }}</a>{% endtrans %}\n{{ f(_("Isi")) }}\n{% trans %}Akhir{% endtrans %}'
    assert of_template(source) == ["Ada <a>{n}</a>", "Isi", "Akhir"]


def test_a_module_s_sentences_are_found_where_they_are_said_and_where_they_are_named() -> None:
    source = 'X = "dinamai {n}"\ndef f():\n    say("langsung")\n    return around(X, "n"), other("bukan"), say(f"bukan {x}")\n'
    assert sorted(of_module(source)) == ["dinamai {n}", "langsung"]


def test_only_the_table_of_sentences_of_a_script_is_filled_anew() -> None:
    assert list(sentences_in(SCRIPT)) == ["satu “{n}”", "dua"]
    assert in_the_language_spoken(SCRIPT) == SCRIPT
    with speaking({"satu “{n}”": 'one "{n}" \\', "tetap": "x"}):
        said = in_the_language_spoken(SCRIPT)
    assert said == SCRIPT.replace('"satu “{n}”"', '"one \\"{n}\\" \\\\"')
