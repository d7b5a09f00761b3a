"""Quotation marks: every style, apostrophes, quotations over several paragraphs, marks that nothing closes."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.quotation_marks import is_closed, marks_without_opening, pair_marks
from factlint.text.span import Span


def blocks(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]


def quoted(text: str, *elisions: str) -> list[str]:
    return [text[s.start : s.end] for s in pair_marks(text, blocks(text), elisions)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no”.", ["“no”"]),
        ('He said "no".', ['"no"']),
        ("'We are late,' she said. 'It rained.'", ["'We are late,'", "'It rained.'"]),
        ("‘We’re late,’ she said.", ["‘We’re late,’"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("„Tak” powiedział.", ["„Tak”"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("»Ja«, sagte er.", ["»Ja«"]),
        ("”Hej”, sa hon.", ["”Hej”"]),
        ("彼は「はい」と言った。", ["「はい」"]),
        ("“She told me ‘go’ twice.”", ["“She told me ‘go’ twice.”"]),
        ("the nurses' pay and the farmers' union", []),
        ("'The nurses' pay is low,' he said.", ["'The nurses' pay is low,'"]),
        ("She said 'stop.", []),
        ('She said "stop. He said "go" to her.', ['"go"']),
        ('A pipe of 5" by 3" was laid.', []),
    ],
)
def test_styles(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_elisions_open_nothing() -> None:
    assert quoted("in the '90s, 'til noon, 'we sang'", "90s", "til") == ["'we sang'"]
    assert quoted("It was 'em or us, said 'Em'.", "em") == []


def test_runs_on_over_paragraphs() -> None:
    text = "“We came.\n“We saw.\n“We left,” he said.\nNobody stayed."
    spans = pair_marks(text, blocks(text))
    assert [text[s.start : s.end] for s in spans] == ["“We came.", "“We saw.", "“We left,”"]
    assert [is_closed(text, s) for s in spans] == [False, False, True]


def test_last_paragraph_may_lack_its_mark() -> None:
    assert quoted("“We came.\n“We saw.\nNobody stayed.") == ["“We came.", "“We saw."]


@given(st.text(alphabet="ab s.,\n\"'“”‘’„«»( ", max_size=60))
def test_spans_are_in_order_and_inside_blocks(text: str) -> None:
    spans = pair_marks(text, blocks(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(b.contains(s) for b in blocks(text)) and len(s) > 0 for s in spans)


def test_time_is_linear() -> None:
    def seconds(times: int) -> float:
        text = "the workers' 'unions " * times

        def once() -> float:
            start = time.process_time()
            pair_marks(text, [Span(0, len(text))])
            return time.process_time() - start

        # The least of some runs: other work on the machine only adds.
        return min(once() for _ in range(4))

    assert seconds(16_000) < 8 * seconds(4_000) + 0.1


def test_a_mark_that_closes_nothing_is_found() -> None:
    text = "You cannot hurry,” she said, “and you should not.”"
    assert marks_without_opening(text, [Span(0, len(text))]) == [text.index("”")]
    whole = "“You cannot hurry,” she said."
    assert marks_without_opening(whole, [Span(0, len(whole))]) == []
