"""`python -m make_fonts FOLDER`: cuts the fonts that charts are rasterised with out of Noto Sans in FOLDER.

FOLDER is `usr/share/fonts/truetype/noto` of Debian's package fonts-noto-core. Needs fontTools, which is no
dependency of the portal: install it in an environment of its own. Equal fonts and fontTools give equal bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

FACES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
TARGET = Path(__file__).parents[2] / "theme" / "fonts"
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: names of places and programmes elsewhere
    *range(0x2010, 0x2016),  # hyphens and dashes
    *(0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x202F, 0x20AC),
)
_NAMES = (0, 1, 2, 3, 4, 5, 6, 7, 13, 14)  # copyright, trademark and licence stay inside


def cut(source: Path, target: Path) -> None:
    """Write to `target` the face at `source` with `LETTERS` alone, without hints, which no rasteriser here reads."""
    options = Options(hinting=False, layout_features=["kern", "mark"], name_IDs=list(_NAMES), notdef_outline=True)
    options.drop_tables = [*options.drop_tables, "meta"]
    font = load_font(str(source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    save_font(font, str(target), options)


if __name__ == "__main__":
    for face in FACES:
        cut(Path(sys.argv[1]) / face, TARGET / face)
