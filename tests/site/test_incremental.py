"""A build that renders only what changed ends with the very bytes of a clean one, whatever happened before."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from memarak.site import beside, drawings, manifest, rendering
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame, environment
from memarak.site.manifest import Manifest, Written
from memarak.site.pages import PARTS, all_pages
from memarak.site.pages.written import Written as Markdown
from memarak.site.render import render_site
from memarak.site.rendering import render_pages
from memarak.site.writer import SiteWriter
from memarak.snapshot import read_snapshot

THEME = Path(__file__).parents[2] / "theme" / "templates"
MEETING = {
    "kode": "sj-1",
    "tanggal": "2021-03-05",
    "nama": "Safari Jumat",
    "tempat": "Masjid",
    "kecamatan": "Utara",
    "desa": "Laut",
}
CHANGES = (
    {"isi": "Air mati [nama orang disamarkan]."},
    {"isi": ""},
    {"alasan": "Jalan nasional", "status": "diarsipkan"},
    {"status": "diproses", "tanggal_selesai": ""},
    {"status": "selesai", "tanggal_selesai": "2026-11-10"},
    {"tanggal_selesai": "2026-11-12", "status": "ditutup_otomatis"},
    {"tanggal_masuk": "2026-09-01"},
    {"kategori": "Air bersih"},
    {"desa": "Bukit"},
    {"kanal": "surat"},
    {"klasifikasi": "berkadar"},
)


@pytest.fixture(autouse=True)
def quick_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures cost 70 ms each and thousands are made here; when they are made again is what counts, not their pixels."""
    monkeypatch.setattr(drawings, "picture", lambda drawing: b"picture of " + drawing)


