from __future__ import annotations

import pytest

from memarak.privacy.markers import MARKERS
from memarak.site import markup


@pytest.mark.parametrize("marker", MARKERS.values())
def test_every_marker_of_the_privacy_stage_gets_its_veil(marker: str) -> None:
    assert markup.veiled(f"telepon {marker}.") == f'telepon <span class="veil">{marker}</span>.'
    assert markup.has_veil(marker)


@pytest.mark.parametrize(
    "text", ["[<b> disamarkan]", "[a\nb disamarkan]", "[disamarkan]", "disamarkan]", "[" + "a" * 80 + " disamarkan]"]
)
def test_what_only_looks_like_a_marker_gets_none(text: str) -> None:
    assert "veil" not in markup.veiled(text)


def test_texts_are_escaped_before_they_are_veiled() -> None:
    assert markup.veiled('<b>"[NIK disamarkan]') == '&lt;b&gt;&#34;<span class="veil">[NIK disamarkan]</span>'


def test_lines_become_paragraphs() -> None:
    assert markup.paragraphs(" satu\r\n\r\ndua\ntiga\n\n\n") == "<p>satu</p><p>dua</p><p>tiga</p>"
    assert markup.paragraphs("\n \n") == ""


def test_controls_and_direction_marks_are_taken_out_and_arabic_stays() -> None:
    assert markup.plain("a\x00\u202eb\u2067 \u0645\u0631\u062d\u0628\u0627") == "ab \u0645\u0631\u062d\u0628\u0627"
