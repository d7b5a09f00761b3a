"""Rule files with one mistake each, and the exact report that each must give."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.model.findings import Problem
from factlint.rulebook.load import load

FILES = sorted((Path(__file__).parent / "broken").glob("*.yml"))


def told(problem: Problem) -> str:
    """A problem as the lines of a report: where, the words, what is wrong, and the way out."""
    assert problem.source is not None and problem.span is not None
    line, column = problem.source.position(problem.span.start)
    words = problem.source.text[problem.span.start : problem.span.end]
    lines = [f"{line}:{column} {words!r}", f"  {problem.message}"]
    return "\n".join([*lines, *([f"  {problem.advice}"] if problem.advice else [])]) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_each_mistake_is_explained(path: Path) -> None:
    book = load([path])
    assert "".join(map(told, book.problems)) == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert all(p.name == "broken-rule" and p.rule == path.stem for p in book.problems)


def test_all_mistakes_of_all_files_are_reported_together() -> None:
    book = load([FILES[0].parent])
    assert {Path(p.path) for p in book.problems} == set(FILES)
    assert len(book.problems) == sum(len(load([path]).problems) for path in FILES)
