"""What the last build wrote and from what: pages whose inputs are the same are neither rendered nor written again.

A wrong, missing or foreign manifest costs time, never correctness: it is believed only for the very output folder
it was written for and the very code and theme, and each file must still have the size and time that were noted, which
what a killed run wrote has not.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from memarak.keys import key_for

_FORMAT = "memarak-halaman-1"
_LINES_AT_A_TIME = 1000
_BETWEEN = "\t"


class Written(NamedTuple):
    """One file as it was written: digest of its inputs, size in bytes, time of change in nanoseconds."""

    digest: str
    size: int
    changed: int

    @property
    def noted(self) -> str:
        """As it stands in the manifest."""
        return f"{self.digest}{_BETWEEN}{self.size}{_BETWEEN}{self.changed}"


def has_digest(noted: str) -> bool:
    """Whether it is known what the file was made from. Like those below it reads a `Written.noted`: a million stay strings."""
    return noted[0] != _BETWEEN


def is_made_from(noted: str, digest: str) -> bool:
    """Whether the file was made from inputs of this digest; all digests are equally long."""
    return noted.startswith(digest)


def is_as_noted(noted: str, found: os.stat_result) -> bool:
    """Whether a file has the size and time that were noted."""
    return noted.endswith(f"{_BETWEEN}{found.st_size}{_BETWEEN}{found.st_mtime_ns}")


def noted_size(noted: str) -> int:
    """The file's size in bytes."""
    return int(noted.split(_BETWEEN)[1])


class Noted(NamedTuple):
    """A manifest as read: what tells it from others, and what was written, by file name, as `Written.noted`."""

    mark: str
    files: dict[str, str]


class Manifest:
    """The manifest of one output folder, kept under `state`. `version` stands for code, theme and the portal's facts."""

    def __init__(self, state: Path, output: Path, version: str) -> None:
        place = digest_of(str(output.resolve()))[:12]
        self._path = state / f"halaman-{place}.tsv"
        self._marker = output / ".memarak"
        self._version = version

    def write(self, files: Iterable[tuple[str, str]]) -> None:
        """Note what stands now, each file by its name and `Written.noted`: nothing of a text."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".baru")
        lines = chain((self._head(self._version),), (f"\n{name}\t{noted}" for name, noted in files))
        digest = _hash()
        with fresh.open("wb") as stream:
            while body := "".join(islice(lines, _LINES_AT_A_TIME)).encode():  # as they come: of three million no list is made
                digest.update(body)
                stream.write(body)
            stream.write(f"\n{digest.hexdigest()}\n".encode())
        fresh.replace(self._path)

    def read(self) -> Noted:
        """What is known of the output, by file name.

        Nothing where the file is damaged or of another folder; digests are blank where it is of another version.
        """
        try:
            body, _, check = self._path.read_text(encoding="utf-8").rstrip("\n").rpartition("\n")
            if digest_of(body) != check:
                return Noted("", {})
            head, *lines = body.split("\n")
            version = head.rpartition("\t")[2]
            if head != self._head(version):
                return Noted("", {})
            files = {name: noted for name, _, noted in [line.partition("\t") for line in lines]}
            if version != self._version:  # then nothing can be skipped, but what stands there is still known
                files = {name: noted[noted.index(_BETWEEN) :] for name, noted in files.items()}
            return Noted(check, files)
        except (OSError, ValueError):
            return Noted("", {})

    def _head(self, version: str) -> str:
        try:
            marker = self._marker.stat()
            place = f"{marker.st_ino}\t{marker.st_mtime_ns}"
        except FileNotFoundError:
            place = "-\t-"
        return f"{_FORMAT}\t{place}\t{version}"


@lru_cache(maxsize=1)
def _key() -> bytes:
    return key_for("halaman")


def digest_of(text: str) -> str:
    """A short digest of `text`, equal for equal text alone.

    Keyed with `MEMARAK_KEY` where there is one: whoever reads `state/` can then not guess at a text that was taken back.
    """
    return _hash(text.encode("utf-8", "surrogatepass")).hexdigest()


def _hash(body: bytes = b"") -> hashlib.blake2b:
    return hashlib.blake2b(body, digest_size=12, key=_key())


def digest_of_files(folder: str, ending: str = "") -> str:
    """One digest of all files below `folder` whose names have this ending: their names and bytes."""
    digest = hashlib.blake2b(digest_size=12)
    found = (f"{here[len(folder) :]}/{name}" for here, _, names in os.walk(folder) for name in names if name.endswith(ending))
    for name in sorted(found):
        digest.update(f"{name}\0".encode())
        with open(folder + name, "rb", buffering=0) as stream:  # noqa: PTH123  (two hundred files at every run)
            digest.update(stream.read())
    return digest.hexdigest()
