"""What a pattern (a regular expression) asks for, seen without compiling or running it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field

from factlint.text.records import dataclass
from factlint.text.span import Span

# A class in brackets, a character by its number, another escape, the opening of a group with its flags, its end, a
# repeat, or any one character.
_TOKEN = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\])"
    r"|\\[xuU](?P<code>(?<=x)[0-9A-Fa-f]{2}|(?<=u)[0-9A-Fa-f]{4}|(?<=U)[0-9A-Fa-f]{8})"
    r"|(?P<escape>\\(?:[pPN]\{[^}]*\}|[gkL]<[^>]*>|\d{1,3}|.))"
    r"|(?P<open>\((?:\?(?:P?<\w+>|<?[=!]|[>|]|[\w^-]*:|[\w^-]*(?=\))))?)"
    r"|(?P<close>\))"
    r"|(?P<repeat>(?:[*+?]|\{\d+\}|\{\d*,\d*\})[?+]?)"
    r"|.",
    re.DOTALL,
)
_MAY_BE_MISSING = re.compile(r"[*?]|\{0*(?:,\d*)?\}")
_ESCAPED = re.compile(r"\\(\W)")
_ESCAPED_LETTER = re.compile(r"\\\w")
# A sign that few drafts hold (@, £) tells as much as a word of four letters; those that all hold tell nothing.
_WORTH_OF_A_SIGN = 4
_EVERYWHERE = " \n.,'\"-()’“”"
_MOST, _FEW, _LEAST = 24, 12, 2
_LAST_CHARACTER = 0x10FFFF


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


@dataclass(frozen=True, slots=True)
class Literal:
    """Words that a match holds; where case does not count they are folded, as `fold` does it."""

    text: str
    is_folded: bool


def fold(text: str) -> str:
    """A text without differences of case, so that what a pattern may match there is found in it letter by letter."""
    # Patterns take the dotted and the dotless i of Turkish for each other, as soon as case does not count.
    return text.casefold().replace("ı", "i").replace("\u0307", "")


Needs = tuple[tuple[Literal, ...], ...]
"""Sets of literals; what needs them holds at least one of each set."""


def needed(pattern: str, *, match_case: bool) -> Needs:
    """Literals that every match holds, one of each set: the two sets that tell most; none where there is no telling.

    To look for them takes microseconds, to compile a pattern a thousand times as long.
    """
    reader = _Needs(match_case)
    for token in _TOKEN.finditer(pattern):
        if not reader.take(token):
            return ()
    return reader.result()


def may_match(needs: Needs, folded: str, text: str) -> bool:
    """Whether a text holds what a pattern needs; `folded` is the text as `fold` leaves it."""
    # Plain loops: this is asked of every draft for every pattern, and nearly always for all of its literals in vain.
    for literals in needs:
        for literal in literals:
            if literal.text in (folded if literal.is_folded else text):
                break
        else:
            return False
    return True


@dataclass(slots=True)
class _Group:
    """A group that is being read: the needs of its branches so far, and of the branch that is being read."""

    is_folded: bool
    counts: bool = True
    is_begun: bool = False
    branches: list[tuple[Literal, ...]] = field(default_factory=list)
    candidates: list[tuple[Literal, ...]] = field(default_factory=list)
    run: str = ""

    def end_run(self) -> None:
        if self.run:
            text = fold(self.run) if self.is_folded else self.run
            self.candidates += [(Literal(text, self.is_folded),)] if text else []
            self.run = ""

    def any_of(self, characters: str) -> tuple[Literal, ...]:
        """The needs of a class in brackets: its characters, where they are few and written out."""
        if (
            not characters
            or characters[0] == "^"
            or _ESCAPED_LETTER.search(characters)
            or set(_ESCAPED.sub("", characters)) & set("-[&|~")
        ):
            return ()
        characters = _ESCAPED.sub(r"\1", characters)
        if len(characters) > _FEW:
            return ()
        found = {fold(c) if self.is_folded else c for c in characters}
        return () if "" in found else tuple(Literal(c, self.is_folded) for c in sorted(found))

    def end_branch(self) -> None:
        self.end_run()
        # The longest literals tell most, a rare sign more than a short word; of those, the fewest.
        self.branches.append(max(self.candidates, key=_worth, default=()))
        self.candidates = []

    def all_needs(self) -> Needs:
        """The needs of a whole pattern: where it has no branches, what it holds beside the literals that tell most."""
        self.end_run()
        others = sorted(self.candidates, key=_worth, reverse=True)[1:]
        best = self.needs()
        if not best or len(self.branches) > 1:
            return (best,) if best else ()
        more = next((o for o in others if o != best and len(o) <= _MOST and _worth(o)[0] >= _LEAST), ())
        return (best, more) if more else (best,)

    def needs(self) -> tuple[Literal, ...]:
        self.end_branch()
        if not self.counts or not all(self.branches):
            return ()
        found = tuple(dict.fromkeys(literal for branch in self.branches for literal in branch))
        return found if len(found) <= _MOST else ()


class _Needs:
    def __init__(self, match_case: bool) -> None:
        self._groups = [_Group(not match_case)]
        # What the last group needs, where a repeat may still follow it.
        self._last: tuple[Literal, ...] | None = None

    def take(self, token: re.Match[str]) -> bool:
        """Use one token; false where the pattern holds something that is not understood here."""
        group, text, last = self._groups[-1], token.group(), self._last
        if not token["repeat"]:
            group.is_begun = True
        self._last = None
        if token["repeat"]:
            if not group.is_begun:
                # No repeat, but the beginning of a kind of group that is not known here.
                return False
            self._repeat(group, _MAY_BE_MISSING.match(text) is not None, last)
            return True
        if last:
            group.candidates.append(last)
        if token["open"]:
            return self._begin(group, text)
        if token["close"]:
            if len(self._groups) == 1:
                return False
            self._groups.pop()
            self._last = group.needs()
        elif text == "|":
            group.end_branch()
        elif token["class"]:
            group.end_run()
            self._last = group.any_of(text[1:-1])
        elif code := token["code"]:
            group.run += chr(min(int(code, base=16), _LAST_CHARACTER))
        elif text in "^$." or (token["escape"] and text[1].isalnum()):
            group.end_run()
        elif text in "{[\\":
            return False
        else:
            group.run += text[-1]
        return True

    def result(self) -> Needs:
        if len(self._groups) > 1:
            return ()
        if self._last:
            self._groups[0].candidates.append(self._last)
        return self._groups[0].all_needs()

    def _begin(self, group: _Group, opening: str) -> bool:
        group.end_run()
        flags = opening[2:-1] if opening.endswith(":") else ""
        if (opening.startswith("(?") and opening[-1] not in ":>|=!") or not set(flags) <= {"i"}:
            return False
        self._groups.append(_Group(group.is_folded or flags == "i", counts=opening[-1] not in "=!"))
        return True

    @staticmethod
    def _repeat(group: _Group, may_be_missing: bool, last: tuple[Literal, ...] | None) -> None:
        if last is not None:
            if last and not may_be_missing:
                group.candidates.append(last)
        elif group.run:
            if may_be_missing:
                group.run = group.run[:-1]
            group.end_run()


def _worth(literals: Iterable[Literal]) -> tuple[int, int]:
    lengths = [_telling(literal.text) for literal in literals]
    return min(lengths), -len(lengths)


def _telling(text: str) -> int:
    if not all(c.isalnum() or c in _EVERYWHERE for c in text):
        return max(len(text), _WORTH_OF_A_SIGN)
    return len(text) if len(text) > 1 else 0
