"""The patterns of one language's dates, made once out of its calendar table and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property

from factlint.languages.calendar_table import Calendar, calendar_of
from factlint.model.lexicon.dates import DateWords
from factlint.recognizers.dates.names import Names, fold
from factlint.text.records import dataclass

SPACE = r"[^\S\n]"
DASH = r"[-‐‑–—]"
# What is neither space, digit nor punctuation: Indic vowel signs are no \w.
_LETTER = r"[^\s\d.,;:!?()\[\]{}\"“”„«»/|<>=+*#%&@^~\\‐‑–—…·、。，：；！？（）【】「」『』〈〉《》،؛؟।፣፡፥-]"
_SHORT_WORD = rf"{_LETTER}{{1,5}}\.?"
WORD = rf"{_LETTER}+(?:-{_LETTER}+)*"

_NO_WORDS = DateWords()


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """What the patterns are put together from. `links` lets short words of a language without a file pass."""

    calendar: Calendar
    words: DateWords
    is_known: bool
    own_links: str
    links: str
    ending: str
    join: str
    named: str
    weekday: str


@dataclass(frozen=True, eq=False)
class Grammar:
    """What the readers of the dates of one language share.

    `spaced_names` is how many spaces a month's or weekday's name can hold. `glue` are the words that may stand between
    a weekday and its date. Each pattern is made when it is first asked for: most short drafts need two of them.
    """

    calendar: Calendar
    words: DateWords
    names: Names
    spaced_names: int
    glue: frozenset[str]
    elided: tuple[str, ...]
    made: _Pieces

    @cached_property
    def after_day(self) -> re.Pattern[str]:
        """What stands between a day and the name of its month, and the name."""
        return _after_day(self.made)

    @cached_property
    def short_word(self) -> re.Pattern[str] | None:
        """Any short word, where the words of the language are not known."""
        return None if self.made.is_known else re.compile(rf"{SPACE}*{_SHORT_WORD}(?={SPACE})")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """The ending of an ordinal."""
        return re.compile(self.made.ending)

    @cached_property
    def year_after(self) -> re.Pattern[str]:
        """The year behind a date."""
        return _year_after(self.made)

    @cached_property
    def year_before(self) -> re.Pattern[str]:
        """The year before a date."""
        return _year_before(self.made)

    @cached_property
    def more_before(self) -> re.Pattern[str]:
        """A day of a list or range before the last."""
        return _more_before(self.made)

    @cached_property
    def more_after(self) -> re.Pattern[str]:
        """A day of a list or range behind the first."""
        return _more_after(self.made)

    @cached_property
    def gap(self) -> re.Pattern[str]:
        """All that may stand between two dates that share a year."""
        return _gap(self.made)

    @cached_property
    def weekday_join(self) -> re.Pattern[str]:
        """A weekday and what joins it to the next."""
        return re.compile(rf"(?P<name>{self.made.named})\.?{self.made.join}$")

    @cached_property
    def weekday_after(self) -> re.Pattern[str]:
        """A weekday behind a date."""
        return _weekday_after(self.made)

    @cached_property
    def unspaced_before(self) -> re.Pattern[str] | None:
        """A weekday before a date, where words are not parted."""
        return _unspaced_before(self.calendar, self.words)

    @cached_property
    def unspaced_after(self) -> re.Pattern[str] | None:
        """A weekday behind a date, where words are not parted or weekdays have short signs."""
        return _unspaced_after(self.calendar)

    @cached_property
    def shapes(self) -> tuple[re.Pattern[str], ...]:
        """The shapes of dates whose months have numbers."""
        return tuple(_shape(s) for s in self.words.shapes)

    @cached_property
    def alone(self) -> re.Pattern[str] | None:
        """Weekdays and relative days without a date."""
        return _alone(self.calendar, self.words) if self.made.is_known else None

    @cached_property
    def ranges(self) -> re.Pattern[str]:
        """What stands between the ends of a range."""
        return re.compile(rf"{SPACE}*{DASH}{SPACE}*|,?{SPACE}+{one_of(self.words.ranges)}{SPACE}+")


@cache
def grammar_of(code: str, region: str, words: DateWords | None) -> Grammar:
    """The grammar of a language; one without words of its own is read with those of CLDR's patterns."""
    calendar = calendar_of(code, region)
    spaced = max((n.count(" ") for table in _tables(calendar) for n in table), default=0)
    made = _pieces(calendar, words, spaced)
    words = made.words
    capitals = [n[:1].isupper() for n in calendar.weekday_names + calendar.month_names]
    return Grammar(
        calendar=calendar,
        words=words,
        names=Names(calendar, words, words.is_inflected or not made.is_known, bool(capitals) and all(capitals)),
        spaced_names=spaced,
        glue=frozenset(" ".join((*words.weekday_links, *words.day_parts, *calendar.links)).split()),
        elided=tuple(link for link in (*words.links, *words.weekday_links) if link.endswith("'")),
        made=made,
    )


