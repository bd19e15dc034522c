"""The channels by which information is relayed."""

from __future__ import annotations

from ssi_core.locale import _

CHANNELS = ("courriel", "affichage", "bulletin", "reseaux", "presse", "reunion", "cahier", "bouche", "autre")


def channel_names() -> dict[str, str]:
    """The French name of each channel, as it follows « par »."""
    words = (
        _("courriel"), _("affichage"), _("bulletin ou site internet"), _("réseaux sociaux"), _("presse et radio"),
        _("réunion"), _("cahier de liaison ou espace numérique des écoles"), _("bouche-à-oreille"), _("autre moyen"),
    )  # fmt: skip
    return dict(zip(CHANNELS, words, strict=True))
