"""A whole plenary with the keys alone: come in, open, write, decide, propose, vote, plan, close, read and download."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from ssi_core.store.database import Database
from tests.browser.filling import AGENDA
from tests.browser.keys import Keys
from tests.conftest import make_town


def planned_plenary(database: Database) -> str:
    """A plenary of four points, not open yet; gives the code of the room."""
    town = make_town(database)
    town.do(
        town.facilitator, "plenary.create", title="Plénière de rentrée", place="Salle du conseil",
        scheduled_on="2026-09-10T18:00", agenda=AGENDA,
    )
    return str(town.one("SELECT code FROM room"))


def test_a_plenary_is_led_and_followed_from_opening_to_compte_rendu_without_a_mouse(make_room):
    room = make_room(planned_plenary)
    host = Keys(room.facilitator())
    url = room.server.url

    # Ines comes in.
    ines = Keys(room.page(url))
    ines.page.goto(f"{url}/r/{room.code}")
    ines.fill(ines.page.locator("[name=first_name]"), "Inès", "prénom")
    ines.fill(ines.page.locator("[name=last_name]"), "Essai", "nom")
    ines.reach(ines.page.locator("[name=structure]"), "structure")
    ines.press("ArrowDown")
    ines.push(ines.page.locator("button.pl-button--main"), "entrer")
    ines.page.wait_for_url("**/pleniere")
    ines.page.wait_for_selector(".pl-board h1")

    # The plenary is opened; both are at it.
    host.page.goto(url + "/pleniere")
    host.page.wait_for_selector(".pl-board h1")
    host.to_content()
    host.push(host.page.get_by_role("button", name="Ouvrir la plénière"), "ouvrir")
    expect(host.page.locator("[data-ends-at]").first).to_be_visible()
    note = ines.page.locator("form[data-action='note.write']:visible textarea").first
    expect(note).to_be_visible()
    ines.to_content()
    here = ines.page.get_by_role("button", name="Je suis là")
    ines.push(here, "je suis là")  # she came in before it opened
    expect(here).to_be_hidden()
    ines.fill(note, "Chacun dit ce qu’il attend.", "noter")
    ines.press("Enter")
    expect(host.page.locator(".pl-line-text", has_text="Chacun dit")).to_be_visible()
    ines.write("Et ce qu’il apporte.")  # line after line: the focus has stayed
    ines.press("Enter")
    expect(host.page.locator(".pl-line-text", has_text="ce qu’il apporte")).to_be_visible()

    # A line is corrected; a decision and an action are noted.
    first = ines.page.locator("li.pl-note", has_text="Chacun dit")
    ines.reach(first.get_by_text("Modifier"), "modifier", back=True)
    ines.press("Enter")
    ines.reach(first.locator("textarea"), "la note")
    ines.press("Control+End")
    ines.write(" Vraiment.")
    ines.press("Control+Enter")
    expect(host.page.locator(".pl-line-text", has_text="attend. Vraiment.")).to_be_visible()
    ines.push(ines.page.locator("summary:visible", has_text="Une décision").first, "une décision")
    decision = ines.page.locator("form[data-action='decision.record']:visible")
    ines.fill(decision.locator("textarea"), "On se retrouve au lycée.", "ce qui est décidé")
    ines.push(decision.locator("button:not([type=button])"), "enregistrer la décision")
    expect(host.page.locator(".pl-line-text", has_text="au lycée")).to_be_visible()
    ines.push(ines.page.locator("summary:visible", has_text="Une action").first, "une action")
    task = ines.page.locator("form[data-action='task.give']:visible")
    ines.fill(task.locator("textarea"), "Réserver la salle", "ce qu’il y a à faire")
    ines.fill(task.locator("[name=person_id]"), "Inès", "qui")
    ines.fill(task.locator("[name=due_on]"), "10012026", "pour quand")
    ines.push(task.locator("button:not([type=button])"), "noter l’action")
    expect(host.page.locator("li.pl-task", has_text="Inès Essai")).to_contain_text("1er octobre")

    # The next point.
    host.push(host.page.get_by_role("button", name=re.compile("^Point suivant")), "point suivant")
    expect(ines.page.locator("[aria-current=step]", has_text="Le thème")).to_be_visible()

    # A theme is proposed, and supported by the other.
    ines.page.goto(url + "/theme")
    ines.page.wait_for_selector(".pl-board h1")
    ines.to_content()
    if not ines.page.locator("form[data-action='theme.propose']:visible").count():
        ines.push(ines.page.locator("summary:visible", has_text="Proposer").first, "proposer")
    propose = ines.page.locator("form[data-action='theme.propose']:visible")
    ines.fill(propose.locator("[name=title]"), "Se nourrir ici et là-bas", "titre du thème")
    ines.fill(propose.locator("[name=why]"), "Tout le monde mange.", "pourquoi")
    ines.push(propose.locator("button:not([type=button])"), "envoyer le thème")
    host.page.goto(url + "/theme")
    support = host.page.get_by_role("button", name="Je soutiens")
    expect(support).to_be_visible()
    host.to_content()
    host.push(support, "je soutiens")
    expect(support).to_have_attribute("aria-pressed", "true")

    # A vote is put to the room, and answered.
    host.page.goto(url + "/votes")
    prepare = host.page.locator("form[data-action='vote.prepare']:visible")
    expect(prepare).to_be_visible()
    host.to_content()
    host.fill(prepare.locator("[name=title]"), "Quel jour ?", "la question")
    host.fill(prepare.locator("textarea[name=options]"), "Samedi\nDimanche", "les options")
    host.reach(prepare.locator("[name=open_now]"), "ouvrir tout de suite")
    host.press("Space")
    host.push(prepare.locator("button:not([type=button])"), "préparer le vote")
    expect(host.page.get_by_text("Ouvert", exact=True)).to_be_visible()
    ines.page.goto(url + "/pleniere")
    ballot = ines.page.locator("form[data-action='ballot.cast']:visible")
    expect(ballot).to_be_visible()
    ines.to_content()
    ines.reach(ballot.locator("[name=approved]").first, "samedi")
    ines.press("Space")
    ines.push(ballot.locator("button:not([type=button])"), "voter")
    expect(ines.page.get_by_text("Votre vote est dans l’urne").first).to_be_visible()

    # An activity, without drawing on the calendar.
    host.page.goto(url + "/calendrier")
    add = host.page.locator("[data-ask]:visible", has_text="Ajouter").first
    expect(add).to_be_visible()
    host.to_content()
    host.push(add, "ajouter une activité")
    form = host.page.locator("form[data-action='activity.create']:visible")
    expect(form).to_be_visible()
    expect(host.page.locator("[data-arrive]")).to_be_focused()
    host.fill(form.locator("[name=title]"), "Discosoupe", "titre de l’activité")
    host.fill(form.locator("[name=starts]"), "111420260200PM", "début")
    host.fill(form.locator("[name=ends]"), "111420260600PM", "fin")
    host.push(form.locator("button:not([type=button])").last, "créer l’activité")
    expect(host.page.locator("[data-board^=programme]", has_text="Discosoupe")).to_be_visible()

    # Closed, read, downloaded.
    host.page.goto(url + "/pleniere")
    host.page.wait_for_selector(".pl-board h1")
    host.to_content()
    closing = host.page.locator("summary:visible", has_text="Clore la plénière")
    host.most = 80
    host.push(closing, "clore")
    host.push(host.page.locator("button[data-action='plenary.close']:visible"), "confirmer")
    expect(host.page.locator(".pl-tag--closed").first).to_be_visible()
    ines.page.goto(url + "/compte-rendu")
    expect(ines.page.locator(".pl-board", has_text="ce qu’il apporte").last).to_be_visible()
    ines.to_content()
    word = ines.page.get_by_role("button", name="Word").or_(ines.page.get_by_role("link", name="Word")).first
    with ines.page.expect_download() as coming:
        ines.push(word, "télécharger en Word")
    assert coming.value.suggested_filename.endswith(".docx")