def _pieces(calendar: Calendar, known: DateWords | None, spaced: int) -> _Pieces:
    words = known or _NO_WORDS
    own_links = one_of((*words.links, *calendar.links))
    joins = one_of((*words.joins, *words.ranges))
    named = rf"{WORD}(?:{SPACE}{WORD}){{0,{spaced}}}"
    return _Pieces(
        calendar=calendar,
        words=words,
        is_known=known is not None,
        own_links=own_links,
        links=own_links if known else rf"(?:{own_links}|{_SHORT_WORD})",
        ending=_ending(words, calendar, known is not None),
        join=rf"(?:{SPACE}*(?:{DASH}|/){SPACE}*|,?{SPACE}+{joins}{SPACE}+|,{SPACE}+)",
        named=named,
        weekday=rf"(?P<weekday>{named})(?:\.?,?{SPACE}+|[,，]{SPACE}*)",
    )


def _after_day(made: _Pieces) -> re.Pattern[str]:
    """What stands between a day and the name of its month, and the name (21st of February, 7.ott., 7-Oct)."""
    comma = "" if made.is_known else ","
    between = rf"(?:[.{comma}]?{SPACE}*|{SPACE}*[-/]{SPACE}*)(?:{made.own_links}{SPACE}+){{0,2}}"
    return re.compile(rf"(?:{made.ending})?{between}(?P<name>{made.named})")


def _year_after(made: _Pieces) -> re.Pattern[str]:
    """The year behind a date, and the word behind that, which may show that it is none (2000 GMT)."""
    between = rf"(?:[,،]?{SPACE}*|[./-]|{SPACE}[-/]{SPACE})(?:{made.links}\.?{SPACE}*){{0,2}}"
    year = r"(?:(?P<year>\d{4})|['’](?P<short>\d\d))(?!\d|[.,:]\d)"
    return re.compile(rf"{between}{year}(?P<tail>{SPACE}*[-.]?(?:{WORD})(?:\.{WORD})*)?")


def _year_before(made: _Pieces) -> re.Pattern[str]:
    """The year before a date (2014. október 7., 2014 m. spalio 7 d., 2014(e)ko urriaren 7a)."""
    between = rf"(?:[^\s\d]{{0,5}}{SPACE}+(?:{made.links}\.?{SPACE}*)?|[^\s\d,;]{{1,3}})"
    return re.compile(rf"(?<![\d.,/-])(?P<year>\d{{4}}){between}$")


def _more_before(made: _Pieces) -> re.Pattern[str]:
    """A day of a list or range before the last, whose weekday may stand between (Monday 1 to Friday 5 June)."""
    day = rf"(?<![\w.,:/$£€–-])(?P<day>\d{{1,2}}(?:{made.ending})?)\.?"
    return re.compile(rf"{day}(?P<join>{made.join})(?:{made.weekday})?$")


def _more_after(made: _Pieces) -> re.Pattern[str]:
    """A day of a list or range behind the first (March 10 and 11)."""
    day = rf"(?P<day>\d{{1,2}}(?:{made.ending})?)(?!\w|[.,:/]\d|%)"
    return re.compile(rf"(?P<join>{made.join})(?:{made.weekday})?{day}")


def _gap(made: _Pieces) -> re.Pattern[str]:
    """All that may stand between two dates that share a year."""
    link = rf"(?:{one_of(made.words.weekday_links)}{SPACE}+)?"
    return re.compile(rf"(?P<join>{SPACE}*,?{made.join}|{SPACE}+)?(?:{made.weekday}{link})?")


