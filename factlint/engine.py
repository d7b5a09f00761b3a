"""One draft through all the rooms: read, told apart, recognised, bound, checked, and put in the words of the rules."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from factlint import facts, recognizers, structure
from factlint.checks.base import RuleFault
from factlint.facts.base import Reading
from factlint.languages.load import load as load_language
from factlint.model.article import Article, AsOf
from factlint.model.dated import Dated
from factlint.model.document import Document, Layer, Scope
from factlint.model.draft import Draft
from factlint.model.facts import FactKind
from factlint.model.findings import (
    Certainty,
    DraftReport,
    Edit,
    Finding,
    Label,
    Match,
    Problem,
    Severity,
    Skipped,
    Suggestion,
    order,
)
from factlint.model.mention import Mention
from factlint.rulebook.rule import Exceptions, Rule
from factlint.text.span import Span

_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Orders:
    """What is to be done with every draft: the rules to run, and what holds where a draft does not say."""

    rules: tuple[Rule, ...]
    language: str = ""
    date: AsOf | None = None
    severities: Mapping[str, Severity] | None = None
    root: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one draft."""

    report: DraftReport
    problems: tuple[Problem, ...] = ()


def read_article(draft: Draft, orders: Orders, mentions: Iterable[type[Mention]], kinds: Iterable[FactKind]) -> Article:
    """A draft with the mentions and facts of the wanted types."""
    kinds = tuple(kinds)
    lexicon = load_language(language_of(draft, orders))
    document = structure.build(draft, lexicon)
    wanted = {*mentions, *facts.mentions_for(kinds), Dated}
    found = recognizers.recognise(document, lexicon, wanted)
    as_of = structure.as_of(document, found) or orders.date
    stated = facts.bind(Reading(document, found, lexicon, as_of), kinds)
    return Article(document, found, stated, lexicon, as_of)


def language_of(draft: Draft, orders: Orders) -> str:
    """The language of a draft, without its region: what the draft says, else the orders, else English."""
    field = draft.field("lang")
    code = (field.value if field else "") or orders.language or "en"
    return code.replace("_", "-").split("-")[0].lower()


def check_draft(draft: Draft, orders: Orders) -> Checked:
    """What the rules find in a draft. A check that raises costs its own findings, and becomes a problem."""
    rules = orders.rules
    article = read_article(
        draft, orders, {m for r in rules for m in r.kind.mentions}, {k for r in rules for k in r.kind.facts}
    )
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    problems: list[Problem] = []
    for rule in rules:
        why = why_not(rule, article)
        if why:
            skipped.append(Skipped(rule.name, why))
            continue
        try:
            matches = [m for m in rule.kind.find(article, rule.options) if is_reported(rule, article, m)]
            findings += [finding(rule, m, article.document, orders) for m in matches]
        except RuleFault as fault:
            problems.append(at_fault(rule, draft, fault))
        except Exception as crash:
            # One bad check must not lose the others' findings.
            problems.append(crashed(rule, draft, crash))
    numbered = number(sorted(findings, key=order))
    return Checked(DraftReport(draft.source, numbered, tuple(skipped), draft.remarks), tuple(problems))


def why_not(rule: Rule, article: Article) -> str:
    """Why a rule does not read an article; empty where it does."""
    lexicon, desk = article.lexicon, article.document.desk
    if rule.languages and lexicon.code not in rule.languages:
        return f"the rule is not for the language '{lexicon.code}'"
    if missing := lexicon.missing(rule.kind.words):
        return f"the language '{lexicon.code}' has no words for: {', '.join(missing)}"
    if rule.desks.only and desk not in rule.desks.only:
        return f"the rule reads only: {', '.join(rule.desks.only)}"
    if desk and desk in rule.desks.not_:
        return f"the rule does not read the desk '{desk}'"
    return ""


def is_reported(rule: Rule, article: Article, match: Match) -> bool:
    """Whether a match lies where the rule reports, and no exception of the rule holds for it."""
    document = article.document
    scope = document.scope_at(match.at.start)
    if scope not in rule.scopes and not any(document.inside(match.at, layer) for layer in rule.layers):
        return False
    return not _excepted(rule.exceptions, article, match)


