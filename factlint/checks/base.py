"""What a kind of check is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from factlint.compare.words import patterns
from factlint.model.article import Article
from factlint.model.facts import FactKind, Origin
from factlint.model.findings import Match
from factlint.model.mention import Mention
from factlint.text.patterns import nested_repeat
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed


@dataclass(frozen=True, slots=True)
class OptionFault:
    """What is wrong with an option beyond its type: a sentence without a full stop, and the value that is meant.

    `part` is the stretch of the value that is meant, in its characters, where it is not the whole. Without a value the
    fault is that of all options together.
    """

    message: str
    value: Placed | None = None
    part: Span | None = None


class RuleFault(Exception):
    """A check that cannot go on because of what its rule asks for; not the check's fault, and not the draft's."""

    def __init__(self, message: str, value: Placed | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.value = value


def matches(pattern: Placed, text: str, within: Span | None = None, *, match_case: bool = False) -> list[Any]:
    """The matches of a rule's pattern in a text, or in a stretch of it. Raises RuleFault where it runs away."""
    try:
        return patterns.matches(pattern, text, within, match_case=match_case)
    except TimeoutError:
        message = "the pattern took too long and was stopped: it has more than one way to match the same words"
        raise RuleFault(message, pattern) from None


def pattern_faults(lists: patterns.Lists) -> Iterator[OptionFault]:
    """What is wrong with the patterns that a rule lists: those that do not work, and those that run away."""
    import regex

    for pattern in (p for places in patterns.by_language(lists).values() for p in places):
        try:
            patterns.compiled(pattern.text)
        except regex.error as error:
            at = min(getattr(error, "pos", None) or 0, max(len(pattern.text) - 1, 0))
            said = getattr(error, "msg", error)
            yield OptionFault(f"the pattern does not work: {said}", pattern, Span(at, at + 1))
            continue
        if (repeat := nested_repeat(pattern.text)) is not None:
            message = "a repeat without an end inside another runs away on long drafts: give one an end, such as {1,60}"
            yield OptionFault(message, pattern, repeat)


@dataclass(frozen=True, slots=True)
class NoOptions:
    """Nothing to set under `with:`."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check: a pure function from an article and its options to matches.

    `find` sees no rule, severity, setting, file or other check, and may not keep state. `options` is the frozen
    dataclass that a rule's `with:` is read into; each field is `Annotated` with the sentence that documents it. `slots`
    are the `{names}` that the kind fills in messages, `roles` the places that it points at beside `here`, `repairs` the
    suggestions that it makes, each with a sentence for rule writers. `mentions` and `facts` are what it reads, so that
    nothing else need be recognised; `words` are the parts of the language's files that it cannot do without. `faults`
    finds what is wrong with options whose types are right, when a rule is loaded. `uses_date` is true where it can say
    less, or nothing, about a draft without a date of its own: the report then says so. `evidence` are the files beside
    the draft without which there is nothing to compare it with.
    """

    name: str
    summary: str
    find: Callable[[Article, Any], Iterable[Match]]
    options: type[Any] = NoOptions
    slots: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    repairs: Mapping[str, str] = field(default_factory=dict)
    mentions: tuple[type[Mention], ...] = ()
    facts: tuple[FactKind, ...] = ()
    words: tuple[str, ...] = ()
    faults: Callable[[Any], Iterable[OptionFault]] | None = None
    uses_date: bool = False
    evidence: tuple[Origin, ...] = ()
