"""What the owner of the machine asks for, one module a command: the same functions with the server stopped or running.

The command line opens the database and calls them; while the server runs, which alone may hold the file, it asks the
server to (see `web/upkeep.py`). Hence options and answers that travel as JSON, and files as bytes.
"""

from importlib import import_module
from pkgutil import iter_modules


def load_all() -> None:
    """Import every command, so that `registry.COMMANDS` is complete."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
