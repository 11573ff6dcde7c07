"""`state/` as one encrypted file, for hosts where others may read what is stored.

The file is `memarak1`, 16 random bytes for scrypt, and a Fernet token (AES-128-CBC with HMAC-SHA256) of a
compressed tar of the state. Only `MEMARAK_KEY` opens it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import secrets
import tarfile
from pathlib import Path

from memarak.disk import fresh_folder, recover_folder, replace_folder, write_whole
from memarak.errors import ConfigurationError
from memarak.keys import secret

_MARK = b"memarak1"
_SALT_BYTES = 16
_SHORTEST_KEY = 20
_LEFT_OUT = {"laporan", "terbit", "kunci"}


def save_state(state: Path, file: Path) -> None:
    """Write `state` encrypted to `file`, replacing it whole. Raises `ConfigurationError` without a long `MEMARAK_KEY`."""
    from cryptography.fernet import Fernet

    salt = secrets.token_bytes(_SALT_BYTES)
    token = Fernet(_key(salt)).encrypt(_packed(state))
    write_whole(file, _MARK + salt + token)


def load_state(file: Path, state: Path) -> bool:
    """Replace `state` by what `file` holds; tells whether there was such a file.

    Raises `ConfigurationError` where the key does not open it; `state` is then left alone.
    """
    from cryptography.fernet import Fernet, InvalidToken

    recover_folder(state)
    if not file.exists():
        return False
    body = file.read_bytes()
    salt = body[len(_MARK) : len(_MARK) + _SALT_BYTES]
    try:
        if not body.startswith(_MARK):
            raise InvalidToken
        packed = Fernet(_key(salt)).decrypt(body[len(_MARK) + _SALT_BYTES :])
    except InvalidToken:
        raise ConfigurationError(
            f"Berkas {file} tidak terbuka dengan MEMARAK_KEY ini; pakai kunci yang dulu, atau hapus berkasnya untuk mulai baru."
        ) from None
    fresh = fresh_folder(state)
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
        for entry in archive:
            path = fresh / entry.name
            path.parent.mkdir(parents=True, exist_ok=True)
            stream = archive.extractfile(entry)
            path.write_bytes(stream.read() if stream else b"")
    replace_folder(state, fresh)
    return True


def _packed(state: Path) -> bytes:
    """A compressed tar whose bytes depend on the files alone."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as stream, tarfile.open(fileobj=stream, mode="w") as archive:
        for path in sorted(p for p in state.rglob("*") if p.is_file()):
            name = path.relative_to(state)
            if name.parts[0] not in _LEFT_OUT and not path.name.endswith(".baru"):
                entry = tarfile.TarInfo(name.as_posix())
                entry.size = path.stat().st_size
                archive.addfile(entry, io.BytesIO(path.read_bytes()))
    return buffer.getvalue()


def _key(salt: bytes) -> bytes:
    value = secret()
    if len(value) < _SHORTEST_KEY:
        raise ConfigurationError(
            f"MEMARAK_KEY belum diisi atau terlalu pendek; isi dengan rahasia acak, paling sedikit {_SHORTEST_KEY} huruf."
        )
    return base64.urlsafe_b64encode(hashlib.scrypt(value.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32))
