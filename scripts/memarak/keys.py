"""The secret `MEMARAK_KEY`, and the keys that are made of it: one for each thing that is kept under it."""

from __future__ import annotations

import hashlib
import os

VARIABLE = "MEMARAK_KEY"


def secret() -> str:
    """What the operator set; blank where nothing is."""
    return os.environ.get(VARIABLE, "")


def key_for(purpose: str) -> bytes:
    """32 bytes for `purpose` alone, so that what is written for one can't be compared with another; empty without the secret."""
    value = secret()
    return hashlib.sha256(f"memarak {purpose}{value}".encode()).digest() if value else b""
