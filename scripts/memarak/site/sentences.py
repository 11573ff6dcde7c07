"""Every sentence of the interface, found where it stands: in templates, in the code, in tables of words, in scripts.

For whoever translates: `memarak translate` writes them into `antarmuka.csv`, beside what is translated already.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from memarak.checkout import checkout_root
from memarak.dictionary import FILES
from memarak.interface import LIST_MARK, NUMBER_SAMPLE, key_of
from memarak.measures.definitions import DEFINITIONS, UNITS
from memarak.measures.rules import REASONS
from memarak.site.claims import CLAIMS, at_once
from memarak.site.frame import environment
from memarak.site.opendata import catalogue, examples, files
from memarak.site.pages import editions, ledger
from memarak.site.scripts import sentences_in
from memarak.site.statuses import WORDS, closed_on
from memarak.site.trans import Trans
from memarak.vocabulary import AUTO_CLOSED, CLASSES, GROUPS, KINDS, STATUSES, WITHDRAWAL_REASONS

_PACKAGE = Path(__file__).resolve().parent
_SAYING = ("say", "around")
_WAITS = ("hari", "hari kerja")


def all_sentences() -> dict[str, str]:
    """Key to where it stands first; by file, the most visible first."""
    theme = checkout_root() / "theme"
    found: dict[str, str] = {}
    for path in sorted((theme / "templates").rglob("*.*"), key=lambda path: (len(path.parts), path.name != "base.html", path.name)):
        _keep(found, of_template(path.read_text(encoding="utf-8")), path.name)
    for place, sentences in _tables():
        _keep(found, sentences, place)
    for path in sorted(_PACKAGE.rglob("*.py")):
        _keep(found, of_module(path.read_text(encoding="utf-8")), path.name)
    for path in sorted((theme / "static").glob("*.js")):
        _keep(found, sentences_in(path.read_text(encoding="utf-8")), path.name)
    return found


def of_template(source: str) -> list[str]:
    """The sentences of a template, in their order."""
    reader: Environment = environment("")
    reader.add_extension(Trans)
    between_tags: list[tuple[int, str]] = []
    vars(reader)["sentences"] = between_tags
    tree = reader.parse(source)
    inside = [
        (call.lineno, argument.value)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "_" and isinstance(argument := call.args[0], nodes.Const)
    ]
    return [sentence for _, sentence in sorted([*between_tags, *inside], key=lambda entry: entry[0])]


def of_module(source: str) -> Iterator[str]:
    """The sentences that a module of Python's says: written in the call, or under a name that the call uses."""
    tree = ast.parse(source)
    named = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _SAYING and call.args:
            argument = call.args[0]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value
            elif isinstance(argument, ast.Name) and argument.id in named:
                yield named[argument.id]


def _tables() -> Iterator[tuple[str, Iterable[str]]]:
    """Tables of words, whose sentences are said by looking them up."""
    yield "status", [term.label for terms in (STATUSES, KINDS, CLASSES) for term in terms.values()]
    yield "status", GROUPS.values()
    for said in WORDS.values():
        yield "status", (said.list_title, said.meaning, said.ended, said.outcome, said.answered, said.news)
    yield "status", [closed_on(WORDS[code]) for code, status in STATUSES.items() if status.group == AUTO_CLOSED]
    for claim in CLAIMS.values():
        yield "angka", (claim.name, claim.sentence, *(at_once(claim.sentence, unit) for unit in _WAITS))
    yield "angka", (NUMBER_SAMPLE, "keluhan", *UNITS.values(), *REASONS)
    yield "penarikan", WITHDRAWAL_REASONS.values()
    yield "perubahan", (*ledger.CHANGES, *editions.CAUSES.values())
    for meant in DEFINITIONS.values():
        yield "metodologi", (meant.title, meant.text, meant.base, meant.left_out)
    yield "data", (catalogue.INVENTED, catalogue.DESCRIPTION, *files.TITLES)
    yield "data", [text for example in examples.ALL for text in (example.tool, example.about)]
    for file in FILES.values():
        yield f"kamus {file.path}", (file.title, *(column.meaning for column in file.columns))


def _keep(found: dict[str, str], sentences: Iterable[str], place: str) -> None:
    for sentence in sentences:
        if ((key := key_of(sentence)) and any(letter.isalpha() for letter in key.replace(LIST_MARK, " "))) or key == NUMBER_SAMPLE:
            found.setdefault(key, place)
