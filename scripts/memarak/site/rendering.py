"""From pages to files: what changed is rendered and written, by as many processes as there are cores.

First all pages are asked what they depend on; those that stand as the same inputs made them are done. The others are
dealt into shards. Rendering one is a function of its pages, the frame and what is known of the output; no shard sees
another's result, so neither their size nor the number of processes changes anything but the time.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from memarak.errors import BuildFailed
from memarak.shards import cores
from memarak.site.frame import Frame
from memarak.site.manifest import Manifest, Written, digest_of
from memarak.site.page import File, Page
from memarak.site.writer import SiteWriter, file_name

Files = list[tuple[str, Written]]
_PAGES_A_PROCESS = 1500
_SHARDS_A_PROCESS = 100  # few pages can take long: a year of the search index, the statistics
_SHARD = 100
_LARGEST_GROUP = 4000


@dataclass(frozen=True)
class Rendering:
    """One run over `pages`. `known` is what stands in the output just as the manifest says, by file name."""

    pages: Sequence[Page | File]
    frame: Frame
    writer: SiteWriter
    known: Mapping[str, Written]

    @cached_property
    def shards(self) -> Sequence[Sequence[Page | File]]:
        """First the groups, each whole unless it is very large, then the others, a hundred each."""
        groups: dict[str, list[Page | File]] = {}
        for page in self.pages:
            groups.setdefault(page.group, []).append(page)
        others = groups.pop("", [])
        cut = [*((group, _LARGEST_GROUP) for group in groups.values()), (others, _SHARD)]
        return [pages[start : start + size] for pages, size in cut for start in range(0, len(pages), size)]

    current: ClassVar[Rendering | None] = None
    """The run that child processes, which are copies of this one, work on."""

    def shard(self, pages: Sequence[Page | File]) -> Files:
        """Render those whose inputs changed; give what stands at the place of each."""
        return [self.render(page) for page in pages]

    def render(self, page: Page | File) -> tuple[str, Written]:
        """One page; where nobody can tell its inputs, nothing if what is made is what already made what stands there."""
        name = file_name(page.address)
        inputs = _inputs(page)
        if inputs is not None:
            digest = digest_of(inputs)
            body = self.frame.render(page) if isinstance(page, Page) else page.make()
        elif isinstance(page, Page):
            head, model = page.make()
            digest = digest_of(repr((page.template, page.is_indexed, head, model)))
            before = self.known.get(name)
            if before is not None and before.digest == digest:
                return name, before
            body = self.frame.fill(page, head, model)
        else:
            body, digest = page.make(), ""
        return name, self.writer.put(name, body, digest)


def render_pages(
    pages: Sequence[Page | File],
    frame: Frame,
    writer: SiteWriter,
    manifest: Manifest,
    processes: int | None = None,
    is_whole: bool = True,
    others: Callable[[Rendering], Files] | None = None,
) -> None:
    """Bring the output folder to exactly these pages, or, where they are not the whole site, leave alone what else is known.

    `others`, where there are any, render instead of the processes of this machine (see `memarak.site.recipe`).
    Raises `BuildFailed` where two want the same address.
    """
    writer.claim()
    names = {file_name(page.address) for page in pages}
    if len(names) < len(pages):
        raise BuildFailed("Ada dua halaman yang meminta alamat yang sama; laporkan kepada pengembang.")
    noted = manifest.read()
    untouched = [] if is_whole else [(name, written) for name, written in noted.items() if name not in names]
    known = writer.sweep(names.union(name for name, _ in untouched), noted)
    unchanged, changed = _told_apart(pages, known)
    run = Rendering(changed, frame, writer, known)
    count = processes or min(cores(), 1 + max(len(changed) // _PAGES_A_PROCESS, len(run.shards) // _SHARDS_A_PROCESS))
    files = others(run) if others else run.shard(changed) if count == 1 else _in_processes(run, count)
    manifest.write([*unchanged, *files, *untouched])


def _told_apart(pages: Sequence[Page | File], known: Mapping[str, Written]) -> tuple[Files, list[Page | File]]:
    """What stands as the same inputs made it; and the pages to look at. The fast path of a build in which little changed."""
    unchanged: Files = []
    changed: list[Page | File] = []
    for page in pages:
        name = file_name(page.address)
        before = known.get(name)
        if before is not None and before.digest and (inputs := _inputs(page)) is not None and digest_of(inputs) == before.digest:
            unchanged.append((name, before))
        else:
            changed.append(page)
    return unchanged, changed


def _inputs(page: Page | File) -> str | None:
    return page.inputs() if callable(page.inputs) else page.inputs


def _in_processes(run: Rendering, count: int) -> Files:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    Rendering.current = run
    gc.freeze()  # so that no child's collector touches, and thereby copies, what they share
    try:
        with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork")) as pool:
            parts = list(pool.map(_shard_of_current, range(len(run.shards))))
    finally:
        gc.unfreeze()
        Rendering.current = None
    return [entry for part in parts for entry in part]


def _shard_of_current(number: int) -> Files:
    assert Rendering.current is not None  # noqa: S101  (set before the process was copied)
    return Rendering.current.shard(Rendering.current.shards[number])
