"""One draft through all the rooms: read, told apart, recognised, bound, checked, and put in the words of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.checks.base import RuleFault
from factlint.engine import notes
from factlint.engine.fingerprints import number, path_below
from factlint.engine.orders import Orders
from factlint.engine.problems import at_fault, crashed, not_understood, of_fault
from factlint.engine.reading import article_for
from factlint.engine.remit import is_reported, what_was_left, why_not
from factlint.engine.standing import settle
from factlint.engine.wording import finding
from factlint.model.article import Article
from factlint.model.document import Document
from factlint.model.draft import Draft
from factlint.model.findings import DraftReport, Finding, Problem, Skipped, order
from factlint.rulebook.rule import Rule
from factlint.text.records import dataclass

if TYPE_CHECKING:
    from factlint.evidence.speaking_of import Files


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one draft."""

    report: DraftReport
    problems: tuple[Problem, ...] = ()


def check_draft(draft: Draft, orders: Orders, files: Files | None = None) -> Checked:
    """What the rules find in a draft, and in its differing from the evidence beside it.

    A check that raises costs its own findings, and becomes a problem.
    """
    problems = [of_fault(draft, fault) for fault in draft.faults]
    if not draft.text.strip():
        nothing = DraftReport(draft.source, (notes.nothing_to_check(),), (), draft.remarks)
        return Checked(nothing, tuple(problems))
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    ran: set[str] = set()
    document: Document | None = None
    for rule, article in _articles(draft, _with_evidence(orders, files), files, problems):
        document = article.document
        if why := why_not(rule, article):
            skipped.append(Skipped(rule.name, why))
            continue
        try:
            findings += _found(rule, article)
            ran.add(rule.name)
        except RuleFault as fault:
            problems.append(at_fault(rule, draft, fault))
        except Exception as crash:
            # One bad check must not lose the others' findings.
            problems.append(crashed(rule, draft, crash))
        if (why := what_was_left(rule, article)) and rule.name in ran:
            skipped.append(Skipped(rule.name, why))
    was = {rule.name: rule.was for rule in orders.rules}
    numbered = number(sorted(findings, key=order), path_below(orders.root, draft.source.address), was)
    settled, more = settle(numbered, draft, document, orders, frozenset(ran))
    report = DraftReport(draft.source, tuple(sorted(settled, key=order)), tuple(skipped), draft.remarks, document)
    return Checked(report, (*problems, *more))


def _found(rule: Rule, article: Article) -> list[Finding]:
    matches = rule.kind.find(article, rule.options)
    return [finding(rule, match, article.document) for match in matches if is_reported(rule, article, match)]


def _with_evidence(orders: Orders, files: Files | None) -> Orders:
    """The orders without the rules that compare a draft with evidence which it has not."""
    held = files.origins if files else frozenset()
    rules = tuple(rule for rule in orders.rules if held.issuperset(rule.kind.evidence))
    return orders if len(rules) == len(orders.rules) else replace(orders, rules=rules)


def _articles(
    draft: Draft, orders: Orders, files: Files | None, problems: list[Problem]
) -> Iterator[tuple[Rule, Article]]:
    """Each rule with the article that it reads. Where reading fails, a problem is added.

    All rules read one article. Only where that cannot be made does each get its own, so that what cannot be read costs
    the rules that need it and no others.
    """
    try:
        shared = article_for(draft, orders, orders.rules, files)
    except Exception as crash:
        yield from _articles_apart(draft, orders, files, crash, problems)
        return
    for rule in orders.rules:
        yield rule, shared


def _articles_apart(
    draft: Draft, orders: Orders, files: Files | None, crash: Exception, problems: list[Problem]
) -> Iterator[tuple[Rule, Article]]:
    lost: list[Problem] = []
    for rule in orders.rules:
        try:
            article = article_for(draft, orders, [rule], files)
        except Exception as own:
            lost.append(crashed(rule, draft, own))
        else:
            yield rule, article
    # What is lost to all of them is one problem.
    problems += lost if len(lost) < len(orders.rules) else [not_understood(draft.source.name, crash)]
