"""The templates of the plain pages: everything that is shown is escaped, and speaks French."""

from __future__ import annotations

from functools import cache

import jinja2

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
    return found
