"""No pattern of a shipped rule is slow on a text that it has nothing to say about."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
import regex

from factlint.checks.generic import text
from factlint.rulebook.load import house_rules, load

SLOWEST = 1.5
"""Megabytes a second, on a machine that is busy with other things.

Most patterns read 100; one that begins with `(?<!...)` or a choice often reads 2, and ten times as much as soon as it
begins with what must stand there: `(?=\\d)`.
"""

_PROSE = (
    "The council of Greater Marlow met on Tuesday, 14 March, and voted 12 to 9 for the plan; work on the $2.5m bridge "
    "begins in 2021, said Ann Okafor (Lib Dem), who leads it. “It isn't cheap – but it's needed,” she said.\n\n"
) * 500


def patterns() -> list[Any]:
    return [
        pytest.param(pattern.text, rule.options.match_case, id=f"{rule.name}-{language}-{number}")
        for rule in load([house_rules()]).rules
        if isinstance(rule.options, text.Options)
        for language, places in (
            {"any": rule.options.patterns} if isinstance(rule.options.patterns, tuple) else rule.options.patterns
        ).items()
        for number, pattern in enumerate(places, 1)
    ]


@pytest.mark.parametrize(("pattern", "match_case"), patterns())
def test_a_pattern_is_quick(pattern: str, match_case: bool) -> None:
    compiled = regex.compile(pattern, regex.MULTILINE | (0 if match_case else regex.IGNORECASE))

    def seconds() -> float:
        began = process_time()
        sum(1 for _ in compiled.finditer(_PROSE))
        return process_time() - began

    assert len(_PROSE) / 1e6 / min(seconds() for _ in range(4)) > SLOWEST
