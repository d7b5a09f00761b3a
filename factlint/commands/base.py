"""What commands share: a parser that answers a slip of the hand with the nearest word, and the options for drafts."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

from factlint.engine import Brief
from factlint.model.article import AsOf
from factlint.model.dated import Day
from factlint.readers import readers
from factlint.readers.base import Columns
from factlint.yamlfile.nearest import nearest


class Parser(argparse.ArgumentParser):
    """An argument parser that names the nearest option or choice. Ends the program with status 2 on wrong usage."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse does it, but what it does not know is an error here, where the options are known."""
        found, unknown = super().parse_known_args(args, namespace)
        # argparse takes the paths in front of the options only; those behind them are paths as well.
        if hasattr(found, "paths"):
            found.paths += [word for word in unknown if not _is_option(word)]
            unknown = [word for word in unknown if _is_option(word)]
        for word in unknown:
            self.error(f"there is no {'option' if _is_option(word) else 'argument'} '{word}'{self._meant(word)}")
        return found, []

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how the command is used, and end with status 2."""
        self.exit(2, f"{self.prog}: {message}\n{self.prog} --help says what there is\n")

    def _meant(self, word: str) -> str:
        return did_you_mean(word.partition("=")[0], self._option_string_actions)


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def did_you_mean(word: str, known: Iterable[str], *, otherwise: bool = False) -> str:
    """`; did you mean 'x'?` where a known word is near; else nothing, or the list of all if `otherwise` asks for it."""
    known = sorted(known)
    if meant := nearest(word, known):
        return f"; did you mean '{meant}'?"
    return f"; there is: {', '.join(known)}" if otherwise else ""


def one_of(known: Sequence[str]) -> Callable[[str], str]:
    """A type for an option that takes one of some words; a wrong one is answered with the nearest."""

    def choose(word: str) -> str:
        if word not in known:
            raise argparse.ArgumentTypeError(
                f"'{word}' is none of the choices{did_you_mean(word, known, otherwise=True)}"
            )
        return word

    return choose


def _format(word: str) -> str:
    # The readers are imported only for drafts and for this: help for people should not wait for them.
    return one_of([r.name for r in readers()])(word)


def a_date(word: str) -> date:
    """A type for an option that takes a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{word}' is no date of the form YYYY-MM-DD") from None


def add_draft_options(parser: Parser) -> None:
    """Add the paths of drafts and what is said about them."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="drafts, folders and patterns, or - for standard input; '.', if none"
    )
    parser.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out of the files that are named, too, what is left out of folders: README, evidence, exclude:",
    )
    add_what_drafts_do_not_say(parser)


def add_what_drafts_do_not_say(parser: Parser) -> None:
    """Add what is said about drafts that do not say it themselves."""
    say = parser.add_argument_group("what the drafts do not say themselves")
    say.add_argument("--date", type=a_date, metavar="YYYY-MM-DD", help="the date of drafts that give none")
    say.add_argument("--text-field", default="", metavar="NAME", help="the column of a corpus that holds the text")
    say.add_argument("--headline-field", default="", metavar="NAME", help="the column that holds the headline")
    say.add_argument("--lang", default="", metavar="CODE", help="the language of drafts that give none: en, en-GB, id")
    say.add_argument(
        "--as",
        dest="read_as",
        type=_format,
        metavar="FORMAT",
        help="the format of standard input and of files named one by one, such as md or txt",
    )


def add_rule_options(parser: Parser) -> None:
    """Add the choice of rules."""
    rules = parser.add_argument_group("the rules")
    rules.add_argument("--preview", action="store_true", help="run the rules in preview, too")
    rules.add_argument(
        "--rule", action="append", default=[], metavar="NAME", help="run only this rule; may be repeated"
    )


def brief_of(options: argparse.Namespace) -> Brief:
    """What the options ask for."""
    given: date | None = options.date
    return Brief(
        language=options.lang,
        date=AsOf(Day(given.year, given.month, given.day)) if given else None,
        preview=getattr(options, "preview", False),
        rules=tuple(getattr(options, "rule", ())),
        fail_on=getattr(options, "fail_on", None),
        read_as=options.read_as or "",
        columns=Columns(options.text_field, options.headline_field),
        all_alike=getattr(options, "force_exclude", False),
    )
