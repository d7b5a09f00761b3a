"""What a command is made of: a parser that answers a slip of the hand with the nearest right word."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

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


def a_date(word: str) -> date:
    """A type for an option that takes a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{word}' is no date of the form YYYY-MM-DD") from None
