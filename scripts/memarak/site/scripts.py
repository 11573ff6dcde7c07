"""The sentences of the theme's scripts: each script holds its own in one table, `const SENTENCES = {…};`, a line for each.

They stand there in Indonesian, so that a script reads and works by itself; in another language the table is filled anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from memarak.site.language import say, spoken

_TABLE = re.compile(r"(?<=const SENTENCES = \{\n).*?(?=\n *\};)", re.DOTALL)
_LINE = re.compile(r'(?<=: )"(?:[^"\\]|\\.)*"(?=,$)', re.MULTILINE)


def sentences_in(script: str) -> Iterator[str]:
    """Every sentence of the table of `script`; nothing where it has none."""
    for table in _TABLE.findall(script):
        yield from map(json.loads, _LINE.findall(table))


def in_the_language_spoken(script: str) -> str:
    """`script` with the sentences of the language that is spoken."""
    return _TABLE.sub(lambda table: _LINE.sub(_said, table[0]), script) if spoken() else script


def _said(sentence: re.Match[str]) -> str:
    return json.dumps(say(json.loads(sentence[0])), ensure_ascii=False)
