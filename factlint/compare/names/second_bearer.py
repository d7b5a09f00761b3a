"""Whether a full name is that of somebody new, who has a family name that the draft knows from somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.compare.names.given_names import given_name, is_of_known_family
from factlint.languages.wordlists import given_names
from factlint.model.article import Article
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# How somebody is introduced behind the name: with an age, or a word that may begin a description.
_INTRODUCED = re.compile(r",? (?P<bracket>\()|, (?:\d|(?P<word>[^\W\d_]+)\b)")
# A name between commas, or a short word that joins: a list names whoever belongs in it, and introduces nobody.
_IN_A_LIST = re.compile(r"[,;:] (?:\w{1,3} )?$")
_LIST_GOES_ON = re.compile(r"(?: \(\w+\))?(?:[,;]| (?P<joiner>\w{1,3})) [^\W\d_]+(?:\.)? [^\W\d_]")
# So many characters hold a description behind a name.
_DESCRIPTION = 60
# So many characters from the family name a word for a relative or an office speaks of its bearer.
_SPOKEN_OF_WITHIN = 60
# How the list of given names marks one that men and women have.
_EITHER = "-"
# Somebody's name right behind a word for a relative (his daughter, Ivy).
_NAMED = re.compile(r",? (?P<name>[^\W\d_]+)")


def is_introduced(article: Article, rare: Person, *, is_known: bool) -> bool:
    """Whether somebody new is named: with a title that no other mention of the name has, an age or a description.

    Whoever stands in a list of names is taken as introduced, too. Where the other bearer is known well (`is_known`), a
    clause about the person (who ...) introduces nobody: that much is said of anybody at any time.
    """
    words, parties, text = article.lexicon.names, article.lexicon.parties, article.document.text
    assert words is not None and parties is not None
    has_office = bool(rare.title) and _is_office_of_family(article, rare)
    if rare.honorific or (rare.title and not has_office):
        return True
    goes_on = _LIST_GOES_ON.match(text, rare.span.end)
    if goes_on and _IN_A_LIST.search(text, max(0, rare.span.start - 6), rare.span.start):
        # "Wow, Ada Hale was late."
        return goes_on["joiner"] is None or goes_on["joiner"] in parties.joiners or len(goes_on["joiner"]) == 1
    introduced = _INTRODUCED.match(text, rare.span.end)
    if introduced is None:
        return False
    word = introduced["word"]
    if introduced["bracket"]:
        return not has_office
    if word is None or word in parties.determiners:
        return True
    if word in parties.clause_words:
        return word in words.person_verbs and not is_known
    if not word.islower() or word in words.openers:
        return False
    # Of somebody who is known well it may go on otherwise: "Hale, joined by others", "Hale, especially in May".
    said = _WORD.findall(text[rare.span.end + 2 : rare.span.end + _DESCRIPTION].partition(",")[0].lower())
    return not is_known or not (words.roles | words.kin).isdisjoint(said)


def _is_office_of_family(article: Article, rare: Person) -> bool:
    """Whether the office in a title is spoken of beside the family name elsewhere, too."""
    text, office = article.document.text, rare.title.lower().rpartition(" ")[2].rstrip(".")
    for found in re.finditer(rf"\b{re.escape(rare.family)}\b", text):
        around = text[max(0, found.start() - _SPOKEN_OF_WITHIN) : found.end() + _SPOKEN_OF_WITHIN].lower()
        if not rare.span.contains(Span(*found.span())) and re.search(rf"\b{re.escape(office)}\b", around):
            return True
    return False


def are_told_apart(article: Article, usual: Sequence[Person], rare: Person, *, is_near: bool, is_known: bool) -> bool:
    """Whether both are named in one paragraph, or the family or kin who may be the second bearer is spoken of.

    Given names with one initial are more easily taken for each other (`is_near`), and somebody of whom the whole story
    tells is rather meant (`is_known`): then kin speaks for something only beside the name.
    """
    document, words = article.document, article.lexicon.names
    assert words is not None
    block = document.block_at(rare.span.start)
    if block is None:
        return True
    if any(block.span.contains(p.span) for p in usual) and not is_of_known_family(usual[0], article.lexicon):
        return True
    at = document.blocks.index(block)
    beside = document.blocks[max(0, at - 1)].span.to(document.blocks[min(at + 1, len(document.blocks) - 1)].span)
    if is_of_known_family(usual[0], article.lexicon):
        return False
    if not is_near and speaks_of_kin(article, beside, rare):
        return True
    if is_known and not is_near:
        return False
    own = f"{given_name(rare)} "
    for found in re.finditer(rf"\b{re.escape(rare.family)}(?P<end>s|es)?\b", document.text):
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
