"""A service account's key, made for the test, and the check of what it signs."""

from __future__ import annotations

import base64
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


class ServiceAccountKey:
    def __init__(self) -> None:
        self._private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.email = "portal@memarak-uji.iam.gserviceaccount.com"

    @property
    def pem(self) -> str:
        return self._private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ).decode()

    def info(self, token_uri: str) -> dict[str, str]:
        return {
            "type": "service_account",
            "project_id": "memarak-uji",
            "private_key_id": "0123456789abcdef",
            "private_key": self.pem,
            "client_email": self.email,
            "client_id": "1",
            "token_uri": token_uri,
        }

    def json(self, token_uri: str) -> str:
        return json.dumps(self.info(token_uri))

    def claims(self, assertion: str) -> dict[str, Any] | None:
        """The claims of a signed assertion, or `None` where the signature is not ours."""
        try:
            head, body, signature = assertion.split(".")
            self._private.public_key().verify(_decoded(signature), f"{head}.{body}".encode(), padding.PKCS1v15(), hashes.SHA256())
            return json.loads(_decoded(body))
        except (ValueError, InvalidSignature):
            return None


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
