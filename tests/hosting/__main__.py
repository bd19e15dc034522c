"""`python -m tests.hosting`: docs/heberger.md tried for real with the nginx and the Caddy of this machine."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.hosting import documented, trial


def main() -> int:
    """Each proxy that is installed; 1 when one of them fails."""
    failures = 0
    for proxy in (documented.nginx, documented.caddy):
        try:
            with tempfile.TemporaryDirectory() as folder:
                lines = _tried(proxy, Path(folder))
        except FileNotFoundError as error:
            lines = [f"skipped: {error} is not installed"]
        except Exception:
            traceback.print_exc()
            failures, lines = failures + 1, ["FAILED"]
        print("\n".join(f"{proxy.__name__:<8} {each}" for each in lines), flush=True)
    return 1 if failures else 0


def _tried(proxy: object, folder: Path) -> list[str]:
    with sync_playwright() as playwright:
        arguments = [*ARGUMENTS, f"--host-resolver-rules=MAP {documented.NAME} 127.0.0.1"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        (folder / "data").mkdir()
        room = trial.room_for(folder / "data", browser)
        try:
            with proxy(folder, room.server.port) as port:  # type: ignore[operator]
                said = [trial.unknown_names(port), *trial.with_browsers(room, port)]
                return [*said, trial.guesses(port), trial.long_silence(room.server, port)]
        finally:
            browser.close()
            room.server.stop()


if __name__ == "__main__":
    sys.exit(main())
