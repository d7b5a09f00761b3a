"""What courtesy titles and given names say of the sex of those who bear them, in the pronoun of each."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.languages.wordlists import given_names
from factlint.model.lexicon import Lexicon
from factlint.model.named import Person


def by_title(person: Person, lexicon: Lexicon) -> str:
    """The pronoun that goes with a mention's courtesy title; empty for none, and for titles of both (Dr)."""
    words = lexicon.names
    groups = words.gendered.items() if words is not None else ()
    return next((pronoun for pronoun, titles in groups if person.honorific in titles), "")


def by_given_name(person: Person, lexicon: Lexicon) -> str:
    """The pronoun that goes with a given name by the list; empty where both bear it, or it is not known."""
    words, given = lexicon.names, person.given.split()
    if words is None or not given:
        return ""
    return words.pronouns_of_lists.get((given_names(lexicon.code) or {}).get(given[0], ""), "")


def is_of_another(titled: Person, bearers: Iterable[Person], lexicon: Lexicon) -> bool:
    """Whether a mention's title is of another sex than the mentions of somebody: Mrs Vane, where Tom Vane died.

    What the list says of a given name counts only where no mention has a title: it knows no Welshmen called Gwyn.
    """
    own, mentions = by_title(titled, lexicon), [p for p in bearers if p is not titled]
    theirs = {by_title(p, lexicon) for p in mentions} - {""}
    theirs = theirs or {by_given_name(p, lexicon) for p in mentions} - {""}
    return bool(own) and bool(theirs) and own not in theirs
