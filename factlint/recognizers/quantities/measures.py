"""Units behind numbers and currency signs before them."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages.measures import currency, table, unit
from factlint.model.lexicon.units import UnitWords
from factlint.model.values import Unit
from factlint.text.records import dataclass
from factlint.text.whole_words import any_of

_WORD = re.compile(r"[^\W\d_]+(?:[²³]|[23](?!\w|[.,]\d))?(?:[./][^\W\d_]+)*")
_GAP = ("", " ", "\u00a0", "-", "\u2009", "\u202f")
_LONGEST = 4
_CLOSES = re.compile(r"\d{1,2}[\"″]|\)")


@dataclass(frozen=True, slots=True)
class UnitNames:
    """The units of a language by their names, the names written in signs, and the signs of currencies."""

    by_name: dict[str, Unit]
    signs: re.Pattern[str]
    money: re.Pattern[str]
    money_ends: frozenset[str]
    by_symbol: dict[str, Unit]
    joined: frozenset[str]


@cache
def unit_names(words: UnitWords) -> UnitNames:
    """The names that a language has for units and currencies."""
    by_name: dict[str, Unit] = {}
    for name, spelled in words.names.items():
        for spelling in spelled:
            by_name[_folded(spelling)] = unit(name)
    for code, spelled in words.money.items():
        for spelling in spelled:
            by_name[_folded(spelling)] = currency(code)
    by_symbol = {symbol: currency(code) for code, symbols in words.symbols.items() for symbol in symbols}
    for symbol, found in by_symbol.items():
        by_name.setdefault(symbol, found)
    signs = any_of(n for n in by_name if not n[0].isalpha())
    # "EUR/USD 1.08" is a rate.
    money = re.compile(rf"(?<![^\W\d_])(?<!/)(?:{any_of(by_symbol)})[ \u00a0]?$")
    ends = frozenset({symbol[-1] for symbol in by_symbol} | {" ", "\u00a0"})
    return UnitNames(by_name, re.compile(signs), money, ends, by_symbol, frozenset(words.joined))


def _folded(name: str) -> str:
    return name.lower() if len(name) > 3 else name


def symbol_before(text: str, start: int, names: UnitNames) -> tuple[Unit, int] | None:
    """The currency whose sign stands before an amount, and where the sign begins."""
    if start == 0 or text[start - 1] not in names.money_ends:
        return None
    found = names.money.search(text, max(0, start - 7), start)
    return (names.by_symbol[found.group().strip()], found.start()) if found else None


def unit_after(text: str, end: int, names: UnitNames, *, is_expected: bool = False) -> tuple[Unit, int] | None:
    """The unit whose name stands behind a number, and where the name ends; the longest name counts.

    A short name (in, m) stands right behind its number. Behind a space it is a unit where one is expected (5 ft 2 in),
    and before the end of brackets (1.75 m).
    """
    gap = end
    if text[gap : gap + 1] in _GAP[1:]:
        gap += 1
    if sign := names.signs.match(text, gap):
        # A quotation mark behind a number closes a quotation as often as it means feet or inches.
        if sign.group() in names.joined and (gap != end or not _CLOSES.match(text, sign.end())):
            return None
        signed = names.by_name[sign.group()]
        if signed.dimension == "share" and text[sign.end() : sign.end() + 1].isdigit():
            # Part of an address (%20).
            return None
        return signed, sign.end()
    found: tuple[Unit, int] | None = None
    at, said = gap, ""
    for _ in range(_LONGEST):
        word = _WORD.match(text, at)
        if word is None:
            break
        stop = word.end()
        said += word.group()
        for name, close in ((said, stop), (f"{said}.", stop + 1)):
            if close > stop and text[stop : stop + 1] != ".":
                continue
            fits = gap == end or name not in names.joined or is_expected or text[close : close + 1] == ")"
            known = names.by_name.get(_folded(name)) if fits else None
            if known and not text[close : close + 1].isalnum():
                found = known, close
        dotted = text[stop : stop + 1] == "."
        if dotted:
            said, stop = said + ".", stop + 1
        if text[stop : stop + 1] not in (" ", "-", "\u00a0"):
            break
        said, at = said + (" " if text[stop] == "\u00a0" else text[stop]), stop + 1
    return found


def smaller(of: Unit) -> Unit | None:
    """The unit that may follow in one measure: inches behind feet."""
    name = table().smaller.get(of.name)
    return unit(name) if name else None


def share() -> Unit:
    """The unit of a part of a whole."""
    return unit("per-cent")
