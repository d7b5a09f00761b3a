"""What lies within a rule's remit: the drafts that it reads, the places that it reports in, and its exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.languages.detect import UNKNOWN
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import Layer, Scope
from factlint.model.findings import Match
from factlint.rulebook.rule import Exceptions, Rule
from factlint.text.span import Span


def why_not(rule: Rule, article: Article) -> str:
    """Why a rule does not read an article; empty where it does."""
    lexicon, desk = article.lexicon, article.document.desk
    if rule.languages and lexicon.code not in rule.languages:
        return f"the rule is not for the language '{lexicon.code}'"
    missing = lexicon.missing(rule.kind.words) if rule.kind.words else ()
    if missing and lexicon.code == UNKNOWN:
        return "the language of the draft cannot be told: set lang: or --lang"
    if missing:
        return f"the language '{lexicon.code}' has no words for: {', '.join(missing)}"
    if rule.desks.only and desk not in rule.desks.only:
        return f"the rule reads only: {', '.join(rule.desks.only)}"
    if desk and desk in rule.desks.not_:
        return f"the rule does not read the desk '{desk}'"
    return ""


def what_was_left(rule: Rule, article: Article) -> str:
    """What a rule that ran could not check, and why; empty where it could check everything."""
    if not rule.kind.uses_date or article.as_of is not None:
        return ""
    if any(d.readings and d.readings[0].year is None for d in article.mentions.of(Dated)):
        return "the draft gives no date of its own, so days without a year were not checked: set date: or --date"
    return ""


def is_reported(rule: Rule, article: Article, match: Match) -> bool:
    """Whether a match lies where the rule reports, and no exception of the rule holds for it."""
    document = article.document
    scope = document.scope_at(match.at.start)
    if scope not in rule.scopes and not any(document.inside(match.at, layer) for layer in rule.layers):
        return False
    return not _is_excepted(rule.exceptions, article, match)


def _is_excepted(exceptions: Exceptions, article: Article, match: Match) -> bool:
    document = article.document
    for phrase in exceptions.phrases:
        around = Span(max(0, match.at.start - len(phrase)), match.at.end + len(phrase))
        if any(found.overlaps(match.at) for found in _occurrences(document.text, phrase, around)):
            return True
    nearby = exceptions.words_nearby
    words = nearby.get(article.lexicon.code, ()) if isinstance(nearby, Mapping) else nearby
    if words:
        index = document.sentence_at(match.at.start)
        sentence = document.slice(document.sentences[index]).casefold() if index is not None else ""
        if any(True for word in words for _ in _occurrences(sentence, word.casefold(), Span(0, len(sentence)))):
            return True
    return any(document.inside(match.at, _place(p.text)) for p in exceptions.inside)


def _occurrences(text: str, words: str, within: Span) -> Iterator[Span]:
    """Where the words stand as whole words."""
    at = text.find(words, within.start, within.end) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joined(text, at) or _joined(text, end)):
            yield Span(at, end)
        at = text.find(words, at + 1, within.end)


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _place(name: str) -> Scope | Layer:
    return Scope(name) if name in set(Scope) else Layer(name)
