"""From a drawing to a picture: SVG to PNG, with fonts of our own, so that every machine makes the same bytes."""

from __future__ import annotations

from importlib.metadata import version

from memarak.checkout import checkout_root

_SCALE = 1.5
"""Pixels for each unit of the drawing: 1,080 across, as wide as messengers and social networks show a picture."""
_FACES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def picture(drawing: bytes) -> bytes:
    """The SVG `drawing` as PNG. What the fonts in `theme/fonts/` have no glyph for shows as an empty box."""
    from resvg_py import svg_to_bytes  # most builds draw nothing anew

    folder = checkout_root() / "theme" / "fonts"
    return svg_to_bytes(
        svg_string=drawing.decode(),
        zoom=_SCALE,
        skip_system_fonts=True,
        font_files=[str(folder / face) for face in _FACES],
    )


def rasteriser() -> str:
    """Name and version of what draws: with another one, pictures are made again."""
    return f"resvg-py {version('resvg-py')}"
