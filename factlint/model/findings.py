"""What checks find, what rules make of it, and what a report holds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum

from factlint.model.document import Document
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span


class Severity(StrEnum):
    """How much a finding matters; `rank` orders them, the gravest highest."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """1 for a note, 2 for a warning, 3 for an error."""
        return _RANK[self]

    def lowered(self, steps: int) -> Severity:
        """The severity so many steps below, and never below a note."""
        return _BY_RANK[max(1, self.rank - steps)]


_RANK = {Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}
_BY_RANK = {rank: severity for severity, rank in _RANK.items()}


class Certainty(IntEnum):
    """How sure a check is that the two ends disagree."""

    HINT = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Related:
    """Another end of a match: its role names the label that a rule gives it; `span` counts in the document's text.

    Where `source` is given, the place is in that file of evidence, and `span` counts in its text.
    """

    role: str
    span: Span
    slots: Mapping[str, str] | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to put in place of a span; in a match it counts in the document's text, in a finding in the source."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to repair a finding. It is shown, and never applied without being asked for.

    `kind` and `slots` choose the words from the rule's `suggestions`; `title` is those words once a rule gave them.
    """

    edits: tuple[Edit, ...]
    title: str = ""
    kind: str = "replace"
    slots: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What a check found: facts, no policy. All spans count in the document's text.

    `slots` fill the `{names}` of a rule's message. `key` is what makes this the same finding after an edit: the values
    in dispute, never offsets. `written` is where the source has what the text leaves out, such as the address of a
    link; it counts in the source and is what is shown in place of `at`.
    """

    at: Span
    slots: Mapping[str, str]
    related: tuple[Related, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    suggestions: tuple[Suggestion, ...] = ()
    key: str = ""
    written: Span | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a source and the words that stand under it. `span` counts in the source's text.

    `source` is None where the place is in the draft itself; `paragraph` counts from 1, 0 where none is known, and
    `within` is where that paragraph stands in the source.
    """

    span: Span
    text: str
    paragraph: int = 0
    source: Source | None = None
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class Stet:
    """Why an editor let a finding stand; `in_draft` is true where a remark in the draft says so."""

    because: str
    in_draft: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reporter draws: two ends of a draft that cannot both be right, in the words of a rule."""

    rule: str
    severity: Severity
    certainty: Certainty
    message: str
    primary: Label
    related: tuple[Label, ...] = ()
    advice: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    fingerprint: str = ""
    stet: Stet | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that did not run on a draft, and why."""

    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What kept factlint from its work: it says what, where, and the way out.

    `path` is empty where no file is meant. `span` counts in the text of `source`, where both are known. `name` is the
    sort of problem, in kebab-case (`broken-rule`, `unreadable`). `suggestions` are words that may stand in place of the
    span, the nearest first; `advice` says the way out in a sentence ("did you mean 'error'?").
    """

    path: str
    message: str
    rule: str = ""
    source: Source | None = None
    span: Span | None = None
    suggestions: tuple[str, ...] = ()
    name: str = "problem"
    advice: str = ""


@dataclass(frozen=True, slots=True)
class DraftReport:
    """What was found in one draft, in the order of the report; `document` is the draft as set, where it was read."""

    source: Source
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[str, ...] = ()
    document: Document | None = None

    @property
    def path(self) -> str:
        """The draft's path as typed."""
        return self.source.name


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a report tells of a rule that found something in it: its title without a full stop, and why it matters."""

    name: str
    title: str
    why: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run has to say. Drafts are in path order, findings by place, severity and rule.

    `remarks` are sentences about the run as a whole that ask for nothing to be done now ("the rule has a new name").
    `rules` are those that found something, by name.
    """

    drafts: tuple[DraftReport, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    rules: tuple[RuleNote, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not settled by a stet."""
        return sum(f.severity is severity and f.stet is None for d in self.drafts for f in d.findings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all drafts."""
        return tuple(f for d in self.drafts for f in d.findings)


def order(finding: Finding) -> tuple[int, int, int, str, str]:
    """The one order in which the findings of a draft are reported."""
    where = finding.primary.span
    return where.start, where.end, -finding.severity.rank, finding.rule, finding.message
