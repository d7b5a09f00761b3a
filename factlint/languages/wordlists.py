"""Lists of words and names by language: common words, given names, family names; read when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_HERE = Path(__file__).parent


def _lines(language: str, name: str) -> list[str] | None:
    path = _HERE / language / name
    # A code comes from a draft's front matter: it must not walk the disk.
    if not language.isalpha() or not path.is_file():
        return None
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    # The licence stands at the top only: looking at every line would double the time.
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return lines[first:]


@cache
def common_words(language: str) -> frozenset[str] | None:
    """Words the language writes without a capital, in lower case; None where there is no list."""
    lines = _lines(language, "words.txt")
    return None if lines is None else frozenset(lines)


@cache
def given_names(language: str) -> Mapping[str, str] | None:
    """Given name -> m, f or - (both, or not known); None where there is no list."""
    lines = _lines(language, "given.txt")
    return None if lines is None else MappingProxyType(dict(line.split("\t") for line in lines))


@cache
def family_names(language: str) -> frozenset[str] | None:
    """Family names as they are spelled; None where there is no list."""
    lines = _lines(language, "surnames.txt")
    return None if lines is None else frozenset(lines)


def is_known_name(language: str, name: str) -> bool:
    """Is this a real given or family name? Two such names a letter apart are two people, not a slip."""
    given, family = given_names(language), family_names(language)
    return (given is not None and name in given) or (family is not None and name in family)
