"""Rules and kinds of check as pages in Markdown, for `factlint explain` and for the list of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from factlint.checks.base import Kind
from factlint.rulebook.load import house_rules
from factlint.rulebook.review import HERE, SHARED
from factlint.rulebook.rule import GoodExample, MissedExample, Rule, Status
from factlint.rulebook.shapes import as_written, in_words, keys, values


def rule_page(rule: Rule, shown: Sequence[Sequence[str]] = ()) -> str:
    """All about a rule. `shown` holds, for each bad example, the lines that the report has for it."""
    parts = [
        f"# {rule.title}",
        f"`{rule.name}` ({rule.severity}, {rule.status}) {_where(rule)} and uses the check `{rule.kind.name}`.",
        *_retired(rule),
        rule.why.strip(),
        "## What it finds",
        *_bad(rule, shown),
        "## What it lets pass",
        *(part for example in rule.examples.good for part in _example(example)),
        *_gaps(rule),
        *_options_of(rule),
        "## To turn it off",
        _off(rule),
    ]
    if rule.references:
        parts += ["## Where the advice comes from", _bullets(f"<{link}>" for link in rule.references)]
    if rule.was:
        parts.append(f"It was called {', '.join(f'`{old}`' for old in rule.was)} before.")
    return _joined(parts)


def kind_page(kind: Kind, rules: Iterable[Rule] = ()) -> str:
    """All that a rule writer may set for a kind of check, and be given by it; `rules` are those that use it."""
    parts = [f"# The check `{kind.name}`", f"{kind.summary}."]
    options = [
        f"`{key.name}` ({in_words(key.hint)}; {_default(key.is_required, as_written(key.default))}): {key.doc}"
        for key in keys(kind.options)
    ]
    parts += ["## Options, under `with:`", _bullets(options) or "None."]
    roles = {HERE: "the words that the finding is about", **kind.roles}
    parts += ["## Slots, in `message`, `labels`, `advice` and `repairs`", _named({**kind.slots, **SHARED}, "{{{}}}")]
    parts += ["## Places, under `labels:`", _named(roles)]
    parts += ["## Repairs, under `repairs:`", _named(kind.repairs) or "None."]
    users = [f"`{rule.name}`: {rule.title}" for rule in rules if rule.kind.name == kind.name]
    parts += ["## Rules that use it", _bullets(users) or "None yet."]
    return _joined(parts)


def rule_list(rules: Iterable[Rule]) -> str:
    """A Markdown table of rules: name, status, severity and title."""
    rows = [f"| `{r.name}` | {r.status} | {r.severity} | {r.title} |" for r in sorted(rules, key=lambda r: r.name)]
    return "\n".join(["| rule | status | severity | what it finds |", "| --- | --- | --- | --- |", *rows]) + "\n"


LIST_FOLLOWS = "<!-- The list below is made by: factlint rules list --into THIS-FILE -->"


def with_list(page: str, rules: Iterable[Rule]) -> str:
    """A Markdown page with the list of rules, in place of the one that stands at its end."""
    above = page.partition(LIST_FOLLOWS)[0].rstrip()
    return f"{above}\n\n{LIST_FOLLOWS}\n\n{rule_list(rules)}"


def _where(rule: Rule) -> str:
    shipped = house_rules()
    path = PurePath(rule.path)
    if path.is_relative_to(shipped):
        return f"ships with factlint ({path.relative_to(shipped).as_posix()})"
    return f"is in {rule.path}"


def _retired(rule: Rule) -> Iterator[str]:
    if rule.status is Status.RETIRED:
        instead = f"; `{rule.replaced_by}` replaced it" if rule.replaced_by else ""
        yield f"**It is retired and never runs{instead}.**"


def _bad(rule: Rule, shown: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, example in enumerate(rule.examples.bad):
        yield _draft(example.text.text)
        yield from _beside(example.beside)
        if number < len(shown) and shown[number]:
            yield "The report:"
            yield _bullets(shown[number])
        yield _because(example.because)


def _gaps(rule: Rule) -> Iterator[str]:
    if rule.gaps.missed:
        yield "## What it does not find yet"
        yield from (part for e in rule.gaps.missed for part in _example(e))
    if rule.gaps.false_alarms:
        yield "## Where it is wrong"
        yield from (part for e in rule.gaps.false_alarms for part in _example(e))


def _options_of(rule: Rule) -> Iterator[str]:
    docs = {key.name: key.doc for key in keys(type(rule.options))}
    written = ((name, as_written(value)) for name, value in values(rule.options))
    options = [f"`{name}: {text}`: {docs[name]}" for name, text in written if text]
    if options:
        yield "## Options that are set"
        yield _bullets(options)


def _off(rule: Rule) -> str:
    return (
        f"In factlint.yml: `rules: {{off: [{rule.name}]}}`, or `rules: {{severity: {{{rule.name}: note}}}}` to have it "
        "whisper. For one paragraph, put this before it:\n\n"
        f"    <!-- stet {rule.name}: the reason -->\n\n"
        "For one finding, say `factlint stet` with its fingerprint."
    )


def _example(example: GoodExample | MissedExample) -> Iterator[str]:
    yield _draft(example.text.text)
    yield from _beside(example.beside)
    yield _because(example.because)


def _beside(files: Mapping[str, str]) -> Iterator[str]:
    """The files of evidence that an example has."""
    for name, text in files.items():
        yield f"With `{name}`:"
        yield _draft(text)


def _draft(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())


def _because(reason: str) -> str:
    return f"({reason.strip()})" if reason.strip() else ""


def _named(named: Mapping[str, str], form: str = "{}") -> str:
    return _bullets(f"`{form.format(name)}`: {doc}" for name, doc in named.items())


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {' '.join(line.split())}" for line in lines)


def _default(is_required: bool, written: str) -> str:
    return "must be set" if is_required else f"`{written}` if not set" if written else "empty if not set"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
