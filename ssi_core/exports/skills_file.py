"""The table of skills as a file for a spreadsheet."""

from __future__ import annotations

from ssi_core.domain.skill_levels import level_name
from ssi_core.domain.skill_matrix import Matrix
from ssi_core.domain.skill_state_words import state_names
from ssi_core.exports.spreadsheet import Value, to_csv
from ssi_core.locale import _


def skills_csv(matrix: Matrix, *, counted: bool) -> bytes:
    """One line per skill, one column per actor; with `counted`, how many actors instead of the level."""
    states = state_names()
    headers = [_("Compétence"), _("État"), _("Personnes recherchées"), _("Acteurs qui la proposent")]
    rows: list[list[Value]] = []
    for row in matrix.rows:
        line: list[Value] = [row.name, states[row.state], row.people or None, len(row.sources) or None]
        for column in matrix.columns:
            cell = matrix.cell(row, column)
            line.append((cell.sources if counted else level_name(cell.level)) if cell.level else None)
        rows.append(line)
    return to_csv([*headers, *(column.name for column in matrix.columns)], rows)
