"""A command that came through the channel: carried out once, and answered to the form or the button that sent it."""

from __future__ import annotations

import logging
from typing import Any

from ssi_core.actions.desk import Desk
from ssi_core.domain import clock, french
from ssi_core.domain.errors import Conflict, Forbidden, NotDone, Refused
from ssi_core.domain.permissions import DOOR, LEAST_ROLE
from ssi_core.locale import _

log = logging.getLogger(__name__)


def answer_to(desk: Desk, person_id: str, message: dict[str, Any]) -> dict[str, Any]:
    """Carry out what is asked, for the person of the cookie; the answer, whatever happens, is in words for them."""
    op_id = str(message.get("op") or "")[:64]
    answer: dict[str, Any] = {"type": "done", "op": op_id}
    try:
        action, fields = str(message.get("action")), dict(message.get("fields") or {})
        if action.startswith(DOOR):
            raise Forbidden(_("On entre dans la salle par la page d’entrée."))
        done = desk.perform(person_id, action, fields, op_id)
    except Refused as refusal:
        return answer | {"ok": False, "message": refusal.message, "errors": refusal.errors, "see": refusal.see}
    except Conflict as conflict:
        return answer | {
            "ok": False,
            "message": conflict.message,
            "conflict": {"field": conflict.field, "theirs": conflict.theirs, "mine": conflict.mine},
        }
    except NotDone as refusal:
        return answer | {"ok": False, "message": refusal.message}
    except Exception:  # a bug: logged with its trace, said calmly, and what was typed stays in the form
        asked = str(message.get("action"))
        log.exception("action %s failed", asked if asked in LEAST_ROLE else "unknown")
        return answer | {
            "ok": False,
            "message": _("Le serveur n’a pas pu enregistrer. Votre texte est gardé : réessayez dans un instant."),
        }
    at = french.clock(clock.wall_clock(done.recorded_on).time())
    return answer | {"ok": True, "saved": _("Enregistré à {time}").format(time=at), "answer": done.answer}
