"""Which address goes into the QR code."""

from __future__ import annotations

import ipaddress

import pytest

from ssi_core import settings
from ssi_core.web import address
from ssi_core.web.address import addresses

TWO = ["192.168.1.20", "10.0.3.7"]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    monkeypatch.delenv("PLENIERE_ADDRESS", raising=False)
    monkeypatch.delenv("PORT", raising=False)


@pytest.mark.parametrize("host", ["localhost:8615", "127.0.0.1:8615", "[::1]:8615", "0.0.0.0:8615", "LOCALHOST:8615"])
def test_the_machine_itself_is_no_address_for_a_phone(host):
    assert addresses(host, machine=lambda: TWO) == ["http://192.168.1.20:8615", "http://10.0.3.7:8615"]


def test_the_name_that_the_browser_used_comes_first():
    assert addresses("10.0.3.7:8501", machine=lambda: TWO)[0] == "http://10.0.3.7:8501"
    assert addresses("10.0.3.7:8501", machine=lambda: TWO).count("http://10.0.3.7:8501") == 1


def test_behind_a_proxy_there_is_one_way_in():
    assert addresses("salle.valbrune.fr", "https", machine=lambda: TWO) == ["https://salle.valbrune.fr"]


def test_what_the_owner_has_set_wins(monkeypatch):
    monkeypatch.setenv("PLENIERE_ADDRESS", "https://pleniere.valbrune.fr/")
    assert addresses("localhost:8501", machine=lambda: TWO) == ["https://pleniere.valbrune.fr"]
    assert "pleniere.valbrune.fr" in settings.hosts()


def test_without_network_there_is_no_address():
    assert addresses("localhost:8501", machine=list) == []


def test_without_host_the_servers_own_port_is_used():
    assert addresses("", machine=lambda: TWO)[0] == "http://192.168.1.20:8501"
    assert addresses("localhost", machine=lambda: TWO)[0] == "http://192.168.1.20"


def test_the_addresses_of_this_machine_can_be_reached_from_elsewhere():
    for found in address.network_addresses():
        number = ipaddress.ip_address(found)
        assert not number.is_loopback and not number.is_link_local and not number.is_unspecified


def test_a_machine_without_network_or_name_is_no_trouble(monkeypatch):
    def unreachable(*_given):
        raise OSError

    monkeypatch.setattr(address.socket, "socket", unreachable)
    monkeypatch.setattr(address.socket, "gethostbyname_ex", unreachable)
    assert address.network_addresses() == []
