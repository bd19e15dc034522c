"""A town with a programme to announce: two confirmed, an idea, one cancelled once shown, one before it was confirmed."""

from __future__ import annotations

from tests.conftest import Town

ADDRESS = "https://semaine.ville.fr"
CANARY = "canari@exemple.org"


def announced(town: Town, *, publish: bool = True) -> None:
    """Everything is written by a participant; the programme is public when `publish`."""

    def put(activity_id: str, title: str, day: str, state: str = "confirmed", **more: object) -> None:
        fields = {"place": "Salle des fêtes", "starts": f"{day}T18:00", "ends": f"{day}T21:00", "state": state, **more}
        town.do("alice", "activity.create", activity_id=activity_id.ljust(16, "0"), title=title, **fields)

    holder = town.structures["Les Jardins partagés"]
    put("bal", "Bal d’ouverture", "2026-11-14", holder_id=holder, publics=["familles"])
    put("cine", "Ciné-débat ; « L’eau, \\ un droit »", "2026-11-16", publics=["adultes"], place="Cinéma",
        description="Film <script>alert(1)</script>\nDébat ensuite")
    put("idee", "Idée secrète", "2026-11-17", state="idea")
    put("annulee", "Annulée depuis", "2026-11-18")
    put("jamais", "Jamais annoncée", "2026-11-19", state="idea")
    if publish:
        town.do(town.facilitator, "publication.publish", introduction="Bienvenue à toutes et à tous")
    for name in ("annulee", "jamais"):
        cancel(town, name.ljust(16, "0"))


def cancel(town: Town, activity_id: str) -> None:
    """The activity does not take place."""
    town.do("alice", "activity.set_state", activity_id=activity_id, state="cancelled")
