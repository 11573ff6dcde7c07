"""The site's own process: it makes itself ready while the sheet is still being read.

Until the snapshot stands, a build keeps one core busy. Meanwhile the other imports Pelican and our plugin, which takes as long
as Hugo's whole run over a thousand complaints; and rendering starts without what the sheet left in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import BuildFailed
from memarak.shards import asked, cores

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Render = Callable[[Path, Path, Path, Path | None], None]


@contextmanager
def rendering_ahead() -> Iterator[Render]:
    """Gives `memarak.site.render.render_site`, done by a process that starts now; by this one where a second core is missing.

    The process ends with this one, also where that is killed: then it finishes what it was rendering, and holds the lock on
    `state/` until it has.
    """
    if cores() < 2 or asked():
        from memarak.site.render import render_site

        yield render_site
        return
    from multiprocessing import get_context

    fork = get_context("fork")
    ours, theirs = fork.Pipe()
    process = fork.Process(target=_serve, args=(ours, theirs))
    process.start()
    theirs.close()

    def render(*places: Path | None) -> None:
        try:
            ours.send(places)
            error = ours.recv()
        except (EOFError, ConnectionError):
            raise BuildFailed("Proses pembangun situs mati di tengah jalan; periksa memori mesin, lalu ulangi.") from None
        if error:
            raise error

    try:
        yield render
    finally:
        ours.close()
        process.join()


def _serve(theirs: Connection, ours: Connection) -> None:
    """Runs in the other process: get ready, render when told where, and tell what went wrong."""
    theirs.close()  # so that the end of the other process is the end of what comes
    try:
        _make_ready()
        places = ours.recv()
    except (EOFError, KeyboardInterrupt):
        return
    from memarak.site.render import render_site

    try:
        render_site(*places)
        ours.send(None)
    except KeyboardInterrupt:
        return
    except Exception as error:
        ours.send(error)


def _make_ready() -> None:
    """Import what rendering will import."""
    import pelican  # noqa: F401

    import memarak.site.generator
    import memarak.site.writer  # noqa: F401
