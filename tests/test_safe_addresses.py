from __future__ import annotations

import pytest

from memarak.safe_addresses import is_safe


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://memarak.example.go.id/x", True),
        ("http://127.0.0.1:8080/x", True),
        ("http://[::1]:8080", True),
        ("http://localhost", True),
        ("http://memarak.example.go.id", False),
        ("http://localhost.example.org", False),
        ("http://127.0.0.1.example.org", False),
        ("ftp://127.0.0.1", False),
        ("https://", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_an_address_is_safe_by_tls_or_within_this_machine(address: str, safe: bool) -> None:
    assert is_safe(address) is safe
