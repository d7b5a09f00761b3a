"""Whether a full name is that of somebody new, who has a family name that the draft knows from somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factlint.compare.names.given_names import given_name, is_of_known_family
from factlint.languages.wordlists import given_names
from factlint.model.article import Article
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# How somebody is introduced behind the name: with an age, or a word that may begin a description. The account from
# which words are quoted is none (@halewrites), nor is the year in which they were said.
_INTRODUCED = re.compile(r",? (?P<bracket>\((?!@))|, (?:\d{1,3}\b|(?P<word>[^\W\d_]+)\b)")
_BRACKET = re.compile(r",? \([^)\n]*\)")
# What may be a place right behind a name: "of Larkford".
_PLACE = re.compile(r",? (?P<link>\w+) (?P<place>[^\W\d_]+)")
# So many characters before a name show whether it stands in a list.
_LIST_BEFORE = 6
# So many characters hold a description behind a name.
_DESCRIPTION = 60
# So many characters from the family name a word for a relative or an office speaks of its bearer.
_SPOKEN_OF_WITHIN = 60
# How the list of given names marks one that men and women have.
_EITHER = "-"
# Somebody's name right behind a word for a relative (his daughter, Ivy).
_NAMED = re.compile(r",? (?P<name>[^\W\d_]+)")


def is_introduced(
    article: Article, usual: Sequence[Person], rare: Person, *, is_expected: bool, opens: bool = False
) -> bool:
    """Whether somebody new is named: with a title that no other mention of the name has, an age or a description.

    Whoever stands in a list of names is taken as introduced, too. Where the other bearer is expected here
    (`is_expected`: the story is about them, or the given names are alike), a clause about the person (who ...)
    introduces nobody: that much is said of anybody at any time. `opens` says that the story begins with this name,
    where its headline has the other one: then a title that nothing else bears out introduces nobody either.
    """
    words, parties, text = article.lexicon.names, article.lexicon.parties, article.document.text
    assert words is not None and parties is not None
    has_office = bool(rare.title) and (opens or _is_office_of_family(article, rare))
    # There are few knights, and many whom a paper calls Dr or Mr.
    has_honour = rare.honorific in words.honours and any(p.honorific == rare.honorific for p in usual)
    if (rare.honorific and not has_honour) or (rare.title and not has_office) or _comes_from(article, usual, rare):
        return True
    in_list, goes_on = _list_around(parties)
    if goes_on.match(text, rare.span.end) and in_list.search(
        text, max(0, rare.span.start - _LIST_BEFORE), rare.span.start
    ):
        return True
    introduced = _INTRODUCED.match(text, rare.span.end)
    if introduced is None:
        return False
    word = introduced["word"]
    if introduced["bracket"]:
        return not has_office or _is_told_apart_in_brackets(text, usual, rare)
    if word is None or word in parties.determiners:
        return True
    if word in parties.clause_words:
        return word in words.person_verbs and not is_expected
    if not word.islower() or word in words.openers:
        return False
    # Of somebody who is expected it may go on otherwise: "Hale, joined by others", "Hale, especially in May".
    if any(is_of_known_family(p, article.lexicon) for p in usual):
        return False
    said = _WORD.findall(text[rare.span.end + 2 : rare.span.end + _DESCRIPTION].partition(",")[0].lower())
    return not is_expected or not (words.roles | words.kin).isdisjoint(said)


@cache
def _list_around(parties: PartyWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind a name in a list, which names whoever belongs in it, and introduces nobody."""
    joiner = f"(?:{'|'.join(map(re.escape, sorted(parties.joiners)))})"
    before = re.compile(rf"[,;:] (?:{joiner} )?$")
    return before, re.compile(rf"(?: \(\w+\))?(?:[,;]| {joiner}) [^\W\d_]+(?:\.)? [^\W\d_]")


def _is_told_apart_in_brackets(text: str, usual: Sequence[Person], rare: Person) -> bool:
    """Whether what stands in brackets behind a name is not what stands so behind the other: (Upton) and (Lowley)."""
    own = _BRACKET.match(text, rare.span.end)
    others = [found for p in usual if (found := _BRACKET.match(text, p.span.end))]
    return own is not None and bool(others) and all(found[0] != own[0] for found in others)


