"""`make profile`: where the time of a build goes, by stage, by kind of page, and by function.

    python tests/bench/profile_site.py [--size 10000] [--parts pages] [--folder /dev/shm/memarak-profile]

Processor seconds of one process, so that other programs disturb little. The stages and the kinds of page come from
a run without a profiler; then the site is built again under cProfile, whose results are left in bench/profil-*.prof
(a flame graph of one: `pipx run snakeviz bench/profil-full.prof`).
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from synthetic import AS_OF, edited, sheet, write_sheet

ROOT = Path(__file__).resolve().parents[2]
_MOST_LINES = 30


def main() -> None:
    """Prepare the data, then profile in processes of their own, so that each pays for its imports."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10_000, help="complaints")
    parser.add_argument("--parts", default="", help="parts of the site, separated by commas; the whole without")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm/memarak-profile"))
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        kind, data = options.one.split(",")
        {"stages": _stages, "site": _site, "functions": _functions}[kind](options.folder, data, options.parts)
        return
    _prepare(options.folder, options.size)
    for kind, data, title in (
        ("stages", "base", "everything, full"),
        ("stages", "any", "everything, 1 % changed"),
        ("site", "base", "site, full"),
        ("functions", "base", "site, full, by function"),
        ("site", "any", "site, 1 % changed"),
        ("functions", "any", "site, 1 % changed, by function"),
    ):
        print(f"\n== {title}, {options.size:,} complaints, seconds of one processor", flush=True)
        command = [sys.executable, __file__, "--one", f"{kind},{data}", "--folder", str(options.folder), "--parts", options.parts]
        subprocess.run(command, check=True)
    shutil.rmtree(options.folder)


def _prepare(folder: Path, size: int) -> None:
    """Sheets and snapshots, and again with 1 % of the complaints changed."""
    shutil.rmtree(folder, ignore_errors=True)
    tables = sheet(size)
    for name, table in {"base": tables, "any": edited(tables, 0.01, False)}.items():
        write_sheet(folder / name, table, ROOT / "data" / "contoh")
        places = {"source": name, "snapshot": f"snapshot-{name}", "state": f"pulled-{name}"}
        options = [part for option, place in places.items() for part in (f"--{option}", str(folder / place))]
        command = [sys.executable, "-m", "memarak", "pull", *options, "--as-of", AS_OF.isoformat()]
        done = subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL)
        if done.returncode not in (0, 1):
            raise SystemExit(f"memarak pull ended with {done.returncode}")


def _stages(folder: Path, data: str, _parts: str) -> None:
    """`memarak build`, step by step, remembering what it found in texts as the schedule does."""
    clock = _Clock()
    os.environ["MEMARAK_KEY"] = "kunci untuk mengukur saja"
    from memarak.pipeline import Run, build
    from memarak.unchanged import LastBuild

    state, output = folder / "whole-state", folder / "whole"
    places = (str(folder / data), ROOT / "data" / "portal.toml", state / "snapshot", state, state / "report")
    clock.step("imports")
    with _one_process():
        build(Run(*places, AS_OF, clock.step), output, LastBuild(*places, output, AS_OF.isoformat()))
    clock.step("")


def _site(folder: Path, data: str, parts: str) -> None:
    """The site by stage and by kind of page."""
    clock = _Clock()
    clock.step("Pelican's import")
    import pelican  # noqa: F401

    clock.step("the plugin's import")
    from memarak.site import generator, rendering, writer

    seconds: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    render = rendering.Rendering.render

    def timed(run: rendering.Rendering, page: Any) -> Any:
        start = time.process_time()
        made = render(run, page)
        kind = _kind(page)
        seconds[kind] += time.process_time() - start
        counts[kind] += 1
        return made

    rendering.Rendering.render = timed  # type: ignore[method-assign]
    clock.before(generator.SiteGenerator, "generate_context", "reading the snapshot", "Pelican's own pages")
    clock.before(generator.SiteGenerator, "generate_output", "listing the pages")
    clock.before(rendering.Manifest, "read", "reading the manifest")
    clock.before(writer, "look", "looking at what stands")
    clock.before(rendering, "_changed", "asking what changed", "preparing shards")
    clock.before(rendering.Manifest, "write", "rendering, writing, and noting it in the manifest", "Pelican's end")
    clock.step("Pelican's set-up")
    _build(folder, data, parts)
    clock.step("")
    for kind, spent in sorted(seconds.items(), key=lambda item: -item[1])[:_MOST_LINES]:
        print(f"    {kind:44} {counts[kind]:>7,} × {spent / counts[kind] * 1e6:>9,.0f} µs = {spent:7.3f} s")


def _functions(folder: Path, data: str, parts: str) -> None:
    """The same build under cProfile, from the same state as the run before."""
    shutil.rmtree(folder / "output", ignore_errors=True)
    shutil.rmtree(folder / "state", ignore_errors=True)
    if data == "any":
        _build(folder, "base", parts)
    profile = cProfile.Profile()
    profile.enable()
    _build(folder, data, parts)
    profile.disable()
    target = ROOT / "bench" / f"profil-{'full' if data == 'base' else 'changed'}.prof"
    target.parent.mkdir(exist_ok=True)
    profile.dump_stats(target)
    pstats.Stats(profile).sort_stats("tottime").print_stats(_MOST_LINES)
    print(f"All of it: {target.relative_to(ROOT)}")


def _build(folder: Path, data: str, parts: str) -> None:
    from pelican import Pelican
    from pelican.settings import read_settings

    own = {
        "OUTPUT_PATH": str(folder / "output"),
        "MEMARAK_SNAPSHOT": str(folder / f"snapshot-{data}"),
        "MEMARAK_STATE": str(folder / "state"),
        "MEMARAK_PARTS": parts.split(",") if parts else None,
        "MEMARAK_PROCESSES": 1,
    }
    Pelican(read_settings(str(ROOT / "pelicanconf.py"), override=own)).run()


def _kind(page: Any) -> str:
    """What makes a page: its module and function; drawings by their form."""
    make = page.make
    while hasattr(make, "func"):
        make = make.func
    name = f"{make.__module__.removeprefix('memarak.site.')}.{make.__name__}"
    return f"{name} {page.address.rpartition('.')[2]}" if "drawings" in name else name


@contextmanager
def _one_process() -> Iterator[None]:
    from memarak.site import ahead, rendering

    modules = (ahead, rendering)
    found = [module.cores for module in modules]
    for module in modules:
        module.cores = lambda: 1
    yield
    for module, cores in zip(modules, found, strict=True):
        module.cores = cores


class _Clock:
    """Prints what each step took, of this process and of those that it started."""

    def __init__(self) -> None:
        self._name, self._start = "", self._now()

    def step(self, name: str) -> None:
        """The step before ends, `name` begins."""
        now = self._now()
        if self._name:
            print(f"  {self._name:46} {now - self._start:8.3f} s", flush=True)
        self._name, self._start = name, now

    def before(self, owner: Any, method: str, name: str, after: str = "") -> None:
        """Let `name` begin with each call of `owner.method`, and `after`, where given, with its end."""
        original: Callable[..., Any] = getattr(owner, method)

        def timed(*arguments: Any) -> Any:
            self.step(name)
            made = original(*arguments)
            if after:
                self.step(after)
            return made

        setattr(owner, method, timed)

    def _now(self) -> float:
        times = os.times()
        return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
