"""Problems that the `measure` stage can find: code, severity, and what the clerk reads."""

from __future__ import annotations

from memarak.problems import ProblemKind

KINDS: tuple[ProblemKind, ...] = ()
