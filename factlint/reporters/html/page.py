"""The page: its head, the filters, a section for each draft with its findings beside the text, and the problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring

from factlint.model.document import Block, Document, Scope
from factlint.model.findings import DraftReport, Finding, Label, Problem, Report, Severity
from factlint.reporters.closing import advice_for, counted, shortest
from factlint.reporters.html.marks import marked, marks_of
from factlint.text.printable import printable
from factlint.text.source import Source
from factlint.text.span import Span

_TAGS = {
    Scope.HEADLINE: "h2",
    Scope.SUBHEAD: "h3",
    Scope.LIST: "li",
    Scope.TABLE: "td",
    Scope.PULLQUOTE: "blockquote",
    Scope.CAPTION: "figcaption",
}
_NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST_QUOTE = 160


def page(report: Report) -> str:
    """The page as text."""
    root = Element("html", lang="en")
    _head(SubElement(root, "head"), report)
    body = SubElement(root, "body")
    _top(body, report)
    main = SubElement(body, "main")
    digits = shortest(report)
    for number, draft in enumerate(report.drafts, 1):
        _draft(main, draft, f"d{number}", digits)
    if report.problems:
        _problems(main, report.problems)
    _add(body, "script", _asset("script.js"))
    written: str = tostring(root, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{written}\n"


def _head(head: Element, report: Report) -> None:
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="color-scheme", content="light dark")
    _add(head, "title", f"factlint: {_total(report)}")
    _add(head, "style", _asset("style.css"))


def _total(report: Report) -> str:
    severities = sorted(Severity, key=lambda s: -s.rank)
    found = [counted(report.count(s), s.value) for s in severities if report.count(s)]
    said = f"{', '.join(found) or 'nothing found'} in {counted(len(report.drafts), 'draft')}"
    return f"{said}; {counted(len(report.problems), 'problem')}" if report.problems else said


def _top(body: Element, report: Report) -> None:
    top = SubElement(body, "header", {"class": "top"})
    _add(top, "h1", "factlint")
    _add(top, "p", _total(report), {"class": "total"})
    filters = SubElement(top, "form", {"class": "filters", "aria-label": "Filters"})
    for severity in sorted(Severity, key=lambda s: -s.rank):
        label = SubElement(filters, "label", {"class": severity.value})
        box = SubElement(label, "input", type="checkbox", name="severity", value=severity.value, checked="checked")
        box.tail = f"{severity.value} ({report.count(severity)})"
    rules = Counter(f.rule for f in report.findings)
    choice = SubElement(filters, "select", {"name": "rule", "aria-label": "Rule"})
    _add(choice, "option", "all rules", {"value": ""})
    titles = {note.name: note.title for note in report.rules}
    for rule in sorted(rules):
        _add(choice, "option", f"{rule} ({rules[rule]})", {"value": rule, "title": titles.get(rule, "")})
    if any(f.stet for f in report.findings):
        label = SubElement(filters, "label", {"class": "stetted"})
        SubElement(label, "input", type="checkbox", name="stet").tail = "those that stand"
    keys = SubElement(top, "p", {"class": "keys"})
    for key, what in (("j", "next"), ("k", "previous"), ("o", "other end"), ("d", "dark")):
        _add(keys, "kbd", key).tail = f" {what}  "


def _draft(main: Element, draft: DraftReport, name: str, digits: int) -> None:
    section = SubElement(main, "section", {"class": "draft", "id": name})
    _add(section, "p", printable(draft.source.address), {"class": "path"})
    for remark in draft.remarks:
        _add(section, "p", printable(remark), {"class": "remark"})
    numbered = [(f"{name}f{number}", finding) for number, finding in enumerate(draft.findings, 1)]
    document = draft.document
    if document is None:
        for key, finding in numbered:
            _card(SubElement(section, "div", {"class": "row"}), finding, key, draft, digits, set())
        return
    marks = marks_of(numbered, document)
    shown = {mark.name for mark in marks}
    placed: set[str] = set()
    for block, row in _rows(section, document):
        inside = [m for m in marks if m.span.start < block.span.end and block.span.start < m.span.end]
        marked(row[0], document.text, block.span, inside)
        for key, finding in numbered:
            if key not in placed and any(m.name == key for m in inside):
                placed.add(key)
                _card(row[1], finding, key, draft, digits, shown)
    left = [(key, finding) for key, finding in numbered if key not in placed]
    for key, finding in left:
        _card(SubElement(section, "div", {"class": "row"}), finding, key, draft, digits, shown)


def _rows(section: Element, document: Document) -> Iterator[tuple[Block, tuple[Element, Element]]]:
    """A row for each block, or for each row of a table: the element for its words, and its margin."""
    table: tuple[int, Element, Element] | None = None
    for block in document.blocks:
        scope = block.scope.value
        if block.scope is Scope.TABLE and table is not None and table[0] == block.level and block.column > 1:
            yield block, (SubElement(table[1], "td"), table[2])
            continue
        row = SubElement(section, "div", {"class": f"row {scope}"})
        margin_after = Element("div", {"class": "margin"})
        if block.scope is Scope.TABLE:
            cells = SubElement(SubElement(SubElement(row, "table"), "tbody"), "tr")
            words = SubElement(cells, "td")
            table = (block.level, cells, margin_after)
        else:
            table = None
            words = SubElement(row, _TAGS.get(block.scope, "p"), {"class": "words"})
            if block.scope not in (Scope.BODY, Scope.HEADLINE, Scope.SUBHEAD, Scope.LIST):
                words.set("data-scope", block.key or scope)
        row.append(margin_after)
        yield block, (words, margin_after)


def _card(parent: Element, finding: Finding, key: str, draft: DraftReport, digits: int, shown: set[str]) -> None:
    """What is said of a finding, in the margin beside its words."""
    stands = " stands" if finding.stet else ""
    attributes = {
        "class": f"card {finding.severity.value}{stands}",
        "id": f"{key}-card",
        "tabindex": "0",
        "data-severity": finding.severity.value,
        "data-rule": finding.rule,
        "data-finding": key,
    }
    card = SubElement(parent, "article", attributes)
    head = SubElement(card, "p", {"class": "rule"})
    _add(head, "b", finding.severity.value).tail = f" {finding.rule}"
    _add(card, "p", printable(finding.message), {"class": "message"})
    ends = SubElement(card, "ol", {"class": "ends"})
    for number, label in enumerate((finding.primary, *finding.related)):
        if label.span:
            _end(SubElement(ends, "li"), label, f"{key}r{number}" if number else key, number, draft, shown)
    if finding.advice:
        _add(card, "p", printable(finding.advice), {"class": "advice"})
    if titles := [s.title for s in finding.suggestions if s.title]:
        fixes = SubElement(card, "ul", {"class": "fixes"})
        for title in titles:
            _add(fixes, "li", printable(title))
    if finding.stet is not None:
        _add(card, "p", f"stet: {printable(finding.stet.because)}", {"class": "stet"})
    elif finding.fingerprint:
        _add(card, "code", f'factlint stet {finding.fingerprint[:digits]} --because ""', {"class": "stet"})


def _end(item: Element, label: Label, name: str, number: int, draft: DraftReport, shown: set[str]) -> None:
    source = label.source or draft.source
    words = _cut(source.text[label.span.start : label.span.end])
    sign = _NUMBERS[min(number, len(_NUMBERS) - 1)]
    if label.source is None and name in shown:
        _add(item, "a", f"{sign} {words}", {"href": f"#{name}"})
    else:
        _add(item, "q", words)
        place = _place(source, label.span)
        _add(item, "small", f" {printable(source.address)}, {place}" if label.source is not None else f" {place}")
    if label.text:
        _add(item, "span", f" {printable(label.text)}")


def _place(source: Source, span: Span) -> str:
    line = source.position(span.start)[0]
    return f"paragraph {line}" if source.kind == "paragraphs" else f"line {line}"


def _problems(main: Element, problems: tuple[Problem, ...]) -> None:
    section = SubElement(main, "section", {"class": "problems"})
    _add(section, "h2", "Problems")
    listed = SubElement(section, "ul")
    for problem in problems:
        item = SubElement(listed, "li")
        where = problem.path
        if problem.source is not None and problem.span is not None:
            where = f"{problem.source.name}, line {problem.source.position(problem.span.start)[0]}"
        if where:
            _add(item, "b", printable(where)).tail = " "
        _add(item, "span", printable(problem.message))
        if advice := advice_for(problem.suggestions, problem.advice):
            _add(item, "small", f" {printable(advice)}")


def _cut(words: str) -> str:
    words = " ".join(printable(words).split())
    half = _LONGEST_QUOTE // 2
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    element = SubElement(parent, tag, attributes or {})
    element.text = text
    return element


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
