"""Templates see only what models document, and every field of a model says what it is."""

from __future__ import annotations

import ast
import re
import runpy
from pathlib import Path

import pytest

from memarak.site.frame import JINJA_OPTIONS

ROOT = Path(__file__).parents[2]
MODELS = sorted((ROOT / "scripts/memarak/site/models").glob("*.py"))
TEMPLATES = sorted((ROOT / "theme/templates").rglob("*.html"))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_every_field_has_a_line_of_help(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for field, after in zip(node.body, [*node.body[1:], None], strict=True):
                if isinstance(field, ast.AnnAssign):
                    is_help = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                    assert is_help, f"{node.name}.{ast.unparse(field.target)}"


@pytest.mark.parametrize("path", [p for p in TEMPLATES if p.parent.name == "templates"], ids=lambda path: path.name)
def test_a_template_uses_only_fields_of_its_model(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.search(r"page: memarak\.site\.([a-z_.]+)\.([A-Z]\w+)", text)
    used = set(re.findall(r"\bpage\.([a-z_0-9]+)", re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)))
    if named is None:
        assert not used, "the first line must name the model of `page`"
        return
    source = ROOT / "scripts/memarak/site" / (named[1].replace(".", "/") + ".py")
    classes = {
        node.name: node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef)
    }
    fields = {ast.unparse(item.target) for item in classes[named[2]].body if isinstance(item, ast.AnnAssign)}
    assert used <= fields


def test_pelican_reads_templates_as_strictly_as_the_frame() -> None:
    read = runpy.run_path(str(ROOT / "pelicanconf.py"))
    assert read["JINJA_ENVIRONMENT"] == JINJA_OPTIONS
    assert not {name for name in read if name.isupper() and ("KEY" in name or "SECRET" in name)}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_nothing_is_marked_safe_but_pages_written_by_hand(path: Path) -> None:
    marked = re.findall(r"(\S+)\s*\|\s*safe", path.read_text(encoding="utf-8"))
    assert set(marked) <= {"page.content", 'aria-hidden="true">\''}
