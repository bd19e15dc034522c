"""The letter that tells a structure what the commission decided on its request, with the collective’s name and logo."""

from __future__ import annotations

from datetime import date

from ssi_core.domain import clock
from ssi_core.domain.errors import Missing
from ssi_core.domain.french import long_date, quoted
from ssi_core.domain.grants import ADJOURNED, GRANTED, OUT
from ssi_core.domain.money import euros
from ssi_core.exports.minutes_blocks import Block, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_file import Format, written
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, grants, logos, structures
from ssi_core.store.queries.grants import Request


def render(cursor: Cursor, request_id: str, kind: Format) -> bytes:
    """The letter as a file of that kind, with the collective's logo. Raises Missing when nothing is decided."""
    request = grants.find(cursor, request_id)
    if request is None or not request.is_decided:
        raise Missing(_("La commission n’a pas encore décidé de cette demande."))
    return written(plan(cursor, request), kind, logo=logos.of_edition(cursor, request.edition_id))


def plan(cursor: Cursor, request: Request) -> Outline:
    """The letter, whatever the format; neither points nor names of the commission. Raises Missing."""
    edition = editions.find(cursor, request.edition_id)
    if edition is None or request.decided_on is None:
        raise Missing(_("La commission n’a pas encore décidé de cette demande."))
    who = structures.names(cursor).get(request.structure_id, _("une structure"))
    handed_in = clock.wall_clock(request.submitted_on).date() if request.submitted_on else None
    blocks: list[Block] = [
        Remark(_("Madame, Monsieur,")),
        Remark(_asked(request, handed_in)),
        Verdicts(_("Décision"), True, ((_answered(request), ""),)),
    ]
    if request.reason:
        blocks += [Remark(_("La commission l’explique ainsi :")), Typed(request.reason)]
    blocks += [Remark(_next(request)), Remark(_("Avec nos salutations solidaires,")), Remark(edition.collective_name)]
    return Outline(
        _("Commission d’aide aux projets : décision"),
        edition.collective_name,
        edition.name,
        (
            (_("À"), who),
            (_("Objet"), request.title),
            (_("Le"), long_date(clock.wall_clock(request.decided_on).date())),
        ),
        "",
        (Section(_("Notre réponse à votre demande"), tuple(blocks)), *_budget(cursor, request)),
    )


def _asked(request: Request, handed_in: date | None) -> str:
    said = _("Vous avez demandé {sum} pour {what}.")
    if handed_in:
        said = _("Vous avez remis le {day} une demande d’aide de {sum} pour {what}.")
    day = long_date(handed_in) if handed_in else ""
    return said.format(sum=euros(request.asked_cents), what=quoted(request.title), day=day)


def _answered(request: Request) -> str:
    if request.state == GRANTED:
        return _("la commission vous accorde {sum}.").format(sum=euros(request.granted_cents))
    if request.state == ADJOURNED:
        return _("la commission ajourne votre demande : elle l’examinera de nouveau.")
    return _("la commission n’a pas retenu votre demande.")


def _next(request: Request) -> str:
    if request.state == GRANTED:
        return _(
            "Gardez vos factures : elles serviront au bilan. Si le projet change ou n’a pas lieu, dites-le-nous sans "
            "attendre."
        )
    if request.state == ADJOURNED:
        return _("Vous pouvez reprendre votre demande, la compléter et la remettre de nouveau.")
    return _("Nous restons à votre écoute pour chercher avec vous d’autres appuis.")


def _budget(cursor: Cursor, request: Request) -> list[Section]:
    lines = grants.lines(cursor, request.id)
    if not lines:
        return []
    found = grants.balance(cursor, request)
    rows = [
        (each.label, euros(each.cents) if each.side == OUT else "", "" if each.side == OUT else euros(each.cents))
        for each in lines
    ]
    rows.append((_("Aide demandée"), "", euros(request.asked_cents)))
    rows.append((_("Total"), euros(found.spent), euros(found.received)))
    grid = Grid((_("Ligne"), _("Dépense"), _("Recette")), tuple(rows), (60, 20, 20))
    return [Section(_("Le budget remis"), (grid,))]
