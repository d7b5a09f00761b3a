"""Several who are accused together, and one of them who is not heard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names import parties
from factlint.compare.words.nouns import stem
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Name, Person, Place
from factlint.text.folding import fold_name
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_FEWEST = 2
_WORD = re.compile(r"\w+")
_ANSWERS = frozenset({"denial", "reply", "no-reply", "statement", "death"})


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each of those listed at an accusation who neither answers nor is said to have been asked.

    Others of the list must have answered; where anybody answers who is not named, it may be for all. Who is named in
    another sentence in which somebody says something, or does not, is taken to be heard.
    """
    document = article.document
    responses = [f for f in article.facts.of(FactKind.RESPONSE) if f.value in _ANSWERS]
    for accusing, behind in _accusations(article):
        index = document.sentence_at(accusing.start)
        if index is None or document.scope_at(accusing.start) is not Scope.BODY:
            continue
        sentence = document.sentences[index]
        within = Span(accusing.start, sentence.end) if behind else Span(sentence.start, accusing.start)
        accused = _list(article, within)
        if not behind and accused and document.text[accused[-1].end : accusing.start].strip():
            continue
        if len(accused) < _FEWEST or any(_is_for_all(article, f, sentence) for f in responses):
            continue
        gaps = list(_gaps(article, accused, sentence, responses))
        if gaps:
            yield from gaps
            return
    for sentence, accused in _denying_together(article, responses):
        if not any(_is_for_all(article, f, sentence) for f in responses):
            yield from _gaps(article, accused, sentence, responses)
            return


def _gaps(article: Article, accused: list[Span], sentence: Span, responses: list[Fact]) -> Iterator[Match]:
    """A match for each of those listed in a sentence who is not heard, where others of them are."""
    document = article.document
    joins = article.lexicon.lists.joins if article.lexicon.lists else (",",)
    answers = [_answer(article, span, sentence, responses) for span in accused]
    heard = [(document.slice(span), answer) for span, answer in zip(accused, answers, strict=True) if answer]
    if not heard:
        return
    names = f" {joins[0]} ".join(name for name, _ in heard)
    for span in (s for s, answer in zip(accused, answers, strict=True) if answer is None):
        yield Match(
            span,
            {"person": document.slice(span), "others": names},
            related=(Related("answer", heard[0][1]),),
            certainty=Certainty.CERTAIN,
            key=fold_name(document.slice(span)),
        )


def _denying_together(article: Article, responses: list[Fact]) -> Iterator[tuple[Span, list[Span]]]:
    """A list of several, and its sentence, of whom some deny it together later on: Ames and Boyd denied wrongdoing.

    Who denies something is accused of it, in whatever words.
    """
    document = article.document
    denials = [f for f in responses if f.value == "denial" and f.about.key and f.voice is Voice.DRAFT]
    together = {d.span for d in denials if len({o.about.key for o in denials if o.span == d.span}) >= _FEWEST}
    together = {span for span in together if _is_of_a_wrong(article, span)}
    if not together:
        return
    for sentence in document.sentences:
        if document.scope_at(sentence.start) is not Scope.BODY or document.inside(sentence, Layer.QUOTE):
            continue
        named = _list(article, sentence)
        # Countries are not asked; a firm may have a town in its name.
        if len(named) <= _FEWEST or any(p.span in named for p in article.mentions.within(Place, sentence)):
            continue
        keys = [set(fold_name(document.slice(span)).split()) for span in named]
        for span in together:
            theirs = [set(d.about.key.split()) for d in denials if d.span == span]
            if span.start > sentence.end and all(any(t <= key for key in keys) for t in theirs):
                yield sentence, named
                break


def _is_of_a_wrong(article: Article, denial: Span) -> bool:
    """Whether what is denied is a wrong or what somebody says of one: rejected the findings."""
    words, document = article.lexicon.parties, article.document
    index = document.sentence_at(denial.start)
    if words is None or index is None:
        return False
    said = document.text[denial.start : document.sentences[index].end].lower()
    return not words.wrongs.isdisjoint(_WORD.findall(said))


def _accusations(article: Article) -> Iterator[tuple[Span, bool]]:
    """The words by which somebody is said to have done wrong, and whether those who did stand behind them."""
    document, words = article.document, article.lexicon.parties
    assert words is not None
    for cue in article.mentions.of(Cue):
        if cue.meaning in ("accusation", "charge") and not document.inside(cue.span, Layer.QUOTE):
            yield cue.span, True
    lower = lowered(document.text)
    for wordings, behind in ((words.faults, True), (words.at_fault, False)):
        if not wordings:
            continue
        for found in phrases(wordings).finditer(lower):
            span = Span(*found.span())
            if not document.inside(span, Layer.QUOTE):
                yield span, behind
    for found in _holding(words).finditer(document.text):
        if not document.inside(Span(*found.span()), Layer.QUOTE):
            yield Span(*found.span("verb")), True


def _list(article: Article, within: Span) -> list[Span]:
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


