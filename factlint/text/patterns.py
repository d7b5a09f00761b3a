"""What makes a pattern (a regular expression) run away, seen without running it."""

from __future__ import annotations

import re

from factlint.text.span import Span

# A class in brackets, an escape, the opening of a group with its flags, its end, a repeat, or any one character.
_TOKEN = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])"
    r"|(?P<escape>\\(?:[pPgN]\{[^}]*\}|.))"
    r"|(?P<open>\((?:\?(?:P?<\w+>|<?[=!]|[>|]|[\w^-]*:|[\w^-]*(?=\))))?)"
    r"|(?P<close>\))"
    r"|(?P<repeat>(?:[*+]|\{\d*,\d*\})[?+]?)"
    r"|.",
    re.DOTALL,
)


def nested_repeat(pattern: str) -> Span | None:
    """The first repeat without an end of a group that holds another such repeat, or None; the pattern must compile.

    Such a pattern may match the same words in more ways than there are atoms, as `(\\w+)*` does. Possessive repeats and
    atomic groups give nothing back, so they are let pass.
    """
    # For each open group: whether it is atomic, and whether an endless repeat was seen in it.
    groups: list[list[bool]] = [[False, False]]
    closed = False
    for token in _TOKEN.finditer(pattern):
        if token["open"]:
            groups.append([token["open"] == "(?>", False])
        elif token["repeat"] and _is_endless(token["repeat"]):
            if closed:
                return Span(*token.span())
            groups[-1][1] = True
        if token["close"] and len(groups) > 1:
            atomic, endless = groups.pop()
            closed = endless and not atomic
            groups[-1][1] |= closed
        else:
            closed = False
    return None


def _is_endless(repeat: str) -> bool:
    return not (repeat.endswith("+") and len(repeat) > 1) and (repeat[0] in "*+" or repeat.rstrip("?").endswith(",}"))
