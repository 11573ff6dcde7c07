"""Run Pelican over a snapshot, strictly: any error fails the build, and every page that should exist must."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from memarak.checkout import checkout_root
from memarak.disk import is_known, trouble
from memarak.errors import BuildFailed, LeakDetected, OutputNotOurs, PortalError
from memarak.snapshot import read_shown

MARKER = ".memarak"


def check_output(output: Path) -> None:
    """Refuse an output folder that this program did not make. Raises `OutputNotOurs`."""
    try:
        foreign = output.exists() and (not output.is_dir() or (any(output.iterdir()) and not (output / MARKER).is_file()))
    except OSError as error:
        raise OutputNotOurs(f"Folder {output} tidak dapat dibuka ({error.strerror}); pilih folder lain untuk --output.") from None
    if foreign:
        raise OutputNotOurs(f"Folder {output} berisi berkas yang bukan buatan memarak; pilih folder lain untuk --output.")


@contextmanager
def forgetting_leaks(output: Path) -> Iterator[None]:
    """Where the block finds that the site in `output` holds personal data, delete it: it must not be left lying about.

    The sentence of `LeakDetected` names the pages; the sheet has their rows.
    """
    try:
        yield
    except LeakDetected:
        for path in output.iterdir():
            if path.name != MARKER:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def render_site(snapshot: Path, state: Path, output: Path, content: Path | None = None) -> None:
    """Render the snapshot folder into `output`, offline, with the pages of `content` (those of the program where None).

    Raises `BuildFailed` where Pelican logs an error or a shown complaint has no page.
    """
    from pelican import Pelican
    from pelican.log import console
    from pelican.log import init as init_logging
    from pelican.settings import read_settings

    check_output(output)
    output.mkdir(parents=True, exist_ok=True)
    if not (output / MARKER).exists():  # its time tells the manifest that this is still the folder it describes
        (output / MARKER).touch()
    console.quiet = True  # what matters is told by the steps of the run, and by errors
    init_logging(level=logging.WARNING, fatal="errors", name="pelican")
    override = {
        "OUTPUT_PATH": str(output.resolve()),
        "MEMARAK_SNAPSHOT": str(snapshot.resolve()),
        "MEMARAK_STATE": str(state.resolve()),
        "MEMARAK_PARTS": None,  # what may be released is always whole
        **({"PATH": str(content.resolve())} if content else {}),
    }
    try:
        Pelican(read_settings(str(checkout_root() / "pelicanconf.py"), override=override)).run()
    except PortalError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and is_known(error):
            raise BuildFailed(f"Folder {output} {trouble(error)}, lalu ulangi; situs yang tampil tidak berubah.") from None
        where = f" ({type(error).__name__})"
        raise BuildFailed(f"Situs tidak dapat dibangun{where}; templat atau halaman di content/ perlu diperbaiki.") from error
    missing = sum(not os.path.isfile(f"{output}/{path}index.html") for path in read_shown(snapshot)[1])  # noqa: PTH113
    if missing or not (output / "index.html").is_file():
        raise BuildFailed(f"Ada {missing} halaman keluhan yang tidak jadi dibuat; jalankan lagi, dan laporkan bila berulang.")
