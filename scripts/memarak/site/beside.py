"""Work done by a copy of this process while this one goes on with something else, so that no core stands idle."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from typing import Generic, TypeVar

from memarak.shards import cores

T = TypeVar("T")


class Beside(Generic[T]):
    """`work`, begun at once by another process, or done by this one when its result is asked for and `is_alone`.

    It must change nothing: whatever the other process fails at, or dies of, is done again by this one.
    """

    def __init__(self, work: Callable[[], T], is_alone: bool = False) -> None:
        self._work = work
        self._other = 0
        if is_alone or cores() < 2:
            return
        self._reading, writing = os.pipe()
        self._other = os.fork()
        if not self._other:
            try:
                os.close(self._reading)
                with os.fdopen(writing, "wb") as stream:
                    pickle.dump(work(), stream, pickle.HIGHEST_PROTOCOL)
            finally:
                os._exit(0)
        os.close(writing)

    def result(self) -> T:
        """What `work` gives. To be asked for once."""
        if self._other:
            with os.fdopen(self._reading, "rb") as stream:
                told = stream.read()
            os.waitpid(self._other, 0)
            try:
                return pickle.loads(told)  # type: ignore[no-any-return]  # noqa: S301  (from a copy of this process)
            except (EOFError, pickle.UnpicklingError):
                pass
        return self._work()
