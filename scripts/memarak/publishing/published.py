"""What a published site tells of its own past, read from its address or from a folder that holds a copy of it.

Nothing is believed here; `restoring` does that. Only the few files that a state can be restored from are read: the
ledger with its salt, the data package that its last line tells, and the editions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from http.client import HTTPException, IncompleteRead
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from memarak.errors import SourceUnreachable, UsageError
from memarak.history.editions import EDITION_FILES, EDITIONS
from memarak.history.ledger import LEDGER_FILE, SALT_FILE
from memarak.history.shelf import REVISIONS
from memarak.publishing.purging import PACKAGE
from memarak.publishing.recovery import SHOWN
from memarak.safe_addresses import is_safe

Reader = Callable[[str], bytes | None]
"""Path on the site to its bytes; `None` where the site has no such file."""
_SECONDS = 60
_TRIES = 3
_MOST_BYTES = 512 * 1024**2
_GONE = (404, 410)
_PLAIN_NAME = re.compile(r"[a-z_]+\.(?:csv|json)")
_MONTH = re.compile(r"\d{4}-\d{2}")


def reader_of(origin: str) -> Reader:
    """How files of the site at `origin` are read: an address (https, or http on this machine) or a folder.

    Raises `UsageError` for any other address, `SourceUnreachable` where there is no such folder.
    """
    if "://" in origin:
        if not is_safe(origin):
            raise UsageError("--from harus alamat situs yang diawali https://, atau folder yang berisi salinan situsnya.")
        return lambda name: _fetched(f"{origin.rstrip('/')}/{name}")
    folder = Path(origin)
    if not folder.is_dir():
        raise SourceUnreachable(f"Folder {folder} tidak ada; tulis folder yang berisi salinan situs, atau alamat situsnya.")
    return lambda name: _held(folder / name)


def collect(read: Reader, folder: Path) -> bool:
    """Copy into the empty `folder` what a state can be restored from, at the paths of the site; False where it has no ledger.

    Names come from the ledger itself, so a name that is none of ours is passed over. Raises `SourceUnreachable`.
    """
    body = read(f"{SHOWN}/{LEDGER_FILE}")
    if body is None:
        return False
    _put(folder / SHOWN / LEDGER_FILE, body)
    files, months = _named(body)
    names = [f"{SHOWN}/{SALT_FILE}", *(f"{PACKAGE}/{name}" for name in files)]
    names += [f"{EDITIONS}/{month}/{name}" for month in months for name in (*EDITION_FILES, REVISIONS)]
    for name in names:
        found = read(name)
        if found is not None:
            _put(folder / name, found)
    return True


def _named(ledger: bytes) -> tuple[list[str], list[str]]:
    """Files of the data package and months with an edition, as a ledger names them; nothing where it is none."""
    try:
        lines = [json.loads(line) for line in ledger.decode().splitlines()]
        files = [name for name in lines[-1]["berkas"] if _PLAIN_NAME.fullmatch(name)] if lines else []
        months = sorted({line["data_per"][:7] for line in lines})
    except (ValueError, KeyError, TypeError):
        return [], []
    return files, [month for month in months if _MONTH.fullmatch(month)]


def _put(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


class _SafeRedirects(HTTPRedirectHandler):
    """Follows no redirect to an address that `--from` might not name; urllib then reports the answer as it is."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """The request that goes on, or `None`."""
        return super().redirect_request(req, fp, code, msg, headers, newurl) if is_safe(newurl) else None


def _fetched(address: str) -> bytes | None:
    """The bytes at `address`, past every cache on the way. Raises `SourceUnreachable`."""
    request = Request(address, headers={"Cache-Control": "no-cache", "User-Agent": "memarak"})  # noqa: S310  (looked at)
    why = ""
    for _ in range(_TRIES):
        try:
            with build_opener(_SafeRedirects).open(request, timeout=_SECONDS) as answer:
                body: bytes = answer.read(_MOST_BYTES + 1)
                if len(body) < int(answer.headers.get("Content-Length", 0)):  # a bounded read takes half an answer for whole
                    raise IncompleteRead(body)
                if len(body) <= _MOST_BYTES:
                    return body
            why = "terlalu besar"
            break
        except HTTPError as error:
            if error.code in _GONE:
                return None
            why = f"jawaban {error.code}"
        except (URLError, HTTPException, OSError, ValueError):
            why = "jaringan"
    raise SourceUnreachable(f"Situs {address} tidak dapat dibaca ({why}); tidak ada yang diubah, ulangi beberapa saat lagi.")
