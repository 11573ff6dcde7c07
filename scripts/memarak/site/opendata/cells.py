"""Cells of many rows, made a column at a time: most columns say few things, often, so what a chunk says twice is made once.

Chunks are small, so that whoever writes them away as they come holds little however long the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

CHUNK = 4096
Maker = Callable[[str], str]


def made_rows(rows: Sequence[Sequence[str]], makers: Sequence[Maker]) -> Iterator[Iterator[tuple[str, ...]]]:
    """For each chunk of `rows` its rows, each cell made by the maker of its column."""
    for start in range(0, len(rows), CHUNK):
        columns = zip(*rows[start : start + CHUNK], strict=True)
        yield zip(*[_made(make, column) for make, column in zip(makers, columns, strict=True)], strict=True)


def _made(make: Maker, column: Sequence[str]) -> Iterator[str]:
    made = {text: make(text) for text in set(column)}
    return map(made.__getitem__, column)
