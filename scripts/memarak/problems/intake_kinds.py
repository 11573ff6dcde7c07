"""Problems that the `intake` stage can find: code, severity, and what the clerk reads."""

from __future__ import annotations

from memarak.problems import ProblemKind, intake_reference_kinds, intake_row_kinds, intake_value_kinds

KINDS: tuple[ProblemKind, ...] = (*intake_row_kinds.KINDS, *intake_value_kinds.KINDS, *intake_reference_kinds.KINDS)
