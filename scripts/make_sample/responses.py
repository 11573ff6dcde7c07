"""What agencies answered: the situation's own sentences inside the many ways in which offices begin and end."""

from __future__ import annotations

from random import Random
from typing import Any

from make_sample.material import Case
from make_sample.timeline import Step, Story
from make_sample.wording import fill
from memarak.indonesian import long_date


class Desk:
    """Writes responses from `material/tanggapan.toml`, without giving the same frame twice in a row."""

    def __init__(self, frames: dict[str, Any]) -> None:
        self._frames = frames
        self._used: dict[str, list[str]] = {}

    def write(self, case: Case, step: Step, story: Story, style: str, values: dict[str, str], rng: Random) -> str:
        """The text of one response."""
        values = {**values, "tglmasuk": long_date(story.received), "tgl": long_date(step.day), "hal": _mid_sentence(case.category)}
        core = {"proses": case.first_answer, "selesai": case.last_answer}.get(step.kind, "")
        if step.kind == "selesai" and len(story.steps) == 1 and not core:
            core = case.first_answer
        text = self._frame(step.kind if core or step.kind not in ("proses", "selesai") else f"{step.kind}_umum", style, rng)
        return fill(_placed(text, core), values).strip()

    def _frame(self, kind: str, style: str, rng: Random) -> str:
        groups = self._frames[kind]
        choices = [*groups.get(style, ()), *groups["umum"]]
        recent = self._used.setdefault(kind, [])
        fresh = [frame for frame in choices if frame not in recent] or choices
        frame = rng.choice(fresh)
        recent.append(frame)
        del recent[: -max(1, len(choices) // 2)]
        return str(frame)


def _placed(frame: str, core: str) -> str:
    """The frame with its core, which begins with a capital where a sentence begins."""
    before, slot, after = frame.partition("{inti}")
    if not slot:
        return frame
    if not before.strip() or before.rstrip()[-1] in ".!?" or before.endswith("\n"):
        core = core[:1].upper() + core[1:]
    return before + core + after


def _mid_sentence(name: str) -> str:
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
