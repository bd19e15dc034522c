"""The list of structures: town hall, associations, schools… one a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ssi_core.domain.same_name import name_key
from ssi_core.imports.columns import Field, Mapping, match_table
from ssi_core.imports.drafts import Draft, RowReader
from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import excerpt
from ssi_core.imports.plan import value_of
from ssi_core.imports.table_file import Row, Table
from ssi_core.imports.values import parse_date, parse_line, parse_paragraph, parse_website
from ssi_core.locale import _

FIELDS = (
    Field("name", _("Nom"), ("Structure", "Nom de la structure", "Nom de l’association", "Raison sociale",
          "Dénomination", "Organisme", "Organisation", "Intitulé", "Établissement",
          "Association"), required=True),
    Field("kind", _("Type"), ("Catégorie", "Nature", "Genre", "Type de structure", "Statut",
          "Forme juridique")),
    Field("commune", _("Commune"), ("Ville", "Localité", "Lieu", "Siège", "Commune du siège")),
    Field("joined_on", _("Date d’arrivée"), ("Arrivée", "Date d’entrée", "Entrée", "Adhésion",
          "Date d’adhésion", "Membre depuis", "Depuis", "Depuis le", "A rejoint le", "Inscription",
          "Date d’inscription")),
    Field("left_on", _("Date de départ"), ("Départ", "Date de sortie", "Sortie", "A quitté le", "Parti le",
          "Jusqu’au", "Retrait", "Date de retrait")),
    Field("charter_signed_on", _("Charte signée le"), ("Charte", "Signature de la charte", "Date de charte",
          "Date de signature de la charte", "Signature", "Date de signature", "Charte signée")),
    Field("website", _("Site internet"), ("Site", "Site web", "Web", "Page web", "URL", "Adresse du site",
          "Internet", "Lien")),
    Field("description", _("Description"), ("Présentation", "Activité", "Objet", "Descriptif", "À propos",
          "Résumé", "Commentaire", "Remarque", "Observation", "Note")),
)  # fmt: skip

COMPARED = {field.name: field.label for field in FIELDS}

# The first kind with a word found in the cell wins, hence the order: « association du collège » is an
# association, « service de la ville » a service, and only what is nothing else is the town hall itself.
_KINDS = (
    ("association", r"asso\w*|amicale|comite|club|ong"),
    (
        "service_municipal",
        r"services?|direction|municipale? (?:jeunesse|enfance|culturel\w*|sport\w*)|ccas|mediatheque",
    ),
    (
        "etablissement_scolaire",
        r"ecoles?|colleges?|lycees?|scolaires?|maternelles?|elementaires?|universite|cfa",
    ),
    (
        "centre_animation",
        r"mjc|centres?|animation|maisons? (?:des? )?(?:jeunes|quartier|pour tous)|foyer|espace de vie",
    ),
    ("reseau_regional", r"reseaux?|regional\w*|federation|ligue|union|departemental\w*"),
    ("mairie", r"mairie|ville|commune|municipalite|hotel de ville|collectivite\w*|municipal"),
    ("autre", r"autres?|divers|collectif|entreprise|particulier"),
)


@dataclass(frozen=True)
class StructureValues:
    """A structure as the file describes it; None where the file says nothing."""

    name: str
    kind: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    charter_signed_on: date | None = None
    website: str | None = None
    description: str | None = None
    commune: str | None = None


def parse_kind(text: str) -> str:
    """The code of a kind of structure, from its many spellings: « asso », « lycée », « MJC », « ville »…"""
    words = name_key(text)
    for code, pattern in _KINDS:
        if words.replace(" ", "_") == code or re.search(rf"\b(?:{pattern})\b", words):
            return code
    raise BadValue(
        _(
            "« {text} » n’est pas un type connu : écrivez mairie, service municipal, association,"
            " établissement scolaire, centre d’animation, réseau régional ou autre."
        ).format(text=excerpt(text))
    )


def read_structures(table: Table) -> list[Draft[StructureValues]]:
    """One draft a row; UnreadableFile when the column of names is missing."""
    mapping = match_table(table, FIELDS)
    return [_read(row, mapping) for row in table.rows]


def key_of(record: object) -> str:
    """What makes two structures the same one: their name."""
    return str(value_of(record, "name"))


def _read(row: Row, mapping: Mapping) -> Draft[StructureValues]:
    reader = RowReader(row, mapping, FIELDS)
    value = StructureValues(
        name=reader.required("name", parse_line) or "",
        kind=reader.optional("kind", parse_kind),
        joined_on=reader.optional("joined_on", parse_date),
        left_on=reader.optional("left_on", parse_date),
        charter_signed_on=reader.optional("charter_signed_on", parse_date),
        website=reader.optional("website", parse_website),
        description=reader.optional("description", parse_paragraph),
        commune=reader.optional("commune", parse_line),
    )
    if value.joined_on and value.left_on and value.left_on < value.joined_on:
        reader.problem("left_on", _("le départ ne peut pas précéder l’arrivée ({date}).").format(
            date=f"{value.joined_on:%d/%m/%Y}"))  # fmt: skip
    return reader.draft(value)
