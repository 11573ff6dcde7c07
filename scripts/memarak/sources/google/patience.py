"""How long to wait for Google, and how often to ask again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits in seconds, and the clock they are measured by (replaced in tests).

    `total` is for the whole pull, waiting included. Between attempts the wait doubles from `first_wait` up to
    `longest_wait`; `jitter` gives the share of it, from a half to the whole, so that many portals don't come
    back at once.
    """

    connect: float = 10
    read: float = 60
    total: float = 120
    first_wait: float = 1
    longest_wait: float = 32
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    jitter: Callable[[], float] = field(default=lambda: random.uniform(0.5, 1))  # noqa: S311 - no secret

    def wait_before(self, attempt: int, retry_after: str | None) -> float:
        """Seconds to wait before the next attempt after `attempt` (1 = first) failed.

        `retry_after` is the header of that name: seconds, or a date. The server's wish is a lower bound.
        """
        wait = min(self.first_wait * 2.0 ** (attempt - 1), self.longest_wait) * self.jitter()
        return max(wait, self._asked_for(retry_after))

    def _asked_for(self, retry_after: str | None) -> float:
        text = (retry_after or "").strip()
        if text.isascii() and text.isdigit():
            return float(text[:9])
        try:
            moment = parsedate_to_datetime(text)
        except (TypeError, ValueError, IndexError):
            return 0.0
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return max(0.0, (moment - self.now()).total_seconds())
