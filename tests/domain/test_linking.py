"""Who could be brought together: the rule, and where each one stands on the graph."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.linking import HOME, Work, pair, suggestions
from ssi_core.domain.network import by_hub, network

NAMES = {row_id: f"Structure {row_id}" for row_id in "abcdef"}
WORKS = st.lists(
    st.builds(
        Work,
        st.sampled_from([*NAMES, "gone"]),
        st.sampled_from(["SN", "MG", HOME]),
        st.lists(st.sampled_from(["eau", "santé", "paix"]), max_size=2),
    ),
    max_size=12,
)


def of(works, structure_id):
    """Countries abroad and themes of a structure."""
    mine = [work for work in works if work.structure_id == structure_id]
    return {work.country for work in mine} - {HOME}, {theme for work in mine for theme in work.themes}


@settings(deadline=None, max_examples=60)
@given(WORKS)
def test_every_suggestion_has_a_true_reason_and_none_is_missing(works):
    found = {pair(each.one, each.other): each for each in suggestions(works, NAMES)}
    for one in NAMES:
        for other in NAMES:
            (countries, themes), (others, other_themes) = of(works, one), of(works, other)
            each = found.get(pair(one, other)) if one != other else None
            expected = one != other and bool(countries & others or themes & other_themes)
            assert bool(each) == expected
            if each:
                assert set(each.countries) == countries & others and set(each.themes) == themes & other_themes


@settings(deadline=None, max_examples=60)
@given(WORKS, st.lists(st.sampled_from(sorted(NAMES)), min_size=2, max_size=2, unique=True))
def test_those_brought_together_are_not_suggested_again_and_the_others_are_as_before(works, two):
    before, after = suggestions(works, NAMES), suggestions(works, NAMES, {pair(*two)})
    assert after == [each for each in before if pair(each.one, each.other) != pair(*two)]


@settings(deadline=None, max_examples=60)
@given(WORKS, st.randoms())
def test_the_order_of_the_projects_changes_nothing_and_the_strongest_come_first(works, random):
    shuffled = random.sample(works, len(works))
    found = suggestions(works, NAMES)
    assert found == suggestions(shuffled, NAMES)
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)


def test_the_same_theme_in_the_same_country_comes_first():
    works = [Work("a", "SN", ["eau"]), Work("b", "SN", ["eau"]), Work("c", "SN", ["paix"]), Work("c", "MG", ["eau"])]
    assert [(each.one, each.other, each.together) for each in suggestions(works, NAMES)] == [
        ("a", "b", True), ("a", "c", False), ("b", "c", False),
    ]  # fmt: skip


TIES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["Sénégal", "Pérou", "Togo"])), max_size=20)


@settings(deadline=None, max_examples=60)
@given(TIES)
def test_the_graph_and_its_table_say_the_same(ties):
    net, table = network(ties), by_hub(ties)
    assert {(name, hub) for hub, names in table.items() for name in names} == set(net.ties) == set(ties)
    assert all(net.degree(hub) == len(names) for hub, names in table.items())


@settings(deadline=None, max_examples=60)
@given(TIES, st.randoms())
def test_no_two_points_of_the_graph_are_in_the_same_place_on_any_screen(ties, random):
    net = network(ties)
    places = [*net.structures.values(), *net.hubs.values()]
    assert all(math.dist(a, b) > 0.05 for i, a in enumerate(places) for b in places[:i])
    assert net == network(random.sample(ties, len(ties)))
