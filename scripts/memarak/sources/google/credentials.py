"""The service account: its key from the environment, its address to share the sheet with, its token.

The key stays inside Google's own object. Nothing here puts it, or a token, into a message.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memarak.errors import SourceUnreachable
from memarak.safe_addresses import is_safe

if TYPE_CHECKING:
    from google.oauth2.service_account import Credentials

SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly"
KEY_PATH_VARIABLE = "GOOGLE_APPLICATION_CREDENTIALS"
KEY_VARIABLE = "MEMARAK_GOOGLE_KEY"
_NEEDED = ("client_email", "private_key", "token_uri")


def load_credentials() -> Credentials:
    """The service account of the environment, allowed to read sheets and nothing more.

    `MEMARAK_GOOGLE_KEY` (the key's JSON) comes before `GOOGLE_APPLICATION_CREDENTIALS` (its path). Raises
    `SourceUnreachable`, naming the variable, for a key that is missing or can't be used.
    """
    text, place = _key_text()
    info = _key_info(text, place)
    from google.auth.exceptions import GoogleAuthError
    from google.oauth2 import service_account

    try:
        credentials: Credentials = service_account.Credentials.from_service_account_info(  # type: ignore[no-untyped-call]
            info, scopes=[SCOPE]
        )
    except (ValueError, TypeError, KeyError, AttributeError, GoogleAuthError):
        raise SourceUnreachable(
            f"Kunci pada {place} rusak: isi private_key tidak terbaca; pasang seluruh isi berkas JSON apa adanya, "
            "atau buat kunci baru."
        ) from None
    return credentials


def _key_text() -> tuple[str, str]:
    if text := os.environ.get(KEY_VARIABLE, "").strip():
        return text, KEY_VARIABLE
    path = os.environ.get(KEY_PATH_VARIABLE, "").strip()
    if not path:
        raise SourceUnreachable(
            f"Kunci akun layanan Google belum dipasang; isi {KEY_PATH_VARIABLE} dengan letak berkas kuncinya, atau {KEY_VARIABLE} "
            "dengan isinya (lihat docs/google-sheets.md)."
        )
    try:
        return Path(path).read_text(encoding="utf-8-sig"), KEY_PATH_VARIABLE
    except FileNotFoundError:
        raise SourceUnreachable(f"Berkas kunci pada {KEY_PATH_VARIABLE} tidak ada ({path}); periksa letaknya.") from None
    except (OSError, UnicodeDecodeError):
        raise SourceUnreachable(
            f"Berkas kunci pada {KEY_PATH_VARIABLE} tidak dapat dibaca ({path}); periksa izin dan isinya."
        ) from None


def _key_info(text: str, place: str) -> Mapping[str, Any]:
    try:
        info = json.loads(text)
    except ValueError:
        info = None
    if not isinstance(info, dict):
        raise SourceUnreachable(
            f"Kunci pada {place} bukan JSON yang utuh; pasang seluruh isi berkas kunci, dari {{ sampai }}, "
            "tanpa mengubah tanda kutip dan \\n di dalamnya."
        )
    if "installed" in info or "web" in info or info.get("type") not in (None, "service_account"):
        raise SourceUnreachable(
            f"Kunci pada {place} bukan kunci akun layanan; di Google Cloud Console pilih Akun layanan > Kunci > "
            "Tambahkan kunci > JSON."
        )
    missing = [name for name in _NEEDED if not isinstance(info.get(name), str) or not info[name].strip()]
    if missing:
        raise SourceUnreachable(f"Kunci pada {place} tidak memuat {', '.join(missing)}; unduh ulang kunci JSON akun layanan itu.")
    if not is_safe(info["token_uri"]):
        raise SourceUnreachable(f"Kunci pada {place} punya token_uri yang tidak aman; unduh ulang kunci JSON akun layanan itu.")
    return info
