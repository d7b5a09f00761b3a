"""Whether two spellings are one name, a slip in it, or two names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from factlint.compare.verdict import Verdict
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, is_known_name
from factlint.model.lexicon import Lexicon
from factlint.text.folding import fold_name

SHORTEST = 4
"""Names of fewer letters are never called slips of each other: Lee and Lea, Kim and Kin."""

_LONG, _LONG_OF_ONE_BEARER = 8, 7
_REMEMBERED = 65_536
# Of more words than this all remainders are made: finding out which are needed would take longer.
_MANY = 1000
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


fold_word = lru_cache(maxsize=_REMEMBERED)(fold_name)
"""`fold_name` for words of names, which drafts repeat."""


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
    allowed = 2 if shortest >= (_LONG_OF_ONE_BEARER if one_bearer else _LONG) else 1
    # Imported here: most drafts hold no two names that come so near each other.
    from rapidfuzz.distance import OSA

    return Difference.SLIP if OSA.distance(first, second, score_cutoff=allowed) <= allowed else Difference.FAR


def is_one_edit(a: str, b: str) -> bool:
    """Whether two words are one letter, or two that are swapped, apart; case and accents aside."""
    from rapidfuzz.distance import OSA

    return OSA.distance(plain(a), plain(b), score_cutoff=1) <= 1


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
    words = tuple(words)
    crossed = _may_be_two_edits_apart(words)
    first: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for word in words:
        for rest in _rests(word, two=word in crossed):
            # Nearly all remainders are one word's alone: no list is made of those.
            if rest in first:
                shared.setdefault(rest, [first[rest]]).append(word)
            else:
                first[rest] = word
    seen: set[tuple[str, str]] = set()
    for sharing in shared.values():
        if len(sharing) > _CROWD:
            continue
        for a, b in combinations(sorted(set(sharing)), 2):
            if (a, b) not in seen:
                seen.add((a, b))
                yield a, b


def _may_be_two_edits_apart(words: Sequence[str]) -> set[str]:
    """The long words that another word may be like when two letters are taken out.

    Words have dozens of such remainders: they are made of the few only whose other has the same letters but for two.
    """
    if len(words) > _MANY:
        return {word for word in words if len(word) >= _LONG_OF_ONE_BEARER}
    by_initial: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for word in words:
        entry = word, frozenset(word)
        # The remainder of a long word keeps its first letter, that of the other may have lost it.
        for initial in {*word[:2]}:
            by_initial.setdefault(initial, []).append(entry)
    found: set[str] = set()
    for word in words:
        length = len(word)
        if length < _LONG_OF_ONE_BEARER:
            continue
        letters = frozenset(word)
        for other, others in by_initial[word[0]]:
            if (
                length - 2 <= len(other) <= length
                and len(letters - others) <= 2
                and len(others - letters) <= 2
                and other != word
            ):
                found.add(word)
                break
    return found


def _rests(word: str, *, two: bool) -> set[str]:
    """What is left of a word when a letter is taken out, or `two`."""
    length = len(word)
    if length < SHORTEST:
        return {word}
    rests = {word, *[word[:i] + word[i + 1 :] for i in range(length)]}
    if two:
        # The first letter is held fast, so that common endings do not throw unlike words together.
        rests |= {word[:i] + word[i + 1 : j] + word[j + 1 :] for i in range(1, length) for j in range(i + 1, length)}
    return rests


def _stems(word: str, endings: frozenset[str]) -> set[str]:
    return {word, *(word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= 3)}


def _sounds(word: str, pairs: Iterable[tuple[str, str]]) -> str:
    for written, read in pairs:
        word = word.replace(written, read)
    return word
