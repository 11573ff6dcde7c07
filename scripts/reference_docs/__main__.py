"""Write every page of `docs/` that is made from the code."""

from pathlib import Path

from reference_docs.pages import PAGES

DOCS = Path(__file__).resolve().parents[2] / "docs"

for name, make in PAGES.items():
    (DOCS / name).parent.mkdir(exist_ok=True)
    (DOCS / name).write_text(make(), encoding="utf-8", newline="\n")
