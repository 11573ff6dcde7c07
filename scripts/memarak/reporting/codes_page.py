"""`docs/kode-masalah.md`, made from the catalogue; `make reference` writes it."""

from __future__ import annotations

import re

from memarak.problems import ProblemKind
from memarak.problems.catalogue import KINDS
from memarak.reporting.model import URGENCY
from memarak.reporting.wording import SEVERITY_MEANINGS, SEVERITY_NAMES

_FIELD = re.compile(r"\{(\w+)\}")
_INTRODUCTION = """\
# Kode masalah

Setiap masalah di laporan mutu data punya satu kode yang tetap. Halaman ini mendaftar semuanya, dengan contohnya. Tanda
kurung siku, misalnya `[kolom]`, diganti laporan dengan nama kolom, kata baku atau jumlah; isi sel tidak pernah dikutip.

Halaman ini dibuat dari daftar di `scripts/memarak/problems/` dengan `make reference`.
"""


def codes_page() -> str:
    """Every problem code with what is found, how to mend it and an example, the most urgent first."""
    parts = [_INTRODUCTION]
    for severity in URGENCY:
        kinds = [kind for kind in KINDS.values() if kind.severity == severity]
        parts.append(f"## {SEVERITY_NAMES[severity].capitalize()}\n\n{SEVERITY_MEANINGS[severity]}\n")
        parts += [_entry(kind) for kind in sorted(kinds, key=lambda kind: kind.code)]
    return "\n".join(parts)


def _entry(kind: ProblemKind) -> str:
    found, mend = (_FIELD.sub(r"[\1]", text) for text in (kind.found, kind.mend))
    lines = [f"### `{kind.code}`", "", f"**{kind.title}.** {found}", "", f"Cara memperbaiki: {mend}"]
    if kind.example:
        lines += ["", f"Contoh: {kind.example}"]
    return "\n".join(lines) + "\n"
