"""The HTTP client that gspread speaks through: time-outs, retries, one deadline for all, and no word of a secret."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import gspread
import requests
from gspread.http_client import HTTPClient

from memarak.errors import SourceUnreachable
from memarak.sources.google import faults
from memarak.sources.google.address import API
from memarak.sources.google.patience import Patience

if TYPE_CHECKING:
    from google.oauth2.service_account import Credentials


def open_client(credentials: Credentials, endpoint: str, patience: Patience) -> SheetsHTTPClient:
    """gspread's low-level client for one pull. The deadline of `patience` starts now."""
    session = requests.Session()
    # a proxy of the environment has no say on the way to this machine itself
    session.trust_env = endpoint == API
    session.headers["Accept-Encoding"] = "gzip"
    transport = Transport(session, patience)
    client = gspread.Client(
        auth=None, session=session, http_client=lambda _, session: SheetsHTTPClient(session, transport, credentials, endpoint)
    )
    http: SheetsHTTPClient = client.http_client
    return http


class Transport:
    """Sends requests until one succeeds, fails for good, or time is up."""

    def __init__(self, session: requests.Session, patience: Patience) -> None:
        self._session = session
        self._patience = patience
        self._deadline = patience.clock() + patience.total

    def send(self, method: str, url: str, judge: Callable[[requests.Response], None], **options: Any) -> requests.Response:
        """The first answer that `judge` lets pass. `judge` raises `Transient` for what may be asked again.

        Raises `SourceUnreachable` with the sentence of the last trouble.
        """
        attempt = 0
        while True:
            attempt += 1
            retry_after = None
            try:
                response = self._once(method, url, options)
                retry_after = response.headers.get("Retry-After")
                judge(response)
            except faults.Transient as error:
                wait = self._patience.wait_before(attempt, retry_after)
                if self._patience.clock() + wait >= self._deadline:
                    raise SourceUnreachable(str(error)) from None
                self._patience.sleep(wait)
                continue
            return response

    def _once(self, method: str, url: str, options: Mapping[str, Any]) -> requests.Response:
        """One attempt in a thread of its own: a drip of bytes or a stuck name server can't outlast the deadline."""
        left = self._deadline - self._patience.clock()
        outcome: list[requests.Response | Exception] = []

        def work() -> None:
            try:
                outcome.append(
                    self._session.request(
                        method,
                        url,
                        timeout=(min(self._patience.connect, left), min(self._patience.read, left)),
                        allow_redirects=False,
                        **options,
                    )
                )
            except Exception as error:  # carried over to the waiting thread
                outcome.append(error)

        if left > 0:
            thread = threading.Thread(target=work, name="google-sheets", daemon=True)
            thread.start()
            thread.join(left)
        if not outcome:
            raise faults.out_of_time(self._patience.total)
        result = outcome[0]
        if isinstance(result, (requests.RequestException, OSError)):
            raise faults.of_exception(result) from None
        if isinstance(result, Exception):
            raise faults.of_exception(requests.RequestException()) from None
        return result


class SheetsHTTPClient(HTTPClient):  # type: ignore[misc]
    """gspread's client with our transport: reads only, one account, one sheet at a time."""

    def __init__(self, session: requests.Session, transport: Transport, credentials: Credentials, endpoint: str) -> None:
        super().__init__(auth=None, session=session)
        self._transport = transport
        self._credentials = credentials
        self._endpoint = endpoint

    @property
    def account(self) -> str:
        """The service account's e-mail address, with which the sheet must be shared."""
        return str(self._credentials.service_account_email)

    def request(self, method: str, endpoint: str, params: Any = None, **_: Any) -> requests.Response:
        """What every method of gspread ends in. The answer holds a JSON object, already parsed.

        A refused token is renewed once. Raises `SourceUnreachable`; never gspread's `APIError`, which quotes
        the answer.
        """
        if self._credentials.token is None:
            self._renew_token()
        response = self._ask(method, endpoint, params)
        if response.status_code == 401:
            self._renew_token()
            response = self._ask(method, endpoint, params)
        if not response.ok or 300 <= response.status_code < 400:
            raise faults.of_status(response, self.account)
        return response

    def _ask(self, method: str, endpoint: str, params: Any) -> requests.Response:
        url = endpoint.replace(API, self._endpoint, 1)
        headers = {"Authorization": f"Bearer {self._credentials.token}"}
        answer = _Answer()
        response = self._transport.send(method, url, answer.judge, params=params, headers=headers)
        return answer.parsed(response)

    def _renew_token(self) -> None:
        from google.auth.exceptions import GoogleAuthError

        try:
            self._credentials.refresh(_TokenRequest(self._transport, self.account))  # type: ignore[no-untyped-call]
        except (GoogleAuthError, ValueError, TypeError, KeyError):
            raise SourceUnreachable(
                f"Masuk sebagai akun layanan {self.account} gagal; periksa kuncinya, atau buat kunci JSON baru."
            ) from None


class _Answer:
    """Judges an answer of the API and keeps what its JSON says, so that it is parsed once."""

    def __init__(self) -> None:
        self._document: Any = None

    def judge(self, response: requests.Response) -> None:
        if response.status_code in faults.RETRIED_STATUSES or response.status_code >= 500:
            raise faults.of_status(response, "")
        if response.status_code == 403:
            error = faults.of_status(response, "")
            if isinstance(error, faults.Transient):
                raise error
        if response.status_code != 200:
            return
        try:
            self._document = json.loads(response.content)
        except (ValueError, RecursionError):  # nested too deep for a parser: no answer of Google's either
            raise faults.of_body(response) from None
        if not isinstance(self._document, dict):
            raise faults.of_shape()

    def parsed(self, response: requests.Response) -> requests.Response:
        if self._document is None:
            return response
        parsed = _ParsedResponse(self._document)
        parsed.status_code = response.status_code
        parsed.headers = response.headers
        return parsed


class _ParsedResponse(requests.Response):
    """An answer whose body has been read and let go."""

    def __init__(self, document: dict[str, Any]) -> None:
        super().__init__()
        self._document = document

    def json(self, **_: Any) -> dict[str, Any]:
        return self._document


class _TokenRequest:
    """How Google's library sends its request for a token: through our transport, so that it never sleeps by itself."""

    def __init__(self, transport: Transport, account: str) -> None:
        self._transport = transport
        self._account = account

    def __call__(self, url: str, method: str = "GET", body: Any = None, headers: Any = None, **_: Any) -> _TokenAnswer:
        response = self._transport.send(method, url, self._judge, data=body, headers=headers)
        return _TokenAnswer(response)

    def _judge(self, response: requests.Response) -> None:
        if response.status_code in faults.RETRIED_STATUSES or response.status_code >= 500:
            raise faults.of_status(response, self._account)
        try:
            token = response.json().get("access_token") if response.status_code == 200 else None
        except (ValueError, AttributeError):
            token = None
        if not isinstance(token, str) or not token:
            raise faults.of_token(response, self._account)


class _TokenAnswer:
    """The answer in the shape that Google's library expects."""

    def __init__(self, response: requests.Response) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.data = response.content
