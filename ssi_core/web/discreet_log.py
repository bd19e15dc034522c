"""What goes into the log of a failure: where it happened and its kind, never its message.

The message of an exception repeats what was being handled (« invalid literal for int(): 'alice@exemple.fr' »): a name,
an address, a telephone would stay in files that nobody thinks of erasing.
"""

from __future__ import annotations

import logging
import traceback
from typing import Any


def install() -> None:
    """From now on, for every logger of the process, whatever its level and its handlers."""
    logging.setLogRecordFactory(_record)


def _record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = logging.LogRecord(*args, **kwargs)
    if record.exc_info and record.exc_info[1] is not None:
        record.exc_text, record.exc_info = told(record.exc_info[1]), None
        if record.name == "asyncio":  # its next lines show the task with what it raised, words included
            record.msg = str(record.msg).partition("\n")[0]
    return record


def told(error: BaseException) -> str:
    """The lines of code it went through and its kind, those of its causes first."""
    parts: list[str] = []
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        kind = type(step)
        parts.append("".join(traceback.format_tb(step.__traceback__)) + f"{kind.__module__}.{kind.__qualname__}")
        step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)
    return "\n".join(reversed(parts))
