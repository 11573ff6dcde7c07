from __future__ import annotations

import pytest

from memarak.privacy import pieces
from memarak.privacy.pieces import Pieces, cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a  b", ["a", "", "b"]), ("", [""]), ("hp 0819é\ud800\n7", ["hp", "0000é\ud800\n0"]), ("٣ x", ["٣", "x"])],
)
def test_a_text_is_cut_at_blanks_alone_and_digits_are_alike(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_piece_is_read_once_and_a_long_one_is_not_kept() -> None:
    read: list[str] = []
    lengths = Pieces(lambda piece: read.append(piece) or len(piece))
    assert [lengths[piece] for piece in ("ab", "ab", "x" * 500)] == [2, 2, 500]
    assert read == ["ab", "x" * 500]
    assert list(lengths) == ["ab"]


def test_pieces_without_end_take_no_memory_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_MOST", 4)
    lengths = Pieces(len)
    assert [lengths[str(number)] for number in range(20)] == [1] * 10 + [2] * 10
    assert len(lengths) <= 4
