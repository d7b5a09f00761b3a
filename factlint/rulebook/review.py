"""What is wrong with a rule beyond the types of its keys: names, slots, roles, places and examples.

It looks at the file as it is written, so that one wrong key does not hide what is wrong with the others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePath

from factlint.checks.base import Kind
from factlint.model.document import Layer, Scope
from factlint.rulebook.places import ANY_PLACE, ONE_PLACE
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Node, Scalar, Sequence
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer
from factlint.yamlfile.placed import Placed

LONGEST_TITLE = 60
HERE = "here"
"""The role of the words that a finding is about; every check has it."""
SHARED = {"part": "what the part of the draft is called in which the words stand: headline, dek, caption"}
"""The slots that every check can fill in; in the label of another place it is that place's."""

_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LINK = re.compile(r"https?://\S+")
_SLOT = re.compile(r"\{([^{}]*)\}")
_MARKUP = re.compile(r"[*_`\\]|\]\([^)]*\)|\[")


def review(root: Mapping, kind: Kind | None, source: Source) -> Iterator[Mistake]:
    """The mistakes of a rule file, in no order. Without a kind, what only a kind can tell is left out."""
    reviewer = _Review(root, source)
    yield from reviewer.names()
    yield from reviewer.places()
    yield from reviewer.exceptions()
    yield from reviewer.examples()
    if kind is not None:
        yield from reviewer.words(kind)


def is_kebab(name: str) -> bool:
    """Whether a name is one that a rule may have: `holiday-date`."""
    return _KEBAB.fullmatch(name) is not None


