"""The configurations of docs/heberger.md, taken from the page itself, on other ports and with a certificate of our own."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.browser.conftest import ROOT, free_port

NAME = "pleniere.exemple.fr"
PAGE = ROOT / "docs" / "heberger.md"


def block(first_line: str) -> str:
    """The indented block of the page that starts with this line."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line == f"    {first_line}")
    kept = []
    for line in lines[start:]:
        if line and not line.startswith("    "):
            break
        kept.append(line[4:])
    return "\n".join(kept).strip() + "\n"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate that nobody vouches for, and its key."""
    pem, key = folder / "fullchain.pem", folder / "privkey.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
         "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(pem)],
        check=True, capture_output=True,
    )  # fmt: skip
    return pem, key


@contextlib.contextmanager
def nginx(folder: Path, server_port: int) -> Iterator[int]:
    """The documented nginx before the server; gives its port."""
    port = free_port()
    pem, key = certificate(folder)
    site = block("server {").replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    site = site.replace("127.0.0.1:8501", f"127.0.0.1:{server_port}")
    site = re.sub(r"(ssl_certificate\s+).*;", rf"\g<1>{pem};", site)
    site = re.sub(r"(ssl_certificate_key\s+).*;", rf"\g<1>{key};", site)
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; user root; pid {folder}/nginx.pid; error_log {folder}/nginx.log;\n"
        f"events {{}}\nhttp {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;\n"
        f"{site}}}\n"
    )
    with _running([_program("nginx"), "-c", str(whole), "-e", f"{folder}/nginx.log"], folder, port):
        yield port


@contextlib.contextmanager
def caddy(folder: Path, server_port: int) -> Iterator[int]:
    """The documented Caddy before the server; gives its port."""
    port = free_port()
    pem, key = certificate(folder)
    site = block(f"{NAME} {{").replace(f"{NAME} {{", f"https://{NAME}:{port} {{\n    tls {pem} {key}\n    bind 127.0.0.1", 1)
    whole = folder / "Caddyfile"
    whole.write_text(
        "{\n    admin off\n    auto_https disable_redirects\n}\n" + site.replace("127.0.0.1:8501", f"127.0.0.1:{server_port}")
    )
    with _running([_program("caddy"), "run", "--config", str(whole), "--adapter", "caddyfile"], folder, port):
        yield port


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise FileNotFoundError(name)
    return found


@contextlib.contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    with (folder / "proxy.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + 10
        while not _listens(port):
            assert time.monotonic() < deadline and process.poll() is None, (folder / "proxy.log").read_text()
            time.sleep(0.1)
        yield
        assert process.poll() is None, (folder / "proxy.log").read_text()
    finally:
        process.terminate()
        process.wait(20)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
