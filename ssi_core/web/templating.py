"""The templates of the plain pages: everything that is shown is escaped, and speaks French."""

from __future__ import annotations

from functools import cache

import jinja2

from ssi_core.domain import french
from ssi_core.locale import _, ngettext


@cache
def environment() -> jinja2.Environment:
    """Those of `web/templates/`."""
    found = jinja2.Environment(
        loader=jinja2.PackageLoader("ssi_core.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    found.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    found.filters |= {
        "long_date": french.long_date,
        "date_range": french.date_range,
        "clock": french.clock,
        "hours": lambda given: french.hours(given.starts, given.ends),
        "dates": lambda given: french.datetime_range(given.starts, given.ends),
        "joined": french.joined,
        "elided": french.elided,
        "unbroken": french.unbroken,
        "pairs": lambda names: [(name, name) for name in names],
    }
    return found
