"""Whatever is typed wrong ends in one Indonesian sentence and exit status 64; help is Indonesian too."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentError
from pathlib import Path

import pytest

from memarak.cli import main
from memarak.errors import UsageError
from memarak.grammar import COMMANDS
from memarak.usage import Parser

ENGLISH = re.compile(
    r"\b(?:the|argument|expected|required|invalid|choice|choose|usage|options|show|unrecognized|following|error)\b"
)
SITE = '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example"\n'
WRONG = {
    "build --as-of": "(--as-of perlu nilai di belakangnya)",
    "build --sorce contoh": "(yang tidak dikenal: --sorce contoh)",
    "build --s contoh": "(--s dapat berarti --state, --source, --snapshot; tulis selengkapnya)",
    "bangun": "pilih salah satu: pull, build",
    "": "(yang belum ditulis: PERINTAH)",
    "publish": "(yang belum ditulis: --target)",
    "publish --target": "(--target perlu nilai di belakangnya)",
    "withdraw KLU-1 --reason keliru --target awan:x": "--target 'awan:x' tidak dikenal",
    "publish --target awan:x": "--target 'awan:x' tidak dikenal",
    "publish --target folder:web --allow semua": "--allow",
    "withdraw": "(yang belum ditulis: NOMOR)",
    "withdraw KLU-1": "--reason wajib",
    "withdraw ' ' --reason keliru": "NOMOR kosong",
    "withdraw KLU-1 KLU-2": "(yang tidak dikenal: KLU-2)",
    "withdraw KLU-1 --reason bosan": "(untuk --reason, pilih salah satu: permintaan pelapor, data pribadi, hukum, keliru)",
    "withdraw KLU-1 --undo=ya": "(--undo ditulis tanpa nilai)",
    "history": "(yang belum ditulis: verify|restore)",
    "history hapus": "(untuk verify|restore, pilih salah satu: verify, restore)",
    "state simpan": "(yang belum ditulis: BERKAS)",
    "new folder --nama Contoh": "(yang belum ditulis: --daerah, --alamat)",
}


@pytest.mark.parametrize("typed", list(WRONG))
def test_a_usage_error_is_one_indonesian_sentence(
    typed: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.toml").write_text(SITE)
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(typed)) == 64
    said = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("memarak: ")]
    assert len(said) == 1
    assert WRONG[typed] in said[0]
    assert said[0].endswith(".")
    assert not ENGLISH.search(said[0])


def test_what_argparse_may_say_one_day_is_left_out() -> None:
    with pytest.raises(UsageError) as caught:
        Parser(prog="memarak").error(str(ArgumentError(None, "something new about the value '0812'")))
    assert str(caught.value) == "Perintah tidak dikenal atau kurang lengkap; lihat memarak --help."


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_indonesian(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("cara menulis: memarak")
    assert not ENGLISH.search(told)
