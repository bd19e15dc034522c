"""The list of people: who they are, for which structure, how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ssi_core.imports.columns import Field, Mapping, match_columns, missing_columns
from ssi_core.imports.drafts import Draft, RowReader
from ssi_core.imports.full_names import split_full_name
from ssi_core.imports.plan import value_of
from ssi_core.imports.table_file import Row, Table
from ssi_core.imports.values import parse_email, parse_line, parse_phone, parse_yes_no
from ssi_core.locale import _

# Neither name is marked as required, since one column may hold both: `read_people` checks it.
FIELDS = (
    Field("first_name", _("Prénom"), ("Prénom usuel", "Prénom du contact")),
    Field("last_name", _("Nom"), ("Nom de famille", "Nom d’usage", "Patronyme", "Nom du contact")),
    Field("full_name", _("Nom complet"), ("Prénom et nom", "Prénom nom", "Personne", "Contact", "Participant",
          "Participante", "Participant(e)", "Référent", "Référente", "Interlocuteur", "Représentant",
          "Membre")),
    Field("last_then_first", _("Nom et prénom"), ("Nom prénom", "Nom, prénom", "Nom/prénom", "Nom - prénom")),
    Field("structure", _("Structure"), ("Nom de la structure", "Association", "Organisme", "Organisation",
          "Établissement", "Collectif", "Représente", "Employeur", "Service")),
    Field("email", _("Courriel"), ("E-mail", "Mail", "Mél", "Adresse mail", "Adresse e-mail",
          "Adresse électronique", "Adresse courriel", "Courrier électronique")),
    Field("phone", _("Téléphone"), ("Tél", "Portable", "Mobile", "Numéro de téléphone", "N° de téléphone",
          "Téléphone portable", "Tél. portable", "Téléphone mobile", "Numéro", "GSM")),
    Field("shares_contact", _("Partage ses coordonnées"), ("Partage des coordonnées", "Coordonnées partagées",
          "Coordonnées visibles", "Accord de partage", "Accepte le partage", "Accord RGPD", "RGPD",
          "Consentement", "Autorise le partage de ses coordonnées", "Accepte de partager ses coordonnées",
          "Partage contact")),
)  # fmt: skip

COMPARED = {field.name: field.label for field in FIELDS if field.name not in ("full_name", "last_then_first")}


@dataclass(frozen=True)
class PersonValues:
    """A person as the file describes them; None where the file says nothing, consent above all."""

    first_name: str
    last_name: str
    structure: str | None = None
    email: str | None = None
    phone: str | None = None
    shares_contact: bool | None = None


def read_people(table: Table) -> list[Draft[PersonValues]]:
    """One draft a row; UnreadableFile when no column holds the names."""
    mapping = match_columns(table.headers, FIELDS)
    if mapping.has("first_name") and not mapping.has("last_name"):
        raise missing_columns(table, [_("Nom")])
    if not any(map(mapping.has, ("last_name", "full_name", "last_then_first"))):
        raise missing_columns(table, [_("Prénom"), _("Nom")])
    return [_read(row, mapping) for row in table.rows]


def key_of(record: object) -> str:
    """What makes two people of a file the same one: first and last name."""
    return f"{value_of(record, 'first_name')} {value_of(record, 'last_name')}"


def _read(row: Row, mapping: Mapping) -> Draft[PersonValues]:
    reader = RowReader(row, mapping, FIELDS)
    first_name, last_name = _names(reader)
    return reader.draft(
        PersonValues(
            first_name=first_name,
            last_name=last_name,
            structure=reader.optional("structure", parse_line),
            email=reader.optional("email", parse_email),
            phone=reader.optional("phone", parse_phone),
            shares_contact=reader.optional("shares_contact", parse_yes_no),
        )
    )


def _names(reader: RowReader) -> tuple[str, str]:
    if reader.has("first_name"):
        return (
            reader.required("first_name", parse_line) or "",
            reader.required("last_name", parse_line) or "",
        )
    # Without a column of first names, a column called « Nom » holds both.
    column = next(name for name in ("last_then_first", "full_name", "last_name") if reader.has(name))
    split = partial(split_full_name, last_first=column == "last_then_first")
    return reader.required(column, split) or ("", "")
