"""`{% trans %}…{% endtrans %}` in templates: a sentence in the language spoken, decided when the template is compiled.

Rendering costs nothing for it. What stands between the tags is one sentence for the translator, however many links
and figures break it: `{{ n }}` becomes the hole `{n}`, `<a href="…">` the mark `<a>`, and another language may order them
otherwise. Holes are named in the tag: `{% trans n=number(page.count) %}{{ n }} keluhan{% endtrans %}`.
`{{ _("…") }}` is for a sentence inside an expression. Where no translation is known the template's own text stands, byte for byte.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html import unescape

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import escape

from memarak.interface import key_of, split_sentence
from memarak.site.language import spoken

_MARKUP = re.compile(r"(</?[a-zA-Z][a-zA-Z0-9]*|>)")
_VOID = ("br", "wbr")
Parts = Sequence[nodes.Expr]


class Trans(Extension):
    """The tag. `sentences` has every sentence that was compiled, for whoever lists them."""

    tags = {"trans"}  # noqa: RUF012  (Jinja's own name)

    def parse(self, parser: Parser) -> nodes.Node:
        """Jinja calls it at `{% trans`."""
        line = next(parser.stream).lineno
        holes: dict[str, nodes.Expr] = {}
        while parser.stream.current.type != "block_end":
            if holes:
                parser.stream.expect("comma")
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            holes[name] = parser.parse_expression()
        body = parser.parse_statements(("name:endtrans",), drop_needle=True)
        parts: list[nodes.Expr] = []
        for node in body:
            if not isinstance(node, nodes.Output):
                parser.fail("a sentence holds text, {{ names }} and markup alone", node.lineno)
            parts += node.nodes
        sentence = Sentence(parts, holes)
        if sentence.trouble:
            parser.fail(sentence.trouble, line)
        found = vars(self.environment).get("sentences")
        if found is not None:
            found.append((line, sentence.key))
        return nodes.Output(sentence.said(spoken()), lineno=line)


class Sentence:
    """What stands between two tags: `key` for the translator, `filled` as the template has it with its holes filled."""

    def __init__(self, parts: Parts, holes: Mapping[str, nodes.Expr]) -> None:
        self.trouble = ""
        self.filled: list[nodes.Expr] = []
        self._pieces: dict[str, list[nodes.Expr]] = {}
        self._text: list[str] = []
        self._mark: list[nodes.Expr] = []
        """What was read of a tag that is not closed yet, such as the parts of its `href`."""
        self._label = ""
        self._known: Counter[str] = Counter()
        self._open: list[str] = []
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                self.filled.append(part)
                self._read(part.data)
            elif self._mark:
                self.filled.append(part)
                self._mark.append(part)
            else:
                self._hole(part, holes)
        if left := [name for name in holes if f"{{{name}}}" not in self._pieces]:
            self.trouble = f"the sentence has no {{{{ {left[0]} }}}}"
        if self._open or self._mark:
            self.trouble = "the sentence leaves a tag open"
        self.raw = "".join(self._text)
        self.key = key_of(self.raw)

    def said(self, catalogue: Mapping[str, str]) -> list[nodes.Expr]:
        """What to put out: by `catalogue`, or as the template has it."""
        translation = catalogue.get(self.key)
        if translation is None:
            return self.filled
        before, after = self.raw[: len(self.raw) - len(self.raw.lstrip())], self.raw[len(self.raw.rstrip()) :]
        made: list[nodes.Expr] = [nodes.TemplateData(before)] if before else []
        for part in split_sentence(translation):
            made += self._pieces.get(part) or [nodes.TemplateData(str(escape(part)))]
        return [*made, nodes.TemplateData(after)] if after else made

    def _hole(self, part: nodes.Expr, holes: Mapping[str, nodes.Expr]) -> None:
        if not isinstance(part, nodes.Name):
            self.trouble = "name what fills the hole: {% trans n=… %}{{ n }}"
            return
        value = holes.get(part.name, part)
        self.filled.append(value)
        self._pieces[f"{{{part.name}}}"] = [value]
        self._text.append(f"{{{part.name}}}")

    def _read(self, text: str) -> None:
        """Text of the template: words, and tags that may go on past an expression."""
        for piece in _MARKUP.split(text):
            if self._mark:
                self._mark.append(nodes.TemplateData(piece))
                if piece == ">":
                    self._pieces[self._label], self._mark = self._mark, []
                    self._text.append(self._label)
            elif _MARKUP.fullmatch(piece) and piece != ">":
                self._label = self._label_of(piece)
                self._mark = [nodes.TemplateData(piece)]
            elif piece:
                self._text.append(unescape(piece))

    def _label_of(self, piece: str) -> str:
        """`<a>` for the first link of a sentence, `<a2>` for the second; the end tag as what it closes."""
        name = piece.strip("</").lower()
        if piece.startswith("</"):
            opened = self._open.pop() if self._open else ""
            if opened.rstrip("0123456789") != name.rstrip("0123456789"):
                self.trouble = f"the sentence closes <{name}> where it is not open"
            return f"</{opened}>"
        self._known[name] += 1
        label = name if self._known[name] == 1 else f"{name}{self._known[name]}"
        if name not in _VOID:
            self._open.append(label)
        return f"<{label}>"
