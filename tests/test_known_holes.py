"""The audit never takes silence for an all-clear."""

from __future__ import annotations

import pytest

from checks.known_holes import FOUND, NOT_ASKED, judge

SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
HOLED = {"name": "lama", "version": "1.0", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["1.1"]}]}
SKIPPED = {"name": "certifi", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("packages", "status", "words"),
    [
        ([SOUND], 0, "1 of 1 packages asked about, 0 known holes"),
        ([SOUND, HOLED], FOUND, "lama 1.0 has PYSEC-2026-1; mended in 1.1"),
        ([SOUND, SKIPPED], NOT_ASKED, "NOT ASKED about 1 of 2: certifi"),
        ([HOLED, SKIPPED], FOUND, "NOT ASKED"),
        ([], NOT_ASKED, "0 of 0"),
    ],
)
def test_what_was_not_asked_about_is_told(
    packages: list[dict[str, object]], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge("requirements.txt", packages) == status
    assert words in capsys.readouterr().out
