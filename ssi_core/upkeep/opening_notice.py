"""After a power cut: what to say of it, once, when the data are opened."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.locale import _, ngettext
from ssi_core.store import journal, wal_repair
from ssi_core.store.database import Database


@dataclass(frozen=True)
class Notice:
    """`missing`: how many recordings that people had seen confirmed are not there; `copy`: what was set aside."""

    missing: int
    copy: str = ""

    @property
    def title(self) -> str:
        """What happened."""
        return _("L’ordinateur s’est arrêté brutalement la dernière fois.")

    @property
    def details(self) -> str:
        """Whether anything is lost, and what to do then."""
        if not self.missing:
            return _("La fin du fichier a été réparée. Rien de ce qui avait été enregistré ne manque.")
        lost = ngettext(
            "Il manque le dernier enregistrement : regardez l’historique, et saisissez-le de nouveau.",
            "Il manque les {n} derniers enregistrements : regardez l’historique, et saisissez-les de nouveau.",
            self.missing,
        ).format(n=self.missing)
        if not self.copy:
            return lost
        kept = _("Ce qui n’a pas pu être relu est gardé dans « {name} », dans le dossier des données.")
        return f"{lost} {kept.format(name=self.copy)}"


def opening_notice(database: Database) -> Notice | None:
    """What to say of the file just opened; None when it had been closed well."""
    if database.path is None:
        return None
    with database.read() as cursor:
        missing = max(0, wal_repair.last_acknowledged(database.path) - journal.last_seq(cursor))
    if database.repair is None and not missing:
        return None
    return Notice(missing, database.repair.copy.name if database.repair else "")
