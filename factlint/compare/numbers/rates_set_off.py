"""Rates that say again what two numbers say: set off behind them (460, a rise of 15%), or pointing back."""

from __future__ import annotations

import re
from functools import cache

from factlint.compare.numbers.lines import Line
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_OPENING = 60
"""How far into its sentence a rate may stand that says something of what was told before."""
_BEHIND_RATE = 3
"""How many words may stand behind a rate that is set off by itself (15% more, a 15% rise)."""


def says_again(line: Line, rate: Quantity) -> bool:
    """Whether a sentence says of what was told before how much it is in per cent, and reckons from nothing else."""
    opening = line.text(line.span.start, rate.span.start)
    if len(opening) > _OPENING:
        return False
    behind = line.behind(rate.span.end, 30)
    pointing = phrases(line.words.points_back).match(opening)
    if pointing is None or phrases(line.words.other_bases).match(behind.lstrip()):
        return False
    if not _names_change(line, opening[pointing.end() :], behind):
        return False
    return phrases((*line.words.bases, *line.words.other_rates)).search(f"{opening} | {_clause(behind)}") is None


def _names_change(line: Line, before: str, behind: str) -> bool:
    """Whether what points back is the change itself: it is a rise of 15%, that gain of 3%, the 15% rise."""
    noun = phrases((*line.words.rises, *line.words.falls))
    first = noun.search(before)
    if first is not None:
        return len(before[: first.start()].split()) <= 2 and len(before[first.end() :].split()) <= 2
    return len(before.split()) <= 2 and noun.match(behind.lstrip(" -")) is not None


def _clause(behind: str) -> str:
    return re.split(r"[,;:.–—]", behind, maxsplit=1)[0]


@cache
def _apposition(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"[,;:(–—]\s?(?:(?:{phrases((*words.rises, *words.falls, *words.apposed)).pattern})\s){{0,4}}$")


def is_apposed(line: Line, rate: Quantity) -> bool:
    """Whether a rate stands by itself behind what changed: now 460, a rise of 15%; up 15%; 15% more."""
    if _apposition(line.words).search(line.ahead(rate.span.start, 40)) is None:
        return False
    behind = _clause(line.behind(rate.span.end, 40))
    if phrases(line.words.other_bases).search(behind) or len(behind.split()) > _BEHIND_RATE:
        return False
    around = f"{re.split(r'[,;:(–—]', line.ahead(rate.span.start, 40))[-1]} | {behind}"
    return (
        phrases((*line.words.bases, *line.words.other_rates)).search(phrases(line.words.before).sub("", around)) is None
    )
