"""The inline bar: one share as a thin bar under its number, in a table."""

from __future__ import annotations

from memarak.site.charts.scale import per_cent


def inline_bar(share: float | None) -> str:
    """The bar's width for `share` (0 to 1) in per cent; blank where there is no share to show."""
    return "" if share is None else per_cent(100 * min(1.0, max(0.0, share)))
