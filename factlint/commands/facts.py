"""`factlint facts`: what factlint read in a draft, and the facts that it bound."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from factlint.commands.base import add_draft_options, brief_of
from factlint.engine import Edition, Orders, read_article
from factlint.engine.statements import Statement, statements
from factlint.evidence.seed import Seed
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.recognizers import recognizers
from factlint.text.printable import printable

_LONGEST = 60


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "facts",
        help="show what factlint read in a draft",
        description="Show every date, number, name, place and quotation that factlint read in drafts, and the facts.",
    )
    add_draft_options(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON object a line")
    how.add_argument(
        "--as-sheet",
        action="store_true",
        help="the people, bodies and places of all drafts as a fact sheet to begin with",
    )


def run(options: argparse.Namespace) -> int:
    """List mentions and facts; returns the exit status."""
    brief = brief_of(options)
    edition = Edition(brief)
    mentions = {found for recognizer in recognizers() for found in recognizer.finds}
    seed = Seed() if options.as_sheet else None
    drafts = edition.drafts([path for path in options.paths or ["."] if path != "-"])
    for draft, settings in drafts:
        orders = Orders((), brief.language or settings.language, brief.date)
        article = read_article(draft, orders, mentions, () if seed else FactKind)
        if seed is not None:
            seed.add(article)
            continue
        for line in _json(article) if options.json else _listed(article):
            sys.stdout.write(line + "\n")
    if seed is not None:
        sys.stdout.write(seed.written())
    for problem in edition.outcome().report.problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    return edition.outcome().status


def _json(article: Article) -> Iterator[str]:
    path = article.document.source.name
    for statement in statements(article):
        yield json.dumps({"path": path, **statement.keys}, ensure_ascii=False)


def _listed(article: Article) -> Iterator[str]:
    document = article.document
    day = article.as_of.day if article.as_of else None
    date = f"{day.year}-{day.month:02}-{day.day:02}" if day and day.year and day.month and day.day else "unknown"
    yield f"{printable(document.source.name)}  (language {document.language}, date {date})"
    paragraph = None
    for statement in statements(article):
        if statement.paragraph != paragraph:
            paragraph = statement.paragraph
            yield ""
            number = f"¶{paragraph} " if paragraph else ""
            yield f"{number}{statement.keys['place']}, line {statement.keys['line']}"
        yield _line(statement)
    yield ""


def _line(statement: Statement) -> str:
    keys = statement.keys
    words = printable(str(keys["words"]))
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    sign = "=" if keys["type"] == "fact" else " "
    return f" {sign} {keys['kind']:<12} “{words}”  {printable(statement.said)}".rstrip()
