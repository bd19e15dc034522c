"""The form that changes a line comes when it is asked for: with today's words, kept half-typed, never in another's way."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.filling import open_plenary
from tests.browser.test_bad_networks import line, write


def correcting(page: Page) -> Locator:
    """The form that rewords the one note, opened by the keyboard as by a finger."""
    note = page.locator("li.pl-note")
    expect(note.locator("form")).to_have_count(0)
    note.get_by_text("Modifier").press("Enter")
    return note.locator("form[data-action='note.change'] textarea")


def test_a_line_is_reworded_from_its_present_words_and_a_correction_begun_survives_a_reload(make_room):
    room = make_room(open_plenary)
    one, other = room.phone("Inès"), room.phone("Karim")
    write(one, "Première version")
    expect(line(other, "Première version")).to_be_visible()
    field = correcting(other)
    expect(field).to_have_value("Première version")
    # Reworded elsewhere while the form stands open with nothing typed: it follows.
    mine = correcting(one)
    mine.fill("Deuxième version")
    mine.press("Control+Enter")
    expect(line(other, "Deuxième version")).to_be_visible()
    expect(field).to_have_value("Deuxième version")
    field.fill("Deuxième version, précisée")
    other.reload()
    kept = other.locator("li.pl-note form[data-action='note.change'] textarea")
    expect(kept).to_be_visible()
    expect(kept).to_have_value("Deuxième version, précisée")
    kept.press("Control+Enter")
    expect(line(one, "Deuxième version, précisée")).to_be_visible()
    other.reload()
    expect(line(other, "Deuxième version, précisée")).to_be_visible()
    expect(other.locator("li.pl-note form")).to_have_count(0)


def test_a_task_is_given_to_someone_chosen_in_the_form_that_came_late_and_removed_after_confirming(make_room):
    room = make_room(open_plenary)
    facilitator, phone = room.facilitator(), room.phone("Inès")
    facilitator.goto(room.server.url + "/pleniere")
    phone.locator("summary", has_text="Une action").first.click()
    phone.locator("form[data-action='task.give']:visible textarea").fill("Réserver la salle")
    phone.locator("form[data-action='task.give']:visible select[name=structure_id]").select_option(index=1)
    phone.get_by_role("button", name="Noter l’action").first.click()
    task = facilitator.locator("li.pl-task", has_text="Réserver la salle")
    task.get_by_text("Modifier").click()
    who = task.locator("select[name=person_id]")
    who.select_option(label="Inès Essai")
    task.get_by_role("button", name="Enregistrer").click()
    expect(phone.locator("li.pl-task", has_text="Inès Essai")).to_be_visible()
    task.get_by_text("Modifier").click()
    expect(who.locator("option:checked")).to_have_text("Inès Essai")
    task.locator("summary", has_text="Retirer").click()
    task.get_by_role("button", name="Retirer l’action").click()
    expect(phone.locator("li.pl-task", has_text="Réserver la salle")).to_have_count(0)


def test_a_line_removed_and_put_back_while_someone_rewords_it_is_there_once_with_what_they_typed(make_room):
    room = make_room(open_plenary)
    one, other = room.phone("Inès"), room.phone("Karim")
    write(one, "Avant")
    write(one, "La ligne")
    note = other.locator("li.pl-note", has_text="La ligne")
    note.get_by_text("Modifier").press("Enter")
    field = note.locator("form[data-action='note.change'] textarea")
    field.fill("La ligne, précisée")
    removed = one.locator("li.pl-note", has_text="La ligne")
    removed.get_by_text("Modifier").click()
    removed.locator("summary", has_text="Retirer cette note").click()
    removed.get_by_role("button", name="Retirer la note").click()
    expect(other.locator(".pl-gone")).to_be_visible()
    expect(field).to_have_value("La ligne, précisée")
    one.get_by_role("button", name="Annuler", exact=True).click()
    expect(removed).to_be_visible()
    expect(other.locator(".pl-gone")).to_have_count(0)
    expect(note).to_have_count(1)
    expect(field).to_have_value("La ligne, précisée")
    field.press("Control+Enter")
    expect(line(one, "La ligne, précisée")).to_be_visible()


def test_a_line_sent_while_the_one_before_is_still_being_sent_goes_after_it_and_twice_the_same_goes_once(make_room):
    room = make_room(open_plenary)
    one, other = room.phone("Inès"), room.phone("Karim")
    field = one.locator("form[data-action='note.write']:visible textarea").first
    field.evaluate("""(field) => {
      for (const words of ["Première", "Première", "Deuxième"]) {
        field.value = words
        field.form.requestSubmit()
      }
    }""")
    expect(line(other, "Deuxième")).to_be_visible()
    assert other.locator(".pl-line-text").all_inner_texts() == ["Première", "Deuxième"]
    expect(field).to_have_value("")
    field.fill("Troisième")
    field.press("Enter")
    expect(line(other, "Troisième")).to_be_visible()
    other.wait_for_timeout(500)
    assert other.locator(".pl-line-text").all_inner_texts() == ["Première", "Deuxième", "Troisième"]


def test_a_point_left_running_for_days_says_so_within_a_phones_width(make_room):
    phone = make_room(open_plenary).phone("Inès")
    clock = phone.locator(".pl-clock").first
    expect(clock).to_have_text(re.compile(r"^\+.\d+.j$"))
    expect(clock).to_have_attribute("aria-label", re.compile(r"^Dépassé de \d+.j$"))
    assert phone.evaluate("document.querySelector('.stMain').scrollWidth") <= 390
