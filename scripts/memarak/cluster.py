"""Shards on Dask's distributed scheduler (`--cluster`); the only module that knows of it.

Shards of the redaction hold raw text. It goes from memory to memory only: over TLS or within one machine, to workers
that keep nothing on disk, sealed so that no log can quote it, and without an error's own words on the way back.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import pickle
import re
import sys
import threading
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeVar
from uuid import uuid4

from memarak.checkout import checkout_root
from memarak.disk import is_known
from memarak.errors import BuildFailed, ConfigurationError, PortalError, UsageError, place_of
from memarak.keys import key_for

Shard = TypeVar("Shard")
Result = TypeVar("Result")

_LOCAL = re.compile(r"local:([1-9]\d?)")
_WITHIN_THE_MACHINE = re.compile(r"tcp://(?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d+")
_ENCRYPTED = re.compile(r"tls://\S+:\d+")
_AHEAD = 4
"""Shards handed out for each worker before the first is back: enough that none waits, few enough for the scheduler's memory."""
_PATIENCE = 60
"""Seconds after which somebody looks whether there is still a worker, and those that connecting may take."""
_CLOSED = {
    "distributed.scheduler.http.routes": [],  # no page that shows what is being worked on
    "distributed.worker.http.routes": [],
    "distributed.worker.memory.target": False,  # nothing spilled to disk
    "distributed.worker.memory.spill": False,
    "logging": {"distributed": "critical"},
}
_one_at_a_time = threading.Lock()


@contextmanager
def opened(address: str) -> Iterator[Cluster]:
    """The workers at `address`: `local:N` for N processes of this machine, else where a scheduler listens.

    Raises `UsageError` where it is none of these or not safe for raw text, `ConfigurationError` where it can't be used.
    """
    if not any(form.fullmatch(address) for form in (_LOCAL, _ENCRYPTED, _WITHIN_THE_MACHINE)):
        raise UsageError(
            f"--cluster {address} tidak dikenal; tulis local:N, tls://alamat:port, atau tcp://127.0.0.1:port; "
            "teks asli hanya boleh lewat sambungan terenkripsi atau di dalam satu mesin."
        )
    try:
        import dask
        import distributed  # noqa: F401
    except ImportError:
        raise ConfigurationError(
            "--cluster memerlukan pustaka yang belum terpasang; pasang dengan pip install 'memarak[cluster]', "
            "atau jalankan tanpa --cluster."
        ) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    local = _LOCAL.fullmatch(address)
    with dask.config.set(_CLOSED), _started(int(local[1])) if local else _found(address) as client:
        workers = Cluster(client)
        workers.check()
        yield workers


@contextmanager
def _started(count: int) -> Iterator[Any]:
    """So many processes of this machine, which speak to each other by TLS with keys that are thrown away."""
    from distributed import Client, LocalCluster
    from distributed.security import Security

    security = Security.temporary()
    with (
        TemporaryDirectory(prefix="memarak-") as scratch,
        LocalCluster(
            n_workers=count,
            threads_per_worker=1,
            memory_limit=0,  # none: neither spills nor pauses nor ends a worker
            security=security,
            silence_logs=logging.CRITICAL,
            local_directory=scratch,
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster, security=security, set_as_default=False) as client,
    ):
        client.wait_for_workers(count, timeout=10 * _PATIENCE)
        yield client


@contextmanager
def _found(address: str) -> Iterator[Any]:
    """The workers of the scheduler that listens at `address`; keys and certificates are those of Dask's configuration."""
    from distributed import Client
    from distributed.security import Security

    try:
        security = Security(require_encryption=True) if _ENCRYPTED.fullmatch(address) else None
        if security and security.get_connection_args("client")["ssl_context"] is None:
            raise ValueError("no certificate")  # asked here, because Client itself would wait for minutes
        client = Client(address, security=security, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TypeError, ValueError, RuntimeError):
        raise ConfigurationError(
            f"Penjadwal di {address} tidak dapat dihubungi; periksa apakah ia berjalan dan apakah sertifikatnya cocok."
        ) from None
    with client:
        yield client


