"""The history: who did what, day by day, with a way back for those who may take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from ssi_core.actions import history as actions
from ssi_core.domain import clock
from ssi_core.domain.telling import Facts
from ssi_core.domain.telling_words import told
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store.queries import editions, happenings, history, people
from ssi_core.store.queries.history import Done

PAGE = 40
BURYING = ("salle", "parole")


@dataclass(frozen=True)
class Entry:
    """One line: `way_back` is the command to take back (the one told, or the one that took it back), '' for none."""

    op_id: str
    seq: int
    at: datetime
    person_id: str
    sentence: str
    undone_by: str
    undone_at: datetime | None
    way_back: str
    way_back_person: str
    names_go: bool


def subjects() -> dict[str, tuple[str, tuple[str, ...]]]:
    """What may be looked at alone: its label, and the subjects of its actions."""
    return {
        "pleniere": (_("La plénière"), ("plenary", "agenda", "note", "decision", "task", "minutes", "mailing")),
        "theme": (_("Le thème"), ("theme",)),
        "votes": (_("Les votes"), ("vote", "ballot", "papers")),
        "parole": (_("Grand écran et parole"), ("screen", "round")),
        "programme": (_("Le calendrier"), ("activity", "slot", "pooling", "journey", "publication")),
        "moyens": (_("Les moyens"), ("means", "loan")),
        "communication": (_("La communication"), ("kit", "distribution", "visibility")),
        "retroplanning": (_("Le rétroplanning"), ("milestone",)),
        "aides": (_("Aides et charte"), ("grant", "boost", "charter")),
        "besoins": (_("Les besoins"), ("speaker", "shift", "funding")),
        "roles": (_("Les rôles"), ("role",)),
        "competences": (_("Les compétences"), ("skill",)),
        "groupes": (_("Groupes, parrainage, relais"), ("group", "mentoring", "relay")),
        "structures": (_("Les structures"), ("structure", "invitation")),
        "personnes": (_("Les personnes"), ("person",)),
        "projets": (_("Les projets et les liens"), ("project",)),
        "imports": (_("Les imports"), ("import",)),
        "salle": (_("Entrées et présences"), ("door", "attendance", "room")),
        "bilan": (_("Le bilan"), ("lesson", "evaluation", "past_edition", "heritage")),
        "edition": (_("L’édition"), ("edition", "demo", "logo", "mail")),
    }


def shown_subjects(wanted: str) -> tuple[str, ...]:
    """The subjects to show: all but comings, goings and ballots, which would bury the rest, unless asked for."""
    known = subjects()
    if wanted in known:
        return known[wanted][1]
    groups = (group for name, (_label, group) in known.items() if name not in BURYING)
    return tuple(subject for group in groups for subject in group if subject != "ballot")


def own(_view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """What one did oneself."""
    return {person: [f"by-{person}"] for person in people_looking if person}


TABLES = (
    "edition", "structure", "membership", "person", "belonging", "seat", "room", "invitation", "plenary", "agenda_item",
    "attendance", "note", "decision", "task", "proposal", "support", "comment", "amendment", "adoption", "activity",
    "undoing", "minutes_correction", "minutes_approval", "erratum", "secretary", "mailing", "letter", "logo",
    "publication", "lesson", "evaluation", "past_edition", "means", "loan", "kit_item", "distribution",
    "visibility", "milestone", "agenda_key", "retention",
    "grant_envelope", "grant_member", "grant_criterion", "grant_request", "grant_line", "grant_interest", "grant_score",
    "grant_opinion", "boost_rules", "boost_file", "boost_structure", "boost_activity", "charter_point", "charter_check",
    "speaker_need", "speaker", "shift", "shift_part", "funding",
    "mail_consent", "mail_account", "skill", "skill_offer", "skill_need", "skill_request", "project", "project_link",
    "vote", "roll", "ballot", "paper_ballot", "voting_rule", "room_shown", "item_view", "speaking_round",
    "speaking_turn", "working_group", "group_member", "mentoring_profile", "pairing", "pairing_note", "relay",
    "relay_news", "relay_passed", "slot_proposal", "pooling", "lineage", "journey", "role", "role_actor", "role_part",
    "role_limits",
)  # fmt: skip


@board("history", *TABLES, mine=own)
def history_board(view: View) -> str:
    """The last changes of the current edition; of one person, of one subject, before one, when asked for."""
    if not view.takes_part():
        return render("history_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("history_none.html", view=view)
    wanted = {name: view.params.get(name, "") for name in ("person", "subject")}
    before = view.params.get("before", "")
    found = happenings.of_edition(
        view.cursor,
        edition.id,
        PAGE + 1,
        before_seq=int(before) if before.isascii() and before.isdigit() and len(before) < 16 else 2**62,
        person_id=wanted["person"],
        subjects=shown_subjects(wanted["subject"]),
    )
    names = people.names(view.cursor)
    entries = _entries(view, found[:PAGE], names)
    return render(
        "history.html",
        view=view,
        edition=edition,
        days=[(day, list(group)) for day, group in groupby(entries, key=_day)],
        older=found[PAGE - 1].last_seq if len(found) > PAGE else 0,
        wanted=wanted,
        before=before,
        subjects={name: label for name, (label, _group) in subjects().items()},
        people=_choices(view, edition.id, names),
    )


def _entries(view: View, found: list[Done], names: dict[str, str]) -> list[Entry]:
    cursor = view.cursor
    op_ids = [done.op_id for done in found]
    events, counts = happenings.events(cursor, op_ids), happenings.counts(cursor, op_ids)
    labels = happenings.Labels(cursor)
    entries = []

    def name_of(person_id: str) -> str:
        return names.get(person_id, _("une personne")) if person_id else _("le logiciel")

    for done in found:
        who = name_of(done.person_id)
        facts = Facts(who, done.person_id, events.get(done.op_id, []), labels.of, name_of, counts[done.op_id])
        undoing = history.find(cursor, done.undone_by) if done.undone_by else None
        way_back = done if actions.undoable(done) else undoing
        names_go = done.action == "import.people"
        if names_go and undoing is not None:
            way_back = None  # names cannot come back
        entries.append(
            Entry(
                done.op_id,
                done.last_seq,
                clock.wall_clock(done.recorded_on),
                done.person_id,
                told(done.action, facts),
                name_of(undoing.person_id) if undoing else "",
                clock.wall_clock(undoing.recorded_on) if undoing else None,
                way_back.op_id if way_back else "",
                way_back.person_id if way_back else "",
                names_go,
            )
        )
    return entries


def _day(entry: Entry) -> date:
    return entry.at.date()


def _choices(view: View, edition_id: str, names: dict[str, str]) -> list[tuple[str, str]]:
    acted = happenings.people_who_acted(view.cursor, edition_id)
    return [(person.id, names[person.id]) for person in people.all_known(view.cursor) if person.id in acted]
