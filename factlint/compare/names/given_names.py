"""Whether two full names of one family name can be one person's, or are surely two people's."""

from __future__ import annotations

from factlint.compare.names.names import Difference, difference, plain
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person

# Names that begin with so many letters alike may be a short form of one another (Tim, Timothy).
_BEGINNING = 3
# How the list of given names marks one that men and women have, or of which it is not known.
_EITHER = "-"


def given_name(person: Person) -> str:
    """The first of a person's given names; empty where none is written."""
    return person.given.split()[0] if person.given else ""


def is_given_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word before a family name is a given name, and no initial, office or word of a headline."""
    words = lexicon.names
    assert words is not None
    known = given_names(lexicon.code) or {}
    if word.lower() in words.particles or not (word in known or any(word in m for m in words.dynasties.values())):
        return False
    if word in words.body_words or word in words.titles or word in words.abbreviations:
        return False
    return not any(r.kind == "country" for r in shipped().lookup(word))


def has_given_name(person: Person, lexicon: Lexicon) -> bool:
    """Whether the first word of a full name can be a given name: no list has all, and some are words (Mitt)."""
    words, word = lexicon.names, given_name(person)
    assert words is not None
    if is_given_name(word, lexicon) or word in words.dynasties.get(person.family, frozenset()):
        return True
    if not word.isalpha() or word != word.capitalize() or len(word) < _BEGINNING:
        return False
    if word in words.body_words | words.titles | words.honorifics | words.thing_words | words.endings | words.calendar:
        return False
    known = word.lower() in words.openers or word.lower() in (common_words(lexicon.code) or ())
    return not known and not shipped().lookup(word)


def is_of_known_family(person: Person, lexicon: Lexicon) -> bool:
    """Whether somebody is of a family of whom every reader knows all that papers write of."""
    words = lexicon.names
    assert words is not None
    return given_name(person) in words.dynasties.get(person.family, frozenset())


def may_be_a_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a given name is an ordinary word, too: where any word has a capital, it may be that (Will, Grant)."""
    words = lexicon.names
    assert words is not None
    return word in words.given_words or word.lower() in words.openers


def is_family_name(person: Person, lexicon: Lexicon) -> bool:
    """Whether the last word of a full name is a family's, and not an ordinary word or a place (Harry's Bar)."""
    family = person.family
    if family in (family_names(lexicon.code) or ()):
        return True
    return family.lower() not in (common_words(lexicon.code) or ()) and not shipped().lookup(family)


def may_be_one(one: Person, other: Person, lexicon: Lexicon) -> bool:
    """Whether two given names can be one person's: a short form, a middle name, or a matter of spelling."""
    words = lexicon.names
    assert words is not None
    if {plain(w) for w in one.given.split()} & {plain(w) for w in other.given.split()}:
        return True
    first, second = given_name(one), given_name(other)
    if _is_initials(first) or _is_initials(second):
        return first[:1] == second[:1]
    if plain(first)[:_BEGINNING] == plain(second)[:_BEGINNING] or forms(first, words) & forms(second, words):
        return True
    return difference(first, second, lexicon) is not Difference.FAR


def _is_initials(given: str) -> bool:
    """Whether a given name is written as one letter or several: T., T.R."""
    return len(given.rstrip(".")) == 1 or (given.endswith(".") and given.replace(".", "").isupper())


def are_two(one: Person, other: Person, lexicon: Lexicon) -> bool:
    """Whether two given names with one family name are rather those of two people than a slip.

    A man and a woman of one name are rather married than mixed up, and of some families every reader knows several.
    """
    words = lexicon.names
    assert words is not None
    first, second = given_name(one), given_name(other)
    if words.dynasties.get(one.family, frozenset()) & {first, second} == {first, second}:
        return True
    known = given_names(lexicon.code) or {}
    sexes = {known.get(first, _EITHER), known.get(second, _EITHER)} - {_EITHER}
    return len(sexes) > 1 or bool(one.honorific and other.honorific and one.honorific != other.honorific)


def forms(given: str, words: NameWords) -> set[str]:
    """A given name with its short forms, and the names that it is a short form of."""
    return (
        {given}
        | words.nicknames.get(given, frozenset())
        | {n for n, short in words.nicknames.items() if given in short}
    )
