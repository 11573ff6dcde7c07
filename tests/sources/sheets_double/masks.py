"""The `fields` parameter: which parts of an answer are wanted."""

from __future__ import annotations

from typing import Any

Mask = dict[str, "Mask"]


def parse_mask(text: str) -> Mask:
    """`a,b(c,d/e)` as a tree; `.` and `/` both lead one level down."""
    mask, rest = _fields(text)
    if rest:
        raise ValueError(f"Invalid field selection {text}")
    return mask


def apply_mask(value: Any, mask: Mask) -> Any:
    if not mask:
        return value
    if isinstance(value, list):
        return [apply_mask(item, mask) for item in value]
    return {name: apply_mask(value[name], deeper) for name, deeper in mask.items() if name in value}


def wants(mask: Mask, *path: str) -> bool:
    """Whether an answer under `mask` has the part that `path` leads to."""
    for name in path:
        if not mask:
            return True
        if name not in mask:
            return False
        mask = mask[name]
    return True


def _fields(text: str) -> tuple[Mask, str]:
    mask: Mask = {}
    while text:
        end = min((i for i in (text.find(c) for c in ",()./") if i >= 0), default=len(text))
        name, text = text[:end], text[end:]
        deeper: Mask = {}
        if text[:1] in (".", "/"):
            name2, text = _one(text[1:])
            deeper = name2
        elif text.startswith("("):
            deeper, text = _fields(text[1:])
            text = text.removeprefix(")")
        mask[name] = deeper
        if not text.startswith(","):
            return mask, text
        text = text[1:]
    return mask, text


def _one(text: str) -> tuple[Mask, str]:
    end = min((i for i in (text.find(c) for c in ",()./") if i >= 0), default=len(text))
    name, text = text[:end], text[end:]
    if text[:1] in (".", "/"):
        deeper, text = _one(text[1:])
        return {name: deeper}, text
    if text.startswith("("):
        deeper, text = _fields(text[1:])
        return {name: deeper}, text.removeprefix(")")
    return {name: {}}, text
