"""Whether two spellings are one name, a slip in it, or two names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import combinations

from factlint.compare.verdict import Verdict
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, is_known_name
from factlint.model.lexicon import Lexicon
from factlint.text.folding import fold_name

SHORTEST = 4
"""Names of fewer letters are never called slips of each other: Lee and Lea, Kim and Kin."""

_LONG, _LONG_OF_ONE_BEARER = 8, 7
# Where more words than this are so near to each other, they are a list of codes and none is a slip.
_CROWD = 12


class Difference(StrEnum):
    """How two words differ."""

    NONE = "none"
    STYLE = "style"
    INFLECTION = "inflection"
    TRANSLITERATION = "transliteration"
    SLIP = "slip"
    FAR = "far"


def names(a: str, b: str, lexicon: Lexicon) -> Verdict:
    """Whether two names, of one word or several, can both be right for one bearer.

    AGREE where they are the same but for accents, hyphens and apostrophes, or one is the end of the other. DISAGREE
    where one word differs by a slip of the hand and one of the two is no name, place or word that is known. Two known
    names (Hansen, Hanson) and two forms of a word (Russia, Russian) are CANNOT_TELL.
    """
    first, second = fold_name(a).split(), fold_name(b).split()
    if len(first) != len(second):
        shorter, longer = sorted((first, second), key=len)
        return Verdict.AGREE if shorter and longer[-len(shorter) :] == shorter else Verdict.CANNOT_TELL
    unlike = [(x, y) for x, y in zip(a.split(), b.split(), strict=True) if plain(x) != plain(y)]
    if not unlike:
        return Verdict.AGREE
    if len(unlike) > 1 or difference(*unlike[0], lexicon) is not Difference.SLIP:
        return Verdict.CANNOT_TELL
    both = all(is_known(w, lexicon.code) for w in unlike[0])
    return Verdict.CANNOT_TELL if both else Verdict.DISAGREE


def plain(word: str) -> str:
    """A word without case, accents, hyphens, apostrophes and full stops."""
    folded = fold_name(word)
    return folded if folded.isalpha() else "".join(c for c in folded if c.isalnum())


def difference(a: str, b: str, lexicon: Lexicon, *, one_bearer: bool = False) -> Difference:
    """How two words differ. With `one_bearer` the rest of the name is the same, and less is let pass.

    A slip is one letter added, lost, changed, or two swapped (Damerau); two of them in words of eight letters or more,
    of seven for one bearer. The first letter is never a slip: people rarely get it wrong, and Bolton is not Dolton.
    """
    first, second = plain(a), plain(b)
    if first == second:
        return Difference.NONE
    if without_mac(first) == without_mac(second):
        return Difference.STYLE
    shortest = min(len(first), len(second))
    if shortest < SHORTEST or not first.isalpha() or not second.isalpha():
        return Difference.FAR
    words = lexicon.names
    if words is not None:
        if one_bearer:
            shorter, longer = sorted((first, second), key=len)
            if longer.removeprefix(shorter) in words.plural_endings:
                return Difference.INFLECTION
        elif _stems(first, words.inflections) & _stems(second, words.inflections):
            return Difference.INFLECTION
        swapped = sorted(first) == sorted(second)
        if not swapped and _sounds(first, words.transliterations.items()) == _sounds(
            second, words.transliterations.items()
        ):
            return Difference.TRANSLITERATION
    if first[0] != second[0] and first[:2] != second[1::-1]:
        return Difference.FAR
    # Imported here: two names are this near to each other in one draft of many.
    from rapidfuzz.distance import OSA

    allowed = 2 if shortest >= (_LONG_OF_ONE_BEARER if one_bearer else _LONG) else 1
    return Difference.SLIP if OSA.distance(first, second, score_cutoff=allowed) <= allowed else Difference.FAR


def is_known(word: str, language: str) -> bool:
    """Whether a word is in the lists: a word of the language, a given or family name, or in the gazetteer."""
    return (
        is_known_name(language, word) or word.lower() in (common_words(language) or ()) or bool(shipped().lookup(word))
    )


def without_mac(word: str) -> str:
    """The folded word with Mac written Mc: MacDonald and McDonald."""
    return "mc" + word[3:] if word.startswith("mac") and len(word) > 6 else word


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of folded words that may be a slip apart, found by what is left when letters are taken out.

    Two words within one edit (or two, if both have eight letters or more) share such a remainder (SymSpell's
    deletion neighbourhood), so the work grows with the number of words, not with its square.
    """
    by_rest: dict[str, list[str]] = {}
    for word in words:
        for rest in _rests(word):
            by_rest.setdefault(rest, []).append(word)
    seen: set[tuple[str, str]] = set()
    for sharing in by_rest.values():
        if not 1 < len(sharing) <= _CROWD:
            continue
        for a, b in combinations(sorted(set(sharing)), 2):
            if (a, b) not in seen:
                seen.add((a, b))
                yield a, b


def _rests(word: str) -> set[str]:
    length = len(word)
    if length < SHORTEST:
        return {word}
    rests = {word, *(word[:i] + word[i + 1 :] for i in range(length))}
    if length >= _LONG_OF_ONE_BEARER:
        # The first letter is held fast, so that common endings do not throw unlike words together.
        rests |= {word[:i] + word[i + 1 : j] + word[j + 1 :] for i in range(1, length) for j in range(i + 1, length)}
    return rests


def _stems(word: str, endings: frozenset[str]) -> set[str]:
    return {word, *(word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= 3)}


def _sounds(word: str, pairs: Iterable[tuple[str, str]]) -> str:
    for written, read in pairs:
        word = word.replace(written, read)
    return word
