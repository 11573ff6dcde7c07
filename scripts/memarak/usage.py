"""How argparse speaks to staff: help and usage errors in Indonesian, each error one sentence and exit status 64."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

from memarak.errors import UsageError

_SAID = (
    (r"argument (?P<name>\S+): expected .*argument.*", "{name} perlu nilai di belakangnya"),
    (r"argument (?P<name>\S+): ignored explicit argument .*", "{name} ditulis tanpa nilai"),
    (r"argument (?P<name>\S+): invalid choice: .*\(choose from (?P<known>.*)\)", "untuk {name}, pilih salah satu: {known}"),
    (r"argument (?P<name>\S+): .*", "nilai untuk {name} tidak dapat dipakai"),
    (r"the following arguments are required: (?P<name>.*)", "yang belum ditulis: {name}"),
    (r"unrecognized arguments: (?P<name>.*)", "yang tidak dikenal: {name}"),
    (r"ambiguous option: (?P<name>\S+) could match (?P<known>.*)", "{name} dapat berarti {known}; tulis selengkapnya"),
)
"""What argparse says, and the same in Indonesian. Whatever else it says, in this version of Python or another, is left out."""


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cara menulis: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` in Indonesian. What is added to its `options` is listed in the help under one heading."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, formatter_class=_Formatter)
        self.options = self.add_argument_group("yang dapat ditulis")
        self.options.add_argument("-h", "--help", action="help", help="tulis petunjuk ini, lalu selesai")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with what was typed. Raises `UsageError`."""
        said = _in_indonesian(message)
        raise UsageError(f"Perintah tidak dikenal atau kurang lengkap{said}; lihat {self.prog} --help.")


def _in_indonesian(message: str) -> str:
    for pattern, sentence in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            names = found.groupdict()
            return f" ({sentence.format(**{**names, 'known': _plain(names.get('known') or '')})})"
    return ""


def _plain(known: str) -> str:
    """Names as argparse quotes them, without the quotes that some versions of Python write."""
    return known.replace("'", "")
