"""What was found in each text last time, so that a text which did not change need not be read again.

Kept in `state/`, and only where `MEMARAK_KEY` is set. No text is kept, neither raw nor redacted: of each text a keyed
digest (of the text and the version of everything that reads it), and of those in which something was found, where it
stood and of what kind. Whoever can read the file but has no key can neither guess a text nor forge a find: a file that is
damaged, or was written under another key or version, counts as none. What a build did not use is not kept by it, so a
complaint that is taken back leaves nothing here.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from memarak.disk import write_whole
from memarak.keys import key_for
from memarak.privacy.names.public import load_public_names
from memarak.privacy.spans import NOTHING, Finds, Span
from memarak.settings import Settings

_FORMAT = b"memarak-samaran-1\n"
_DIGEST, _SEAL = 16, 32


class Memory:
    """Finds by text. Without a file it forgets everything."""

    def __init__(self, path: Path | None = None, key: bytes = b"") -> None:
        """Read `path`; `key` stands for the secret and for everything on which finds depend."""
        self._path, self._key = path, key
        self._clean: set[bytes] = set()
        self._found: Mapping[str, Finds] = {}
        if path and key:
            self._read(path)
        self._used_clean: set[bytes] = set()
        self._used_found: dict[str, Finds] = {}
        self._has_news = False

    def known(self, texts: Iterable[str]) -> dict[str, Finds]:
        """What was found in those of `texts` that are known."""
        if not self._clean and not self._found:
            return {}
        known: dict[str, Finds] = {}
        for text in texts:
            digest = self._digest(text)
            if digest in self._clean:
                self._used_clean.add(digest)
                known[text] = NOTHING
            elif found := self._found.get(digest.hex()):
                self._used_found[digest.hex()] = found
                known[text] = found
        return known

    def learn(self, text: str, finds: Finds) -> None:
        """Remember what was found in `text`."""
        if not self._key:
            return
        self._has_news = True
        digest = self._digest(text)
        if finds == NOTHING:
            self._used_clean.add(digest)
        else:
            self._used_found[digest.hex()] = finds

    def keep(self) -> None:
        """Write what was used since the file was read, and nothing else. Without a key there is no file afterwards."""
        if self._path is None:
            return
        if not self._key:
            self._path.unlink(missing_ok=True)
            return
        if not self._has_news and len(self._used_clean) + len(self._used_found) == len(self._clean) + len(self._found):
            return
        found = {d: [f.is_doubtful, [[_plain(s) for s in spans] for spans in f.rounds]] for d, f in self._used_found.items()}
        clean = b"".join(sorted(self._used_clean))
        body = len(clean).to_bytes(8, "big") + clean + json.dumps(found, sort_keys=True, separators=(",", ":")).encode()
        write_whole(self._path, _FORMAT + self._seal(body) + body, mode=0o600)

    def _read(self, path: Path) -> None:
        try:
            content = path.read_bytes()
            body = content[len(_FORMAT) + _SEAL :]
            if not hmac.compare_digest(content[: len(_FORMAT) + _SEAL], _FORMAT + self._seal(body)):
                return
        except OSError:
            return
        end = 8 + int.from_bytes(body[:8], "big")
        self._clean = {body[start : start + _DIGEST] for start in range(8, end, _DIGEST)}
        found = json.loads(body[end:])
        self._found = {digest: _finds(*entry) for digest, entry in found.items()}

    def _digest(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST, key=self._key).digest()

    def _seal(self, body: bytes) -> bytes:
        return hashlib.blake2b(body, digest_size=_SEAL, key=self._key, person=b"samaran").digest()


def open_memory(state: Path, settings: Settings) -> Memory:
    """What the last build of this portal kept in the folder `state`."""
    key = key_for("samaran")
    path = state / f"samaran-{hashlib.blake2b(settings.site.base_url.encode(), digest_size=6).hexdigest()}.bin"
    if not key:
        return Memory(path)
    public = load_public_names(settings.folder)
    names = sorted(public.full), [(name, sorted(words)) for name, words in public.alone], sorted(public.places)
    what = f"{_version()}\0{names!r}"
    return Memory(path, hmac.new(key, what.encode(), hashlib.sha256).digest())


@cache
def _version() -> str:
    """Changes with every detector, list and model, and with what they rest on."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted((*package.glob("*.py"), *(p for p in (package / "privacy").rglob("*") if p.is_file()))):
        if path.suffix != ".pyc":
            digest.update(f"{path.relative_to(package)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _finds(is_doubtful: bool, rounds: list[list[tuple[int, int, str]]]) -> Finds:
    return Finds(tuple(tuple(Span(*span) for span in spans) for spans in rounds), is_doubtful)


def _plain(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.kind
