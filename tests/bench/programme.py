"""How many public programme pages a second, and how long the slowest take: 150 activities, asked for by several at once.

`python -m tests.bench.programme`
"""

from __future__ import annotations

import gzip
import http.client
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from ssi_core.store.database import Database
from tests.browser.conftest import Server
from tests.conftest import make_town

ACTIVITIES, READERS, SECONDS = 150, 8, 10
PAGES = ("/programme", "/programme?public=familles", "/programme.ics", "/programme.json")


@dataclass(frozen=True)
class Speed:
    """Of one address: answers a second, the median and the 95th percentile in milliseconds, the weight in bytes."""

    page: str
    per_second: float
    median: float
    p95: float
    size: int
    zipped: int


def measured(seconds: float = SECONDS, readers: int = READERS) -> list[Speed]:
    """Each page in turn, read without rest by `readers` people, from a server of its own."""
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder) / "pleniere.duckdb")
        server = Server(Path(folder))
        server.start()
        try:
            return [_speed(server.url, page, seconds, readers) for page in PAGES]
        finally:
            server.stop()


def _fill(path: Path) -> None:
    database = Database(path)
    town = make_town(database)
    first = datetime(2026, 11, 13, 9)
    holders = list(town.structures.values())
    for number in range(ACTIVITIES):
        starts = first + timedelta(days=number % 17, hours=number % 11)
        town.do(
            town.alice, "activity.create", title=f"Rencontre numéro {number} : regarder le monde ensemble",
            description="Un film, un repas et un échange avec des personnes venues d’ailleurs. Entrée libre.",
            holder_id=holders[number % len(holders)], place=f"Salle {number % 20}", state="confirmed",
            publics=["familles" if number % 3 else "adultes"],
            starts=starts.isoformat(timespec="minutes"), ends=(starts + timedelta(hours=2)).isoformat(timespec="minutes"),
        )  # fmt: skip
    town.do(town.facilitator, "publication.publish")
    database.close()


def _speed(url: str, page: str, seconds: float, readers: int) -> Speed:
    content = _read(_connect(url), page)
    until = time.perf_counter() + seconds

    def read_on(_reader: int) -> list[float]:
        connection, delays = _connect(url), []
        while (began := time.perf_counter()) < until:
            _read(connection, page)
            delays.append(1000 * (time.perf_counter() - began))
        return delays

    began = time.perf_counter()
    with ThreadPoolExecutor(readers) as pool:
        delays = sorted(delay for each in pool.map(read_on, range(readers)) for delay in each)
    taken = time.perf_counter() - began
    middle, slow = delays[len(delays) // 2], delays[int(0.95 * (len(delays) - 1))]
    return Speed(page, len(delays) / taken, middle, slow, len(content), len(gzip.compress(content)))


def _connect(url: str) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname or "localhost", parts.port, timeout=30)


def _read(connection: http.client.HTTPConnection, page: str) -> bytes:
    connection.request("GET", page)
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{page}: {answer.status}")
    return content


def main() -> None:
    """Print a line for each address."""
    for each in measured():
        print(
            f"{each.page:28} {each.per_second:6.1f} a second, median {each.median:5.0f} ms, p95 {each.p95:5.0f} ms, "
            f"{each.size / 1000:.1f} kB ({each.zipped / 1000:.1f} kB zipped)"
        )


if __name__ == "__main__":
    main()
