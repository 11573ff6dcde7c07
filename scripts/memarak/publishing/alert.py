"""One optional message to whoever is in charge when a run was refused: `MEMARAK_WEBHOOK`, an address that takes JSON.

The message is `{"text": …, "status": …}`, which Slack, Mattermost and Google Chat show as it is. Whatever becomes of
it, the run's own outcome stays.
"""

from __future__ import annotations

import json
import os
from urllib.error import URLError
from urllib.request import Request, urlopen

from memarak.safe_addresses import is_safe

_SECONDS = 10


def alert(sentence: str, status: int) -> bool:
    """Send the sentence and the exit status; tells whether that was asked for and worked. Never raises."""
    address = os.environ.get("MEMARAK_WEBHOOK", "")
    if not is_safe(address):
        return False
    body = json.dumps({"text": f"Memarak: {sentence}", "status": status}, ensure_ascii=False).encode()
    request = Request(address, body, {"Content-Type": "application/json; charset=utf-8"})  # noqa: S310  (the scheme was looked at)
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            return bool(answer.status < 300)
    except (URLError, OSError, ValueError):
        return False
