"""Numbers that are no quantities: times, scores, years, ranks, telephone numbers, names of models and roads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factlint.model.lexicon.numbers import NumberWords
from factlint.recognizers.quantities.numeral import Numeral
from factlint.text.records import dataclass
from factlint.text.whole_words import any_of

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LETTERS = re.compile(r"['’]?[^\W\d_]+")
_CAPITALISED = re.compile(r"[^\W\d_][\w.&'’-]*[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class Noise:
    """The patterns of what is no quantity in one language."""

    ranks: re.Pattern[str]
    times: re.Pattern[str]
    endings: tuple[str, ...]
    years: re.Pattern[str]
    to: re.Pattern[str]
    and_then: re.Pattern[str]
    between: Mapping[str, str]
    from_: tuple[str, ...]
    minus: re.Pattern[str]
    small_words: frozenset[str]

    def gap(self, joint: str) -> re.Pattern[str]:
        """A pattern for the word between the ends of a range."""
        return re.compile(rf"[ \u00a0]{re.escape(joint)}[ \u00a0]")


@cache
def noise(words: NumberWords) -> Noise:
    """The patterns for the words of a language."""
    befores = (*words.years_before, *words.about, *words.at_least, *words.at_most, *words.below)
    return Noise(
        ranks=re.compile(rf"(?<![\w])(?:{any_of(words.ranks)})[ \u00a0-]?$"),
        times=re.compile(rf"(?:[:.][0-5]\d)?[ \u00a0]?(?:{any_of(words.times)})(?![\w])"),
        endings=words.ordinal_endings,
        years=re.compile(rf"(?<![\w])(?:{any_of(words.years_before)})[ \u00a0(]$"),
        to=re.compile(rf"(?:{any_of(words.to)})(?=[\w$£€])"),
        and_then=re.compile(rf"[ \u00a0]?(?:(?:,|{any_of(words.joins)})[ \u00a0])?"),
        between=words.between,
        from_=words.from_,
        minus=re.compile(rf"(?<![\w.,)])(?:{any_of(words.minus)})[ \u00a0]?$", re.IGNORECASE),
        small_words=frozenset(w.lower() for w in befores if " " not in w),
    )


def between(text: str, start: int, found: Noise) -> str:
    """The word that stands between the ends of a range, where a range is opened before the number."""
    before = text[max(0, start - 12) : start].rstrip(" $£€").rpartition(" ")[2].lower()
    return found.between.get(before, "")


def follows_from(text: str, start: int, found: Noise) -> bool:
    """Whether the word before a number says that a change begins at it."""
    before = text[max(0, start - 12) : start].rstrip(" $£€").rpartition(" ")[2].lower()
    return before in found.from_


def is_noise(text: str, numeral: Numeral, found: Noise) -> bool:
    """Whether what touches the number makes it no quantity."""
    start, end = numeral.span.start, numeral.span.end
    previous, following = text[start - 1 : start], text[end : end + 1]
    if numeral.in_words:
        return previous in ("-", "'", "’") or previous.isalnum()
    if previous in ("", "\n") and following in (".", ")") and not text[end + 1 : end + 2].isdigit():
        # The number of an item in a list.
        return True
    if previous.isalnum() or previous in ("/", ":", "_", ".", ",", "'", "’", "#", "@", "+", "%", "="):
        # Decimals without a nought (.300); three dots may stand before a number.
        return (previous != "," and text[start - 2 : start] != "..") or text[start - 2 : start - 1].isalnum()
    if previous in ("-", "–", "—") and text[start - 2 : start - 1].isalnum():
        return True
    if following in ("/", ":", "_", "@", "\\") or _is_ordinal(text, start, end, found):
        return True
    written = text[start:end]
    if len(written) > 1 and written[0] == "0" and written[1:2].isdigit():
        return True
    if written.isdigit() and len(written) > 6:
        return True
    if found.times.match(text, end) and numeral.stated < 2400:
        return True
    return bool(found.ranks.search(text, max(0, start - 16), start))


def _is_ordinal(text: str, start: int, end: int, found: Noise) -> bool:
    letters = _LETTERS.match(text, end)
    if letters is None:
        return False
    written = text[start:end] + letters.group()
    # The whole of the letters is the ending: pounds (140lbs) are no ordinal.
    return any(written.endswith(e) and e.lstrip("0123456789") == letters.group() for e in found.endings)


def is_year(text: str, end: int, numeral: Numeral) -> bool:
    """Whether a number without a unit is a year, or the first half of a score or a compound (5-2, 12-member)."""
    following = text[end : end + 1]
    if following.isalpha() or (following in ("-", "–", "—") and text[end + 1 : end + 2].isalnum()):
        return True
    return is_four_digits(text, numeral)


def is_four_digits(text: str, numeral: Numeral) -> bool:
    """Whether a number is written as years are."""
    written = text[numeral.span.start : numeral.span.end]
    return written.isdigit() and len(written) == 4 and _FIRST_YEAR <= int(written) <= _LAST_YEAR


def is_name(text: str, start: int, sentence: int, numeral: Numeral, found: Noise) -> bool:
    """Whether a number that counts nothing belongs to the capitalised word before it: Boeing 737, Apollo 11."""
    if numeral.in_words:
        return False
    capital = _CAPITALISED.search(text, max(sentence, start - 24), start)
    if capital is None or not capital.group()[0].isupper():
        return False
    return capital.group().strip().lower() not in found.small_words
