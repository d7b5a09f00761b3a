"""The kind `text`: are these words here?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache
from typing import Annotated, Any

from factlint.checks.base import Kind, OptionFault, RuleFault
from factlint.compare.words.patterns import Lists, by_language, compiled, folded_once, listed
from factlint.model.article import Article
from factlint.model.findings import Edit, Match, Suggestion
from factlint.text.patterns import Needs, fold, may_match, needed, nested_repeat
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed

# Scripts that write no spaces between words, where the edge of a word cannot be seen.
_WITHOUT_SPACES = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
# Characters that make up words in the other scripts; `\w` of the standard library leaves out the vowel signs of India.
_WORD = rf"(?!{_WITHOUT_SPACES})[\p{{L}}\p{{M}}\p{{N}}_]"
_APOSTROPHES = "['\u2019]"
_APART = re.compile(r"(\s+|['\u2019])")
_LANGUAGE = re.compile(r"any|[a-z]{2,3}")
_SECONDS = 1.0
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for; at least one of `words` and `patterns`."""

    words: Annotated[
        Lists,
        "Words and phrases: one list for drafts in any language, or lists by language code and `any`. They are found "
        "as whole words; a space stands for any white space, and ' for ’ too.",
    ] = ()
    patterns: Annotated[
        Lists,
        "Patterns (regular expressions), listed as words are. Write them in single quotation marks. `^` and `$` are "
        "the ends of a paragraph. One that takes too long on a draft is stopped.",
    ] = ()
    match_case: Annotated[bool, "Whether capitals matter."] = False
    only_with: Annotated[
        Lists,
        "Quick patterns of Python's `re`, listed as words are, of which a draft must hold one, or "
        "nothing is looked for. They spare time: write what no match can do without. Capitals matter.",
    ] = ()
    needs: Mapping[str, Needs] = field(init=False, repr=False, compare=False)
    """By pattern what a text must hold for it to match. Found here, so that it is kept in the archive with the rule."""

    def __post_init__(self) -> None:
        patterns = (p.text for places in by_language(self.patterns).values() for p in places)
        object.__setattr__(self, "needs", {p: needed(p, match_case=self.match_case) for p in patterns})


def find(article: Article, options: Options) -> Iterator[Match]:
    """The places of the words and patterns, each stretch once. Raises RuleFault where a pattern runs away."""
    text = article.document.text
    language = article.lexicon.code
    if not _is_worth_trying(options.only_with, language, text):
        return
    spans: list[Span] = []
    folded = folded_once(text)
    for word in listed(options.words, language):
        if _rarest(word.text, options.match_case) in (text if options.match_case else folded):
            spans += _search(_word_pattern(word.text, options.match_case), text, word)
    for pattern in listed(options.patterns, language):
        if may_match(options.needs[pattern.text], folded, text):
            spans += _search(compiled(pattern.text, options.match_case), text, pattern)
    for span in _outermost(spans):
        words = text[span.start : span.end]
        shown = " ".join(words.split())
        yield Match(
            at=span,
            slots={"match": shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1].rstrip() + "…"},
            suggestions=(Suggestion((Edit(_with_space(text, span), ""),), kind="delete"),),
            key=shown,
        )


def faults(options: Options) -> Iterator[OptionFault]:
    """What is wrong with options that are of the right types: nothing to look for, or a pattern that is none."""
    words, patterns = by_language(options.words), by_language(options.patterns)
    if not any(words.values()) and not any(patterns.values()):
        yield OptionFault("there is nothing to look for: set 'words' or 'patterns'")
    for lists in (words, patterns):
        for language, places in lists.items():
            if not _LANGUAGE.fullmatch(language):
                where = places[0] if places else None
                yield OptionFault(f"'{language}' is no language: use a code such as 'en', or 'any'", where)
            yield from (OptionFault("an empty entry matches nothing", p) for p in places if not p.text.strip())
    for pattern in (p for places in patterns.values() for p in places):
        yield from _pattern_faults(pattern)
    for pattern in (p for places in by_language(options.only_with).values() for p in places):
        try:
            _quick(pattern.text)
        except re.error as error:
            yield OptionFault(f"the pattern does not work: {error.msg}", pattern)


def _pattern_faults(pattern: Placed) -> Iterator[OptionFault]:
    import regex

    try:
        found = compiled(pattern.text)
    except regex.error as error:
        at = min(getattr(error, "pos", None) or 0, len(pattern.text) - 1)
        said = getattr(error, "msg", error)
        yield OptionFault(f"the pattern does not work: {said}", pattern, Span(at, at + 1))
        return
    if (repeat := nested_repeat(pattern.text)) is not None:
        message = "a repeat without an end inside another runs away on long drafts: give one an end, such as {1,60}"
        yield OptionFault(message, pattern, repeat)
    if found.search("", timeout=_SECONDS):
        yield OptionFault("the pattern matches where there are no words at all", pattern)


def _search(pattern: Any, text: str, written: Placed) -> list[Span]:
    # The limit is for each search, and grows with the draft: a sound pattern reads megabytes in a second.
    seconds = _SECONDS * (1 + len(text) / 1_000_000)
    try:
        return [Span(*m.span()) for m in pattern.finditer(text, timeout=seconds) if m.end() > m.start()]
    except TimeoutError:
        message = "the pattern took too long and was stopped: it has more than one way to match the same words"
        raise RuleFault(message, written) from None


def _is_worth_trying(only_with: Lists, language: str, text: str) -> bool:
    quick = [pattern.text for pattern in listed(only_with, language)]
    return not quick or any(_quick(pattern).search(text) for pattern in quick)


@cache
def _quick(pattern: str) -> re.Pattern[str]:
    # The standard library's patterns know less than those of `regex`, and go through a draft several times as fast.
    return re.compile(pattern, re.MULTILINE)


@cache
def _word_pattern(word: str, match_case: bool) -> Any:
    pieces = [_piece(p) for p in _APART.split(word.strip())]
    return compiled(_edge(word.strip()[0], "<!") + "".join(pieces) + _edge(word.strip()[-1], "!"), match_case)


def _piece(words: str) -> str:
    if words.isspace():
        return r"\s+"
    return _APOSTROPHES if _APART.fullmatch(words) else re.escape(words)


def _edge(character: str, look: str) -> str:
    return f"(?{look}{_WORD})" if compiled(_WORD, True).match(character) else ""


@cache
def _rarest(word: str, match_case: bool) -> str:
    """The longest piece of a phrase without spaces and apostrophes: where it is not, the phrase is not.

    Asking so is several times cheaper than a compiled pattern is to make.
    """
    piece = max(_APART.split(word.strip()), key=len)
    return piece if match_case else fold(piece)


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end


def _with_space(text: str, span: Span) -> Span:
    """The span with the space before it (behind it where a paragraph starts), so that none is left twice."""
    if span.start and text[span.start - 1] == " ":
        return Span(span.start - 1, span.end)
    at_start = not span.start or text[span.start - 1] == "\n"
    return Span(span.start, span.end + 1) if at_start and text[span.end : span.end + 1] == " " else span


KIND = Kind(
    name="text",
    summary="Words or patterns that should not be there",
    find=find,
    options=Options,
    faults=faults,
    slots={"match": "the words that were found"},
    repairs={"delete": "take the words out"},
)
