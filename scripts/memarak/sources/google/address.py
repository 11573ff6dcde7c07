"""Where the sheet is: its id, or its whole address as copied from a browser; and where its API answers."""

from __future__ import annotations

import os
import re
from urllib.parse import parse_qs, urlsplit

from memarak.errors import ConfigurationError, UsageError
from memarak.safe_addresses import is_loopback

API = "https://sheets.googleapis.com"
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]+")
_WAY_OUT = "salin alamat lembar dari peramban, bentuknya https://docs.google.com/spreadsheets/d/<id>/edit"


def sheet_id(address: str) -> str:
    """The id in `address`. Raises `UsageError` saying what was given instead and where the id is found."""
    address = address.strip().strip("\"'<>")
    if _IDENTIFIER.fullmatch(address):
        return address
    parts = urlsplit(address if "://" in address else f"https://{address}")
    if parts.hostname not in ("docs.google.com", "drive.google.com"):
        raise UsageError(f"Sumber gsheet: tidak berisi id atau alamat Google Sheets; {_WAY_OUT}.")
    path = parts.path
    if "/d/e/" in path or path.endswith(("/pubhtml", "/pub")):
        raise UsageError(f"Alamat itu hasil 'Publikasikan ke web', bukan lembarnya sendiri; {_WAY_OUT}.")
    if "/forms/" in path:
        raise UsageError(f"Alamat itu Google Formulir, bukan lembar jawabannya; buka lembarnya, lalu {_WAY_OUT}.")
    if "/document/" in path or "/presentation/" in path:
        raise UsageError(f"Alamat itu dokumen atau salindia Google, bukan lembar; buka lembarnya, lalu {_WAY_OUT}.")
    if "/folders/" in path:
        raise UsageError(f"Alamat itu folder Google Drive, bukan lembar; buka lembarnya, lalu {_WAY_OUT}.")
    found = re.search(r"/d/([A-Za-z0-9_-]+)", path)
    query = parse_qs(parts.query)
    identifier = found[1] if found else (query.get("id") or query.get("key") or [""])[0]
    if not _IDENTIFIER.fullmatch(identifier):
        raise UsageError(f"Alamat Google Sheets itu tidak memuat id lembar; {_WAY_OUT}.")
    return identifier


def tab_link(identifier: str, tab_id: int) -> str:
    """The address that opens the tab in a browser; `&range=F17` may follow."""
    return f"https://docs.google.com/spreadsheets/d/{identifier}/edit#gid={tab_id}"


def api_endpoint() -> str:
    """Google's endpoint, or that of `MEMARAK_SHEETS_ENDPOINT`, which must be on this machine.

    Raises `ConfigurationError` for any other host: the token that is sent there opens the sheet.
    """
    given = os.environ.get("MEMARAK_SHEETS_ENDPOINT", "").strip().rstrip("/")
    if not given:
        return API
    try:
        parts = urlsplit(given)
        allowed = parts.scheme in ("http", "https") and is_loopback(parts.hostname) and parts.username is None
        _ = parts.port
    except ValueError:
        allowed = False
    if not allowed:
        raise ConfigurationError(
            "MEMARAK_SHEETS_ENDPOINT hanya boleh menunjuk mesin ini sendiri (misalnya http://127.0.0.1:8080); kosongkan "
            "untuk memakai Google."
        )
    return given
