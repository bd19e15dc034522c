"""Structures as files name them: found among those known, or added when the person who imports asked for it."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.structure import read_form
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.structure import StructureAdded
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import name_key
from ssi_core.locale import _
from ssi_core.store.queries import structures


class StructureNames:
    """The ids of structures by name, as one import goes; `added` counts those it added."""

    def __init__(self, command: Command, may_add: bool) -> None:
        self._command = command
        self._may_add = may_add
        self._names = structures.names(command.cursor)
        self._ids = {name_key(name): row_id for row_id, name in self._names.items()}
        self.added = 0

    def known(self) -> list[str]:
        """The names of the structures that were there."""
        return list(self._names.values())

    def unknown(self, names: Iterable[str]) -> list[str]:
        """Those of `names` that no structure bears."""
        return [name for name in names if name_key(name) not in self._ids]

    def check(self, names: Iterable[str], field: str) -> None:
        """Raises Refused for a name that is unknown and may not be added, or that no structure can bear."""
        for name in self.unknown(names):
            if not self._may_add:
                raise Refused(_("« {name} » n’est pas dans la liste des structures.").format(name=name), field)
            mistakes = Mistakes()
            read_form(mistakes, {"name": name, "kind": "autre"})
            try:
                mistakes.raise_if_any()
            except Refused as refusal:
                raise Refused(f"« {name} » : {refusal.errors['name']}", field) from None

    def id_of(self, name: str) -> str:
        """The id of a checked name; the structure is added when it is not known."""
        key = name_key(name)
        if key not in self._ids:
            added = StructureAdded(new_id(), " ".join(name.split()), "autre")
            self._command.record(added)
            self._ids[key] = added.id
            self.added += 1
        return self._ids[key]
