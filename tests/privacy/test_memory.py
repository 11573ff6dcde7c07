"""Finds kept from build to build: they spare time, change nothing, and hold no text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from memarak.pipeline import Run, pull
from memarak.privacy import memory as memory_module
from memarak.privacy import open_memory
from memarak.privacy import texts as texts_module
from memarak.privacy.memory import Memory
from memarak.privacy.names import PublicNames
from memarak.privacy.spans import NOTHING, Finds
from memarak.privacy.texts import make_all_safe
from memarak.settings import Settings

SECRET = "sebuah rahasia yang panjang sekali"
TEXTS = (
    "Lampu jalan mati sejak Senin",
    "Hubungi saya di 081234567890, a.n. Bapak Sahnim",
    "NIK 5208011203900001 hubungi 0819 0712 3456 atau surat@contoh.example",
    "Air keruh; Siti mohon dicek",
    "Jl. Raya No. 17 RT 03 RW 05 berlubang [NIK disamarkan]",
)


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMARAK_KEY", SECRET)


@pytest.fixture
def learnt(tmp_path: Path, settings: Settings) -> Callable[[], Memory]:
    """The memory of a build that saw `TEXTS`, read from disk anew at each call."""
    memory = open_memory(tmp_path, settings)
    make_all_safe(TEXTS, memory=memory)
    memory.keep()
    return lambda: open_memory(tmp_path, settings)


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("samaran-*"))


def no_reading(_text: str, _names: object = None) -> object:
    raise AssertionError("a known text was read again")


def test_known_texts_are_not_read_again_and_come_out_the_same(
    learnt: Callable[[], Memory], monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = make_all_safe(TEXTS)
    assert fresh[TEXTS[0]].text == TEXTS[0]
    assert fresh[TEXTS[1]].text != TEXTS[1]
    monkeypatch.setattr(texts_module, "find_all_in_rounds", no_reading)
    assert make_all_safe(TEXTS, memory=learnt()) == fresh


def test_a_doubt_is_remembered_too(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    find = texts_module.find_all_in_rounds

    def doubting(texts: list[str], names: PublicNames | None = None) -> list[Finds]:
        return [found._replace(is_doubtful="keruh" in text) for text, found in zip(texts, find(texts, names), strict=True)]

    monkeypatch.setattr(texts_module, "find_all_in_rounds", doubting)
    memory = open_memory(tmp_path, settings)
    fresh = make_all_safe(TEXTS, memory=memory)
    memory.keep()
    monkeypatch.setattr(texts_module, "find_all_in_rounds", no_reading)
    again = make_all_safe(TEXTS, memory=open_memory(tmp_path, settings))
    assert again == fresh
    assert [text for text, safe in again.items() if safe.is_doubtful] == [TEXTS[3]]


def test_the_file_holds_no_text_and_nothing_to_guess_at(learnt: Callable[[], Memory], tmp_path: Path) -> None:
    (file,) = kept(tmp_path)
    body = file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    for word in {word for text in TEXTS for word in text.split() if len(word) > 5}:  # four digits also stand in a digest, by chance
        assert word.encode() not in body
    for text in TEXTS:
        for name in ("md5", "sha1", "sha256", "blake2b", "blake2s"):
            digest = hashlib.new(name, text.encode())
            assert digest.digest()[:8] not in body
            assert digest.hexdigest()[:16].encode() not in body
        assert hashlib.blake2b(text.encode(), digest_size=16).digest() not in body


def test_what_a_build_did_not_use_is_gone(learnt: Callable[[], Memory], tmp_path: Path) -> None:
    next_build = learnt()
    make_all_safe(TEXTS[1:], memory=next_build)
    next_build.keep()
    assert not learnt().known([TEXTS[0]])
    assert list(learnt().known(TEXTS)) == list(TEXTS[1:])
    idle = learnt()
    make_all_safe((), memory=idle)
    idle.keep()
    assert not learnt().known(TEXTS)


def test_a_text_in_the_place_of_another_is_kept_and_the_other_gone(tmp_path: Path, settings: Settings) -> None:
    for text in ("Air mati", "Jalan rusak"):
        memory = open_memory(tmp_path, settings)
        make_all_safe([text], memory=memory)
        memory.keep()
    assert list(open_memory(tmp_path, settings).known(["Air mati", "Jalan rusak"])) == ["Jalan rusak"]


def test_texts_with_nothing_in_them_are_all_known(tmp_path: Path, settings: Settings) -> None:
    memory = open_memory(tmp_path, settings)
    texts = [f"Lampu {number} mati" for number in range(5)]
    for text in texts:
        memory.learn(text, NOTHING)
    memory.keep()
    assert open_memory(tmp_path, settings).known(texts) == dict.fromkeys(texts, NOTHING)


def test_where_nothing_is_new_the_file_stays_as_it_is(learnt: Callable[[], Memory], tmp_path: Path) -> None:
    (file,) = kept(tmp_path)
    before = file.stat().st_ino
    again = learnt()
    make_all_safe(TEXTS, memory=again)
    again.keep()
    assert file.stat().st_ino == before


def test_a_build_without_texts_writes_nothing(tmp_path: Path, settings: Settings) -> None:
    memory = open_memory(tmp_path, settings)
    assert not memory.known(TEXTS)
    memory.keep()
    assert not kept(tmp_path)


def test_half_a_character_can_be_remembered_too(tmp_path: Path, settings: Settings) -> None:
    memory = open_memory(tmp_path, settings)
    make_all_safe(["Air \ud83d mati"], memory=memory)
    memory.keep()
    assert open_memory(tmp_path, settings).known(["Air \ud83d mati"])


def test_without_the_key_there_is_no_file(
    learnt: Callable[[], Memory], tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept(tmp_path)
    monkeypatch.delenv("MEMARAK_KEY")
    memory = open_memory(tmp_path, settings)
    assert not memory.known([TEXTS[0]])
    make_all_safe(TEXTS, memory=memory)
    memory.keep()
    assert not kept(tmp_path)


def test_another_key_detector_or_official_makes_all_of_it_unknown(
    learnt: Callable[[], Memory], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("MEMARAK_KEY", SECRET + "!")
        assert not learnt().known([TEXTS[0]])
    with monkeypatch.context() as patch:
        patch.setattr(memory_module, "_version", lambda: "of a changed detector")
        assert not learnt().known([TEXTS[0]])
    (settings.folder / "nama_publik.csv").write_text("nama,jabatan\nSahnim,Bapak\n")
    assert not learnt().known([TEXTS[0]])
    (settings.folder / "nama_publik.csv").unlink()
    assert learnt().known([TEXTS[0]])


def test_the_version_is_that_of_every_file_that_reads_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("matching.py", "privacy/memory.py", "privacy/names/data/given.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("satu")
    monkeypatch.setattr(memory_module, "__file__", str(tmp_path / "privacy/memory.py"))
    seen = set()
    for name in ("", "matching.py", "privacy/memory.py", "privacy/names/data/given.txt", "privacy/detectors/baru.py"):
        if name:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("dua")
        memory_module._version.cache_clear()
        seen.add(memory_module._version())
    memory_module._version.cache_clear()
    assert len(seen) == 5


def test_a_damaged_or_forged_file_costs_time_only(learnt: Callable[[], Memory], tmp_path: Path) -> None:
    (file,) = kept(tmp_path)
    body = file.read_bytes()
    for place in range(0, len(body), 5):
        file.write_bytes(body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :])
        assert not learnt().known([TEXTS[1]])
    for size in (0, 10, len(body) // 2, len(body) - 1):
        file.write_bytes(body[:size])
        assert make_all_safe(TEXTS, memory=learnt()) == make_all_safe(TEXTS)
    file.unlink()
    file.mkdir()
    assert not learnt().known([TEXTS[1]])


def test_who_has_no_key_can_t_forge_a_find(learnt: Callable[[], Memory], tmp_path: Path) -> None:
    (file,) = kept(tmp_path)
    content = file.read_bytes()
    start = content.index(b"\n") + 1
    body = content[start + 32 :]
    for forged in (hashlib.blake2b(body, digest_size=32, person=b"samaran").digest(), bytes(32)):
        file.write_bytes(content[:start] + forged + body)
        assert not learnt().known(TEXTS)
        assert not Memory(file).known(TEXTS)
    file.write_bytes(content)
    assert learnt().known(TEXTS)


def test_nothing_is_read_without_the_key(tmp_path: Path) -> None:
    forger = Memory(tmp_path / "samaran.bin")
    body = (16).to_bytes(8, "big") + forger._digest(TEXTS[1]) + b"{}"
    (tmp_path / "samaran.bin").write_bytes(memory_module._FORMAT + forger._seal(body) + body)
    assert not Memory(tmp_path / "samaran.bin").known([TEXTS[1]])


def test_portals_that_share_a_folder_do_not_forget_each_other_s(
    learnt: Callable[[], Memory], tmp_path: Path, settings: Settings
) -> None:
    other = open_memory(tmp_path, replace(settings, site=replace(settings.site, base_url="https://lain.example")))
    assert not other.known([TEXTS[0]])
    make_all_safe(TEXTS[:1], memory=other)
    other.keep()
    assert len(kept(tmp_path)) == 2
    assert learnt().known([TEXTS[1]])


HEADER = "nomor,tanggal_masuk,opd,status,kerahasiaan,isi\n"
SITE = """[situs]
nama = "M"
daerah = "D"
alamat = "https://contoh.example"
[sumber]
opd_dari_data = true
tahan_nama_ragu = false
"""


def _pull(desk: Path, state: str, *visibilities: str) -> dict[str, bytes]:
    rows = [f'K-{i},2026-10-0{i + 1},Dinas Jalan,diproses,{v},"{TEXTS[i]}"\n' for i, v in enumerate(visibilities)]
    (desk / "keluhan.csv").write_text(HEADER + "".join(rows))
    (desk / "portal.toml").write_text(SITE)
    folder = desk / state
    snapshot = folder / "snapshot"
    pull(
        Run(
            str(desk / "keluhan.csv"),
            desk / "portal.toml",
            snapshot,
            folder,
            folder / "laporan",
            date(2026, 11, 24),
            lambda _: None,
        )
    )
    return {path.name: path.read_bytes() for path in snapshot.iterdir()}


def test_a_snapshot_is_the_same_with_a_memory_and_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _pull(tmp_path, "berkunci", *["publik"] * 4)
    again = _pull(tmp_path, "berkunci", *["publik"] * 4)
    assert kept(tmp_path / "berkunci")
    monkeypatch.delenv("MEMARAK_KEY")
    assert first == again == _pull(tmp_path, "tanpa-kunci", *["publik"] * 4)
    assert not kept(tmp_path / "tanpa-kunci")


@pytest.mark.parametrize("way", ["rahasia", "ditarik.csv", "hilang"])
def test_what_is_taken_back_leaves_no_trace(tmp_path: Path, settings: Settings, way: str) -> None:
    def is_known() -> bool:
        site = replace(settings.site, base_url="https://contoh.example")
        return open_memory(tmp_path / "state", replace(settings, site=site)).known([TEXTS[1]]) != {}

    _pull(tmp_path, "state", *["publik"] * 3)
    assert is_known()
    (before,) = kept(tmp_path / "state")
    size = before.stat().st_size
    if way == "ditarik.csv":
        (tmp_path / "ditarik.csv").write_text("nomor,alasan\nK-1,hukum\n")
    _pull(tmp_path, "state", "publik", *(["rahasia", "publik"] if way == "rahasia" else ["publik"] * (way != "hilang")))
    assert not is_known()
    (after,) = kept(tmp_path / "state")
    assert after.stat().st_size < size
