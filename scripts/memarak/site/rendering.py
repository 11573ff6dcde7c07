"""From pages to files: what changed is rendered and written, by as many processes as there are cores.

First all pages are asked what they depend on; those that stand as the same inputs made them are done. The others are
dealt into shards. Rendering one is a function of its pages, the frame and what is known of the output; no shard sees
another's result, so neither their size nor the number of processes changes anything but the time.
"""

from __future__ import annotations

import gc
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import ClassVar

from memarak.errors import BuildFailed
from memarak.shards import cores
from memarak.site.beside import Beside
from memarak.site.frame import Frame
from memarak.site.manifest import Manifest, digest_of, has_digest, is_made_from
from memarak.site.page import HTML, RECORDS, Output
from memarak.site.writer import Seen, SiteWriter, file_name, look

Files = Iterable[tuple[str, str]]
"""What stands in the output, by file name, as noted; told as it comes, because a million complaints have three million files."""
_PAGES_A_PROCESS = 1500
_SHARDS_A_PROCESS = 100  # few pages can take long: a year of the search index, the statistics
_SHARD = 100
_LARGEST_GROUP = 4000
_RECORDS_TO_FORK_FOR = 5000


@dataclass(frozen=True)
class Rendering:
    """One run over those of `pages` whose numbers are `changed`. `known` is what stands as the manifest says, by file name."""

    pages: Sequence[Output]
    changed: Sequence[int]
    frame: Frame
    writer: SiteWriter
    known: Mapping[str, str]

    @cached_property
    def shards(self) -> Sequence[Sequence[int]]:
        """Numbers of pages: first the groups, each whole unless it is very large, then the others, a hundred each."""
        groups: dict[str, array[int]] = {}
        for number in self.changed:
            group = self.pages[number].group
            found = groups.get(group)
            if found is None:
                found = groups[group] = array("L")
            found.append(number)
        others = groups.pop("", array("L"))
        cut = [*((group, _LARGEST_GROUP) for group in groups.values()), (others, _SHARD)]
        return [numbers[start : start + size] for numbers, size in cut for start in range(0, len(numbers), size)]

    current: ClassVar[Rendering | None] = None
    """The run that child processes, which are copies of this one, work on."""

    def shard(self, numbers: Sequence[int]) -> list[tuple[str, str]]:
        """Render those whose inputs changed; give what stands at the place of each."""
        return [self.render(self.pages[number]) for number in numbers]

    def render(self, page: Output) -> tuple[str, str]:
        """One page; where nobody can tell its inputs, nothing if what is made is what already made what stands there."""
        name = file_name(page.address)
        inputs = _inputs(page)
        if inputs is not None:
            digest = digest_of(inputs)
            body = self.frame.render(page) if isinstance(page, HTML) else page.make()
        elif isinstance(page, HTML):
            head, model = page.make()
            digest = digest_of(repr((page.template, page.is_indexed, head, model)))
            before = self.known.get(name)
            if before is not None and is_made_from(before, digest):
                return name, before
            body = self.frame.fill(page, head, model)
        else:
            body, digest = page.make(), ""
        return name, self.writer.put(name, body, digest).noted


def render_pages(
    pages: Sequence[Output],
    frame: Frame,
    writer: SiteWriter,
    manifest: Manifest,
    processes: int | None = None,
    is_whole: bool = True,
    others: Callable[[Rendering], Files] | None = None,
    looking: Beside[Seen] | None = None,
) -> None:
    """Bring the output folder to exactly these pages, or, where they are not the whole site, leave alone what else is known.

    `others`, where there are any, render instead of the processes of this machine (see `memarak.site.recipe`). `looking`
    is who has begun to look at the output. Raises `BuildFailed` where two want the same address.
    """
    writer.claim()
    names = {file_name(page.address) for page in pages}
    if len(names) < len(pages):
        raise BuildFailed("Ada dua halaman yang meminta alamat yang sama; laporkan kepada pengembang.")
    noted = manifest.read()
    seen = looking.result() if looking else None
    if seen is None or seen.mark != noted.mark:
        seen = look(writer.root, noted)
    known = writer.sweep(names if is_whole else names.union(noted.files), noted, seen)
    del names
    changed = _changed(pages, known, processes == 1)
    run = Rendering(pages, changed, frame, writer, known)
    count = processes or min(cores(), 1 + max(len(changed) // _PAGES_A_PROCESS, len(run.shards) // _SHARDS_A_PROCESS))
    files = others(run) if others else map(run.render, map(pages.__getitem__, changed)) if count == 1 else _in_processes(run, count)
    again = {file_name(pages[number].address) for number in changed} if known else set()
    manifest.write(chain(((name, text) for name, text in known.items() if name not in again), files))


def _changed(pages: Sequence[Output], known: Mapping[str, str], is_alone: bool) -> Sequence[int]:
    """Numbers of pages to look at: all but what stands as the same inputs made it. The fast path where little changed.

    Complaints are asked by a second process, and all else, lists above all, by this one.
    """
    if not known:
        return range(len(pages))
    records, rest = array("L"), array("L")
    for number, page in enumerate(pages):
        (records if isinstance(page, RECORDS) else rest).append(number)
    asked = Beside(partial(_asked, pages, known, records), is_alone or len(records) < _RECORDS_TO_FORK_FOR)
    return sorted([*_asked(pages, known, rest), *asked.result()])


def _asked(pages: Sequence[Output], known: Mapping[str, str], numbers: Sequence[int]) -> Sequence[int]:
    """Those of `numbers` whose pages' inputs are not those of what stands there."""
    changed = array("L")
    for number in numbers:
        page = pages[number]
        before = known.get(file_name(page.address))
        inputs = _inputs(page) if before is not None and has_digest(before) else None
        if before is None or inputs is None or not is_made_from(before, digest_of(inputs)):
            changed.append(number)
    return changed


def _inputs(page: Output) -> str | None:
    inputs = page.inputs
    return inputs() if callable(inputs) else inputs


def _in_processes(run: Rendering, count: int) -> Iterator[tuple[str, str]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    Rendering.current = run
    gc.freeze()  # so that no child's collector touches, and thereby copies, what they share
    try:
        with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork")) as pool:
            yield from chain.from_iterable(pool.map(_shard_of_current, range(len(run.shards))))
    finally:
        gc.unfreeze()
        Rendering.current = None


def _shard_of_current(number: int) -> list[tuple[str, str]]:
    assert Rendering.current is not None  # noqa: S101  (set before the process was copied)
    return Rendering.current.shard(Rendering.current.shards[number])
