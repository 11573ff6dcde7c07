"""The recipes of CONTRIBUTING.md name files that are there, and in them names that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "scripts/memarak"
RECIPES = {
    cells[1].strip(" *"): cells[2:4]
    for line in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    if len(cells := line.split("|")) == 5 and cells[1].startswith(" **")
}
SPAN = re.compile(r"`([^`]+)`")
FILE = re.compile(r"[\w./-]+(?:/|\.(?:py|md|toml))")
NAME = re.compile(r"_?[A-Z][A-Z_]+|_?[A-Z]?[a-z]+(?:_[a-z]+)+|Portal|Facts")


def files_of(cell: str) -> list[Path]:
    """Every file and folder that a cell names, wherever it stands."""
    names = [span for span in SPAN.findall(cell) if FILE.fullmatch(span)]
    return [PACKAGE / name if (PACKAGE / name).exists() else ROOT / name for name in names]


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_s_files_and_its_tests_stand(recipe: str) -> None:
    touched, tests = RECIPES[recipe]
    assert [str(path) for path in files_of(touched + tests) if not path.exists()] == []
    assert files_of(touched) or recipe == "a regency"


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_s_names_are_in_one_of_its_files(recipe: str) -> None:
    touched, _ = RECIPES[recipe]
    texts = "\n".join(
        path.read_text(encoding="utf-8")
        for place in files_of(touched)
        for path in (sorted(place.glob("*.py")) if place.is_dir() else [place])
    )
    names = [span for span in SPAN.findall(touched) if NAME.fullmatch(span)]
    assert [name for name in names if not re.search(rf"\b{name}\b", texts)] == []


def test_the_recipes_are_found_and_name_what_they_should() -> None:
    assert len(RECIPES) > 12
    assert files_of(RECIPES["a target"][0])[-1] == PACKAGE / "publishing/__init__.py"
    assert [span for span in SPAN.findall(RECIPES["a measure"][0]) if NAME.fullmatch(span)] == ["MEASURES", "MAIN"]
