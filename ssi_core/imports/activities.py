"""The programme: one activity a line, with its date, its place and who holds it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from ssi_core.domain.same_name import name_key
from ssi_core.imports.activity_times import read_times
from ssi_core.imports.columns import Field, Mapping, match_table
from ssi_core.imports.drafts import Draft, RowReader
from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import excerpt
from ssi_core.imports.plan import value_of
from ssi_core.imports.table_file import Row, Table
from ssi_core.imports.values import parse_line, parse_paragraph, split_list
from ssi_core.locale import _

FIELDS = (
    Field("title", _("Titre"), ("Activité", "Intitulé", "Nom", "Nom de l’activité", "Titre de l’activité",
          "Action", "Événement", "Animation", "Quoi"), required=True),
    Field("description", _("Description"), ("Présentation", "Descriptif", "Détail", "Contenu", "Résumé",
          "Commentaire", "Remarque", "Observation")),
    Field("holder", _("Porteur"), ("Porteuse", "Structure", "Structure porteuse", "Organisateur",
          "Organisatrice", "Organisé par", "Porté par", "Responsable", "Association",
          "Structure organisatrice", "Qui")),
    Field("co_holders", _("Co-porteurs"), ("Co-porteuses", "Partenaires", "Structures partenaires", "Avec",
          "Co-organisateurs", "En partenariat avec", "Autres structures", "Structures associées")),
    Field("publics", _("Publics"), ("Public visé", "Public concerné", "Publics cibles", "Pour qui", "Âge",
          "Tranche d’âge")),
    Field("place", _("Lieu"), ("Salle", "Endroit", "Adresse", "Lieu de l’activité", "Où")),
    Field("date", _("Date"), ("Jour", "Date de début", "Date de l’activité", "Quand", "Date du début")),
    Field("start_time", _("Heure de début"), ("Heure", "Horaire", "Heure du début", "De", "Créneau",
          "Heures")),
    Field("end_time", _("Heure de fin"), ("Heure de la fin", "Jusqu’à")),
    Field("end_date", _("Date de fin"), ("Date de la fin", "Jour de fin", "Dernier jour", "Jusqu’au")),
    Field("start", _("Début"), ("Date et heure de début", "Date et heure", "Commence le",
          "Date heure début")),
    Field("end", _("Fin"), ("Date et heure de fin", "Finit le", "Se termine le", "Date heure fin")),
    Field("state", _("État"), ("Statut", "Avancement", "Situation", "Étape")),
)  # fmt: skip

COMPARED = {
    "title": _("Titre"),
    "description": _("Description"),
    "holder": _("Porteur"),
    "co_holders": _("Co-porteurs"),
    "publics": _("Publics"),
    "place": _("Lieu"),
    "start": _("Début"),
    "end": _("Fin"),
    "state": _("État"),
}

# Whole cells, never words inside: « non confirmée » and « à confirmer » are ideas.
_STATES = {
    "idee": "idee idees proposition propose projet piste envisage prevision previsionnel brouillon souhait "
    "a_l_etude a_confirmer a_valider non_confirme "
    "pas_encore_confirme a_definir en_attente en_cours_de_reflexion",
    "confirmee": "confirme valide retenu acte acquis ok oui programme certain fixe definitif prevu maintenu",
    "annulee": "annule abandonne supprime retire annulation refuse",
}


@dataclass(frozen=True)
class ActivityValues:
    """An activity as the file describes it, in wall-clock time; None or () where the file says nothing."""

    title: str
    start: datetime
    end: datetime
    description: str | None = None
    holder: str | None = None
    co_holders: tuple[str, ...] = ()
    publics: tuple[str, ...] = ()
    place: str | None = None
    state: str | None = None


def parse_state(text: str) -> str:
    """The code of a state: idee, confirmee or annulee."""
    said = name_key(text).replace(" ", "_")
    # « confirmée », « confirmés », « confirmé·e », « confirmé(e) » are « confirme ».
    forms = {
        said,
        said.removesuffix("s"),
        said.removesuffix("es"),
        said.removesuffix("e"),
        said.removesuffix("_e"),
    }
    for code, spellings in _STATES.items():
        if forms & {code, *spellings.split()}:
            return code
    raise BadValue(
        _("« {text} » n’est pas un état connu : écrivez idée, confirmée ou annulée.").format(text=excerpt(text))
    )


def read_activities(
    table: Table, structures: Collection[str] = (), publics: Collection[str] = ()
) -> list[Draft[ActivityValues]]:
    """One draft a row; UnreadableFile when the column of titles is missing.

    The names of known `structures` and `publics` are kept whole in lists: « Arts et Loisirs » is one co-holder.
    """
    mapping = match_table(table, FIELDS)
    return [_read(row, mapping, structures, publics) for row in table.rows]


def key_of(record: object) -> str:
    """What makes two activities the same one: title and day, so that a change of hour is seen as a change."""
    start = value_of(record, "start")
    return f"{value_of(record, 'title')} {start:%Y-%m-%d}" if isinstance(start, datetime) else ""


def _read(
    row: Row, mapping: Mapping, structures: Collection[str], known_publics: Collection[str]
) -> Draft[ActivityValues]:
    reader = RowReader(row, mapping, FIELDS)
    title = reader.required("title", parse_line)
    times = read_times(reader)
    if title is None or times is None:
        times = None
    description = reader.optional("description", parse_paragraph)
    holder = reader.optional("holder", parse_line)
    co_holders = reader.optional("co_holders", partial(split_list, known=structures)) or ()
    publics = reader.optional("publics", partial(split_list, known=known_publics)) or ()
    place = reader.optional("place", parse_line)
    state = reader.optional("state", parse_state)
    if title is None or times is None:
        return reader.draft(None)
    return reader.draft(ActivityValues(title, *times, description, holder, co_holders, publics, place, state))
