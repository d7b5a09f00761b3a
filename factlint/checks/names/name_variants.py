"""Is one name spelled two ways?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import field
from typing import Annotated, Final

from factlint.checks.base import Kind
from factlint.compare.names.beside_a_name import speaks
from factlint.compare.names.deliberate_spellings import is_about_spelling, is_listed
from factlint.compare.names.names import Difference, difference, fold_word, is_known, is_one_edit, near_pairs
from factlint.compare.names.placed import is_placed, may_be_one_place
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, given_names, is_known_name
from factlint.model.article import Article
from factlint.model.document import DISPLAY, EDITORIAL, Document
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person, Setting
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

# What is left at the end of a word of a quotation mark that was decoded wrongly.
_MOJIBAKE: Final = "ÂÃâ"
# What stands before a handle, a tag or a part of an address.
_HANDLES: Final = "@#/_"
# How often a name that no list has must stand there to be held against another; the letters of one that is nobody's.
_OFTEN, _LONG = 4, 6
# How often a story must have a name for its headline to be about it.
_OVER_AND_OVER: Final = 3


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    min_length: Annotated[int, "Spellings with fewer letters are not compared."] = 5


@dataclass(slots=True)
class _Spelling:
    """One spelling of a word in names, and everywhere that it stands."""

    word: str
    spans: list[Span] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    """Where it ends a name of several words: the folded word right before it, and the given names."""
    glued: set[str] = field(default_factory=set)
    """The folded word before it that may only begin a sentence (`Real Sociedad`, `Angry Sorensen`)."""
    after: set[str] = field(default_factory=set)
    bearer: str = ""
    """The key of a person whose family name it is, where the draft names one in full."""
    is_placed: bool = False
    is_addressed: bool = False
    """Whether a word of address stands before it somewhere, so that it is a family name (Ms Hale)."""
    is_word: bool = False
    """Whether it is an everyday word that has its capital from where it stands, and may be no name at all."""


@dataclass(frozen=True, slots=True)
class _Lists:
    common: Set[str]
    given: Mapping[str, str]

    def is_common(self, word: str) -> bool:
        """Whether a word is one that the language writes without a capital, or two of them (Scrum-half)."""
        lower = word.lower()
        return all(piece in self.common for piece in lower.split("-")) if "-" in lower else lower in self.common


def find(article: Article, options: Options) -> Iterator[Match]:
    """One match for each spelling that looks like a slip in a name which the draft also spells another way."""
    words = article.lexicon.names
    if words is None:
        return
    spellings = _spellings(article, words, options.min_length)
    best: dict[str, tuple[int, _Spelling, _Spelling, Certainty]] = {}
    for a, b in sorted(near_pairs(spellings)):
        judged = _judge(article, words, spellings[a], spellings[b])
        if judged is None:
            continue
        variant, name, certainty = judged
        key = fold_name(variant.word)
        rank = int(certainty) * 1000 + len(name.spans)
        if key not in best or rank > best[key][0]:
            best[key] = rank, variant, name, certainty
    for _, variant, name, certainty in best.values():
        if not is_about_spelling(article.document, variant.spans, words.name_notes):
            yield _match(article.document, variant, name, certainty)


def _spellings(article: Article, words: NameWords, shortest: int) -> dict[str, _Spelling]:
    """The words of all names by their folded form, but for titles, particles and words that any sentence may hold."""
    document, text = article.document, article.document.text
    lists = _Lists(common_words(article.lexicon.code) or frozenset(), given_names(article.lexicon.code) or {})
    people = [p for p in article.mentions.of(Person) if p.given]
    # Of two family names the first is the one that is used alone: Gabriel García Márquez is García Márquez or García.
    bearers = {word: p.key for p in people for word in p.key.split()[1:]}
    bearers |= {fold_name(p.family): p.key for p in people}
    found: dict[str, _Spelling] = {}
    for name in _editorial(document, article.mentions.of(Name)):
        start = name.span.start
        if start and text[start - 1] in _HANDLES:
            continue
        parts = [text[w.start : w.end] for w in name.words]
        if name.setting is Setting.CAPITALS:
            parts = [p.title() for p in parts]
        first, last = _core(parts, name, words, lists) if len(parts) > 1 else (0, 0)
        for index in range(first, last + 1):
            part = parts[index]
            if len(part) < shortest or part in words.particles or part[-1] in _MOJIBAKE:
                continue
            is_open = name.setting is not Setting.RUNNING or (name.sentence_initial and not index)
            is_word = is_open and lists.is_common(part)
            if is_word and (len(parts) > 1 or not speaks(text, name, words)):
                continue
            folded = fold_word(part)
            spelling = found.get(folded)
            if spelling is None:
                spelling = found[folded] = _Spelling(part, bearer=bearers.get(folded, ""))
            spelling.spans.append(name.words[index])
            spelling.is_word |= is_word
            if first < last:
                _note_neighbours(spelling, name, parts[first : last + 1], index - first, lists.given)
            else:
                spelling.is_addressed |= first > 0 and parts[first - 1] in words.honorifics
                spelling.is_placed |= is_placed(document, name.span, article.lexicon)
                if first:
                    glued = (p for p in parts[:first] if p not in words.titles and p not in words.honorifics)
                    spelling.glued.update(map(fold_word, glued))
    return found


def _editorial(document: Document, names: Iterable[Name]) -> Iterator[Name]:
    """The names that stand in what the newsroom wrote for readers."""
    end, is_read = -1, False
    for name in names:
        # Names come in order, many to a block: the block is asked for once.
        if name.span.start >= end:
            block = document.block_at(name.span.start)
            end, is_read = (block.span.end, block.scope in EDITORIAL) if block else (-1, False)
        if is_read:
            yield name


def _core(parts: list[str], name: Name, words: NameWords, lists: _Lists) -> tuple[int, int]:
    """The first and the last word of a run without titles, what only begins a sentence, and `Jr`."""
    first, last = 0, len(parts) - 1
    for index, part in enumerate(parts[:-1]):
        if (part in words.titles or part in words.honorifics) and part not in lists.given:
            first = index + 1
    if not first and last and name.sentence_initial and parts[0] not in lists.given and lists.is_common(parts[0]):
        first = 1
    while last > first and parts[last] in words.endings:
        last -= 1
    return first, last


def _note_neighbours(spelling: _Spelling, name: Name, core: list[str], index: int, given: Mapping[str, str]) -> None:
    running, before = name.setting is Setting.RUNNING, core[:index]
    if before and index == len(core) - 1 and (running or before[-1] in given):
        spelling.before.update([fold_word(p) for p in before if p in given or p is before[-1]])
    elif running and index < len(core) - 1:
        spelling.after.add(fold_word(core[index + 1]))


def _is_place(word: str) -> bool:
    return any(r.caution != "person" for r in shipped().lookup(word))


def _judge(
    article: Article, words: NameWords, a: _Spelling, b: _Spelling
) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """The variant, the name that it was meant to be, and how sure that is; None where they may be two names."""
    lexicon = article.lexicon
    shared = (a.before | a.glued) & (b.before | b.glued) if a.before or b.before else set()
    if shared:
        return _of_one_bearer(article, a, b, shared) or _in_headline(article, a, b)
    if a.after & b.after:
        return _given_names(article, a, b)
    unlike = difference(a.word, b.word, lexicon)
    if unlike is Difference.INFLECTION and _are_families(a, b) and is_one_edit(a.word, b.word):
        # Sutcliff and Sutcliffe are two forms of no word; Petrov and Petrova may be brother and sister.
        longer = max(a.word, b.word, key=len)
        unlike = unlike if longer.endswith(tuple(words.feminine_endings)) else Difference.SLIP
    if unlike is Difference.INFLECTION and len(a.word) == len(b.word):
        # Wambugo and Wambuga: a headline puts no family name into another form.
        return _in_headline(article, a, b)
    if unlike not in (Difference.SLIP, Difference.TRANSLITERATION):
        return None
    for variant, name in ((a, b), (b, a)):
        if variant.before or variant.after or all(is_listed(article.document.text, s) for s in variant.spans):
            continue
        certainty = _certainty_alone(variant, name, lexicon.code)
        if certainty is not None:
            return variant, name, Certainty.LIKELY if unlike is Difference.TRANSLITERATION else certainty
    return _in_headline(article, a, b)


def _are_families(a: _Spelling, b: _Spelling) -> bool:
    """Whether one is the family name of somebody named in full, and the other is somebody's, too."""
    return bool((a.bearer and b.is_addressed) or (b.bearer and a.is_addressed))


