"""What may be shown. Nothing right of this stage sees a raw text.

Layers, each of which fails closed: `columns` (only what the contract allows, only canonical words), `withholding`
(confidential, withdrawn, waiting for a person), `redaction` over the family of `detectors` and `names`,
`small_groups`, and `scan`, which reads the finished site with the same detectors.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from memarak.privacy.decisions import load_decisions
    from memarak.privacy.lines import redact_lines
    from memarak.privacy.memory import open_memory
    from memarak.privacy.names.public import load_public_names
    from memarak.privacy.protection import protect
    from memarak.privacy.scan import check_folder

__all__ = ["check_folder", "load_decisions", "load_public_names", "open_memory", "protect", "redact_lines"]

_HOMES = {
    "check_folder": "scan",
    "load_decisions": "decisions",
    "load_public_names": "names.public",
    "open_memory": "memory",
    "protect": "protection",
    "redact_lines": "lines",
}


def __getattr__(name: str) -> Any:
    """Import late: redacting a line must not wait for pandas."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"memarak.privacy.{_HOMES[name]}"), name)
