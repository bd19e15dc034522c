"""By which address phones reach this machine: what the QR code of the room says."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Callable

from ssi_core import settings

# An address of documentation (RFC 5737): nothing is sent, the system only says by which network it would go.
_ELSEWHERE = ("192.0.2.1", 9)


def network_addresses() -> list[str]:
    """This machine's IPv4 addresses on its networks, the one it uses to go out first; none without a network."""
    found: list[str] = []
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ELSEWHERE)
        found.append(str(probe.getsockname()[0]))
    with contextlib.suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return [text for text in dict.fromkeys(found) if _is_reachable(text)]


def addresses(host: str, scheme: str = "http", machine: Callable[[], list[str]] = network_addresses) -> list[str]:
    """The addresses to offer to phones, the best first, from the `host` (name:port) that a browser asked for.

    What the owner has set wins; then that name, unless it means "this very machine"; then the networks.
    """
    if settings.address():
        return [settings.address()]
    name, port = _split(host)
    offered = [f"{scheme}://{host}"] if name and not _means_this_machine(name) else []
    if offered and scheme == "https":
        return offered  # behind a proxy: the machine's own addresses are not the way in
    offered += [f"http://{number}:{port}" if port != "80" else f"http://{number}" for number in machine()]
    return list(dict.fromkeys(offered))


def _split(host: str) -> tuple[str, str]:
    if host.endswith("]") or ":" not in host:
        return host.strip("[]"), str(settings.port()) if not host else "80"
    name, port = host.rsplit(":", 1)
    return name.strip("[]"), port if port.isdigit() else str(settings.port())


def _means_this_machine(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback or ipaddress.ip_address(name).is_unspecified
    except ValueError:
        return name.casefold() == "localhost" or name.casefold().endswith(".localhost")


def _is_reachable(number: str) -> bool:
    address = ipaddress.ip_address(number)
    return not (address.is_loopback or address.is_unspecified or address.is_link_local)
