"""Excerpts: what is shown of a paragraph, and whether the underlines stand below their words."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factlint.model.findings import Label
from factlint.reporters.layout import Excerpt, Row, excerpts, lines, under
from factlint.reporters.wrapping import wrap
from factlint.text.printable import printable
from factlint.text.source import Source
from factlint.text.span import Span

WIDTH = 60


def label(text: str, words: str, said: str = "", *, nth: int = 0) -> Label:
    """A label on words of a text, whose paragraphs are parted by blank lines."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    start = text.rfind("\n\n", 0, at)
    end = text.find("\n\n", at + len(words))
    within = Span(start + 2 if start >= 0 else 0, end if end >= 0 else len(text))
    return Label(Span(at, at + len(words)), said, text.count("\n\n", 0, at) + 1, within=within)


def drawn(shown: list[Excerpt], width: int = WIDTH) -> list[str]:
    """The rows as they stand on a screen, the marks below them."""
    screen: list[str] = []
    for excerpt in shown:
        for row in excerpt.rows:
            screen.append(row.text if row else "…")
            for pieces in under(row, width) if row else []:
                line = ""
                for piece in pieces:
                    line += " " * (piece.column - cell_len(line)) + piece.text
                screen.append(line)
    return screen


LONG = (
    "The port was closed all night, and the ferry lay at the quay with 45 passengers, said the harbour master, who had "
    "been on the island since noon. Nobody had told the town, and the pier stayed open until the morning, when the "
    "last of the 54 passengers went ashore and the doors of the hall were closed behind them by a man in a blue coat."
)


def test_both_ends_in_one_paragraph_share_an_excerpt_that_is_cut_to_what_matters() -> None:
    shown = excerpts(
        label(LONG, "54 passengers", "54 here"), (label(LONG, "45 passengers", "45 here"),), Source("a", LONG), 60
    )
    assert drawn(shown) == [
        "The port was closed all night, and the ferry lay at the",
        "quay with 45 passengers, said the harbour master, who",
        "          ───────────── 45 here",
        "had been on the island since noon. Nobody had told the",
        "town, and the pier stayed open until the morning, when",
        "the last of the 54 passengers went ashore and the doors",
        "                ━━━━━━━━━━━━━ 54 here",
        "of the hall were closed behind them by a man in a blue …",
    ]


def test_rows_between_far_places_are_left_out() -> None:
    text = f"Six boats left. {LONG} {LONG} Five boats came back."
    shown = excerpts(label(text, "Six boats", "6"), (label(text, "Five boats", "5"),), Source("a", text), 60)
    assert drawn(shown)[:2] == [drawn(shown)[0], "━━━━━━━━━ 6"]
    assert "…" in drawn(shown)
    assert len(drawn(shown)) < 10


def test_a_mark_over_several_rows_has_its_label_at_the_end() -> None:
    shown = drawn(excerpts(label(LONG, LONG[10:150], "all of it"), (), Source("a", LONG), 60))
    assert [line for line in shown if "━" in line] == [
        " " * 10 + "━" * 45,
        "━" * 53,
        "━" * 40 + " all of it",
    ]


def test_wide_and_combining_characters_line_up() -> None:
    text = "全角文字 cafe\u0301 naïve 👍 45 boats and 54 boats"
    (row,) = excerpts(label(text, "54 boats", "54"), (label(text, "45 boats"),), Source("a", text), 60)[0].rows
    assert row is not None
    for mark, words in zip(row.marks, ("45 boats", "54 boats"), strict=True):
        assert mark.column == cell_len(text[: text.index(words)])
        assert mark.width == 8


def test_labels_that_have_no_room_behind_their_words_stand_below() -> None:
    text = "Six boats left and five boats came back."
    related = (label(text, "five boats", "five came back"), label(text, "boats left", "inside the other"))
    shown = excerpts(label(text, "Six boats left", "all six of them left"), related, Source("a", text), 60)
    assert drawn(shown) == [
        text,
        "━━━━━━━━━━━━━━     ────────── five came back",
        "╰ all six of them left",
        "    ────────── inside the other",
    ]