def render(
    snapshot: Path,
    state: Path,
    output: Path,
    theme: Path = THEME,
    version: str = "1",
    processes: int = 1,
    parts: Collection[str] = tuple(PARTS),
) -> None:
    corpus = Corpus(read_snapshot(snapshot))
    pages = list(all_pages(corpus, (Markdown("tentang", "Tentang", "", "<p>{{ daerah }}</p>"),), parts))
    frame = Frame(environment(str(theme)), corpus.facts)
    manifest = Manifest(state, output, f"{version} {corpus.facts!r}")
    render_pages(pages, frame, SiteWriter(str(output), {}), manifest, processes, set(parts) == set(PARTS))


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def machine_for(snapshot_of: Callable[..., Path]) -> type[RuleBasedStateMachine]:
    class Portal(RuleBasedStateMachine):
        """A portal whose clerks edit the sheet, whose developers edit the theme, and whose machine is switched off at times."""

        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(tempfile.mkdtemp())
            self.theme = self.folder / "theme"
            shutil.copytree(THEME, self.theme)
            self.rows: dict[int, dict[str, str]] = {1: {}, 2: {"status": "selesai", "tanggal_selesai": "2026-10-20"}}
            self.agency = "Dinas Perhubungan"
            self.address = "https://contoh.example"
            self.version = 1

        def teardown(self) -> None:
            shutil.rmtree(self.folder)

        def freeze(self) -> None:
            rows = [{"nomor": f"a-{number}", **row} for number, row in self.rows.items()]
            agencies = [{"kode": "dishub", "nama": self.agency}]
            snapshot_of(self.folder / "snapshot", rows, base_url=self.address, agencies=agencies)

        def build(self, output: str, state: str, parts: Collection[str] = tuple(PARTS)) -> None:
            folder, version = self.folder, str(self.version)
            render(folder / "snapshot", folder / state, folder / output, self.theme, version, parts=parts)

        @initialize()
        def begin(self) -> None:
            self.freeze()

        @rule(number=st.integers(1, 6), change=st.sampled_from(CHANGES))
        def add_or_change(self, number: int, change: dict[str, str]) -> None:
            self.rows[number] = {**self.rows.get(number, {}), **change}
            self.freeze()

        @rule(number=st.integers(1, 6))
        def remove(self, number: int) -> None:
            if len(self.rows) > 1:
                self.rows.pop(number, None)
                self.freeze()

        @rule(name=st.sampled_from(["Dinas Perhubungan", "Dinas Perhubungan dan Laut"]))
        def rename_agency(self, name: str) -> None:
            self.agency = name
            self.freeze()

        @rule(address=st.sampled_from(["https://contoh.example", "https://contoh.example/p"]))
        def move(self, address: str) -> None:
            self.address = address
            self.freeze()

        @rule()
        def change_template(self) -> None:
            with (self.theme / "keluhan.html").open("a", encoding="utf-8") as stream:
                stream.write(f"<p>{self.version}</p>\n")
            self.version += 1

        @rule(part=st.sampled_from(tuple(PARTS)))
        def render_one_part(self, part: str) -> None:
            self.build("output", "state", (part,))

        @rule(name=st.sampled_from(["lupa.html", "keluhan/a-1/lupa.txt", "lupa/lupa/lupa.html"]))
        def leave_a_stray_file(self, name: str) -> None:
            if (self.folder / "output").exists():
                (self.folder / "output" / name).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / "output" / name).write_text("Lampu padam")

        @rule(page=st.integers(0, 30))
        def kill_in_the_middle(self, page: int) -> None:
            put = SiteWriter.put
            calls = iter(range(10**6))

            def dying(writer: SiteWriter, name: str, body: bytes, digest: str) -> Written:
                if next(calls) == page:
                    (Path(writer.root) / name).parent.mkdir(parents=True, exist_ok=True)
                    (Path(writer.root) / name).write_bytes(body[: len(body) // 2])
                    raise KeyboardInterrupt
                return put(writer, name, body, digest)

            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(SiteWriter, "put", dying)
                try:
                    self.build("output", "state")
                except KeyboardInterrupt:
                    return

        @rule(damage=st.sampled_from(["cut", "garbage", "gone", "line"]))
        def spoil_the_manifest(self, damage: str) -> None:
            for path in (self.folder / "state").glob("halaman-*.tsv"):
                text = path.read_text()
                spoiled = {"cut": text[: len(text) // 2], "garbage": "\x00" * 50, "line": "\n".join(text.split("\n")[:-3])}
                path.unlink() if damage == "gone" else path.write_text(spoiled[damage])

        @rule()
        def spoil_a_page(self) -> None:
            page = self.folder / "output" / "index.html"
            if page.exists():
                page.write_bytes(page.read_bytes() + b"<!-- -->")

        @invariant()
        def incremental_equals_clean(self) -> None:
            self.build("output", "state")
            shutil.rmtree(self.folder / "clean", ignore_errors=True)
            self.build("clean", "state-clean")
            assert tree(self.folder / "output") == tree(self.folder / "clean")

    return Portal


def test_after_any_edits_an_incremental_build_equals_a_clean_one(snapshot_of: Callable[..., Path]) -> None:
    few = settings(max_examples=4, stateful_step_count=9, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    run_state_machine_as_test(machine_for(snapshot_of), settings=few)


def test_each_changed_cell_reaches_every_page_that_shows_it(snapshot_of: Callable[..., Path], tmp_path: Path) -> None:
    rows = [
        {"nomor": "a-1"},
        {"nomor": "a-2", "pertemuan": "sj-1"},
        {"nomor": "a-3", "jenis": "aspirasi", "klasifikasi": "aspirasi"},
    ]
    responses = [{"nomor": "a-1"}]
    own: dict[str, Any] = {"agencies": [{"kode": "dishub", "nama": "Dinas Perhubungan"}], "meetings": [{**MEETING}]}
    other: list[dict[str, Any]] = [
        {"responses": [{"nomor": "a-1", "isi": "Sudah dijadwalkan."}]},
        {"responses": [{"nomor": "a-1", "tanggal": "2026-10-14"}]},
        {"agencies": [{"kode": "dishub", "nama": "Dinas Perhubungan", "kontak": "Tanjung"}]},
        {"agencies": [{"kode": "dishub", "nama": "Dinas Perhubungan dan Laut"}]},
        {"meetings": [{**MEETING, "nama": "Pertemuan desa"}]},
        {"meetings": [{**MEETING, "tempat": "Balai desa"}]},
    ]
    edits = [*({"rows": [{**rows[0], **change}, *rows[1:]]} for change in CHANGES), *other]
    for edit in edits:
        now = {"rows": rows, "responses": responses, **own, **edit}
        snapshot = snapshot_of(tmp_path / "snapshot", now.pop("rows"), now.pop("responses"), **now)
        render(snapshot, tmp_path / "state", tmp_path / "output")
        shutil.rmtree(tmp_path / "clean", ignore_errors=True)
        render(snapshot, tmp_path / "state-clean", tmp_path / "clean")
        assert tree(tmp_path / "output") == tree(tmp_path / "clean"), edit


def test_any_number_of_processes_gives_the_same_bytes(site: Any, tmp_path: Path) -> None:
    for processes in (1, 2, 3):
        render(site.snapshot, tmp_path / "state", tmp_path / str(processes), processes=processes)
    assert tree(tmp_path / "1") == tree(tmp_path / "2") == tree(tmp_path / "3")


def test_only_what_changed_is_rendered(snapshot_of: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"nomor": f"a-{number}"} for number in range(1, 40)]
    snapshot = snapshot_of(tmp_path / "snapshot", rows)
    render(snapshot, tmp_path / "state", tmp_path / "output")
    snapshot_of(snapshot, [{"nomor": "a-1", "isi": "Masih gelap."}, *rows[1:]])
    touched = []
    fill = Frame.fill
    monkeypatch.setattr(Frame, "fill", lambda frame, page, *rest: (touched.append(page.address), fill(frame, page, *rest))[1])
    render(snapshot, tmp_path / "state", tmp_path / "output")
    assert [address for address in touched if address.startswith("keluhan/a-")] == ["keluhan/a-1/"]
    assert "kategori/" not in touched
    assert "metodologi/" not in touched
    assert not any("halaman/" in address for address in touched), "lists don't show the text"


def test_an_edit_asked_for_by_two_processes_gives_the_bytes_of_a_clean_build(
    snapshot_of: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "cores", lambda: 2)
    monkeypatch.setattr(rendering, "_RECORDS_TO_FORK_FOR", 0)
    rows = [{"nomor": f"a-{number}"} for number in range(1, 40)]
    snapshot = snapshot_of(tmp_path / "snapshot", rows)
    render(snapshot, tmp_path / "state", tmp_path / "output", processes=2, parts=("pages",))
    page = tmp_path / "output/keluhan/a-2/index.html"
    before = page.stat().st_mtime_ns
    snapshot_of(snapshot, [{"nomor": "a-1", "isi": "Masih gelap."}, *rows[1:-1]])
    render(snapshot, tmp_path / "state", tmp_path / "output", processes=2, parts=("pages",))
    render(snapshot, tmp_path / "state-clean", tmp_path / "clean", processes=2, parts=("pages",))
    assert page.stat().st_mtime_ns == before
    assert b"Masih gelap." in (tmp_path / "output/keluhan/a-1/index.html").read_bytes()
    assert set(tree(tmp_path / "output")) - set(tree(tmp_path / "clean")) == {"keluhan/a-39/index.html"}, "one part removes nothing"


def test_the_manifest_holds_no_text(site: Any) -> None:
    for path in (site.snapshot.parent / "state").glob("halaman-*.tsv"):
        assert "Lampu" not in path.read_text()


def test_digests_are_keyed_where_there_is_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = set()
    for secret in ("", "satu", "dua"):
        monkeypatch.setenv("MEMARAK_KEY", secret)
        manifest._key.cache_clear()
        digests.add(manifest.digest_of("0812"))
    monkeypatch.undo()
    manifest._key.cache_clear()
    assert len(digests) == 3


def test_two_pages_at_one_address_are_refused(site: Any, tmp_path: Path) -> None:
    from memarak.errors import BuildFailed

    corpus = Corpus(read_snapshot(site.snapshot))
    pages = list(all_pages(corpus, ()))
    frame = Frame(environment(str(THEME)), corpus.facts)
    with pytest.raises(BuildFailed):
        render_pages([*pages, pages[0]], frame, SiteWriter(str(tmp_path / "o"), {}), Manifest(tmp_path, tmp_path / "o", "1"), 1)


def test_a_second_build_of_the_same_snapshot_renders_nothing(site: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "output"
    monkeypatch.setattr(rendering, "cores", lambda: 1)  # what other processes touch is not seen here
    render_site(site.snapshot, tmp_path / "state", output)
    before = tree(output)
    touched = []
    fill = Frame.fill
    monkeypatch.setattr(Frame, "fill", lambda frame, page, *rest: (touched.append(page.address), fill(frame, page, *rest))[1])
    render_site(site.snapshot, tmp_path / "state", output)
    assert touched == []
    assert tree(output) == before
