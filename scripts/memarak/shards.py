"""Who works on shards: the processes of this machine, or whoever was asked to while a command runs.

A shard's work is a function of what it is given, pure or, where it writes files, such that doing it twice leaves the same
bytes. So it is all one who does it, in which order, and whether somebody died meanwhile and another did it again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

Shard = TypeVar("Shard")
Result = TypeVar("Result")


class Workers(Protocol):
    """Others who work on shards, each in a process of its own."""

    def map(self, work: Callable[[Shard], Result], shards: Iterable[Shard], /) -> Iterator[Result]:
        """`work` done on each of `shards`, in their order. Functions, shards and results are pickled."""


def cores() -> int:
    """How many processes can work at once here; one where a process can't be copied."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_asked: ContextVar[Workers | None] = ContextVar("workers", default=None)


def asked() -> Workers | None:
    """Who was asked to work on the shards of this command; `None` where this machine's processes do."""
    return _asked.get()


@contextmanager
def asking(workers: Workers) -> Iterator[None]:
    """While the block runs, `workers` work on shards."""
    token = _asked.set(workers)
    try:
        yield
    finally:
        _asked.reset(token)


@contextmanager
def spread_over(address: str) -> Iterator[None]:
    """While the block runs, the cluster at `address` works on shards; where it is blank, this machine's processes do."""
    if not address:
        yield
        return
    from memarak.cluster import opened

    with opened(address) as workers, asking(workers):
        yield


@contextmanager
def pool(processes: int) -> Iterator[Workers]:
    """Whoever was asked, or else so many processes of this machine."""
    if workers := asked():
        yield workers
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as own:
        yield own
