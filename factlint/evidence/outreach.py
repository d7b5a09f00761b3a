"""The outreach log: who was asked, when and how, by when they were to answer, and whether they did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.evidence.sheet import day_of
from factlint.model.facts import Fact, FactKind, Origin, Subject
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile.bind import overlay
from factlint.yamlfile.located import Mapping, Scalar, Sequence, compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer
from factlint.yamlfile.placed import Placed

ANSWERS = ("none", "declined", "statement")

_TIME = re.compile(r"\d{4}-\d\d?-\d\d?(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who was asked. Whatever is not known may be left out; `answer` is empty while nobody knows yet."""

    party: Placed | None = None
    asked: Placed | None = None
    how: Placed | None = None
    deadline: Placed | None = None
    answer: Placed | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """An outreach log, in the order of the file."""

    source: Source
    entries: tuple[Entry, ...] = ()


def read(source: Source, mistakes: list[Mistake]) -> Log:
    """The log that a file holds. An entry that cannot be used is a mistake, and the others hold."""
    node = compose(source, mistakes)
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return Log(source)
    if not isinstance(node, Sequence):
        advice = "begin each entry with: - party:"
        mistakes.append(Mistake(source, node.span, "an outreach log is a list of those who were asked", (), advice))
        return Log(source)
    entries = []
    for item in node.items:
        entry = overlay(item, Entry(), source, mistakes)
        if entry.party is not None and _is_sound(entry, source, mistakes):
            entries.append(entry)
        elif entry.party is None and isinstance(item, Mapping) and not any("party" in m.suggestions for m in mistakes):
            span = item.entries[0].key.span if item.entries else item.span
            mistakes.append(Mistake(source, span, "this entry has no 'party'"))
    return Log(source, tuple(entries))


def _is_sound(entry: Entry, source: Source, mistakes: list[Mistake]) -> bool:
    sound = True
    for key, time in (("asked", entry.asked), ("deadline", entry.deadline)):
        if time is not None and (not _TIME.fullmatch(time.text.strip()) or day_of(time.text.replace(" ", "T")) is None):
            advice = "write it like this: 2026-03-10T14:00"
            mistakes.append(Mistake(source, time.span, f"'{time.text}' is no time for '{key}'", (), advice))
            sound = False
    if entry.answer is not None and entry.answer.text not in ANSWERS:
        suggestions, advice = offer(entry.answer.text, ANSWERS)
        message = f"'{entry.answer.text}' is no answer that a log knows"
        mistakes.append(Mistake(source, entry.answer.span, message, suggestions, advice))
        sound = False
    return sound


def facts(log: Log) -> Iterator[Fact]:
    """What came of each entry: a fact about the party, whose value is the answer and whose `when` is the deadline."""
    for entry in log.entries:
        assert entry.party is not None
        deadline = day_of(entry.deadline.text.replace(" ", "T")) if entry.deadline else None
        yield Fact(
            FactKind.RESPONSE,
            Subject(fold_name(entry.party.text), entry.party.text),
            (entry.answer or entry.party).span,
            value=entry.answer.text if entry.answer else "",
            when=deadline,
            origin=Origin.OUTREACH,
            subject_span=entry.party.span,
            source=log.source,
        )
