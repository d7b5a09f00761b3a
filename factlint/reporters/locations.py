"""Where a finding is, as formats for machines say it: a path from the root of the repository, lines and columns."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from typing import NamedTuple

from factlint.model.findings import DraftReport, Finding, Label, Problem
from factlint.reporters.base import Look
from factlint.text.printable import printable
from factlint.text.source import Source
from factlint.text.span import Span


class Region(NamedTuple):
    """A stretch of a file: lines and columns count from 1, columns in characters; the end is behind the last one."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(span: Span, source: Source) -> Region:
    """Where a span of a source's text lies."""
    return Region(*source.position(span.start), *source.position(span.end))


def path_from_root(path: str, look: Look) -> str:
    """The path of a file from the root of the repository; absolute paths, and names of pipes, stay as they are."""
    if PurePosixPath(path).is_absolute() or path.startswith("<"):
        return path
    return posixpath.normpath(posixpath.join(look.below, path))


def source_of(label: Label, draft: DraftReport) -> Source:
    """The file that a label is in."""
    return label.source or draft.source


def other_ends(finding: Finding, draft: DraftReport, look: Look) -> list[str]:
    """A line of text for each other end of a finding: where it is, its words, and what is said of them."""
    lines = []
    for label in finding.related:
        source = source_of(label, draft)
        line, column = source.position(label.span.start)
        words = " ".join(source.text[label.span.start : label.span.end].split())
        said = f": {label.text}" if label.text else ""
        lines.append(printable(f'{path_from_root(source.name, look)}:{line}:{column} "{words}"{said}'))
    return lines


def whole_message(finding: Finding, draft: DraftReport, look: Look) -> str:
    """All that is said of a finding, in lines: the message, the other ends, the advice and the repairs."""
    lines = [printable(finding.message), *other_ends(finding, draft, look)]
    if finding.advice:
        lines.append(printable(finding.advice))
    lines += [printable(f"fix: {suggestion.title}") for suggestion in finding.suggestions if suggestion.title]
    return "\n".join(lines)


def place_of(problem: Problem) -> tuple[str, Region | None]:
    """The path of a problem, and where in it, where that is known."""
    if problem.source is not None and problem.span is not None:
        return problem.source.name, region(problem.span, problem.source)
    return problem.path, None
