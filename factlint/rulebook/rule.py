"""What a rule file may hold."""

from __future__ import annotations

from collections import abc
from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any

from factlint.checks.base import Kind
from factlint.model.document import Layer, Scope
from factlint.model.findings import Severity
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile.located import Mapping
from factlint.yamlfile.placed import Placed


class Status(StrEnum):
    """Where a rule is in its life."""

    PREVIEW = "preview"
    STABLE = "stable"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class BadExample:
    """A draft in which the rule must find exactly one thing."""

    text: Annotated[Placed, "The draft, in Markdown: `#` is the headline."]
    flags: Annotated[str, "The exact words that must be underlined."]
    points_at: Annotated[tuple[str, ...] | str, "All the words that the other labels must underline."] = ()
    says: Annotated[str, "A fragment that the message must contain."] = ""
    lang: Annotated[str, "The language of the draft, where it is not English."] = ""
    as_: Annotated[str, "The format of the draft, where it is not Markdown: txt, html."] = ""
    because: Annotated[str, "What the next editor should know about this example."] = ""
    beside: Annotated[abc.Mapping[str, str], "Files beside the draft that its front matter names, by name."] = field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class GoodExample:
    """A draft in which the rule must find nothing."""

    text: Annotated[Placed, "The draft, in Markdown: `#` is the headline."]
    lang: Annotated[str, "The language of the draft, where it is not English."] = ""
    as_: Annotated[str, "The format of the draft, where it is not Markdown: txt, html."] = ""
    because: Annotated[str, "Why there is nothing to find."] = ""
    beside: Annotated[abc.Mapping[str, str], "Files beside the draft that its front matter names, by name."] = field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class MissedExample:
    """A draft with the slip, which the rule does not find yet. What is said of it is what should be found one day."""

    text: Annotated[Placed, "The draft, in Markdown: `#` is the headline."]
    flags: Annotated[str, "The exact words that should be underlined."] = ""
    points_at: Annotated[tuple[str, ...] | str, "All the words that the other labels should underline."] = ()
    says: Annotated[str, "A fragment that the message should contain."] = ""
    lang: Annotated[str, "The language of the draft, where it is not English."] = ""
    as_: Annotated[str, "The format of the draft, where it is not Markdown: txt, html."] = ""
    because: Annotated[str, "Why it is not found."] = ""
    beside: Annotated[abc.Mapping[str, str], "Files beside the draft that its front matter names, by name."] = field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class Examples:
    """The rule's examples, which are its tests."""

    bad: Annotated[tuple[BadExample, ...], "Drafts with the slip."]
    good: Annotated[tuple[GoodExample, ...], "Drafts without it that come near."]


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the rule is known to get wrong; tests see to it that it still does, until the example can be moved."""

    missed: Annotated[tuple[MissedExample, ...], "Slips that the rule does not find yet."] = ()
    false_alarms: Annotated[tuple[GoodExample, ...], "Good drafts on which the rule still fires."] = ()


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Where a match is no finding."""

    phrases: Annotated[tuple[str, ...], "Exact words; a match on or in them is let pass."] = ()
    words_nearby: Annotated[
        abc.Mapping[str, tuple[str, ...]] | tuple[str, ...], "Words in the same sentence; a list, or lists by language."
    ] = ()
    inside: Annotated[tuple[Placed, ...], "Scopes and layers in which nothing is reported."] = ()


@dataclass(frozen=True, slots=True)
class Desks:
    """Which desks' drafts the rule reads."""

    only: Annotated[tuple[str, ...], "Only the drafts of these desks."] = ()
    not_: Annotated[tuple[str, ...], "All drafts but those of these desks."] = ()


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule as its file holds it: the keys are the field names, less a closing underscore."""

    rule: Annotated[Placed, "The rule's name: kebab-case, the same as the file's; reads after 'there is a ...'."]
    title: Annotated[Placed, "Up to 60 characters, no full stop."]
    severity: Annotated[Severity, "How much a finding matters."]
    check: Annotated[Placed, "The kind of check."]
    message: Annotated[Placed, "One sentence that makes sense alone, with the kind's {slots}."]
    why: Annotated[str, "A paragraph for the explain page: what the slip does to readers."]
    examples: Annotated[Examples, "At least one bad and one good draft; they are run as tests."]
    with_: Annotated[Mapping | None, "The kind's options, as `factlint explain --check KIND` lists them."] = None
    status: Annotated[Status, "`preview` runs only when asked for; `retired` never runs."] = Status.PREVIEW
    in_: Annotated[
        tuple[Placed, ...] | Placed | None, "Scopes and layers to report in, `editorial` or `everything`."
    ] = None
    labels: Annotated[abc.Mapping[str, Placed], "Text for the underlines, by role; `here` is the primary one."] = field(
        default_factory=dict
    )
    advice: Annotated[Placed | None, "What an editor does next."] = None
    repairs: Annotated[abc.Mapping[str, Placed], "Titles of the suggestions, by the kind's repairs."] = field(
        default_factory=dict
    )
    except_: Annotated[Exceptions | None, "Where a match is no finding."] = None
    languages: Annotated[
        tuple[str, ...], "Languages the rule is for; all that have the words it needs, if not set."
    ] = ()
    desks: Annotated[Desks | None, "Which desks' drafts the rule reads."] = None
    references: Annotated[tuple[str, ...], "Links to where the advice comes from."] = ()
    known_gaps: Annotated[Gaps | None, "What the rule gets wrong, as tests."] = None
    was: Annotated[tuple[str, ...], "Former names."] = ()
    replaced_by: Annotated[str, "What replaced a retired rule."] = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that loaded, ready to run.

    `holds_throughout` says that the severity is that of likely findings, too, which otherwise weigh a step less: it was
    set by a house.
    """

    name: str
    title: str
    status: Status
    severity: Severity
    kind: Kind
    options: Any
    scopes: frozenset[Scope]
    layers: frozenset[Layer]
    message: str
    labels: abc.Mapping[str, str]
    advice: str
    repairs: abc.Mapping[str, str]
    exceptions: Exceptions
    languages: tuple[str, ...]
    desks: Desks
    why: str
    references: tuple[str, ...]
    examples: Examples
    gaps: Gaps
    was: tuple[str, ...]
    replaced_by: str
    source: Source
    holds_throughout: bool = False

    @property
    def path(self) -> str:
        """The path of the rule's file."""
        return self.source.name
