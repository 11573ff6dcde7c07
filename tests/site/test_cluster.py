"""The same work on a cluster: the same bytes, whoever dies meanwhile, and nothing said of what was worked on."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from memarak import cluster
from memarak.cli import main
from memarak.cluster import Cluster, Sealed, opened
from memarak.errors import BuildFailed, ConfigurationError, UsageError
from memarak.privacy.texts import SafeText, make_all_safe
from memarak.shards import Result, Shard, Workers, asked, asking
from memarak.site.frame import Frame, environment
from memarak.site.manifest import Manifest
from memarak.site.pages import PARTS
from memarak.site.pages.written import Written
from memarak.site.recipe import Recipe, read_corpus
from memarak.site.rendering import render_pages
from memarak.site.writer import SiteWriter

THEME = Path(__file__).parents[2] / "theme"
QUICK_PARTS = tuple(part for part in PARTS if part != "charts")
"""Pictures take most of the time of a small site; they are files like all others."""
NUMBER = "0812-3456-7890"


@pytest.fixture(scope="module")
def workers() -> Iterator[Cluster]:
    with opened("local:2") as found:
        yield found


def build(
    site: Any, folder: Path, processes: int = 1, workers: Workers | None = None, snapshot: Path | None = None
) -> dict[str, bytes]:
    """The site's files, rendered into `folder` by so many processes or by `workers`, who read `snapshot` where it is given."""
    state, output = site.snapshot.parent / "state", folder / "output"
    by_hand = (Written("tentang", "Tentang", "", "<p>{{ daerah }}</p>"),)
    recipe = Recipe(str(snapshot or site.snapshot), str(state), str(THEME), str(output), by_hand, QUICK_PARTS)
    corpus = read_corpus(site.snapshot, state)
    frame, manifest = Frame(environment(str(THEME / "templates")), corpus.facts), Manifest(folder / "state", output, "1")
    others = partial(recipe.rendered_by, workers) if workers else None
    render_pages(recipe.pages(corpus), frame, SiteWriter(str(output), {}), manifest, processes, True, others)
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in sorted(output.rglob("*")) if p.is_file()}