def _excepted(exceptions: Exceptions, article: Article, match: Match) -> bool:
    document = article.document
    for phrase in exceptions.phrases:
        at = document.text.find(phrase, max(0, match.at.start - len(phrase)), match.at.end + len(phrase))
        if at >= 0 and Span(at, at + len(phrase)).overlaps(match.at):
            return True
    nearby = exceptions.words_nearby
    words = nearby.get(article.lexicon.code, ()) if isinstance(nearby, Mapping) else nearby
    if words:
        index = document.sentence_at(match.at.start)
        sentence = document.slice(document.sentences[index]).casefold() if index is not None else ""
        if any(w.casefold() in sentence for w in words):
            return True
    return any(document.inside(match.at, _place(p.text)) for p in exceptions.inside)


def _place(name: str) -> Scope | Layer:
    return Scope(name) if name in set(Scope) else Layer(name)


def finding(rule: Rule, match: Match, document: Document, orders: Orders) -> Finding:
    """A match in the words of its rule, with its places in the source."""
    severity = (orders.severities or {}).get(rule.name, rule.severity)
    severity = Severity.NOTE if match.certainty is Certainty.HINT else severity.lowered(3 - match.certainty)
    related = tuple(
        label(document, r.span, fill(rule.labels.get(r.role, ""), {**match.slots, **(r.slots or {})}))
        for r in match.related
    )
    return Finding(
        rule=rule.name,
        severity=severity,
        certainty=match.certainty,
        message=fill(rule.message, match.slots),
        primary=label(document, match.at, fill(rule.labels.get("here", ""), match.slots)),
        related=related,
        advice=fill(rule.advice, match.slots),
        suggestions=tuple(s for m in match.suggestions if (s := suggestion(rule, match, m, document))),
        fingerprint=match.key or document.slice(match.at),
    )


def label(document: Document, span: Span, text: str) -> Label:
    """A label at the place in the source that a span of the document came from."""
    block = document.block_at(span.start)
    return Label(document.segments.to_source(span), text, block.number if block else 0)


def suggestion(rule: Rule, match: Match, offered: Suggestion, document: Document) -> Suggestion | None:
    """A repair in the words of the rule, in characters of the source; None where the words cannot be edited there."""
    edits = []
    for edit in offered.edits:
        if not document.segments.is_editable(edit.span):
            return None
        edits.append(Edit(document.segments.to_source(edit.span), edit.replacement))
    slots = {**match.slots, **(offered.slots or {})}
    title = fill(rule.repairs.get(offered.kind, "{replacement}"), {"replacement": edits[0].replacement, **slots})
    if not title:
        # Words that are to go have no replacement to be shown: only a rule that names the repair offers it.
        return None
    return replace(offered, edits=tuple(edits), title=title, slots=None)


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its `{slots}` filled; slots are checked when a rule loads, so that none is left over."""
    return _SLOT.sub(lambda m: slots.get(m.group(1), m.group()), template)


def number(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with their fingerprints: made of rule and values, with an ordinal for repeats; never of offsets."""
    seen: Counter[tuple[str, str]] = Counter()
    numbered = []
    for found in findings:
        seen[found.rule, found.fingerprint] += 1
        words = f"{found.rule}\0{found.fingerprint}\0{seen[found.rule, found.fingerprint]}"
        numbered.append(replace(found, fingerprint=hashlib.sha256(words.encode()).hexdigest()[:16]))
    return tuple(numbered)


def at_fault(rule: Rule, draft: Draft, fault: RuleFault) -> Problem:
    """The problem that a rule became by asking for what its check cannot do; it points into the rule's file."""
    message = f"{fault.message} (while reading {draft.source.name})"
    return Problem(rule.path, message, rule.name, rule.source, fault.value.span if fault.value else None)


def crashed(rule: Rule, draft: Draft, crash: Exception) -> Problem:
    """The problem that a check became by raising."""
    return Problem(draft.source.name, f"the check '{rule.kind.name}' failed: {crash!r}", rule=rule.name)
