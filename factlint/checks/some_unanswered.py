"""Several who are accused together, and one of them who is not heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Certainty, Match, Related
from factlint.model.named import Name
from factlint.text.folding import fold_name
from factlint.text.span import Span

_FEWEST = 2
_WORD = re.compile(r"\w+")
_ANSWERS = frozenset({"denial", "reply", "no-reply", "statement", "death"})


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each of those listed at an accusation who neither answers nor is said to have been asked.

    Others of the list must have answered; where anybody answers who is not named, it may be for all.
    """
    document = article.document
    responses = [f for f in article.facts.of(FactKind.RESPONSE) if f.value in _ANSWERS]
    for cue in article.mentions.of(Cue):
        if cue.meaning not in ("accusation", "charge") or document.inside(cue.span, Layer.QUOTE):
            continue
        index = document.sentence_at(cue.span.start)
        if index is None or document.scope_at(cue.span.start) is not Scope.BODY:
            continue
        accused = _list_behind(article, Span(cue.span.start, document.sentences[index].end))
        if len(accused) < _FEWEST or any(_is_for_all(article, f) for f in responses):
            continue
        answered = {fold_name(name).split()[-1]: _answer(name, responses) for name in map(document.slice, accused)}
        heard = [f for f in answered.values() if f is not None]
        silent = [span for span in accused if answered[fold_name(document.slice(span)).split()[-1]] is None]
        if heard and silent:
            names = " and ".join(dict.fromkeys(f.about.words for f in heard))
            for span in silent:
                yield Match(
                    span,
                    {"person": document.slice(span), "others": names},
                    related=(Related("answer", heard[0].span),),
                    certainty=Certainty.CERTAIN,
                    key=fold_name(document.slice(span)),
                )
            return


def _list_behind(article: Article, within: Span) -> list[Span]:
    """The names in a stretch that stand as a list: with commas between them and a joiner before the last."""
    document, words = article.document, article.lexicon.parties
    assert words is not None
    names = [n.span for n in article.mentions.within(Name, within) if len(n.words) > 1]
    best: list[Span] = []
    run: list[Span] = []
    joined = False
    for span in names:
        gap = document.text[run[-1].end : span.start].strip() if run else ""
        joiner = gap.removeprefix(",").strip()
        if run and not joined and (gap == "," or joiner in words.joiners):
            run.append(span)
            joined = joiner in words.joiners
        else:
            run, joined = [span], False
        if joined and len(run) > len(best):
            best = list(run)
    return best


def _answer(name: str, responses: list[Fact]) -> Fact | None:
    """Where somebody answers, by their family name."""
    family = fold_name(name).split()[-1]
    return next((f for f in responses if family in fold_name(f.about.key).split()), None)


def _is_for_all(article: Article, response: Fact) -> bool:
    """Whether an answer may be everybody's: they denied it, all three denied it, the men denied it."""
    words = article.lexicon.parties
    assert words is not None
    said = _WORD.findall(response.about.words.lower())
    if response.about.key or response.value == "statement" or not said:
        return False
    return said[0] in words.for_people or said[0] in words.determiners


KIND = Kind(
    name="some-unanswered",
    summary="Several are accused, and one is not heard",
    find=find,
    slots={"person": "who is not heard", "others": "those who are"},
    roles={"answer": "where another of them answers"},
    mentions=(Cue, Name),
    facts=(FactKind.RESPONSE,),
    words=("cues", "parties"),
)
