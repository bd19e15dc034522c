"""Close activities proposed to be made one, as their file tells them."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told
from ssi_core.demo.told_programme import activity


def pooled(poolings: list[Told], moments: Moments) -> Iterator[Step]:
    """Each proposal (who speaks for one of the two agrees by proposing), and the agreements that followed."""
    for number, told in enumerate(poolings):
        its = Called(f"mutualisation:{number}")
        one, other = (activity(each) for each in told["activites"])
        fields = {"one_id": one, "other_id": other, "slot_of": one, "place_of": one}
        fields |= {"title": told["titre"], "description": told["description"]}
        yield Step(moments.of(told["quand"]), told["par"], "pooling.propose", fields, keep=its.name)
        for each in told.get("accords", ()):
            agreed = {"id": its, "activity_id": activity(each["pour"])}
            yield Step(moments.of(each["quand"]), each["par"], "pooling.agree", agreed)
