"""The JSON Schema of rule files, from which YAML editors complete keys and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factlint.checks.base import Kind
from factlint.rulebook.places import ANY_PLACE, ONE_PLACE
from factlint.rulebook.review import HERE, LONGEST_TITLE
from factlint.rulebook.rule import RuleFile
from factlint.rulebook.shapes import object_schema


def rule_schema(kinds: Iterable[Kind]) -> dict[str, Any]:
    """The schema of a rule that uses one of the kinds: what stands under `with` and `labels` depends on `check`."""
    kinds = sorted(kinds, key=lambda k: k.name)
    whole = object_schema(RuleFile)
    keys = whole["properties"]
    keys["rule"] |= {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
    keys["title"] |= {"type": "string", "maxLength": LONGEST_TITLE, "pattern": r"[^.]$"}
    keys["check"] = {
        "description": keys["check"]["description"],
        "oneOf": [{"const": kind.name, "description": kind.summary} for kind in kinds],
    }
    one_of = {"enum": list(ANY_PLACE)}
    keys["in"] = {
        "description": keys["in"]["description"],
        "anyOf": [one_of, {"type": "array", "items": one_of}, {"type": "null"}],
    }
    exceptions = keys["except"]["anyOf"][0]["anyOf"][0]
    exceptions["properties"]["inside"] = {"type": ["array", "null"], "items": {"enum": list(ONE_PLACE)}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule of factlint",
        **whole,
        "allOf": [_for(kind) for kind in kinds],
    }


def _for(kind: Kind) -> dict[str, Any]:
    options = object_schema(kind.options)
    then: dict[str, Any] = {
        "properties": {
            "with": options if options.get("required") else {"anyOf": [options, {"type": "null"}]},
            "labels": _texts({HERE: "the words that the finding is about", **kind.roles}),
            "repairs": _texts(kind.repairs),
        }
    }
    if options.get("required"):
        then["required"] = ["with"]
    return {"if": {"properties": {"check": {"const": kind.name}}, "required": ["check"]}, "then": then}


def _texts(named: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "properties": {name: {"description": doc} for name, doc in named.items()},
        "additionalProperties": False,
    }
