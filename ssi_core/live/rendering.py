"""Jinja2 with autoescape: every word typed by a person is shown as text, never as HTML."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache, lru_cache
from typing import Any

import jinja2
from babel.numbers import format_decimal

from ssi_core.domain import clock, french, letters, money
from ssi_core.live import join_code
from ssi_core.locale import _, ngettext


@cache
def environment() -> jinja2.Environment:
    """The templates, with the filters that speak French."""
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("ssi_core.live", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # else each drawing asks the disk whether the templates have changed
        extensions=["jinja2.ext.i18n"],
    )
    templates.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    templates.filters |= {
        "long_date": french.long_date,
        "short_date": french.short_date,
        "short_day": french.short_day,
        "clock": french.clock,
        "datetime_range": french.datetime_range,
        "date_range": french.date_range,
        "joined": french.joined,
        "quoted": french.quoted,
        "unbroken": french.unbroken,
        "of": lambda name: french.elided("de", name),
        "euros": money.euros,
        "typed_sum": lambda cents: "" if cents is None else money.typed(cents),
        "wall": clock.wall_clock,
        "letter_state": letters.state_name,
        "letter_stage": letters.stage_name,
        "letter_problem": letters.problem_name,
        "decimal": lambda value: format_decimal(round(value, 1), locale="fr"),
        "named_in": lambda key, found: found.get(key, key),
    }
    templates.globals |= {
        "qr_svg": join_code.qr_svg, "join_url": join_code.join_url, "spoken": join_code.spoken,
        "kept": kept,
    }  # fmt: skip
    return templates


@lru_cache(maxsize=4000)
def kept(macro: Callable[..., str], *values: Hashable) -> str:
    """What an imported macro writes for `values`, written once: they must say all that it depends on."""
    return macro(*values)


def render(template: str, **values: Any) -> str:
    """The HTML of a template of `live/templates/`."""
    return environment().get_template(template).render(**values)