def test_a_label_at_the_right_edge_stands_to_the_left() -> None:
    text = "The ferry lay at the quay with all of its 45 passengers"
    assert drawn(excerpts(label(text, "passengers", "they are 54 below"), (), Source("a", text), 60)) == [
        text,
        "                                             ━━━━━━━━━━",
        "they are 54 below ╯".rjust(46),
    ]


def test_a_place_without_words_is_not_drawn() -> None:
    assert excerpts(Label(Span(0, 0), ""), (), Source("a", "Six boats"), 60) == []


def test_a_place_in_another_file_has_an_excerpt_of_its_own() -> None:
    sheet = Source("facts.yml", "figures:\n  - value: 45\n")
    other = Label(Span(20, 22), "the fact sheet", source=sheet)
    text = "54 boats left."
    shown = excerpts(label(text, "54 boats"), (other,), Source("a.md", text), 60)
    assert [(e.source.name, e.line) for e in shown] == [("a.md", 1), ("facts.yml", 2)]


def test_a_line_of_a_megabyte_is_cut_to_what_matters_and_fast() -> None:
    text = "word " * 200_000 + "54 boats" + " word" * 200_000
    started = time.process_time()
    shown = excerpts(label(text, "54 boats", "here"), (), Source("a", text), 60)
    assert time.process_time() - started < 0.5
    (first, *_, last) = drawn(shown)
    assert first.startswith("… ")
    assert last.endswith(" …")
    assert len(drawn(shown)) < 6


def test_the_line_of_a_settings_file_keeps_its_indent() -> None:
    source = Source("factlint.yml", "rules:\n  severity: eror\n")
    (row,) = lines(source, Span(19, 23), 60).rows
    assert row is not None
    assert (row.text, row.line, row.marks[0].column, row.marks[0].width) == ("  severity: eror", 2, 12, 4)
    assert lines(Source("a", ""), Span(0, 0), 60).rows


ODD = st.text(st.sampled_from("ab c\n\t全👍\u0301\x1b\u202eé"), min_size=1, max_size=400)


@settings(max_examples=300)
@given(ODD, st.data(), st.integers(20, 80))
def test_whatever_is_marked_the_underline_is_below_it(text: str, data: st.DataObject, width: int) -> None:
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), min_size=1, max_size=4))
    labels = [Label(Span(min(s), max(s)), "label", 1, within=Span(0, len(text))) for s in spans]
    for excerpt in excerpts(labels[0], labels[1:], Source("a", text), width):
        for row in excerpt.rows:
            if row is None:
                continue
            assert cell_len(row.text) <= width
            _marks_fit(row, width)


def _marks_fit(row: Row, width: int) -> None:
    for pieces in under(row, width):
        end = 0
        for piece in pieces:
            assert piece.column >= end
            end = piece.column + cell_len(piece.text)
        assert end <= width


@given(st.text(st.sampled_from("ab c\n\t全👍\x1b\u202eé"), min_size=1, max_size=200), st.data())
def test_the_words_above_an_underline_are_those_of_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = excerpts(Label(Span(start, end), "", 1, within=Span(0, len(text))), (), Source("a", text), 500)
    rows = [row for excerpt in shown for row in excerpt.rows if row is not None]
    words = "".join(_above(row.text, mark.column, mark.width) for row in rows for mark in row.marks)
    assert "".join(words.split()) == "".join(printable(text[start:end]).split())


def _above(text: str, column: int, width: int) -> str:
    """The characters of a row that stand in some of its cells."""
    starts = [cell_len(text[:at]) for at in range(len(text))]
    return "".join(c for c, at in zip(text, starts, strict=True) if column <= at < column + width)


@given(st.text(max_size=300), st.integers(10, 80))
def test_wrapping_loses_no_words(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert "".join("".join(rows).split()) == "".join(printable(text).split())
    assert all(cell_len(row) <= width for row in rows)
