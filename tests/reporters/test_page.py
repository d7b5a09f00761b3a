"""The page: what is in it, and what it does in a real browser."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

Factlint = Callable[..., Any]

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
in_a_browser = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed: apt-get install chromium")

STORY = """---
date: 2026-03-12
seo_title: Ferry <talks> & more
---
# Ferry "talks" <b>open</b>

The talks open on Monday, July 4, 2023, in Lima.

Tomas Reyl, 34, was hurt & the the dog too.

| Port | Boats |
|---|---|
| Lowton | 41 |

Doctors said 43-year-old Tomas Reyl was stable.

<!-- stet weekday-date: the letter has it so -->

The letter says Monday, July 4, 2023.
"""


class Ids(HTMLParser):
    """The ids and the links to them in a page, and the addresses that it would load from."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        if tag == "a" and (given.get("href") or "").startswith("#"):
            self.links.append((given["href"] or "")[1:])
        elif tag in ("link", "img", "iframe") or "src" in given:
            self.loads.append(str(given))


@pytest.fixture
def page(factlint: Factlint) -> Path:
    Path("ferry.md").write_text(STORY, encoding="utf-8")
    factlint("check", "--preview", "--format", "html=report.html", "ferry.md", "gone.md")
    return Path("report.html").resolve()


def test_it_stands_alone_and_every_link_leads_somewhere(page: Path) -> None:
    found = Ids()
    found.feed(page.read_text(encoding="utf-8"))
    assert len(found.ids) == len(set(found.ids))
    assert len(found.links) >= 4
    assert set(found.links) <= set(found.ids)
    assert found.loads == []


def test_what_a_draft_says_is_shown_and_not_run(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "Ferry &lt;talks&gt; &amp; more" in text
    assert "<b>open</b>" not in text
    assert "gone.md" in text
    assert re.findall(r"<td>([^<]*)", text) == ["Port", "Boats", "Lowton", "41"]


def _run(page: Path, *flags: str) -> str:
    command = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=2000",
        *flags,
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=90).stdout


def _after(page: Path, script: str) -> str:
    """The page as it is after a script was run in it."""
    probe = page.with_name("probe.html")
    text = page.read_text(encoding="utf-8")
    probe.write_text(text.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    return _run(probe, "--dump-dom")


KEY = "const key = (k) => document.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true}));"


@in_a_browser
def test_keys_lead_from_finding_to_finding_and_to_the_other_end(page: Path) -> None:
    script = KEY + "key('j'); key('j'); key('o'); document.title = document.querySelector('.card.lit').dataset.rule;"
    dom = _after(page, script)
    rules = re.findall(r'<article class="card[^>]*data-rule="([^"]+)"', dom)
    assert f"<title>{rules[1]}</title>" in dom
    lit = re.findall(r'<mark class="[^"]*\blit\b[^"]*"', dom)
    assert lit
    dom = _after(page, KEY + "key('j'); key('k'); document.title = document.querySelector('.card.lit').dataset.rule;")
    shown = [
        r
        for r, hidden in re.findall(r'<article class="card[^>]*data-rule="([^"]+)"[^>]*?( hidden="")?>', dom)
        if not hidden
    ]
    assert f"<title>{shown[-1]}</title>" in dom


@in_a_browser
def test_filters_hide_cards_and_marks(page: Path) -> None:
    script = (
        "const box = document.querySelector('[name=severity][value=error]'); box.checked = false;"
        "box.form.dispatchEvent(new Event('change'));"
        "document.title = [...document.querySelectorAll('.card:not([hidden])')].map((c) => c.dataset.rule).join();"
    )
    dom = _after(page, script)
    assert "<title>word-twice</title>" in dom
    assert re.search(r'<mark class="error here off"', dom)
    assert not re.search(r'<mark class="warning here off"', dom)
    script = (
        "const rule = document.querySelector('[name=rule]'); rule.value = 'one-person-two-ages';"
        "rule.form.dispatchEvent(new Event('change'));"
        "document.title = [...document.querySelectorAll('.card:not([hidden])')].map((c) => c.dataset.rule).join();"
    )
    assert "<title>one-person-two-ages</title>" in _after(page, script)


@in_a_browser
def test_what_stands_is_hidden_until_asked_for(page: Path) -> None:
    count = "document.title = document.querySelectorAll('.card.stands:not([hidden])').length;"
    assert "<title>0</title>" in _after(page, count)
    ask = (
        "const b = document.querySelector('[name=stet]'); b.checked = true; b.form.dispatchEvent(new Event('change'));"
    )
    assert "<title>1</title>" in _after(page, ask + count)


@in_a_browser
def test_dark_and_light(page: Path) -> None:
    back = "document.title = getComputedStyle(document.body).backgroundColor;"
    light = re.search(r"<title>(.*?)</title>", _after(page, back))
    dark = re.search(r"<title>(.*?)</title>", _after(page, KEY + "key('d');" + back))
    assert light and dark and light[1] != dark[1]


@in_a_browser
def test_it_can_be_looked_at_and_printed(page: Path) -> None:
    shot, paper = page.with_name("page.png"), page.with_name("page.pdf")
    _run(page, f"--screenshot={shot}", "--window-size=1200,1000")
    data = shot.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1200, 1000)
    assert len(data) > 20_000
    _run(page, f"--print-to-pdf={paper}")
    assert paper.read_bytes().startswith(b"%PDF")
