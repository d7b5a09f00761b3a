"""One draft through all the rooms: read, told apart, recognised, bound, checked, and put in the words of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.checks.base import RuleFault
from factlint.engine.fingerprints import number, path_below
from factlint.engine.orders import Orders
from factlint.engine.problems import at_fault, crashed, of_fault
from factlint.engine.reading import article_for
from factlint.engine.remit import is_reported, why_not
from factlint.engine.wording import finding
from factlint.model.article import Article
from factlint.model.draft import Draft
from factlint.model.findings import DraftReport, Finding, Problem, Skipped, order
from factlint.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one draft."""

    report: DraftReport
    problems: tuple[Problem, ...] = ()


def check_draft(draft: Draft, orders: Orders) -> Checked:
    """What the rules find in a draft. A check that raises costs its own findings, and becomes a problem."""
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    problems = [of_fault(draft, fault) for fault in draft.faults]
    for rule, article in _articles(draft, orders, problems):
        if why := why_not(rule, article):
            skipped.append(Skipped(rule.name, why))
            continue
        try:
            matches = [m for m in rule.kind.find(article, rule.options) if is_reported(rule, article, m)]
            findings += [finding(rule, m, article.document) for m in matches]
        except RuleFault as fault:
            problems.append(at_fault(rule, draft, fault))
        except Exception as crash:
            # One bad check must not lose the others' findings.
            problems.append(crashed(rule, draft, crash))
    numbered = number(sorted(findings, key=order), path_below(orders.root, draft.source.name))
    return Checked(DraftReport(draft.source, numbered, tuple(skipped), draft.remarks), tuple(problems))


def _articles(draft: Draft, orders: Orders, problems: list[Problem]) -> Iterator[tuple[Rule, Article]]:
    """Each rule with the article that it reads. Where reading fails, a problem is added.

    All rules read one article. Only where that cannot be made does each get its own, so that what cannot be read costs
    the rules that need it and no others.
    """
    try:
        shared = article_for(draft, orders, orders.rules)
    except Exception as crash:
        if len(orders.rules) < 2:
            problems += [crashed(rule, draft, crash) for rule in orders.rules]
            return
        for rule in orders.rules:
            try:
                article = article_for(draft, orders, [rule])
            except Exception as own_crash:
                problems.append(crashed(rule, draft, own_crash))
            else:
                yield rule, article
        return
    for rule in orders.rules:
        yield rule, shared
