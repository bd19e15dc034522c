"""Solidarity projects, and which structures were brought together because of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.linking import Suggestion, Work, pair, suggestions
from ssi_core.store.database import Cursor
from ssi_core.store.queries import structures
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Project:
    """A project of a structure; `country` is a code of two letters."""

    id: str
    structure_id: str
    title: str
    country: str
    themes: list[str]
    partners: str


@dataclass(frozen=True)
class Link:
    """Two structures brought together, and when (instant)."""

    id: str
    structure_id: str
    other_id: str
    linked_on: datetime


_PROJECT = "SELECT id, structure_id, title, country, themes, partners FROM project "


def all_known(cursor: Cursor) -> list[Project]:
    """Every project, by title."""
    return rows(cursor, Project, _PROJECT + "ORDER BY strip_accents(lower(title)), id")


def find(cursor: Cursor, project_id: str) -> Project | None:
    """One project."""
    return one(cursor, Project, _PROJECT + "WHERE id = ?", [project_id])


def of_structure(cursor: Cursor, structure_id: str) -> list[Project]:
    """The projects of one structure, by title."""
    return [project for project in all_known(cursor) if project.structure_id == structure_id]


def links(cursor: Cursor) -> list[Link]:
    """Every pair brought together, the latest first."""
    sql = "SELECT id, structure_id, other_id, linked_on FROM project_link ORDER BY linked_on DESC, id"
    return rows(cursor, Link, sql)


def find_link(cursor: Cursor, link_id: str) -> Link | None:
    """One pair brought together."""
    sql = "SELECT id, structure_id, other_id, linked_on FROM project_link WHERE id = ?"
    return one(cursor, Link, sql, [link_id])


def to_link(cursor: Cursor, *, members_only: bool = False) -> list[Suggestion]:
    """Who could be brought together and was not yet, the strongest reasons first."""
    names = {
        each.id: each.name for each in structures.all_known(cursor) if each.membership_id or not members_only
    }
    done = {pair(link.structure_id, link.other_id) for link in links(cursor)}
    works = [Work(each.structure_id, each.country, each.themes) for each in all_known(cursor)]
    return suggestions(works, names, done)
