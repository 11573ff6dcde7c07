"""The files of the theme as the site serves them: one small stylesheet from its readable parts, icons, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from memarak.site import routes
from memarak.site.scripts import in_the_language_spoken

_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")


def static_files(theme: Path) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of the stylesheet and of every file below `theme/static/`, in order of name."""
    yield routes.STYLESHEET, stylesheet(theme).encode()
    folder = theme / "static"
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            body = path.read_bytes()
            if path.suffix == ".js":
                body = in_the_language_spoken(body.decode()).encode()
            yield f"statis/{path.relative_to(folder).as_posix()}", body


def stylesheet(theme: Path) -> str:
    """The parts in `theme/style/`, in order of name, as one file without comments and idle space."""
    text = "".join(part.read_text(encoding="utf-8") for part in sorted((theme / "style").glob("*.css")))
    text = _SPACE.sub(" ", _COMMENTS.sub("", text))
    return _AROUND.sub(r"\1", text).replace(";}", "}").replace(": ", ":").strip() + "\n"
