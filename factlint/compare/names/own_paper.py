"""What a draft's own paper is called in it: who asked, who is in the byline, who was told."""

from __future__ import annotations

import re
from functools import cache

from factlint.model.article import Article
from factlint.model.document import Scope
from factlint.model.lexicon.parties import PartyWords
from factlint.text.letters import CAPITAL
from factlint.text.whole_words import any_of

_CAPITAL = re.compile(rf"\b{CAPITAL}[\w’'-]+\b")
_IN_DATELINE = re.compile(r"\(([^()\n]{2,30})\)\s*[—–-]")


def own_names(article: Article) -> frozenset[str]:
    """The last words of the names of the paper, as far as the draft tells: those who ask, and those of its byline."""
    document, words = article.document, article.lexicon.parties
    assert words is not None
    asking = {found["name"] for found in _asking(words).finditer(document.text)}
    top = [document.slice(b.span) for b in document.blocks_of(Scope.BYLINE)]
    top += [found[1] for found in _IN_DATELINE.finditer(document.text)]
    signed = {word for line in top for word in _CAPITAL.findall(line)}
    return frozenset(asking | signed)


@cache
def _asking(words: PartyWords) -> re.Pattern[str]:
    asks = any_of(words.asks)
    return re.compile(
        rf"\b(?:{'|'.join(words.the)}) (?:{CAPITAL}[\w’'-]+ )*(?P<name>{CAPITAL}[\w’'-]+) (?:\w+ )?(?:{asks})\b"
    )
