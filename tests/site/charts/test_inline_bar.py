"""A share as a thin bar."""

from __future__ import annotations

import pytest

from memarak.site.charts.inline_bar import inline_bar


@pytest.mark.parametrize(("share", "width"), [(0.7328, "73.28%"), (0.0, "0%"), (1.4, "100%"), (None, "")])
def test_the_width_is_the_share(share: float | None, width: str) -> None:
    assert inline_bar(share) == width