def _weekday_after(made: _Pieces) -> re.Pattern[str]:
    """A weekday behind a date, in brackets, behind a comma, or behind words that introduce it."""
    # A stop is that of an ordinal or of a shortened word for the day or year (7., 2014 г.).
    stop = rf"(?:{SPACE}?{one_of(made.calendar.links)}(?!\w))?(?:\.(?={SPACE}*[,،、，(（\[]))?"
    sign = rf"{SPACE}*(?:(?P<open>[(（\[]){SPACE}*|[,،、，]{SPACE}*|{DASH}{SPACE}+)?"
    intro = rf"(?:(?P<intro>{one_of(made.words.introduces)}){SPACE}+)?"
    return re.compile(rf"{stop}{sign}{intro}(?P<name>{made.named})")


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; it matches nothing where there are none."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    choices = [re.escape(w).replace(r"\ ", rf"{SPACE}+") for w in longest_first]
    return f"(?:{'|'.join(choices)})" if choices else "(?!)"


def _tables(calendar: Calendar) -> tuple[Iterable[str], ...]:
    return calendar.months, calendar.short_months, calendar.weekdays, calendar.short_weekdays


def _ending(words: DateWords, calendar: Calendar, is_known: bool) -> str:
    """The endings of ordinals: the language's, the sign of some, and any short one where the language is not known."""
    choices = [one_of(words.ordinals)] if words.ordinals else []
    if not is_known:
        choices.append(rf"-?(?:{one_of(calendar.links)}|{_LETTER}{{1,3}})|\({_LETTER}{{1,3}}\)")
    return rf"(?:\.?[ºª°]|(?:{'|'.join(choices)})(?!\w))" if choices else r"(?:\.?[ºª°])"


def _forms(calendar: Calendar) -> list[str]:
    names = [*calendar.weekdays, *calendar.short_weekdays, *calendar.weekday_names]
    return sorted((n for n in set(names) if len(n) > 1), key=lambda n: (-len(n), n))


def _unspaced_before(calendar: Calendar, words: DateWords) -> re.Pattern[str] | None:
    if not calendar.is_unspaced:
        return None
    glue = one_of((*words.weekday_links, *calendar.links))
    return re.compile(rf"(?P<name>{one_of(_forms(calendar))})(?:{SPACE}|[,，、(（]|{glue})*$")


def _unspaced_after(calendar: Calendar) -> re.Pattern[str] | None:
    if not calendar.is_unspaced and not calendar.bare_weekdays:
        return None
    bare = one_of(calendar.bare_weekdays)
    return re.compile(
        rf"{SPACE}*(?:[(（\[〈]{SPACE}*(?P<bare>{bare})(?=[)）\]〉・、,])|[(（\[]?[,，、]?{SPACE}*(?P<name>{one_of(_forms(calendar))}))"
    )


def _shape(shape: str) -> re.Pattern[str]:
    """A shape as a pattern: `[...]` may be left out, `(a|b)` is either, and spaces may be missing."""
    pattern = re.escape(shape).replace(r"\ ", rf"{SPACE}*").replace(r"\[", "(?:").replace(r"\]", ")?")
    pattern = pattern.replace(r"\(", "(?:").replace(r"\)", ")").replace(r"\|", "|")
    for letter, digits in (("y", r"\d{4}"), ("m", r"\d{1,2}"), ("d", r"\d{1,2}")):
        pattern = pattern.replace(rf"\{{{letter}\}}", rf"(?<!\d)(?P<{letter}>{digits})")
    return re.compile(pattern)


def _alone(calendar: Calendar, words: DateWords) -> re.Pattern[str] | None:
    """Weekdays and relative days without a date; whatever the language writes small is read with a capital too."""
    names = [n for n in calendar.weekday_names if fold(n) not in calendar.careful] + list(words.relative)
    forms = {form for n in names for form in (n, n[:1].upper() + n[1:], n.upper())}
    if not forms:
        return None
    # By their first letters: at most words of a text all but a few are ruled out. The look back at what stands before
    # comes behind the first letter, so that the search goes from one such letter to the next.
    before, behind = ("", "") if calendar.is_unspaced else (r"(?<![\w-].)", r"(?![\w-])")
    rests: dict[str, set[str]] = {}
    for form in forms:
        rests.setdefault(form[0], set()).add(form[1:])
    choices = "|".join(f"{re.escape(first)}{before}{one_of(rest)}" for first, rest in sorted(rests.items()))
    return re.compile(f"(?:{choices}){behind}")
