"""What real sheets look like. Grows with `data/contoh/README.md`, which lists every kind."""

from __future__ import annotations

from make_sample.records import Row


def soil(complaints: list[Row], responses: list[Row]) -> tuple[list[Row], list[Row]]:
    """The tables with dirt."""
    return complaints, responses