class _Review:
    def __init__(self, root: Mapping, source: Source) -> None:
        self._root = root
        self._source = source

    def names(self) -> Iterator[Mistake]:
        name = _scalar(self._root, "rule")
        stem = PurePath(self._source.name).stem
        if name is not None and not name.is_null:
            if not is_kebab(name.text):
                better = "-".join(re.findall(r"[a-z0-9]+", name.text.lower()))
                offered = (better,) if is_kebab(better) else ()
                message = f"'{name.text}' is not a name: use small letters, digits and hyphens"
                yield self._at(name, message, offered, f"for instance '{better}'" if offered else "")
            elif name.text != stem:
                message = f"the rule is named '{name.text}', and its file '{stem}': they must be the same"
                yield self._at(name, message, (stem,), f"write '{stem}', or rename the file")
        title = _scalar(self._root, "title")
        if title is not None:
            if len(title.text) > LONGEST_TITLE:
                yield self._at(title, f"the title has {len(title.text)} characters: {LONGEST_TITLE} are the most")
            if title.text.endswith("."):
                yield self._at(title, "a title has no full stop", (title.text.rstrip("."),))
        for language in _scalars(self._root.get("languages")):
            if not _LANGUAGE.fullmatch(language.text):
                yield self._at(language, f"'{language.text}' is not the code of a language, as 'en' is")
        for link in _scalars(self._root.get("references")):
            if not _LINK.fullmatch(link.text):
                yield self._at(link, "a reference is a link: it begins with https://")

    def places(self) -> Iterator[Mistake]:
        wanted = self._root.get("in")
        for name in [wanted] if isinstance(wanted, Scalar) else _scalars(wanted):
            yield from self._place(name, ANY_PLACE)
        exceptions = self._root.get("except")
        if isinstance(exceptions, Mapping):
            for name in _scalars(exceptions.get("inside")):
                yield from self._place(name, ONE_PLACE)

    def _place(self, name: Scalar, known: tuple[str, ...]) -> Iterator[Mistake]:
        if not name.is_null and name.text not in known:
            suggestions, _ = offer(name.text, known)
            meant = f"did you mean '{suggestions[0]}'? " if len(suggestions) == 1 else ""
            many = [p for p in known if p not in ONE_PLACE]
            listed = ", ".join([*many, *(s.value for s in Scope), *(y.value for y in Layer)])
            yield self._at(name, f"'{name.text}' is no part of a draft", suggestions, f"{meant}choose from: {listed}")

    def exceptions(self) -> Iterator[Mistake]:
        exceptions = self._root.get("except")
        if not isinstance(exceptions, Mapping):
            return
        nearby = exceptions.get("words_nearby")
        lists = [e.value for e in nearby.entries] if isinstance(nearby, Mapping) else [nearby]
        for words in (exceptions.get("phrases"), *lists):
            for word in _scalars(words):
                if not word.text.strip() and not word.is_null:
                    yield self._at(word, "an empty entry would let everything pass")

    def examples(self) -> Iterator[Mistake]:
        examples = self._root.get("examples")
        if isinstance(examples, Mapping):
            for sort in ("bad", "good"):
                found = examples.get(sort)
                empty = isinstance(found, Scalar) and found.is_null
                if empty or (isinstance(found, Sequence) and not found.items):
                    key = next(e.key for e in examples.entries if e.key.text == sort)
                    yield self._at(key, f"there is no {sort} example: a rule needs one at least")
        gaps = self._root.get("known_gaps")
        for group, sort in ((examples, "bad"), (gaps, "missed")):
            for example in _items(group.get(sort) if isinstance(group, Mapping) else None):
                yield from self._words_of(example)

    def _words_of(self, example: Node) -> Iterator[Mistake]:
        if not isinstance(example, Mapping):
            return
        text = example.get("text")
        if not isinstance(text, Scalar):
            return
        pointed = example.get("points_at")
        beside = example.get("beside")
        files = (
            [e.value.text for e in beside.entries if isinstance(e.value, Scalar)] if isinstance(beside, Mapping) else []
        )
        ends = [pointed] if isinstance(pointed, Scalar) else list(_scalars(pointed))
        for word, texts in ((example.get("flags"), [text.text]), *((end, [text.text, *files]) for end in ends)):
            if isinstance(word, Scalar) and not word.is_null and not any(_occurs(word.text, t) for t in texts):
                yield self._at(word, f"'{word.text}' does not occur in the text of this example")

    def words(self, kind: Kind) -> Iterator[Mistake]:
        """The slots in everything that a report shows, and the names of labels and repairs."""
        slots = (*kind.slots, *SHARED)
        for key in ("message", "advice"):
            if (text := _scalar(self._root, key)) is not None:
                yield from self._slots(text, kind, slots)
        yield from self._named("labels", "place", kind, {HERE, *kind.roles}, slots)
        yield from self._named("repairs", "repair", kind, set(kind.repairs), (*slots, "replacement"))

    def _named(
        self, key: str, what: str, kind: Kind, known: Collection[str], slots: tuple[str, ...]
    ) -> Iterator[Mistake]:
        group = self._root.get(key)
        if not isinstance(group, Mapping):
            return
        for entry in group.entries:
            if entry.key.text not in known:
                suggestions, advice = offer(entry.key.text, known)
                message = f"a {kind.name} check has no {what} '{entry.key.text}'"
                yield self._at(entry.key, message, suggestions, advice)
            if isinstance(entry.value, Scalar):
                yield from self._slots(entry.value, kind, slots)

    def _slots(self, text: Scalar, kind: Kind, known: tuple[str, ...]) -> Iterator[Mistake]:
        braced = [f"{{{slot}}}" for slot in known]
        for slot in _SLOT.finditer(text.text):
            if slot.group(1) not in known:
                span = Placed(text.text, text.span, text.style).part(self._source, Span(*slot.span()))
                message = f"'{slot.group()}' is not something a {kind.name} check can fill in"
                suggestions, advice = offer(slot.group(), braced, choose="it can fill in")
                yield Mistake(self._source, span, message, suggestions, advice)

    def _at(self, node: Scalar, message: str, suggestions: tuple[str, ...] = (), advice: str = "") -> Mistake:
        return Mistake(self._source, node.span, message, suggestions, advice)


def _scalar(root: Mapping, key: str) -> Scalar | None:
    node = root.get(key)
    return node if isinstance(node, Scalar) else None


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _scalars(node: Node | None) -> list[Scalar]:
    return [item for item in _items(node) if isinstance(item, Scalar)]


def _occurs(words: str, text: str) -> bool:
    """Whether words stand in a draft, as its reader sees it or as it is written (the address of a link)."""
    return _bare(words) in _bare(text) or " ".join(words.split()) in " ".join(text.split())


def _bare(text: str) -> str:
    """A text without the marks of Markdown and with single spaces, as its reader sees it."""
    return " ".join(_MARKUP.sub("", text).split())
