"""Progress of a run: a live line on a terminal, one line a step elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """Give a function to be called with the name of each step as it begins; writes to standard error."""
    if not sys.stderr.isatty():
        yield lambda step: print(f"memarak: {step}", file=sys.stderr, flush=True)
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("memarak") as status:

        def tell(step: str) -> None:
            console.print(f"[dim]memarak:[/] {step}")
            status.update(f"memarak: {step} …")

        yield tell
