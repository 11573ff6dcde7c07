"""From folders to pages: wherever the folders can be read, the same pages, so that others can render them too.

Pages hold what can't be sent to another machine, but all that they are made from stands in the snapshot, the state and
the theme. A worker of a cluster makes its own list of them once a run, and is told by name which files it shall see to.
"""

from __future__ import annotations

import gc
import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from memarak.errors import BuildFailed
from memarak.history.ledger import LEDGER_FILE, read_ledger, read_salt
from memarak.history.shelf import read_editions, read_revisions
from memarak.shards import Workers
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame, environment
from memarak.site.language import speaking
from memarak.site.manifest import noted_size
from memarak.site.page import File, Output
from memarak.site.pages import all_pages
from memarak.site.pages.written import Written
from memarak.site.rendering import Rendering
from memarak.site.stylesheet import static_files
from memarak.site.writer import SiteWriter, file_name
from memarak.snapshot import read_snapshot
from memarak.state import State

_MOST_AT_ONCE = 10
"""So many shards are sent together at most: the recipe, which holds the written pages, goes with them."""
Known = Sequence[tuple[int, str, str | None]]
"""Of each page its number in the list, its file's name, and what is noted of what stands there."""
_Kitchen = tuple[Mapping[str, str], SiteWriter, Frame, Sequence[Output]]


@dataclass(frozen=True)
class Recipe:
    """All that the list of pages is made from. Paths are absolute, and the same for whoever shares the folders."""

    snapshot: str
    state: str
    theme: str
    output: str
    by_hand: tuple[Written, ...]
    parts: tuple[str, ...]

    def pages(self, corpus: Corpus) -> list[Output]:
        """Every page and file of the site's `parts`."""
        static = [File(address, partial(bytes, body)) for address, body in static_files(Path(self.theme))]
        return [*all_pages(corpus, self.by_hand, self.parts), *static]

    def rendered_by(self, workers: Workers, run: Rendering) -> Iterator[tuple[str, str]]:
        """The files of `run`, whose pages are those of this recipe, made by `workers`."""
        from uuid import uuid4

        shards, all_of_them = run.shards, run.pages
        step = min(_MOST_AT_ONCE, 1 + len(shards) // 100)
        starts = range(0, len(shards), step)
        sent = [array("L", chain.from_iterable(shards[start : start + step])) for start in starts]
        names = ([(number, file_name(all_of_them[number].address)) for number in part] for part in sent)
        known = ([(number, name, run.known.get(name)) for number, name in part] for part in names)
        for numbers, made in zip(sent, workers.map(partial(_render, self, uuid4().hex), known), strict=True):
            # A worker that was given up for dead, but was not, may have left a file of another's cut short.
            yield from (e if _is_whole(self.output, e) else run.render(all_of_them[n]) for n, e in zip(numbers, made, strict=True))


def read_corpus(snapshot: Path, state: Path) -> Corpus:
    """The snapshot and what `state` knows of earlier ones, as pages need them. Raises `SnapshotInvalid` where there is none."""
    found = read_snapshot(snapshot)
    memory = State(state, found.portal.base_url)
    corpus = Corpus(found, memory.former_addresses)
    corpus.ledger = read_ledger(memory.folder / LEDGER_FILE)
    corpus.problems = memory.problem_counts
    corpus.salt = read_salt(memory.folder)
    corpus.editions = read_editions(memory.folder)
    corpus.revisions = {edition.month: read_revisions(memory.folder, edition.month) for edition in corpus.editions}
    return corpus


def _render(recipe: Recipe, run: str, known: Known) -> list[tuple[str, str]]:
    """Runs on a worker: brings these files to what they should be; what is `known` of each is the manifest's."""
    sentences, writer, frame, pages = _kitchen(recipe, run)
    if missing := sum(number >= len(pages) or file_name(pages[number].address) != name for number, name, _ in known):
        raise BuildFailed(f"Pekerja --cluster tidak menemukan {missing} halaman; snapshot dan state harus di folder bersama.")
    here = Rendering(pages, (), frame, writer, {name: noted for _, name, noted in known if noted})
    with speaking(sentences):
        return here.shard([number for number, _, _ in known])


@lru_cache(maxsize=1)
def _kitchen(recipe: Recipe, run: str) -> _Kitchen:  # noqa: ARG001  (each run anew)
    gc.disable()  # as in the run that asks: no cycles, and a collector that looks at millions of strings again and again
    corpus = read_corpus(Path(recipe.snapshot), Path(recipe.state))
    with speaking(corpus.portal.sentences):
        frame = Frame(environment(f"{recipe.theme}/templates"), corpus.facts)
        pages = recipe.pages(corpus)
    gc.freeze()
    gc.enable()
    return corpus.portal.sentences, SiteWriter(recipe.output), frame, pages


def _is_whole(output: str, entry: tuple[str, str]) -> bool:
    name, noted = entry
    try:
        return os.stat(f"{output}/{name}").st_size == noted_size(noted)  # noqa: PTH116  (once a file, by the hundred thousand)
    except OSError:
        return False