def _comes_from(article: Article, usual: Sequence[Person], rare: Person) -> bool:
    """Whether a place is said behind a name, which the other bearer's has not (Ada Hale of Larkford)."""
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    from_where = _PLACE.match(text, rare.span.end)
    if from_where is None or from_where["link"] not in words.coming_from or from_where["place"].islower():
        return False
    return not any(text.startswith(from_where[0], p.span.end) for p in usual)


def _is_office_of_family(article: Article, rare: Person) -> bool:
    """Whether the office in a title is spoken of beside the family name elsewhere, too."""
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    last = rare.title.rpartition(" ")[2].rstrip(".")
    offices = {o.lower() for o in words.offices_in_full.get(last, ())} | {last.lower()}
    offices |= {o.lower() for o, full in words.offices_in_full.items() if not offices.isdisjoint(full)}
    office = "|".join(map(re.escape, sorted(offices)))
    for found in re.finditer(rf"\b{re.escape(rare.family)}\b", text):
        around = text[max(0, found.start() - _SPOKEN_OF_WITHIN) : found.end() + _SPOKEN_OF_WITHIN].lower()
        if not rare.span.contains(Span(*found.span())) and re.search(rf"\b(?:{office})\b", around):
            return True
    return False


def are_told_apart(article: Article, usual: Sequence[Person], rare: Person, *, is_near: bool, is_known: bool) -> bool:
    """Whether both are named in one paragraph, or the family or kin who may be the second bearer is spoken of.

    Given names with one initial are more easily taken for each other (`is_near`), and somebody of whom the whole story
    tells (`is_known`), or who has the same office, is rather meant: then kin speaks for something only beside the name.
    """
    document, words = article.document, article.lexicon.names
    assert words is not None
    at = document.block_index_at(rare.span.start)
    if at is None:
        return True
    block = document.blocks[at]
    beside_it = [p for p in usual if block.span.contains(p.span)]
    if beside_it and not is_of_known_family(usual[0], article.lexicon) and not _is_taken_up(article, beside_it, rare):
        return True
    beside = document.blocks[max(0, at - 1)].span.to(document.blocks[min(at + 1, len(document.blocks) - 1)].span)
    if is_of_known_family(usual[0], article.lexicon):
        return False
    has_office = bool(rare.title) and any(p.title == rare.title for p in usual)
    if not (is_near or has_office) and speaks_of_kin(article, beside, rare):
        return True
    if is_known and not is_near:
        return False
    own = f"{given_name(rare)} "
    ends = "|".join(map(re.escape, sorted(words.plural_endings)))
    for found in re.finditer(rf"\b{re.escape(rare.family)}(?P<end>{ends})?\b", document.text):
        near = document.block_at(found.start())
        if is_near and near is not block:
            continue
        if found["end"] and not document.text.endswith(own, 0, found.start()):
            return True
        first, last = (near.span.start, near.span.end) if near else found.span()
        around = Span(max(first, found.start() - _SPOKEN_OF_WITHIN), min(last, found.end() + _SPOKEN_OF_WITHIN))
        if speaks_of_kin(article, around, rare):
            return True
    return False


def _is_taken_up(article: Article, usual: Sequence[Person], rare: Person) -> bool:
    """Whether a paragraph names both, but in sentences of their own, and goes on with the family name alone.

    Where they were two, and nobody else is named between, readers could not tell which of them that is.
    """
    document = article.document
    block, at = document.block_at(rare.span.start), document.sentence_at(rare.span.start)
    if block is None or at is None or any(document.sentence_at(p.span.start) == at for p in usual):
        return False
    behind = (p for p in article.mentions.of(Person) if p.span.start > rare.span.end)
    following = min(behind, key=lambda p: p.span.start, default=rare)
    return not following.given and following.family == rare.family and block.span.contains(following.span)


def speaks_of_kin(article: Article, around: Span, rare: Person) -> bool:
    """Whether a relative who may be the bearer of a full name is spoken of in a stretch of text.

    Relatives of the other sex are not, nor those who have a name of their own.
    """
    words = article.lexicon.names
    assert words is not None
    sex = (given_names(article.lexicon.code) or {}).get(given_name(rare), _EITHER)
    others = {w for key, group in words.kin_by_sex.items() if sex not in (key, _EITHER) for w in group}
    for found in _WORD.finditer(article.document.text, around.start, around.end):
        word = found[0].lower()
        if word not in words.kin or word in others:
            continue
        named = _NAMED.match(article.document.text, found.end())
        name = named["name"] if named else ""
        if not name[:1].isupper() or name in (given_name(rare), rare.family):
            return True
    return False
