"""A network that can be cut: a relay between a browser and the server, which may go silent without saying so.

Browsers' own 'offline' does not touch open WebSockets; a dead Wi-Fi does, and closes nothing.
"""

from __future__ import annotations

import contextlib
import socket
import threading


class Wire:
    """Relays 127.0.0.1:port to the server; `cut` swallows every byte and refuses newcomers in silence."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._alive = threading.Event()
        self._alive.set()
        self._answers = threading.Event()
        self._answers.set()
        self._sockets: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """The address on the browser's side."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """From now on nothing passes, and nobody is told."""
        self._alive.clear()

    def swallow_answers(self) -> None:
        """From now on what the browser sends arrives, and what the server answers does not."""
        self._answers.clear()

    def mend(self) -> None:
        """The network is back; connections of before the cut are dead and say so at last."""
        for old in list(self._sockets):
            with contextlib.suppress(OSError):
                old.shutdown(socket.SHUT_RDWR)
            old.close()
        self._sockets.clear()
        self._answers.set()
        self._alive.set()

    def close(self) -> None:
        """Take the relay down."""
        self._listener.close()
        self.mend()

    def _accept(self) -> None:
        while True:
            try:
                client, _address = self._listener.accept()
            except OSError:
                return
            self._sockets.add(client)
            if not self._alive.is_set():
                continue  # accepted by the kernel, answered by nobody
            try:
                server = socket.create_connection(("127.0.0.1", self._server_port), timeout=5)
            except OSError:
                client.close()
                continue
            server.settimeout(None)
            self._sockets.add(server)
            threading.Thread(target=self._relay, args=(client, server, self._alive), daemon=True).start()
            threading.Thread(target=self._relay, args=(server, client, self._answers), daemon=True).start()

    def _relay(self, source: socket.socket, target: socket.socket, passing: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self._alive.is_set() and passing.is_set():
                    target.sendall(data)
                else:
                    return  # swallowed; the sockets stay open, as on a dead Wi-Fi
        if self._alive.is_set():
            for end in (source, target):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
