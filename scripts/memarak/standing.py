"""How files and folders stand on the disk: while their place, size and times are the same, they are unchanged, as `make` has it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping

from memarak.shards import cores

_PART = 10_000
"""So many files of a site share one number."""


def files_below(folder: str, is_deep: bool = True) -> Iterator[tuple[str, os.stat_result]]:
    """The files in a folder, place and state; compiled code is made anew by whoever runs the program, and left out."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry.path, entry.stat()
            elif is_deep and entry.name != "__pycache__" and entry.is_dir():
                yield from files_below(entry.path)


def listed(files: Mapping[str, os.stat_result]) -> str:
    """How `files` stand, a line each, in the order of their places."""
    return "\n".join(f"{n}\0{s.st_ino}\0{s.st_size}\0{s.st_mtime_ns}\0{s.st_ctime_ns}" for n, s in sorted(files.items()))


def names_below(folder: str) -> list[str]:
    """Every folder and file below, itself included. A folder's times change with the names in it."""
    found = []
    for here, _, files in os.walk(folder):
        inner = here[len(folder) :]
        found += [inner, *(f"{inner}/{name}" for name in files)]
    return found


def sums(folder: str, names: list[str]) -> list[int]:
    """How `names` below `folder` stand: a number for each 10,000 of them, which changes with any; half by a second process.

    Raises `OSError` where one is gone.
    """
    parts = [names[start : start + _PART] for start in range(0, len(names), _PART)]
    middle = len(parts) // 2 if cores() > 1 else 0
    if not middle:
        return [_sum(folder, part) for part in parts]
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writing, json.dumps([_sum(folder, part) for part in parts[:middle]]).encode())
        finally:
            os._exit(0)
    os.close(writing)
    second = [_sum(folder, part) for part in parts[middle:]]
    with os.fdopen(reading) as stream:
        first: list[int] = json.loads(stream.read() or "[]")  # nothing where the child found a file missing
    os.waitpid(child, 0)
    return first + second


def _sum(folder: str, names: list[str]) -> int:
    total = 0
    for name in names:
        found = os.lstat(folder + name)
        total = hash((total, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))
    return total
