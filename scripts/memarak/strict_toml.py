"""A TOML file read strictly: every error names the file, the key and the way out."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from memarak.errors import ConfigurationError


class StrictToml:
    """The file at `path`. Whoever knows what its sections mean builds on this; what is wrong raises `ConfigurationError`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def document(self) -> dict[str, Any]:
        """The whole file."""
        try:
            return tomllib.loads(self.path.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            raise ConfigurationError(f"Berkas konfigurasi {self.path} tidak ada; periksa --config.") from None
        except OSError as error:
            raise ConfigurationError(f"Berkas konfigurasi {self.path} tidak dapat dibaca ({error.strerror}).") from None
        except UnicodeDecodeError:
            raise ConfigurationError(f"Berkas konfigurasi {self.path} bukan UTF-8; simpan ulang sebagai UTF-8.") from None
        except tomllib.TOMLDecodeError as error:
            where = re.search(r"line (\d+)", str(error))
            line = f" pada baris {where[1]}" if where else ""
            raise ConfigurationError(
                f"Berkas konfigurasi {self.path} salah tulis{line}; perbaiki tanda kutip atau tanda sama dengan di sana."
            ) from None

    def table(self, parent_table: dict[str, Any], key: str, allowed: tuple[str, ...] | None, parent: str = "") -> dict[str, Any]:
        """The section `key` of `parent_table`, which stands at `parent`; empty where there is none. `allowed`: its keys."""
        table = parent_table.get(key, {})
        if not isinstance(table, dict):
            raise self.error(parent + key, "harus berupa bagian, bukan nilai")
        if allowed is not None:
            self.known(table, f"{parent}{key}.", allowed)
        return table

    def known(self, table: dict[str, Any], prefix: str, allowed: tuple[str, ...]) -> None:
        """Refuse keys that nothing reads: a setting that was misspelled must not be without effect."""
        for key in table:
            if key not in allowed:
                raise self.error(prefix + key, "tidak dikenal; yang dikenal di sini: " + ", ".join(allowed))

    def value(self, table: dict[str, Any], section: str, key: str, kind: type, default: Any) -> Any:
        """The value of `key`, of exactly this kind. Without a `default` (`None`) it has to be there, and a text not to be blank."""
        value = table.get(key, default)
        names = {str: "teks dalam tanda kutip", bool: "true atau false", int: "bilangan bulat", date: "tanggal seperti 2021-02-26"}
        if value is None or type(value) is not kind:
            raise self.error(f"{section}.{key}", f"harus {names[kind]}" + (" dan wajib ada" if value is None else ""))
        if isinstance(value, str) and default is None and not value.strip():
            raise self.error(f"{section}.{key}", "tidak boleh kosong")
        return value

    def error(self, key: str, rule: str) -> ConfigurationError:
        """What to raise where `key` breaks `rule`."""
        return ConfigurationError(f"{self.path}: {key} {rule}.")
