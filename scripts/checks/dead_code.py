"""No code that nobody needs: what vulture finds unused in the package, less what templates and Pelican use.

Tests are not looked at: a function that only its test calls is dead.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from vulture import Vulture

from memarak.publishing import TARGETS
from memarak.source_names import FILE_READERS

ROOT = Path(__file__).resolve().parents[2]
KEPT = {
    "register": "Pelican calls it",
    "generate_context": "Pelican calls it",
    "generate_output": "Pelican calls it",
    "quiet": "rich reads it",
    "trust_env": "requests reads it",
    "code_generator_class": "jinja2 reads it",
    "auto_reload": "jinja2 reads it",
    "bytecode_cache": "jinja2 reads it",
    "load_bytecode": "jinja2 calls it",
    "dump_bytecode": "jinja2 calls it",
    "create_system": "zipfile reads it",
    "parse": "jinja2 calls it, an extension's",
    "__doc__": "inspect.getdoc reads it, and the methodology page tells it",
    "__getattr__": "Python calls it for names imported late",
    "merge_tallies": "the merge step of shards, named by docs/measures.md",
    **{name.rpartition(".")[2]: "imported by this name when it is needed" for name in (*TARGETS.values(), *FILE_READERS)},
    "redact_text": "one text, for whoever imports the package; the build redacts many at once",
    "features": "train_names learns them; the model adds them up group by group",
    "NumberDetector": "a type, named in quotes",
    "TextDetector": "a type, named in quotes",
}
"""Name -> who uses it, out of vulture's sight."""

RECORDS = {"rows.py", "snapshot.py"}
"""Their fields are the published columns, whether or not a page shows them."""


def unused() -> list[str]:
    """A line for each name that nothing uses."""
    search = Vulture(verbose=False)
    search.scavenge([str(ROOT / name) for name in ("scripts/memarak", "scripts/make_sample", "scripts/reference_docs")])
    templates = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme/templates").rglob("*.*"))
    words = set(re.findall(r"\w+", templates))
    found = [item for item in search.get_unused_code(min_confidence=60) if item.name not in words | set(KEPT)]
    found = [item for item in found if not (item.typ == "variable" and Path(item.filename).name in RECORDS)]
    return [
        f"{Path(item.filename).relative_to(ROOT)}:{item.first_lineno}: {item.typ} {item.name} is used by nothing" for item in found
    ]


if __name__ == "__main__":
    lines = unused()
    print("\n".join(lines) or "Dead code: none.")
    sys.exit(bool(lines))
