"""A rule's examples, run through the engine: does the rule do what its page says?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from factlint.engine import Checked, Orders, check_draft
from factlint.engine.evidence import EvidenceFiles, Shelf
from factlint.evidence.speaking_of import Files
from factlint.model.draft import Draft
from factlint.model.findings import Finding, Problem
from factlint.readers import reader_named
from factlint.readers.base import Raw, Unreadable
from factlint.rulebook.rule import BadExample, GoodExample, MissedExample, Rule, Status
from factlint.settings import default
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

_LANGUAGE = "en"
"""The language of examples that name none: one paragraph is too little to tell it by."""

Example = BadExample | GoodExample | MissedExample


class Sort(StrEnum):
    """What an example is for, as the keys of a rule file have it."""

    BAD = "bad"
    GOOD = "good"
    MISSED = "missed"
    FALSE_ALARM = "false_alarms"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one example; it passed where there are no complaints.

    `number` counts the examples of its sort from 1. `findings` are what the rule found in the draft, whose text is that
    of `draft`.
    """

    rule: Rule
    sort: Sort
    number: int
    example: Example
    complaints: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    draft: Source | None = None

    @property
    def name(self) -> str:
        """The name of the example: `weekday-date::bad[1]`."""
        return f"{self.rule.name}::{self.sort}[{self.number}]"

    @property
    def line(self) -> int:
        """The line of the rule's file in which the example's draft begins."""
        return self.rule.source.position(self.example.text.span.start)[0]


def examples(rule: Rule) -> Iterator[tuple[Sort, int, Example]]:
    """All examples of a rule, its known gaps among them, each with its number; a retired rule has none to run."""
    if rule.status is Status.RETIRED:
        return
    sorts: tuple[tuple[Sort, tuple[Example, ...]], ...] = (
        (Sort.BAD, rule.examples.bad),
        (Sort.GOOD, rule.examples.good),
        (Sort.MISSED, rule.gaps.missed),
        (Sort.FALSE_ALARM, rule.gaps.false_alarms),
    )
    for sort, found in sorts:
        for number, example in enumerate(found, 1):
            yield sort, number, example


def rehearse(rule: Rule) -> Iterator[Outcome]:
    """The outcome of every example of a rule."""
    return (run(rule, *example) for example in examples(rule))


def run(rule: Rule, sort: Sort, number: int, example: Example) -> Outcome:
    """The outcome of one example. Nothing is raised for what goes wrong: that is a complaint."""
    reader = reader_named(example.as_ or "md")
    if reader is None:
        return Outcome(rule, sort, number, example, (f"there is no format '{example.as_}'",))
    name = f"{rule.name}-{sort}-{number}{reader.suffixes[0]}"
    try:
        drafts = [d for d in reader.read(Raw(name, example.text.text.encode())) if isinstance(d, Draft)]
    except Unreadable as error:
        return Outcome(rule, sort, number, example, (f"the draft cannot be read: {error}",))
    orders = Orders((rule,), language=example.lang or _LANGUAGE)
    missing: list[Problem] = []
    checked = [check_draft(draft, orders, _evidence(draft, example, missing)) for draft in drafts]
    findings = tuple(f for c in checked for f in c.report.findings)
    draft = checked[0].report.source if checked else None
    broken = tuple(p.message for p in (*missing, *(p for c in checked for p in c.problems)))
    complaints = broken or tuple(_complaints(sort, example, findings, checked))
    return Outcome(rule, sort, number, example, complaints, findings, draft)


def _evidence(draft: Draft, example: Example, problems: list[Problem]) -> Files | None:
    """The files beside an example, as if they lay on the disk."""
    if not example.beside:
        return None
    shelf = Shelf(
        find=lambda folder, name: [folder / name] if name in example.beside else [],
        read=lambda path: example.beside[path.as_posix()].encode(),
    )
    return EvidenceFiles(problems, shelf).of(draft, default())


def _complaints(sort: Sort, example: Example, findings: tuple[Finding, ...], checked: list[Checked]) -> Iterator[str]:
    sources = [c.report.source for c in checked for _ in c.report.findings]
    if isinstance(example, GoodExample):
        if sort is Sort.GOOD:
            yield from (
                f"it should find nothing, but '{_words(f, source)}' is underlined: {f.message}"
                for f, source in zip(findings, sources, strict=True)
            )
        elif not findings:
            yield "this gap has closed, nothing is found any more: move the example to 'good'"
        return
    wrong = list(_not_as_said(example, findings, sources, checked))
    if sort is Sort.BAD:
        yield from wrong
    elif not wrong:
        yield "this gap has closed, the slip is found: move the example to 'bad'"


def _not_as_said(
    example: BadExample | MissedExample, findings: tuple[Finding, ...], sources: list[Source], checked: list[Checked]
) -> Iterator[str]:
    """How what was found differs from the one thing that the example says should be."""
    if not findings:
        why = next((f": {s.why}" for c in checked for s in c.report.skipped), "")
        yield f"it should underline '{example.flags}', but nothing is found{why}"
        return
    if len(findings) > 1:
        found = ", ".join(f"'{_words(f, source)}'" for f, source in zip(findings, sources, strict=True))
        yield f"a bad example has one slip, but {len(findings)} are found: {found}"
        return
    (finding,), source = findings, sources[0]
    if example.flags and _plain(_words(finding, source)) != _plain(example.flags):
        yield f"it should underline '{example.flags}', but '{_words(finding, source)}' is underlined"
    wanted = (example.points_at,) if isinstance(example.points_at, str) else example.points_at
    pointed = [_slice(label.source or source, label.span) for label in finding.related]
    if wanted and Counter(map(_plain, pointed)) != Counter(map(_plain, wanted)):
        yield f"it should point at {_list(wanted)}, but it points at {_list(pointed)}"
    if example.says not in finding.message:
        yield f"the message should contain '{example.says}', but it is: {finding.message}"


def _words(finding: Finding, source: Source) -> str:
    return _slice(source, finding.primary.span)


def _slice(source: Source, span: Span) -> str:
    return source.text[span.start : span.end]


def _list(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"'{_plain(w)}'" for w in words) or "nothing"


def _plain(words: str) -> str:
    return " ".join(words.split())
