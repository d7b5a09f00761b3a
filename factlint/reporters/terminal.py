"""The report in a terminal: each finding with its excerpts, both ends underlined, in colour where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factlint.model.findings import Finding, Problem, Report
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for, closing, shortest
from factlint.reporters.layout import MORE, Excerpt, Row, excerpts, lines, under
from factlint.reporters.wrapping import wrap
from factlint.text.printable import printable
from factlint.text.source import Source

_PROBLEM = "problem"
_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan", _PROBLEM: "bold magenta"}
_RELATED = "blue"
_DIM = "dim"
_EDGE = "│ "
_KEY_WIDTH = 6


def render(report: Report, look: Look) -> str:
    """The whole report, with the codes that colour it where the look asks for colour."""
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.colour,
        no_color=not look.colour,
        color_system="standard" if look.colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        for line in paint(report, look):
            console.print(line, soft_wrap=True)
    return captured.get()


def paint(report: Report, look: Look) -> Iterator[Text]:
    """The lines of the report."""
    digits = shortest(report)
    for draft in report.drafts:
        for finding in draft.findings:
            if finding.stet is None:
                yield from _finding(finding, draft.source, look, digits)
    for problem in report.problems:
        yield from _problem(problem, look)
    for line in closing(report, look) if look.counted else ():
        yield from (Text(part) for part in (wrap(line, look.width) if cell_len(line) > look.width else [line]))


def _finding(finding: Finding, source: Source, look: Look, digits: int) -> Iterator[Text]:
    style = _STYLES[finding.severity.value]
    yield Text.assemble((finding.severity.value, style), "  ", (finding.rule, "bold"))
    yield from (Text(f"  {row}", "bold") for row in wrap(finding.message, look.width - 2))
    shown = excerpts(finding.primary, finding.related, source, look.width - 5)
    if not shown:
        yield Text(f"  {printable(source.address)}", _DIM)
    for excerpt in shown:
        yield Text()
        yield Text(f"  {_place(excerpt)}", _DIM)
        for row in excerpt.rows:
            yield from _row(row, look.width - 5, Text("   "), style)
    yield Text()
    if finding.advice:
        yield from _entry("check", finding.advice, look)
    for number, suggestion in enumerate(finding.suggestions):
        yield from _entry("" if number else "fix", suggestion.title, look)
    if finding.fingerprint:
        # What the engine itself notes has neither a page nor anything to settle.
        yield from _entry("why", f"factlint explain {finding.rule}", look)
        yield from _entry("stet", f"factlint stet {finding.fingerprint[:digits]}", look)
    yield Text()


def _problem(problem: Problem, look: Look) -> Iterator[Text]:
    where = printable(problem.path)
    if problem.source is not None and problem.span is not None:
        line, column = problem.source.position(problem.span.start)
        where = f"{printable(problem.source.name)}:{line}:{column}"
    style = _STYLES[_PROBLEM]
    name = f"{problem.name}  {where}".rstrip()
    yield Text.assemble((_PROBLEM, style), "  ", (name, "bold"))
    rule = "" if not problem.rule or problem.name == "broken-rule" else f"{problem.rule}: "
    yield from (Text(f"  {row}") for row in wrap(rule + problem.message, look.width - 2))
    if problem.source is not None and problem.span is not None:
        excerpt = lines(problem.source, problem.span, look.width - 12)
        for row in excerpt.rows:
            number = str(row.line) if row else ""
            yield from _row(row, look.width - 12, Text(f"  {number:>5} ", _DIM), style)
    if advice := advice_for(problem.suggestions, problem.advice):
        yield from _entry("try", advice, look)
    yield Text()


def _place(excerpt: Excerpt) -> str:
    name = printable(excerpt.source.address)
    if excerpt.source.kind == "paragraphs":
        return f"{name}  ¶{excerpt.line}"
    return f"{name}:{excerpt.line}" + (f"  ¶{excerpt.paragraph}" if excerpt.paragraph else "")


def _row(row: Row | None, width: int, gutter: Text, style: str) -> Iterator[Text]:
    blank = " " * len(gutter)
    if row is None:
        yield Text(f"{blank}{_EDGE}{MORE}", _DIM)
        return
    yield Text.assemble(gutter, (_EDGE, _DIM), row.text)
    for pieces in under(row, width):
        line = Text.assemble(blank, (_EDGE, _DIM))
        at = 0
        for piece in pieces:
            line.append(" " * (piece.column - at))
            line.append(piece.text, style if piece.is_primary else _RELATED)
            at = piece.column + cell_len(piece.text)
        yield line


def _entry(key: str, words: str, look: Look) -> Iterator[Text]:
    for number, row in enumerate(wrap(words, look.width - 2 - _KEY_WIDTH)):
        yield Text.assemble("  ", (f"{'' if number else key:{_KEY_WIDTH}}", _DIM), row)


REPORTER = Reporter(name="terminal", render=render)
