from __future__ import annotations

import pytest

from memarak.privacy.names.slips import is_slip


@pytest.mark.parametrize(
    ("word", "slip"),
    [
        ("perbaikn", True),
        ("perbaikaan", True),
        ("perbiakan", True),
        ("sekoalh", True),
        ("sahnim", False),
        ("mahrup", False),
        ("ab", False),
        ("x" * 400, False),
    ],
)
def test_frequent_words_are_known_with_one_slip(word, slip):
    assert is_slip(word) is slip
