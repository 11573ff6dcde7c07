"""The command line: parse, do, and end with a status and one sentence. Exit statuses are those of DESIGN, section 9."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from memarak.commands import COMMANDS, DONE
from memarak.errors import PortalError, place_of
from memarak.grammar import command_parser

REFUSED, INTERRUPTED = 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    status, sentence = _attempt(argv)
    if sentence:
        print(sentence, file=sys.stderr)
    if sentence and (sys.argv[1:] if argv is None else list(argv))[:1] == ["publish"]:
        from memarak.publishing.alert import alert

        alert(sentence, status)
    return status


def _attempt(argv: Sequence[str] | None) -> tuple[int, str]:
    """The exit status, and the sentence that tells why a command did not go through."""
    try:
        options = command_parser(COMMANDS).parse_args(argv)
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options), ""
    except PortalError as error:
        return error.exit_status, str(error)
    except KeyboardInterrupt:
        return INTERRUPTED, "Dihentikan."
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE, ""
    except OSError as error:
        return REFUSED, _disk_trouble(error)
    except Exception as error:
        return REFUSED, _unexpected(error)


def _unexpected(error: Exception) -> str:
    place = place_of(error)
    return f"Kesalahan program ({type(error).__name__} di {place}); tidak ada yang diubah. Laporkan baris ini kepada pengembang."


def _disk_trouble(error: OSError) -> str:
    from memarak.disk import is_known, trouble

    if not is_known(error):
        return _unexpected(error)
    place = f"{error.filename} " if error.filename else ""
    return f"Tempat menulis {place}{trouble(error)}, lalu ulangi; situs yang tampil tidak berubah."
