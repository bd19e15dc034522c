"""What people keep in mind for the next edition, and what they say of an activity that took place."""

from __future__ import annotations

from ssi_core.locale import _

KEEP, CHANGE = BEARINGS = ("keep", "change")
SUBJECTS = ("", "activity", "role", "decision")
AGAIN, OTHERWISE, STOP = VERDICTS = ("again", "otherwise", "stop")


def bearing_names() -> dict[str, str]:
    """What each bearing is called."""
    return {KEEP: _("À garder"), CHANGE: _("À changer")}


def verdict_names() -> dict[str, str]:
    """What each verdict says."""
    return {AGAIN: _("À refaire"), OTHERWISE: _("À refaire autrement"), STOP: _("À ne pas refaire")}
