"""Nothing of a pull is printed that opens the sheet or stands in it, however much the libraries are made to say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sheets_double import Answer, Book, Mutate, SheetsDouble, Tab

TALKATIVE = """
import http.client, logging, sys, warnings
logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
for name in ("google", "google.auth", "gspread", "urllib3", "requests", "requests_oauthlib"):
    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    logger.propagate = True
from memarak.cli import main
sys.exit(main(sys.argv[1:]))
"""
HEAD = ["nomor", "tanggal_masuk", "Nama", "opd", "status", "kerahasiaan", "isi"]
ROW = ["A1", "8 Maret 2021", "Siti Aminah", "Dinas Rekaan", "baru", "publik", "jalan rusak, hubungi 081234567890"]


@pytest.mark.parametrize(
    ("mischief", "status"),
    [(Mutate(lambda _: None), 1), (Answer(403, b'{"error":{"message":"Siti Aminah"}}'), 3), (Answer(200, b'["Siti Aminah"]'), 3)],
    ids=["read", "refused", "of another shape"],
)
def test_libraries_that_tell_all_they_know(
    mischief: object, status: int, serve: Callable[[Book], SheetsDouble], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    double = serve(Book([Tab("keluhan", [HEAD, ROW])]))
    double.always["batch"] = mischief
    monkeypatch.setenv("GOOGLE_SDK_PYTHON_LOGGING_SCOPE", "google")
    places = ["--snapshot", str(tmp_path / "snapshot"), "--state", str(tmp_path / "state"), "--as-of", "2026-10-08"]
    command = [sys.executable, "-X", "dev", "-c", TALKATIVE, "pull", "--source", "gsheet:double-1", *places]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    assert "DEBUG:urllib3" in said
    key_lines = double.key.pem.splitlines()[1:-1]
    for secret in (*key_lines, double.token, "Bearer", "assertion", "Siti", "Rekaan", "0812", "jalan rusak", "Traceback"):
        assert secret not in said
