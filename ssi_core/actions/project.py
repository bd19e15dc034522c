"""The solidarity projects of a structure: adding one, changing it, removing it."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.membership import structure_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen, chosen_several, merged
from ssi_core.domain import cleaning
from ssi_core.domain.countries import country_names
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.project import ProjectAdded, ProjectChanged, ProjectRemoved
from ssi_core.domain.ids import new_id
from ssi_core.domain.project_themes import same_spelling
from ssi_core.locale import _
from ssi_core.store.queries import projects
from ssi_core.store.queries.projects import Project

LONGEST_TITLE = 120
LONGEST_THEME = 40
MOST_THEMES = 8
LONGEST_PARTNERS = 300


@dataclass(frozen=True)
class Given:
    """A project as a form describes it."""

    title: str
    country: str
    themes: list[str]
    partners: str


@action("project.add")
def add(command: Command, fields: Fields) -> Answer:
    """Say which project a structure carries. Raises Missing, Refused."""
    structure = structure_in(command, fields)
    given = _read_form(command, fields)
    added = ProjectAdded(new_id(), structure.id, given.title, given.country, given.themes, given.partners)
    command.record(added)
    return {"id": added.id, "message": _("Le projet est dans l’annuaire.")}


@action("project.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change what is said of a project, field by field. Raises Missing, Refused, Conflict."""
    present = _project_in(command, fields)
    mine = _read_form(command, fields)
    command.record(
        ProjectChanged(
            present.id,
            merged(fields, "title", mine.title, present.title),
            chosen(fields, "country", mine.country, present.country),
            chosen_several(fields, "themes", mine.themes, present.themes),
            merged(fields, "partners", mine.partners, present.partners),
        )
    )
    return {"message": _("C’est enregistré.")}


@action("project.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take a project out of the directory. Raises Missing."""
    present = _project_in(command, fields)
    command.record(ProjectRemoved(present.id))
    return {"message": _("« {title} » est retiré de l’annuaire.").format(title=present.title)}


def _project_in(command: Command, fields: Fields) -> Project:
    found = projects.find(command.cursor, cleaning.clean(fields.get("project_id")))
    if found is None:
        raise Missing(_("Ce projet n’est plus dans l’annuaire."))
    return found


def _read_form(command: Command, fields: Fields) -> Given:
    mistakes = Mistakes()
    given = Given(
        mistakes.kept("", cleaning.line, fields.get("title"), "title", longest=LONGEST_TITLE),
        mistakes.kept("", cleaning.choice, fields.get("country"), "country", list(country_names())),
        _themes(command, mistakes, fields),
        mistakes.kept(
            "", cleaning.line, fields.get("partners"), "partners", required=False, longest=LONGEST_PARTNERS
        ),
    )
    mistakes.raise_if_any()
    return given


def _themes(command: Command, mistakes: Mistakes, fields: Fields) -> list[str]:
    """The ticked themes and the one typed; a comma would cut a theme in two, it is read as several."""
    typed = cleaning.clean(fields.get("other_theme")).split(",")
    lines = [
        mistakes.kept("", cleaning.line, theme, "other_theme", required=False, longest=LONGEST_THEME)
        for theme in [*cleaning.several(fields.get("themes")), *typed]
    ]
    known = [theme for project in projects.all_known(command.cursor) for theme in project.themes]
    themes = same_spelling((line.replace(",", " ") for line in lines if line), known)
    if not themes:
        mistakes.add("other_theme", _("Cochez au moins un thème, ou écrivez-en un ici."))
    if len(themes) > MOST_THEMES:
        mistakes.add("other_theme", _("{n} thèmes au plus pour un projet.").format(n=MOST_THEMES))
    return themes
