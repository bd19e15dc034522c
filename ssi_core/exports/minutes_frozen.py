"""A plan of a compte rendu as JSON and back: how an approved one is kept."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section, Typed, Verdicts
from ssi_core.exports.minutes_outline import Outline

_KINDS: dict[str, type[Block]] = {kind.kind: kind for kind in (Typed, Remark, Verdicts, Bullets, Grid, Chart)}


def frozen(plans: dict[str, Outline]) -> str:
    """The plans (by length) as JSON, always the same for the same text."""
    return json.dumps({name: _outline(plan) for name, plan in plans.items()}, ensure_ascii=False, sort_keys=True)


def thawed(content: str) -> dict[str, Outline]:
    """The plans that `frozen` wrote."""
    return {name: _read_outline(plan) for name, plan in json.loads(content).items()}


def _outline(plan: Outline) -> dict[str, Any]:
    # What follows the text and is said in it already: the identifiers of passages, which end here.
    return asdict(plan) | {"sections": [_section(section) for section in plan.sections]}


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "number": section.number,
        "key": "" if ":" in section.key else section.key,
        "blocks": [_block(block) for block in section.blocks],
        "parts": [_section(part) for part in section.parts],
    }


def _block(block: Block) -> dict[str, Any]:
    return {name: value for name, value in asdict(block).items() if name not in ("key", "keys")} | {"kind": block.kind}


def _read_outline(plan: dict[str, Any]) -> Outline:
    return Outline(
        **plan
        | {
            "facts": _tuples(plan["facts"]),
            "sections": tuple(_read_section(section) for section in plan["sections"]),
        }
    )


def _read_section(section: dict[str, Any]) -> Section:
    return Section(
        section["title"],
        tuple(_read_block(block) for block in section["blocks"]),
        tuple(_read_section(part) for part in section["parts"]),
        section["number"],
        section["key"],
    )


def _read_block(block: dict[str, Any]) -> Block:
    values = {name: _tuples(value) for name, value in block.items() if name != "kind"}
    return _KINDS[block["kind"]](**values)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
