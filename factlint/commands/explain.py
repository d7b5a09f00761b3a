"""`factlint explain`: all about a rule or a kind of check."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from factlint.checks import kind_names, load_kind
from factlint.commands.base import did_you_mean, one_of
from factlint.engine.brief import Brief
from factlint.engine.house import House
from factlint.model.findings import Finding, Label
from factlint.rehearsal import Outcome, Sort, rehearse
from factlint.rulebook.page import kind_page, rule_page
from factlint.rulebook.rule import Rule


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("explain", help="what a rule finds and why, or what a check takes")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", nargs="?", metavar="RULE", help="the name of a rule")
    which.add_argument("--check", metavar="KIND", type=one_of(tuple(kind_names())), help="the name of a kind of check")


def run(options: argparse.Namespace) -> int:
    """Print the page; returns the exit status, 2 where there is no such rule."""
    house = House(Brief())
    book = house.book(house.settings(Path()))
    if options.check:
        kind = load_kind(options.check)
        assert kind is not None
        _show(kind_page(kind, book.rules))
        return 0
    rule = book.get(options.rule)
    if rule is None:
        broken = any(p.rule == options.rule for p in house.problems)
        known = [r.name for r in book.rules]
        why = "; its file does not load: factlint rules test says why" if broken else ""
        message = why or did_you_mean(options.rule, known, otherwise=True)
        print(f"factlint: there is no rule '{options.rule}'{message}", file=sys.stderr)
        return 2
    _show(rule_page(rule, _reports(rule)))
    return 0


def _reports(rule: Rule) -> list[list[str]]:
    """For each bad example, what the report says of it: the message, the labels, the advice and the repairs."""
    outcomes = [o for o in rehearse(rule) if o.sort is Sort.BAD]
    return [[line for finding in o.findings for line in _lines(o, finding)] for o in outcomes]


def _lines(outcome: Outcome, finding: Finding) -> list[str]:
    lines = [f"**{finding.message}**"]
    for label in (finding.primary, *finding.related):
        words = _words(outcome, label)
        lines.append(f"“{words}”: {label.text}" if label.text else f"“{words}”")
    lines += [finding.advice] if finding.advice else []
    return lines + [f"Repair: {suggestion.title}" for suggestion in finding.suggestions]


def _words(outcome: Outcome, label: Label) -> str:
    source = label.source or outcome.draft
    return source.text[label.span.start : label.span.end] if source else ""


def _show(page: str) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(page)
        return
    # Imported here: only people at a screen need it.
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