def _in_headline(article: Article, a: _Spelling, b: _Spelling) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """The headline's spelling and the story's, where the headline names nobody of the story."""
    for variant, name in ((a, b), (b, a)):
        if _is_only_in_headline(article.document, variant, name):
            return variant, name, Certainty.CERTAIN
    return None


def _is_only_in_headline(document: Document, variant: _Spelling, name: _Spelling) -> bool:
    """Whether a headline has a name that the story has not, of which it has another over and over.

    Whoever a headline names is in the story: for once it says nothing that the other spelling is a name, too.
    """
    if not name.bearer or not is_one_edit(variant.word, name.word):
        return False
    shown = all(document.scope_at(s.start) in DISPLAY for s in variant.spans)
    return shown and sum(document.scope_at(s.start) not in DISPLAY for s in name.spans) >= _OVER_AND_OVER


def _certainty_alone(variant: _Spelling, name: _Spelling, code: str) -> Certainty | None:
    """How sure it is that a word which stands alone is a slip for a name; None where it may be another name."""
    # A word that speaks, and that is nobody's name, is a slip for the name of whom the draft is about.
    is_word = variant.is_word and len(name.spans) >= _OVER_AND_OVER
    known = is_known_name(code, variant.word) if is_word else is_known(variant.word, code)
    if not name.bearer:
        if _is_long_unknown(variant, name, code):
            return Certainty.LIKELY
        # Bodies, places and products: once so, else always so. Villages are alike: two letters make another one.
        if name.word.lower() in (common_words(code) or ()) or not is_one_edit(variant.word, name.word):
            return None
        usual = len(name.spans) >= _OFTEN or (len(name.spans) > 1 and is_known(name.word, code))
        once = len(variant.spans) == 1 and len(variant.word) >= _LONG and variant.word.replace("-", "").isalpha()
        return Certainty.CERTAIN if usual and once and not known else None
    if variant.is_placed:
        return None
    if not known:
        return Certainty.CERTAIN
    # A family name that exists, but that the draft gives to nobody: likely the other one's. Places, given names and
    # names that stand there more than once may be known to every reader.
    if len(variant.spans) > 1 or shipped().lookup(variant.word) or variant.word in (given_names(code) or {}):
        return None
    return Certainty.LIKELY


