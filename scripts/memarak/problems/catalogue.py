"""Every problem code there is, gathered from the stages' lists in the order of the road."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from memarak.problems import (
    ProblemKind,
    intake_reference_kinds,
    intake_row_kinds,
    intake_value_kinds,
    measure_kinds,
    privacy_kinds,
    source_kinds,
)

_STAGES = (source_kinds, intake_row_kinds, intake_value_kinds, intake_reference_kinds, privacy_kinds, measure_kinds)


def _gather() -> Mapping[str, ProblemKind]:
    kinds: dict[str, ProblemKind] = {}
    for module in _STAGES:
        for kind in module.KINDS:
            if kind.code in kinds:
                raise ValueError(f"problem code {kind.code!r} is defined twice")
            kinds[kind.code] = kind
    return MappingProxyType(kinds)


KINDS: Mapping[str, ProblemKind] = _gather()
