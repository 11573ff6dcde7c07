"""What a breakage is."""

from __future__ import annotations

from dataclasses import dataclass

CANARY = "tests/canary/test_canary.py"
ATTACKS = "tests/privacy/test_attacks.py"
CLUSTER = "tests/site/test_cluster.py"
DIGESTS = "tests/privacy/test_digests.py"
PLANTED = "tests/privacy/scan/test_planted.py"
PROTECTION = "tests/privacy/test_protection.py"


@dataclass(frozen=True, slots=True)
class Breakage:
    """A promise, the text `place` in `file` that keeps it, what to put `instead`, and the tests that must fail then."""

    promise: str
    file: str
    place: str
    instead: str
    tests: tuple[str, ...]
