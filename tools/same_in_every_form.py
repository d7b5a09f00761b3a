"""Are the findings the same in whatever form a draft comes? Articles of a corpus, wrapped in each form, and linted.

    python -m tools.same_in_every_form CORPUS.jsonl [--articles N] [--show N]

The corpus has an object on each line, with `headline` and `body`; each line of a body is a paragraph.
"""

from __future__ import annotations

import argparse
import html
import io
import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import docx

from factlint.library import check

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-]|^\d+[.)])")


def _text(headline: str, paragraphs: list[str]) -> bytes:
    return "\n\n".join([headline, *paragraphs]).encode()


def _markdown(headline: str, paragraphs: list[str]) -> bytes:
    # "12. " begins a list, and signs of Markdown are meant as they are.
    lines = [_SPECIAL.sub(lambda m: m[1][:-1] + "\\" + m[1][-1], line) for line in (headline, *paragraphs)]
    return ("# " + "\n\n".join(lines) + "\n").encode()


def _html(headline: str, paragraphs: list[str]) -> bytes:
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in paragraphs)
    nav = '<nav><ul><li><a href="/">Home</a></li></ul></nav>'
    story = f"<article><h1>{html.escape(headline)}</h1>{body}</article>"
    return f"<html><head><meta charset=utf-8></head><body>{nav}{story}</body></html>".encode()


def _word(headline: str, paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for style, line in (("Title", headline), *((None, line) for line in paragraphs)):
        document.add_paragraph(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", line), style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _ninjs(headline: str, paragraphs: list[str]) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in paragraphs)
    return json.dumps({"uri": "x", "headline": html.escape(headline), "body_html": body}).encode()


_FORMS: dict[str, Callable[[str, list[str]], bytes]] = {
    "txt": _text,
    "md": _markdown,
    "html": _html,
    "docx": _word,
    "json": _ninjs,
}


def main() -> None:
    """Lint each article in each form, and count in how many the findings differ from those in plain text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=500, help="of each corpus")
    parser.add_argument("--show", type=int, default=5, help="differences to show for each form")
    options = parser.parse_args()
    rows = [
        json.loads(line)
        for corpus in options.corpora
        for line in corpus.open(encoding="utf-8").readlines()[: options.articles]
    ]
    articles = [
        (
            " ".join(row["headline"].split()),
            [" ".join(line.split()) for line in row["body"].splitlines() if line.strip()],
        )
        for row in rows
        if row.get("headline", "").strip() and row["body"].strip()
    ]
    found = {form: _findings(form, make, articles) for form, make in _FORMS.items()}
    print(f"{len(articles)} articles, {sum(sum(f.values()) for f in found['txt'])} findings in plain text")
    for form, by_article in found.items():
        different = [n for n, (one, two) in enumerate(zip(found["txt"], by_article, strict=True)) if one != two]
        print(f"{form}: {len(different)} articles differ")
        for number in different[: options.show]:
            print(
                "   ",
                articles[number][0][:60],
                dict(found["txt"][number] - by_article[number]),
                dict(by_article[number] - found["txt"][number]),
            )


def _findings(
    form: str, make: Callable[[str, list[str]], bytes], articles: list[tuple[str, list[str]]]
) -> list[Counter[tuple[str, str]]]:
    with tempfile.TemporaryDirectory() as folder:
        for number, (headline, paragraphs) in enumerate(articles):
            (Path(folder) / f"{number:06}.{form}").write_bytes(make(headline, paragraphs))
        report = check(Path(folder))
    for problem in report.problems:
        print(f"{form}: {problem.path}: {problem.message}")
    by_name = {Path(d.path).stem: d for d in report.drafts}
    found = []
    for number in range(len(articles)):
        draft = by_name.get(f"{number:06}")
        words = Counter[tuple[str, str]]()
        for finding in draft.findings if draft is not None else ():
            source = draft.source if draft is not None else finding.primary.source
            assert source is not None
            said = html.unescape(source.text[finding.primary.span.start : finding.primary.span.end]).replace("\\", "")
            words[finding.rule, " ".join(said.split())] += 1
        found.append(words)
    return found


if __name__ == "__main__":
    main()
