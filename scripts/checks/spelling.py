"""Indonesian that people read is spelled as the glossary says: words of its column "not" stand nowhere in pages, texts and docs."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = ROOT / "docs/glossary.md"
READ = (
    "content/*.md",
    "theme/templates/**/*.html",
    "docs/**/*.md",
    "data/*.md",
    "scripts/memarak/**/*.py",
    "scripts/memarak/regency/files/**/*",
)
PASSED_OVER = (
    "docs/glossary.md",
    "docs/privacy.md",
    "scripts/memarak/privacy/",
    "scripts/memarak/vocabulary.py",
    "docs/reference/kolom.md",
)
"""Where misspellings stand on purpose: what people type, to be recognised."""


def forbidden() -> dict[str, str]:
    """Spelling that is not to be used -> the one that is."""
    words: dict[str, str] = {}
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[3] not in ("", "not", "---"):
            words |= dict.fromkeys((word.strip() for word in cells[3].split(",")), cells[0].strip("`"))
    return words


def misspelled() -> list[str]:
    """A line for each place where a word is spelled otherwise than the glossary says."""
    words = forbidden()
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(words))) + r")(?![\w-])", re.IGNORECASE)
    lines = []
    for path in sorted({path for glob in READ for path in ROOT.glob(glob) if path.suffix in (".md", ".html", ".py", ".toml")}):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(PASSED_OVER):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                lines += [f"{name}:{number}: {found} (write {words[found.lower()]})" for found in pattern.findall(line)]
    return lines


if __name__ == "__main__":
    found = misspelled()
    print("\n".join(found) or "Spelling: as the glossary says.")
    sys.exit(bool(found))
