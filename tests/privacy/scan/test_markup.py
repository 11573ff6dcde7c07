from __future__ import annotations

import pytest

from memarak.privacy.scan.markup import pieces_of_markup


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("<p>a</p> <p> b </p>", {"a", "b"}),
        ("<p>a<!-- b -->c</p>", {"a", "b", "c"}),
        ("<p>Air &amp; jalan</p>", {"Air & jalan"}),
        ("<p>3 &lt; 5</p>", {"3 < 5"}),
        ('<a title="t">x</a><content>&lt;p&gt;a&lt;/p&gt;b</content>', {"t", "x", "a", "b"}),
    ],
)
def test_the_pieces_of_a_page_are_what_stands_in_it(source: str, pieces: set[str]) -> None:
    assert pieces_of_markup(source) == pieces


@pytest.mark.parametrize("tag", ["script", "SCRIPT"])
def test_a_script_of_data_is_read_as_data(tag: str) -> None:
    assert pieces_of_markup(f'<{tag}>{{"isi": "\\u0030819"}}</{tag}>') == {"isi", "0819"}
    assert pieces_of_markup(f"<{tag}>if (a<b)\n c>d</{tag}>") == {"if (a<b)", "c>d"}
