"""A new rule file, with every key and what it means, to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import fill

from factlint.checks.base import Kind
from factlint.rulebook.review import HERE, SHARED
from factlint.rulebook.rule import RuleFile
from factlint.rulebook.shapes import Key, as_written, in_words, keys

_WIDTH = 100
_EXAMPLES = """\
examples:
  bad:
    - text: |
        # Put the headline of a draft with the slip here

        And its story here. Names and places are of your own making.
      flags:
  good:
    - text: |
        # Put the headline of a draft without the slip here

        It comes near, and there is nothing to find.
      because:"""


def new_rule(name: str, kind: Kind) -> str:
    """The text of a rule file of that name and kind. Required keys are empty, the others are comments."""
    parts = {key.name: key for key in keys(RuleFile)}
    blocks = [
        _comment(
            "A rule of factlint. Fill in the bad examples first, run `factlint rules test` on this file and see it "
            "fail; write the rest, see it pass. docs/rules.md says how, and `factlint explain --check "
            f"{kind.name}` what the check takes."
        ),
        _key(parts["rule"], name),
        _key(parts["title"], ""),
        _key(parts["status"], "preview"),
        _key(parts["severity"], "warning", "Takes one of: error, warning, note."),
        _key(parts["check"], kind.name, f"{kind.summary}."),
        _options(parts["with"], kind),
        _optional(parts["in"], "in: editorial"),
        _key(parts["message"], "", *_named({**kind.slots, **SHARED}, "{{{}}}")),
        _labels(parts["labels"], kind),
        _key(parts["advice"], ""),
        *([_repairs(parts["repairs"], kind)] if kind.repairs else []),
        _optional(parts["except"], "except:", "  phrases: []", "  words_nearby: {en: []}", "  inside: []"),
        _optional(parts["languages"], "languages: [en]"),
        _optional(parts["desks"], "desks:", "  not: []"),
        f"{_comment(parts['why'].doc)}\nwhy:",
        _optional(parts["references"], "references: []"),
        f"{_comment(parts['examples'].doc)}\n{_EXAMPLES}",
        _optional(parts["known_gaps"], "known_gaps:", "  missed: []", "  false_alarms: []"),
        _optional(parts["was"], "was: []"),
    ]
    return "\n\n".join(blocks) + "\n"


def _key(key: Key, value: str, *more: str) -> str:
    return "\n".join([_comment(key.doc), *map(_comment, more), f"{key.name}: {value}".rstrip()])


def _optional(key: Key, *lines: str) -> str:
    return "\n".join([_comment(key.doc), *(f"# {line}" for line in lines)])


def _options(key: Key, kind: Kind) -> str:
    found = list(keys(kind.options))
    if not found:
        return _comment(f"A {kind.name} check has no options.")
    lines = [_comment(f"{key.doc} Behind a #: the value that an option has where it is not set.")]
    lines.append("with:" if any(k.is_required for k in found) or kind.faults else "# with:")
    for option in found:
        lines.append(_comment(f"{option.doc} Takes {in_words(option.hint)}.", indent="  "))
        written = as_written(option.default)
        lines.append(f"  {option.name}:" if option.is_required else f"  # {option.name}: {written}".rstrip())
    return "\n".join(lines)


def _labels(key: Key, kind: Kind) -> str:
    roles = {HERE: "the words that the finding is about", **kind.roles}
    return "\n".join([_comment(key.doc), "labels:", *(f"  {name}:  # {doc}" for name, doc in roles.items())])


def _repairs(key: Key, kind: Kind) -> str:
    return _optional(key, "repairs:", *(f"  {name}:  # {doc}" for name, doc in kind.repairs.items()))


def _named(named: Mapping[str, str], form: str) -> Iterator[str]:
    return (f"  {form.format(name)}: {doc}" for name, doc in named.items())


def _comment(text: str, indent: str = "") -> str:
    lead = f"{indent}# " + " " * (len(text) - len(text.lstrip()))
    return fill(text.strip(), _WIDTH, initial_indent=lead, subsequent_indent=lead, break_long_words=False)
