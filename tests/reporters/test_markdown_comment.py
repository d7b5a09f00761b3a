"""The report as a comment on a pull request: what a reader of Markdown makes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyromark

Factlint = Callable[..., Any]

STORY = """# Ferry talks

The *talks* open on Monday, July 4, 2023, in Lima, @desk said <b>now</b> [x](y).

Tomas Reyl, 34, was hurt.

- Doctors said 43-year-old Tomas Reyl was stable.
"""


def test_both_ends_in_bold_in_their_paragraphs(factlint: Factlint) -> None:
    Path("ferry.md").write_text(STORY, encoding="utf-8")
    out = factlint("check", "--preview", "--format", "markdown", "ferry.md", "gone.md").out
    page = pyromark.html(out)
    assert "<h3>factlint: 2 errors in 1 draft</h3>" in page
    assert "<strong>Monday, July 4, 2023</strong>" in page
    assert "<strong>Tomas Reyl, 34</strong>" in page and "<strong>43-year-old</strong>" in page
    assert page.count("<blockquote>") == 3
    assert "gone.md: there is no such file or folder" in page
    # Nobody is called, no tag of the draft is one, and its marks are shown as they are.
    assert "@desk" not in out
    assert "<b>now</b>" not in page and "&lt;b&gt;now" in page
    assert "The *talks* open" in page


def test_it_fits_into_a_comment(factlint: Factlint) -> None:
    Path("many.md").write_text("# Talks\n\n" + "They open on Monday, July 4, 2023.\n\n" * 600, encoding="utf-8")
    out = factlint("check", "--format", "markdown", "many.md").out
    assert len(out) < 65_536
    assert "more than fit here" in out


def test_nothing_found(factlint: Factlint) -> None:
    Path("a.md").write_text("# Talks\n\nThey opened.\n", encoding="utf-8")
    assert factlint("check", "--format", "markdown").out == "### factlint: nothing found in 1 draft\n"