def _answer(article: Article, accused: Span, accusation: Span, responses: list[Fact]) -> Span | None:
    """Where somebody answers, or is named beside whoever speaks for them, outside the sentence that accuses them."""
    name = article.document.slice(accused)
    answer = _answer_as(article, name.split()[-1], accusation, responses)
    if answer is not None or article.mentions.within(Person, accused):
        return answer
    # A firm goes by the first word of its name, and somebody by their last; by two, where one says little: Blue Mesa.
    first, *more = name.split()
    is_common = first.lower() in (common_words(article.lexicon.code) or ())
    return _answer_as(article, " ".join((first, *more[: int(is_common)])), accusation, responses)


def _answer_as(article: Article, name: str, accusation: Span, responses: list[Fact]) -> Span | None:
    """Where somebody answers who goes by a word or two."""
    document, words = article.document, article.lexicon.parties
    verbs = article.lexicon.quotes.verbs if article.lexicon.quotes is not None else frozenset()
    assert words is not None
    words_of_name = set(fold_name(name).split())
    for response in responses:
        if words_of_name <= set(fold_name(response.about.key).split()):
            return response.span
    answering = [f.span.start for f in responses if f.value != "statement"]
    for at in _places(article, name):
        index = document.sentence_at(at)
        if index is None or document.sentences[index] == accusation or document.scope_at(at) not in RUNNING:
            continue
        sentence = document.sentences[index]
        # "A lawyer who represents Ocasio", "Ocasio's lawyer": no comma parts the two.
        left = document.text[sentence.start : at].rpartition(",")[2]
        right = document.text[at : sentence.end].partition(",")[0]
        said = set(_WORD.findall(f"{left} {' '.join(right.split()[:3])}".lower()))
        speaks = any(
            _is_subject(article, at, sentence, *verb) for verb in parties.words_in(document.text, sentence, verbs)
        )
        if speaks or not said.isdisjoint(words.voices) or any(sentence.start <= a < sentence.end for a in answering):
            return Span(at, at + len(name))
    return None


def _is_subject(article: Article, at: int, sentence: Span, verb: int, word: str) -> bool:
    """Whether a name at a place is the subject of a verb of saying: not one of whom somebody else says something."""
    words, text = article.lexicon.parties, article.document.text
    verbs = article.lexicon.quotes.verbs if article.lexicon.quotes is not None else frozenset()
    assert words is not None
    before = parties.before(text, verb, sentence.start, words, verbs)
    behind = parties.behind(text, verb + len(word), sentence.end, words) if before is None else None
    return any(s is not None and s.start <= at < s.end for s in (before, behind))


def _places(article: Article, family: str) -> Iterator[int]:
    """Where a family name stands in the draft."""
    return (m.start() for m in re.finditer(rf"\b{re.escape(family)}\b", article.document.text))


def _is_for_all(article: Article, response: Fact, accusation: Span) -> bool:
    """Whether an answer may be everybody's: they denied it, all three denied it, the trustees said it was untrue."""
    words = article.lexicon.parties
    assert words is not None
    said = _WORD.findall(response.about.words.lower())
    if response.about.key:
        # The firm that is accused with its founders answers for them.
        return _is_named_beside(article, response, accusation)
    if not said:
        return False
    if response.value == "statement":
        around = _WORD.findall(article.document.slice(accusation).lower())
        nouns = article.lexicon.nouns
        # "The trustees": more than one, and those of the accusation.
        are_many = nouns is not None and len(said) > 1 and stem(said[-1], nouns) != said[-1]
        return said[0] in words.plural or (are_many and said[-1] in around)
    return said[0] in words.for_people or said[0] in words.determiners


def _is_named_beside(article: Article, response: Fact, accusation: Span) -> bool:
    """Whether who answers is a body, or somebody who is no person, that the sentence of an accusation names as well."""
    document = article.document
    if response.subject_span is None or article.mentions.within(Person, response.subject_span):
        return False
    named = {
        n for n in article.mentions.within(Name, accusation) if fold_name(document.slice(n.span)) == response.about.key
    }
    return any(not article.mentions.within(Person, n.span) for n in named)


@cache
def _holding(words: PartyWords) -> re.Pattern[str]:
    """Several who are held to be at fault: holds A, B and C responsible."""
    if not words.holding:
        return re.compile(r"(?!)")
    verbs, faults = ("|".join(map(re.escape, w)) for w in (words.holding, words.held_to_be))
    return re.compile(rf"\b(?P<verb>{verbs}) [^.;:!?\n]{{5,200}}? (?:{faults})\b")


KIND = Kind(
    name="some-unanswered",
    summary="Several are accused, and one is not heard",
    find=find,
    slots={"person": "who is not heard", "others": "those who are"},
    roles={"answer": "where another of them answers"},
    mentions=(Cue, Name, Person, Place),
    facts=(FactKind.RESPONSE,),
    words=("cues", "parties", "quotes", "nouns"),
)
