"""The commands, gathered."""

from __future__ import annotations

import typer

from ssi_core import upkeep
from ssi_core.cli import demo, exporting, importing, keeping, link, minutes, purging, report, serving
from ssi_core.cli.french import FrenchCommand, FrenchGroup
from ssi_core.locale import _

upkeep.load_all()
application = typer.Typer(
    cls=FrenchGroup,
    help=_("Plénière : préparer un événement ensemble, en direct. Les données sont dans PLENIERE_DATA, sinon data/."),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _name, _function, _short in (
    ("serve", serving.serve, _("Démarrer le serveur.")),
    ("demo", demo.demo, _("Essayer avec un exemple inventé.")),
    ("link", link.link, _("Donner un lien pour animer.")),
    ("import", importing.import_list, _("Importer une liste, après un aperçu.")),
    ("export", exporting.export, _("Écrire les listes et les comptes rendus.")),
    ("minutes", minutes.minutes, _("Écrire un compte rendu.")),
    ("report", report.report, _("Dire ce qui se chevauche ou se ressemble.")),
    ("backup", keeping.backup, _("Sauvegarder toutes les données.")),
    ("restore", keeping.restore, _("Remettre une sauvegarde en place.")),
    ("purge", purging.purge, _("Effacer les noms gardés trop longtemps.")),
    ("rebuild", keeping.rebuild, _("Vérifier les tables d’après le journal.")),
):
    application.command(_name, cls=FrenchCommand, short_help=_short)(_function)
