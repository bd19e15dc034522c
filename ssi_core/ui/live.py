"""Live views in a Streamlit page: a board (HTML for everybody) or a region (a fragment that reruns alone)."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from typing import Any

import streamlit as st

from ssi_core import runtime
from ssi_core.live.gallery import Showing
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.ui import identity

# Whether this run is of a region that heard of a change: its boards are on the page and hear by the channel.
_heard: ContextVar[bool] = ContextVar("heard", default=False)


@cache
def _component() -> Any:
    return st.components.v2.component("ssi-core.live", js="live.js", isolate_styles=False)


@cache
def _words() -> dict[str, str]:
    """What the browser's side says."""
    return {
        "link_lost": _("Connexion perdue. Ce que vous écrivez reste sur cet écran ; il revient tout seul."),
        "link_waiting": _("Un envoi attend : il partira au retour du réseau."),
        "waiting": _("Pas encore enregistré : en attente du réseau…"),
        "undo": _("Annuler"),
        "copied": _("Le lien est copié."),
        "copy_by_hand": _("Le lien est sélectionné : copiez-le avec Ctrl+C."),
        "see": _("Voir"),
        "theirs": _("Le texte de l’autre personne"),
        "mine": _("Votre texte"),
        "keep_theirs": _("Garder le sien"),
        "keep_mine": _("Garder le mien"),
        "keep_both": _("Réécrire à partir des deux"),
        "found_0": _("Rien ne correspond."),
        "found_1": _("1 trouvée"),
        "found_several": _("{n} trouvées"),
        "move_taken": _("« {what} » est pris. Flèches pour choisir la case, Entrée pour poser, Échap pour renoncer."),
        "move_edge": _("Il n’y a plus de case de ce côté."),
        "move_dropped": _("« {what} » est posé : {place}."),
        "move_left": _("Rien n’est déplacé."),
        "move_gone": _("Quelqu’un vient de retirer cette carte."),
        "gone": _("Quelqu’un a retiré cet élément. Copiez votre texte si vous y tenez."),
        "time_left": _("Il reste {time}"),
        "time_late": _("Dépassé de {time}"),
        "minutes_short": _("{n} min"),
        "hours_short": _("{h} h {min}"),
        "days_short": _("{n} j"),
        "decor_fold": _("Replier le menu"),
        "decor_unfold": _("Ouvrir le menu"),
        "decor_sidebar": _("Barre du menu"),
        "decor_pages": _("Les pages"),
        "decor_home": _("Aller à l’accueil"),
        "decor_logo": _("Plénière"),
        "decor_heading": _("Lien vers ce titre"),
        "decor_open": _("Ouvrir la liste"),
        "decor_file": _("Fichier à envoyer"),
        "decor_browse": _("Parcourir vos fichiers"),
        "decor_choose": _("Choisir"),
        "decor_calendar": _("Calendrier"),
        "decor_skip": _("Aller au contenu"),
    }


def live_board(board: str, *, on_ask: Callable[[str], None] | None = None, **params: str) -> None:
    """Show a board that changes by itself on every screen. KeyError when it does not exist.

    `on_ask` is called with the value of the `data-ask` button that was pressed, before the page runs again.
    """
    name = "·".join([board, *(f"{key}={value}" for key, value in sorted(params.items()))])
    # Streamlit keeps « __ » for itself, and a parameter may come from the address typed by anybody.
    key = f"board-{name}".replace("_", "-")
    asks = {"on_asked_change": lambda: on_ask(st.session_state[key].asked)} if on_ask else {}
    _component()(
        key=key,
        **asks,
        data={"kind": "board", "name": name, "board": board, "params": params, **_picture(board, params)},
    )


def _picture(board: str, params: dict[str, str]) -> dict[str, Any]:
    """What the page shows until the channel brings newer; nothing when the page already has it."""
    if _heard.get():
        return {}
    picture = runtime.current().gallery.picture(Showing(board, tuple(sorted(params.items())), identity.role()))
    return {"html": picture.html, "revision": picture.revision, "mark": picture.mark, "words": _words()}


def private_board(name: str, tables: tuple[str, ...], draw: Callable[[Cursor, str], str]) -> None:
    """Show what `draw` makes for the person of this page alone; drawn anew when one of `tables` changes.

    It goes with their own page and by no other way: kept in no gallery, pushed over no channel.
    """

    def show() -> None:
        revision = runtime.current().revisions.of(tables)
        with runtime.current().database.read() as cursor:
            html = draw(cursor, identity.person_id())
        _component()(
            key=f"private-{name}",
            data={
                "kind": "board",
                "private": True,
                "name": f"private·{name}",
                "html": f'<div class="pl">{html}</div>',
                "revision": revision,
                "words": _words(),
            },
        )

    live_region(name, tables, show)


def live_region(
    name: str, tables: tuple[str, ...], draw: Callable[[], None], *, on_heard: Callable[[], None] = lambda: None
) -> None:
    """Run `draw` now, and again alone whenever one of `tables` changes on any screen, after `on_heard`.

    Alone in its own container: a fragment that is not makes what follows it vanish when its rerun meets a full run.
    """
    hearing = f"heard-{name}"

    def heard() -> None:
        st.session_state[hearing] = True
        on_heard()

    with st.container(key=f"region-{name}"):

        @st.fragment
        def region() -> None:
            revision = runtime.current().revisions.of(tables)
            before = _heard.set(st.session_state.pop(hearing, False))
            try:
                draw()
            finally:
                _heard.reset(before)
            _component()(
                key=f"ear-{name}",
                data={
                    "kind": "region",
                    "name": f"region·{name}",
                    "tables": list(tables),
                    "revision": revision,
                    "words": _words(),
                },
                on_changed_change=heard,
            )

        region()
