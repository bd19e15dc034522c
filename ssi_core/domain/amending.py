"""An amendment brought to a wording that may have changed since the amendment was written."""

from __future__ import annotations

from ssi_core.domain.merging import merge_texts

Wording = tuple[str, str]


def amended(base: Wording, wanted: Wording, present: Wording) -> Wording | None:
    """The `present` title and reasons with what `wanted` changes of `base`; None when both changed the same words."""
    merges = [merge_texts(*texts) for texts in zip(base, wanted, present, strict=True)]
    title, why = merges[0].text, merges[1].text
    return None if title is None or why is None else (title, why)