class Killing:
    """Workers of whom one is killed as soon as the first shard is back."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.killed, self.shards_left = 0, 0

    def map(self, work: Callable[[Shard], Result], shards: Iterable[Shard], /) -> Iterator[Result]:
        for result in self.cluster.map(work, shards):
            if not self.killed:
                self.killed = min(self.cluster.client.run(os.getpid).values())
                os.kill(self.killed, signal.SIGKILL)
            else:
                self.shards_left += 1
            yield result


class Here:
    """Workers that work in this very process."""

    def map(self, work: Callable[[Shard], Result], shards: Iterable[Shard], /) -> Iterator[Result]:
        yield from [work(shard) for shard in shards]


class Careless:
    """The same, of whom one cuts a finished file short."""

    def __init__(self, victim: Path) -> None:
        self.victim = victim

    def map(self, work: Callable[[Shard], Result], shards: Iterable[Shard], /) -> Iterator[Result]:
        done = [work(shard) for shard in shards]
        self.victim.write_bytes(self.victim.read_bytes()[:100])
        yield from done


def test_one_process_two_processes_and_a_cluster_give_the_same_bytes(site: Any, workers: Cluster, tmp_path: Path) -> None:
    alone, both = build(site, tmp_path / "1"), build(site, tmp_path / "2", processes=2)
    assert len(alone) > 500
    assert alone == both == build(site, tmp_path / "cluster", workers=workers)


def test_a_second_run_on_the_cluster_believes_the_manifest(site: Any, workers: Cluster, tmp_path: Path) -> None:
    first = build(site, tmp_path, workers=workers)
    page = tmp_path / "output/keluhan/index.html"
    times = page.stat().st_mtime_ns
    (tmp_path / "output/index.html").write_text("berubah")
    assert build(site, tmp_path, workers=workers) == first
    assert page.stat().st_mtime_ns == times


def test_a_worker_killed_in_the_middle_leaves_no_trace(site: Any, workers: Cluster, tmp_path: Path) -> None:
    killing = Killing(workers)
    assert build(site, tmp_path / "killed", workers=killing) == build(site, tmp_path / "1")
    assert killing.shards_left > 3
    assert killing.killed not in workers.client.run(os.getpid).values()


def test_a_file_that_a_lost_worker_cut_short_is_made_whole(site: Any, tmp_path: Path) -> None:
    careless = Careless(tmp_path / "careless/output/keluhan/index.html")
    assert build(site, tmp_path / "careless", workers=careless) == build(site, tmp_path / "1")


def test_workers_that_see_another_snapshot_are_found_out(site: Any, snapshot_of: Callable[..., Path], tmp_path: Path) -> None:
    other = snapshot_of(tmp_path / "other", [{"nomor": "lain-1"}])
    with pytest.raises(BuildFailed, match="folder bersama"):
        build(site, tmp_path, workers=Here(), snapshot=other)


def test_texts_are_redacted_alike_and_no_log_can_quote_them(workers: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Lampu nomor {n} padam." for n in range(600)] + [f"Hubungi Bapak Kanari Rahasia di {NUMBER}."]
    alone = make_all_safe(texts)
    sent = []
    submit = workers.client.submit
    monkeypatch.setattr(workers.client, "submit", lambda *a, **more: (sent.append(a), submit(*a, **more))[1])
    with asking(workers):
        shared = make_all_safe(texts)
    assert shared == alone
    assert isinstance(shared[texts[-1]], SafeText)
    assert NUMBER not in shared[texts[-1]].text
    assert len(sent) > 1
    assert not any(NUMBER in repr(arguments) for arguments in sent), "what is logged of a task must not quote it"
    assert asked() is None


def test_an_error_on_a_worker_comes_back_without_what_it_says(workers: Cluster) -> None:
    with pytest.raises(BuildFailed, match="ValueError") as raised:
        list(workers.map(int, [NUMBER]))
    assert NUMBER not in str(raised.value)
    assert raised.value.__cause__ is None


def test_trouble_with_a_worker_s_disk_is_told_as_one_here(workers: Cluster, tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        list(workers.map(Path.read_bytes, [tmp_path]))


def test_a_shard_that_kills_every_worker_ends_the_run(workers: Cluster) -> None:
    with pytest.raises(BuildFailed, match="KilledWorker"):
        list(workers.map(os._exit, [1]))
    assert list(workers.map(abs, [-1, -2])) == [1, 2]


def test_a_worker_with_another_program_or_key_is_refused(workers: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = workers.client.submit(cluster._done, "lain", Sealed(b""), pure=False).result()
    assert isinstance(answer.error, ConfigurationError)
    program = cluster._program.__wrapped__()
    assert program == cluster._program.__wrapped__()
    monkeypatch.setenv("MEMARAK_KEY", "lain")
    assert program != cluster._program.__wrapped__()


def test_a_worker_that_writes_its_memory_to_disk_is_refused() -> None:
    program = cluster._program()
    assert cluster._trouble_of(program, SimpleNamespace(data={})) == ""
    assert "disk" in cluster._trouble_of(program, SimpleNamespace(data=object()))


@pytest.mark.parametrize("address", ["tcp://10.0.0.1:8786", "192.0.2.1:8786", "local:", "local:0", "tls://", "http://127.0.0.1:1"])
def test_an_address_that_is_none_or_not_safe_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match=re.escape(address)), opened(address):
        pass


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "tls://127.0.0.1:9"])
def test_a_scheduler_that_does_not_answer_is_one_sentence(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(ConfigurationError, match="tidak dapat dihubungi"), opened(address):
        pass


@pytest.mark.parametrize("addresses", [("tcp://192.0.2.1:1", "tcp://127.0.0.1:2"), ("tls://192.0.2.1:1", "tcp://192.0.2.7:2")])
def test_a_worker_outside_this_machine_must_be_reached_by_tls(addresses: tuple[str, str]) -> None:
    scheduler, worker = addresses
    found = {"address": scheduler, "workers": {worker: {}}}
    with pytest.raises(ConfigurationError, match="TLS"):
        Cluster(SimpleNamespace(scheduler_info=lambda **_: found)).check()


def test_without_the_extra_one_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.chdir(tmp_path)
    assert main(["build", "--cluster", "local:2"]) == 2
    assert capsys.readouterr().err.strip().count("\n") == 0
    assert main(["build", "--cluster", "di mana-mana"]) == 64
