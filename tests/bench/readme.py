"""The README's table of speed, made from bench/results.json.

python tests/bench/readme.py           puts it between the two marks in README.md
python tests/bench/readme.py --print   prints it
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- bench: made by `make bench-readme` -->", "<!-- /bench -->"


def table(results: dict[str, Any]) -> str:
    """Seconds, ratio to Hugo's full run of the same round, and most memory at once, by contender and size."""
    return "\n".join(_lines(results))


def _lines(results: dict[str, Any]) -> Iterator[str]:
    sizes = results["sizes"]
    yield "| | " + " | ".join(f"{size['complaints']:,} complaints" for size in sizes) + " |"
    yield "|---|" + "---|" * len(sizes)
    for name in dict.fromkeys(name for size in sizes for name in size["contenders"]):
        yield f"| {name} | " + " | ".join(_cell(size["contenders"].get(name)) for size in sizes) + " |"
    for output, name in (("pages", "pages, lists, feeds"), ("output", "the whole")):
        yield f"| the bytes of {name}, written by a C program | " + " | ".join(_bare(size, output) for size in sizes) + " |"
    machine = results["machine"]
    yield ""
    yield (
        f"Wall time of all processes, times Hugo's full run, most memory at once. {machine['date']}, {machine['cores']} cores "
        f"({machine['processor']}), load {machine['load'][0]} at the start, Python {machine['python']}, "
        f"Hugo {machine['hugo']}, Pelican {machine['pelican']}, medians of {results['rounds']} interleaved rounds."
    )


def _cell(found: dict[str, Any] | None) -> str:
    if found is None:
        return "–"
    memory = f", {found['mib']} MiB" if found["mib"] else ""
    return f"{found['seconds']:.2f} s, {found['ratio_to_hugo']:.2f} ×{memory}"


def _bare(size: dict[str, Any], output: str) -> str:
    """Seconds, and how many times as long our full build of the same took."""
    bare = size["bare_writing_seconds"][output]
    name = "site: the whole, full" if output == "output" else "site: pages, lists, feeds, full"
    return f"{bare:.2f} s; ours takes {size['contenders'][name]['seconds'] / bare:.1f} ×" if bare else "–"


def main() -> None:
    """Print the table, or put it into the README."""
    names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    made = table(json.loads(Path(names[0] if names else ROOT / "bench" / "results.json").read_text(encoding="utf-8")))
    if "--print" in sys.argv:
        print(made)
        return
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    if not rest:
        raise SystemExit(f"README.md has no line {BEGIN}")
    readme.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
