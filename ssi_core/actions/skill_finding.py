"""What a command about skills speaks of: a word of the vocabulary, an actor, a subject."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Fields
from ssi_core.domain.cleaning import clean, line, ticked
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.skill import SkillNamed
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import plain
from ssi_core.domain.skill_names import LONGEST_NAME, Word, first_names, look_alikes, same_skill
from ssi_core.locale import _
from ssi_core.store.queries import people, skill_subjects, skills, structures
from ssi_core.store.queries.skill_subjects import Subject
from ssi_core.store.queries.skills import Skill

ME = "me"
STRUCTURE, PERSON = "structure", "person"


def known_words(command: Command) -> list[Word]:
    """The vocabulary, then the words to begin with that nobody used yet."""
    known = [Word(skill.id, skill.name) for skill in skills.vocabulary(command.cursor)]
    return known + [Word("", name) for name in first_names() if same_skill(name, known) is None]


def skill_name(fields: Fields, field: str = "skill") -> str:
    """A word for a skill, as typed. Raises Refused."""
    name = line(fields.get(field), field, longest=LONGEST_NAME)
    if not plain(name):
        raise Refused(_("Écrivez une compétence, avec des lettres."), field)
    return name


def skill_named(command: Command, fields: Fields) -> Skill:
    """The skill of the field `skill`, named now when it is new.

    Refused when it looks like another one, unless `another` is ticked: two words for one skill hide who offers it.
    """
    name = skill_name(fields)
    words = known_words(command)
    found = same_skill(name, words)
    if found is None and not ticked(fields.get("another")):
        alike = look_alikes(name, words)
        if alike:
            said = _("Cela ressemble à « {name} », qui existe déjà. Reprenez ce mot, ou cochez « C’est autre chose ».")
            raise Refused(said.format(name=alike[0].name), "skill")
    if found is not None and found.id:
        return Skill(found.id, found.name)
    named = SkillNamed(new_id(), found.name if found else name[:1].upper() + name[1:])
    command.record(named)
    return Skill(named.id, named.name)


def skill_in(command: Command, fields: Fields, field: str = "skill_id") -> Skill:
    """The skill whose id is in `field`. Raises Missing."""
    found = skills.find(command.cursor, clean(fields.get(field)))
    if found is None:
        raise Missing(_("Cette compétence n’est plus dans la liste."))
    return found


def actor_in(command: Command, fields: Fields, field: str) -> tuple[str, str, str]:
    """The kind, the id and the name of an actor: « me », structure:id or person:id. Raises Refused."""
    given = clean(fields.get(field))
    kind, _colon, row_id = (PERSON, ":", command.person_id) if given == ME else given.partition(":")
    if kind == STRUCTURE and (structure := structures.find(command.cursor, row_id)):
        return STRUCTURE, row_id, structure.name
    person = people.find(command.cursor, row_id) if kind == PERSON else None
    if person is not None and given == ME and not person.first_name:
        raise Refused(_("Dites d’abord votre nom, sur la page des personnes."), field)
    if person is not None and person.first_name:
        return PERSON, row_id, person.name
    raise Refused(_("Choisissez dans la liste."), field)


def check_speaks_for(command: Command, kind: str, row_id: str) -> None:
    """Anybody of the room may note what a structure can do; what a person can do, they say themselves."""
    if kind == PERSON and row_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Chacun note ses propres compétences ; l’animateur·rice peut aider."))


def subject_in(command: Command, fields: Fields, *, required: bool) -> Subject | None:
    """The subject (kind:id) of the field `subject`. Raises Refused; None when empty and not required."""
    given = clean(fields.get("subject"))
    if not given and not required:
        return None
    found = skill_subjects.of_edition(command.cursor, command.edition_id).get(given)
    if found is None:
        raise Refused(_("Choisissez dans la liste."), "subject")
    return found
