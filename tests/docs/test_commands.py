"""Commands told in documents can be typed: `memarak` as the grammar has it, `make` with targets that there are."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from memarak.errors import UsageError
from memarak.grammar import COMMANDS, OPTIONS, command_parser

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "content/**/*.md", "docs/server/*.service", ".github/scripts/*",
                    "scripts/memarak/regency/**/*.md")
    for path in ROOT.glob(pattern)
)  # fmt: skip
TARGETS = set(re.findall(r"^([a-z][a-z-]*):(?!=)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
SPAN = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^(?: {2,}|ExecStart=)(\S.*)$", re.MULTILINE)
"""Indented lines: blocks of Markdown, and what scripts do within their branches."""
FENCE = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
MEMARAK = re.compile(r"(?:^|[\s/(])memarak ((?:[a-z]+)(?: .*)?)$")
MAKE = re.compile(r"(?:^|[\s(])make ([a-z][a-z-]*)\b")
MAKE_LINE = re.compile(r"^\s*(?:sudo )?make ([a-z][a-z-]*)\b")
"""As a line of a block begins: a list's sentence that goes on in the next line is indented, too."""
STOPS = {"|", "||", "&&", ";", ">", "2>", "#", "\\"}


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Code in a document: each line of a block, whole (True), and each span within a sentence (False)."""
    if text.startswith("#!"):
        text = re.sub(r"^(?=\.venv|status=)", "  ", text, flags=re.MULTILINE)
    blocks = [line for found in FENCE.findall(text) for line in found.splitlines()] + BLOCK.findall(text)
    for line in blocks:
        yield from ((part, True) for part in re.split(r"\|\||&&|;", line) if "`" not in part)
    yield from ((span, False) for span in SPAN.findall(text))


def typed(piece: str) -> list[str] | None:
    """The words after `memarak`, up to where the shell ends the command; `None` where it is none."""
    found = MEMARAK.search(piece.strip())
    if not found:
        return None
    words: list[str] = []
    for word in shlex.split(found[1].replace("'", "'\"'\"'") if found[1].count("'") % 2 else found[1]):
        if word in STOPS or word.startswith(("2>", "<")):
            break
        words.append("1" if word.startswith("$") and word != "$@" and "[@]" not in word else word)
    return words


def commands(document: str) -> Iterator[tuple[list[str], bool]]:
    for piece, is_whole in pieces((ROOT / document).read_text(encoding="utf-8")):
        words = typed(piece)
        if words:
            passed_on = {word for word in words if word == "$@" or "[@]" in word}
            yield [word for word in words if word not in passed_on], is_whole and not passed_on


def is_known(words: list[str]) -> bool:
    """A command named in a sentence may leave out what it needs, but must be one, and its options must be its own."""
    options = {OPTIONS[key][0] for key in COMMANDS[words[0]][1]} if words[0] in COMMANDS else set()
    return words[0] in COMMANDS and all(word.split("=")[0] in options for word in words[1:] if word.startswith("--"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_told_can_be_typed(document: str) -> None:
    parser = command_parser(dict.fromkeys(COMMANDS, lambda options: 0))
    wrong = []
    for words, is_whole in commands(document):
        if not is_known(words):
            wrong.append(words)
        elif is_whole:
            try:
                parser.parse_args(words)
            except UsageError as error:
                wrong.append([*words, str(error)])
    assert wrong == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_target_told_is_in_the_makefile(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    told = {name for piece, is_whole in pieces(text) for name in (MAKE_LINE if is_whole else MAKE).findall(piece)}
    assert told - TARGETS == set()


def test_the_guide_s_commands_are_found() -> None:
    guide = [words for words, is_whole in commands("docs/panduan-operator.md") if is_whole]
    assert [words[0] for words in guide] == ["withdraw", "rollback", "history", "history", "publish"]
    assert {words[0] for words, _ in commands(".github/scripts/publish-site")} == {"publish"}
    assert [words[0] for words, _ in commands("docs/server/memarak.service")] == ["publish"]


def test_a_command_that_is_none_is_found_out() -> None:
    assert MAKE_LINE.findall("sudo make gone") == ["gone"]
    assert not is_known(["terbitkan"])
    assert not is_known(["history", "--sejak", "2026"])
    assert typed("cd /opt && .venv/bin/memarak publish --target folder:web") == ["publish", "--target", "folder:web"]


def test_the_unit_that_waves_a_gate_through_is_the_service_but_for_that() -> None:
    service = (ROOT / "docs/server/memarak.service").read_text(encoding="utf-8").splitlines()
    waved = (ROOT / "docs/server/memarak-lolos@.service").read_text(encoding="utf-8").splitlines()
    differ = [(a, b) for a, b in zip(service, waved, strict=True) if a != b]
    assert [b.removeprefix(a) for a, b in differ] == [" once with the gate %i waved through", " --allow %i"]


def test_the_hooks_before_a_commit_are_the_checks_of_make() -> None:
    recipe = re.search(r"^check:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe
    checks = [line.removeprefix("\t$(BIN)/").removesuffix(" .") for line in recipe[1].splitlines()]
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"entry: \.venv/bin/(.*)", hooks) == checks
