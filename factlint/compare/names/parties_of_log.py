"""Whether a party of a draft may be one of an outreach log, whatever each calls it."""

from __future__ import annotations

import re

from factlint.compare.names.names import Difference, difference
from factlint.languages.wordlists import common_words
from factlint.model.lexicon import Lexicon
from factlint.text.folding import fold_name

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SHORTEST = 3


def may_be(key: str, words: str, asked: str, lexicon: Lexicon) -> bool:
    """Whether a party, by its key and its words in the draft, and one of a log have a name in common, or nearly.

    A word of the language counts for less (council, company): it is enough only where neither has a name beside it. So
    does a short form, which is made of the other's initials.
    """
    address = {h.lower() for h in lexicon.names.honorifics} if lexicon.names else set()
    ours, theirs = _words(f"{key} {words}") - address, _words(asked) - address
    common = common_words(lexicon.code) or frozenset()
    our_names, their_names = ours - common, theirs - common
    if our_names and their_names:
        return (
            bool(our_names & theirs or their_names & ours)
            or _near(our_names, their_names, lexicon)
            or _short(ours, asked, key)
        )
    return bool(ours & theirs) or _short(ours, asked, key)


def _near(ours: set[str], theirs: set[str], lexicon: Lexicon) -> bool:
    same = (Difference.NONE, Difference.STYLE, Difference.TRANSLITERATION, Difference.SLIP, Difference.INFLECTION)
    return any(difference(a, b, lexicon) in same for a in ours for b in theirs)


def _short(ours: set[str], asked: str, key: str) -> bool:
    """Whether one is the other's initials."""
    return _initials(asked) in ours or _initials(key) in _words(asked)


def _initials(name: str) -> str:
    return "".join(w[0] for w in _WORD.findall(fold_name(name)))


def _words(text: str) -> set[str]:
    return {w.removesuffix("'s") for w in _WORD.findall(fold_name(text)) if len(w) >= _SHORTEST}
