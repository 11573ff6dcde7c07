"""What the program itself says on the site holds nothing that the scan before publishing takes for somebody's name."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from memarak.measures.definitions import DEFINITIONS
from memarak.measures.rules import RULES
from memarak.privacy.names.public import NOBODY
from memarak.privacy.scan.judge import Judge

DEFINED = [text for d in DEFINITIONS.values() for text in (d.text, d.text_en, d.base, d.base_en, d.left_out, d.left_out_en)]
TEXTS = sorted({text for text in (*DEFINED, *(text for rule in RULES for text in astuple(rule))) if text})


@pytest.mark.parametrize("text", TEXTS)
def test_no_rule_or_definition_looks_like_a_name(text: str) -> None:
    assert not Judge(NOBODY, []).kinds(text)