class Cluster:
    """Workers behind a client of Dask's."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def check(self) -> None:
        """Raises `ConfigurationError` unless there are workers, each of them safe and the same program as here."""
        found = self.client.scheduler_info(n_workers=-1)
        addresses = [found["address"], *found["workers"]]
        if not found["workers"]:
            raise ConfigurationError("Penjadwal --cluster belum punya pekerja; jalankan dask worker dulu.")
        if not all(_ENCRYPTED.fullmatch(a) or _WITHIN_THE_MACHINE.fullmatch(a) for a in addresses):
            raise ConfigurationError("Ada pekerja --cluster yang dihubungi tanpa enkripsi dari luar mesin ini; nyalakan TLS.")
        try:
            fits = self.client.run(_trouble_of, _program()).values()
        except Exception as error:
            why = f"pekerja --cluster tidak dapat menjalankan program memarak ({type(error).__name__})"
            raise ConfigurationError(f"Ada {why}; pasang versi yang sama di sana.") from None
        for trouble in fits:
            if trouble:
                raise ConfigurationError(trouble)

    def map(self, work: Callable[[Shard], Result], shards: Iterable[Shard], /) -> Iterator[Result]:
        """`work` done on each of `shards`, in their order; what a worker had when it died is done again by another.

        Raises what was raised there where that is a `PortalError` or a trouble of a disk, `BuildFailed` for all else.
        """
        program, waiting = _program(), deque[Any]()
        try:
            for shard in shards:
                sealed = Sealed(pickle.dumps((work, shard)))
                waiting.append(self.client.submit(_done, program, sealed, key=f"shard-{uuid4().hex}", pure=False))
                if len(waiting) > _AHEAD * max(1, sum(self.client.nthreads().values())):
                    yield self._result(waiting.popleft())
            while waiting:
                yield self._result(waiting.popleft())
        finally:
            self.client.cancel(list(waiting))

    def _result(self, future: Any) -> Any:
        while True:
            try:
                answer: _Answer = future.result(timeout=_PATIENCE)
                break
            except TimeoutError:
                if not self.client.nthreads():
                    raise BuildFailed("Semua pekerja --cluster hilang; jalankan lagi setelah mereka hidup.") from None
            except Exception as error:  # a worker that dies again and again, a scheduler that is gone
                raise BuildFailed(
                    f"Penjadwal --cluster menyerah ({type(error).__name__}); periksa pekerja dan memorinya, lalu jalankan lagi."
                ) from None
        if answer.error is not None:
            raise answer.error
        return answer.result


class Sealed:
    """A function and what it shall work on, pickled, so that what Dask logs of a task says nothing of either."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __repr__(self) -> str:
        return "<shard>"


class _Answer(NamedTuple):
    result: Any
    error: Exception | None


def _done(program: str, sealed: Sealed) -> _Answer:
    """Runs on a worker. Never raises: Dask would log what it was called with, and another's error may hold a text."""
    from distributed import get_worker

    try:
        if trouble := _trouble_of(program, get_worker()):
            return _Answer(None, ConfigurationError(trouble))
        work, shard = pickle.loads(sealed.content)  # noqa: S301  (from the client, which may run anything here)
        with _one_at_a_time:  # what a shard uses is made for processes of one thread
            return _Answer(work(shard), None)
    except PortalError as error:
        return _Answer(None, error)
    except Exception as error:
        if isinstance(error, OSError) and is_known(error):
            return _Answer(None, OSError(error.errno, error.strerror, error.filename))
        place = place_of(error)
        return _Answer(None, BuildFailed(f"Kesalahan program pada pekerja ({type(error).__name__} di {place}); laporkan."))


def _trouble_of(program: str, dask_worker: Any) -> str:
    """Runs on a worker: what keeps it from being one of ours, in a sentence; blank where nothing does."""
    if not isinstance(dask_worker.data, dict):
        return "Ada pekerja --cluster yang menyimpan memorinya ke disk; matikan (distributed.worker.memory.spill: false)."
    if program != _program():
        return "Ada pekerja --cluster yang program, pustaka, tema, atau MEMARAK_KEY-nya berbeda; samakan, lalu jalankan ulang."
    return ""


@cache
def _program() -> str:
    """A digest of all on which bytes depend besides the data: program, theme, libraries, and the key of digests."""
    names = [re.split(r"[^\w.-]", line)[0] for line in requires("memarak") or () if "extra ==" not in line]
    libraries = [f"{name} {_version(name)}" for name in sorted({*names, "markupsafe"})]
    digest = hashlib.sha256(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION} {libraries}".encode())
    for folder in (Path(__file__).resolve().parent, checkout_root() / "theme"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return hmac.new(key_for("pekerja"), digest.digest(), hashlib.sha256).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
