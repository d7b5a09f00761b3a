"""A mistake in a YAML file as a problem of the report."""

from __future__ import annotations

from factlint.model.findings import Problem
from factlint.yamlfile.mistake import Mistake


def problem_of(mistake: Mistake, name: str, rule: str = "") -> Problem:
    """The problem that a mistake is; `name` is its sort (`broken-rule`, `broken-settings`)."""
    return Problem(
        path=mistake.source.name,
        message=mistake.message,
        rule=rule,
        source=mistake.source,
        span=mistake.span,
        suggestions=mistake.suggestions,
        name=name,
        advice=mistake.advice,
    )
