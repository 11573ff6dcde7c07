"""Compiled templates, kept from run to run where Python keeps this package's compiled modules, and by the same rule.

A small build spends more time on compiling its templates than on rendering pages. What is kept is believed for the very
same source, program and settings alone; lost, damaged or not to be written, it costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

_DIGEST = 16
_FOLDER = Path(__file__).resolve().parent / "__pycache__"


class CompiledTemplates(BytecodeCache):
    """Jinja's seam for compiled code. `version` stands for all that it depends on besides a template's own source.

    `language` tells the language of the sentences in it, blank for the program's own: that is kept beside any other.
    """

    def __init__(self, version: str, folder: Path = _FOLDER, language: str = "") -> None:
        self._version = f"{version} {jinja2.__version__} {language}"
        self._folder = folder
        self._is_translated = bool(language)

    def get_bucket(self, environment: Any, name: str, filename: str | None, source: str) -> Bucket:
        """The place of one template's code. Pelican's own environments compile the same template in another way than ours."""
        key = f"{environment.code_generator_class.__qualname__} {self._is_translated} {name}"
        return super().get_bucket(environment, key, filename, source)

    def get_source_checksum(self, source: str) -> str:
        """What the code must have been made from."""
        return super().get_source_checksum(f"{self._version}\0{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with the code that is kept, if it is whole."""
        with suppress(OSError):
            kept = self._place(bucket).read_bytes()
            if _digest(kept[_DIGEST:]) == kept[:_DIGEST]:
                bucket.bytecode_from_string(kept[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of `bucket` for the next run, unless Python keeps none either."""
        if sys.dont_write_bytecode:
            return
        code, place = bucket.bytecode_to_string(), self._place(bucket)
        fresh = place.with_suffix(f".{os.getpid()}.pyc")  # others may be writing the same
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            fresh.write_bytes(_digest(code) + code)
            fresh.replace(place)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"templat-{bucket.key}.pyc"


def _digest(code: bytes) -> bytes:
    return hashlib.blake2b(code, digest_size=_DIGEST).digest()