def _is_long_unknown(variant: _Spelling, name: _Spelling, code: str) -> bool:
    """Whether two long words that no list has are one place, and differ in a letter."""
    if len(variant.spans) > 1 or is_known(variant.word, code) or is_known(name.word, code):
        return False
    # Where both stand as places do, that is as good as being named two times more.
    often = len(name.spans) + 2 * int(variant.is_placed) if name.is_placed else min(len(name.spans), 2)
    return (name.is_placed or variant.is_placed) and may_be_one_place(variant.word, name.word, often)


def _of_one_bearer(
    article: Article, a: _Spelling, b: _Spelling, shared: set[str]
) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """Two spellings behind the same word: Rose McGowan and Rose McGowen, Heritage Foundation and Heritage Foundaton."""
    code = article.lexicon.code
    given = given_names(code) or {}
    # Behind a given name "Clark" and "Clarke" are one man; "South Korea" and "South Korean" are no slip.
    person = any(s.title() in given for s in shared) and not (_is_place(a.word) or _is_place(b.word))
    unlike = difference(a.word, b.word, article.lexicon, one_bearer=person)
    if unlike in (Difference.NONE, Difference.FAR, Difference.INFLECTION):
        return None
    common = common_words(code) or ()
    if a.word.lower() in common and b.word.lower() in common:
        # "Energy Minister" and "Energy Ministry", "Nevada Democrats" and "Nevada Democratic Party" are two things.
        unlike = difference(a.word, b.word, article.lexicon)
        if not person or unlike is Difference.INFLECTION:
            return None
    variant, name = sorted((a, b), key=lambda s: (len(s.spans), is_known(s.word, code), s.word))
    if not (is_known(a.word, code) and is_known(b.word, code)):
        return variant, name, Certainty.CERTAIN
    if not person:
        return None
    # Karen Matthews and Karen Mathews are hardly two women, unless each comes back.
    return variant, name, Certainty.LIKELY if len(variant.spans) > 1 else Certainty.CERTAIN


def _given_names(article: Article, a: _Spelling, b: _Spelling) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """Two spellings before the same word: Stephen Smith and Steven Smith, who may be brothers if both are names."""
    given = given_names(code := article.lexicon.code) or {}
    if a.bearer or b.bearer or not (a.word in given or b.word in given):
        return None
    if difference(a.word, b.word, article.lexicon) not in (Difference.SLIP, Difference.TRANSLITERATION):
        return None
    variant, name = sorted((a, b), key=lambda s: (len(s.spans), s.word in given, s.word))
    if variant.word not in given:
        return None if is_known(variant.word, code) else (variant, name, Certainty.CERTAIN)
    genders = {given.get(a.word, "-"), given.get(b.word, "-")} - {"-"}
    return (variant, name, Certainty.LIKELY) if len(genders) < 2 and len(variant.spans) == 1 else None


def _match(document: Document, variant: _Spelling, name: _Spelling, certainty: Certainty) -> Match:
    at = variant.spans[0]
    nearest = min(name.spans, key=lambda s: abs(s.start - at.start))
    return Match(
        at=at,
        slots={
            "variant": variant.word,
            "name": name.word,
            "variant_count": str(len(variant.spans)),
            "name_count": str(len(name.spans)),
        },
        related=(Related("there", nearest),),
        certainty=certainty,
        suggestions=(_respelled(document, variant, name.word), _respelled(document, name, variant.word)),
        key=f"{variant.word}/{name.word}",
    )


def _respelled(document: Document, spelling: _Spelling, word: str) -> Suggestion:
    edits = tuple(Edit(s, word.upper() if document.slice(s).isupper() else word) for s in spelling.spans)
    return Suggestion(edits, kind="respell", slots={"from": spelling.word, "to": word})


KIND = Kind(
    name="name-variants",
    summary="One name spelled two ways",
    find=find,
    options=Options,
    slots={
        "variant": "the rarer spelling",
        "name": "the other spelling",
        "variant_count": "how often the rarer spelling stands in the draft",
        "name_count": "how often the other does",
        "from": "in a repair: the spelling that is changed",
        "to": "in a repair: what it is changed to",
    },
    roles={"there": "the nearest place with the other spelling"},
    repairs={"respell": "one spelling put for the other everywhere"},
    mentions=(Name, Person),
    words=("names",),
)
