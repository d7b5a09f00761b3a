"""Measures the English readers of numbers, measures, money, ages and dates against the specs of Recognizers-Text.

    python -m tools.readers_against_specs FOLDER [--show]

FOLDER is the `Specs` folder of a checkout of Recognizers-Text (MIT), which holds `Number`, `NumberWithUnit` and
`DateTime`, each with an `English` folder of JSON files. Each input is read as the one paragraph of a draft. Printed is
a row for each file that holds something that factlint means to read: how many rows were used, precision and recall by
exact span, by value (the words overlap and mean the same) and by both. `--show` lists every difference. A row is used
where one of its results is in scope, or where it says that there is nothing to find. Mentions that overlap a result
out of scope are not counted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factlint.languages.load import load
from factlint.model.mention import Mention
from factlint.model.timed import Age
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build
from factlint.text.span import Span
from tools.spec_kinds import KINDS, Kind, Result, resolution_of

BEFORE, AFTER = "Notice to all\n\n", "\n\nThat was that."


@dataclass(slots=True)
class Tally:
    """What was counted of a file."""

    rows: int = 0
    read: int = 0
    expected: int = 0
    by_span: int = 0
    by_value: int = 0
    by_both: int = 0
    has_values: bool = False
    left_out: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)


def results(row: dict[str, Any], kind: Kind) -> Iterator[Result]:
    """What a row expects, and which of it is out of scope."""
    for found in row["Results"]:
        start = found["Start"]
        end = start + found["Length"] if "Length" in found else found["End"] + 1
        name = (found.get("TypeName") or found.get("Type") or "").rpartition(".")[2]
        is_other = bool(kind.of) and name not in kind.of
        why_not = "another kind" if is_other else kind.why_not(row["Input"][start:end], row)
        yield Result(Span(start, end), found["Text"], resolution_of(found["Text"], row), row, why_not)


def mentions(words: str, kind: Kind) -> list[tuple[Span, Mention]]:
    """What factlint reads, with its place in the words of the row."""
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"{BEFORE}{words}{AFTER}".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    found = recognise(document, lexicon, kind.types)
    placed = []
    for mention in (m for t in kind.types for m in found.of(t)):
        span = kind.where(mention)
        if span is not None:
            at = document.segments.to_source(span)
            placed.append((Span(at.start - len(BEFORE), at.end - len(BEFORE)), mention))
    # An age holds the length of time that it was read from.
    whole = [s for s, m in placed if isinstance(m, Age)]
    return [(s, m) for s, m in placed if isinstance(m, Age) or not any(w.contains(s) for w in whole)]


def measure(rows: Iterable[dict[str, Any]], kind: Kind) -> Tally:
    """The tally of a file."""
    tally = Tally()
    for row in rows:
        expected = list(results(row, kind))
        tally.left_out.update(r.why_not for r in expected if r.why_not)
        wanted = [r for r in expected if not r.why_not]
        if not wanted and expected:
            continue
        tally.rows += 1
        others = [r.span for r in expected if r.why_not]
        found = [
            (s, m)
            for s, m in mentions(row["Input"], kind)
            if not any(o.overlaps(s) for o in others)
            and not (kind.passes_over(m) and not any(r.span.overlaps(s) for r in wanted))
        ]
        _count(tally, wanted, found, kind)
        if _differs(wanted, found, kind):
            tally.shown.append(
                f"{row['Input']!r}\n      expected {[(r.text, _brief(r.means)) for r in wanted]}\n"
                f"      read     {[row['Input'][s.start : s.end] for s, _ in found]}"
            )
    return tally


def _count(tally: Tally, wanted: list[Result], found: list[tuple[Span, Mention]], kind: Kind) -> None:
    tally.read += len(found)
    tally.expected += len(wanted)
    tally.has_values = tally.has_values or any(r.means for r in wanted)
    spans = [s for s, _ in found]
    tally.by_span += sum(r.span in spans for r in wanted)
    tally.by_value += sum(any(_means(r, s, m, kind) for s, m in found) for r in wanted)
    tally.by_both += sum(any(s == r.span and _means(r, s, m, kind) for s, m in found) for r in wanted)


def _means(result: Result, span: Span, mention: Mention, kind: Kind) -> bool:
    return bool(result.means) and result.span.overlaps(span) and kind.same(result, mention)


def _differs(wanted: list[Result], found: list[tuple[Span, Mention]], kind: Kind) -> bool:
    return len(wanted) != len(found) or any(
        not any(s == r.span and (not r.means or kind.same(r, m)) for s, m in found) for r in wanted
    )


def _brief(means: dict[str, Any]) -> str:
    return " ".join(str(means[k]) for k in ("timex", "value", "unit", "isoCurrency") if k in means)


def share(part: int, whole: int) -> str:
    """A share in whole per cent, or a dash where there is nothing to share."""
    return f"{100 * part / whole:.0f}" if whole else "–"


def table_row(name: str, kind: Kind, tally: Tally) -> str:
    """A row of the table."""
    counts = [
        None if kind.spans_differ else tally.by_span,
        tally.by_value if tally.has_values else None,
        None if kind.spans_differ or not tally.has_values else tally.by_both,
    ]
    cells = ["–" if n is None else f"{share(n, tally.read)} / {share(n, tally.expected)}" for n in counts]
    of = f", {min(kind.of)}" if kind.of else ""
    left_out = "; ".join(f"{why}: {n}" for why, n in tally.left_out.most_common()) or "–"
    return f"| {name}{of} | {tally.rows} | {tally.expected} | {' | '.join(cells)} | {left_out} |"


def main() -> None:
    """Print the table for the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, help="the Specs folder of Recognizers-Text")
    parser.add_argument("--show", action="store_true", help="list every difference")
    asked = parser.parse_args()
    print("| File | Rows | Results | Span | Value | Both | Out of scope |")
    print("|---|---|---|---|---|---|---|")
    for kind in KINDS:
        for name in kind.files:
            folder, _, stem = name.partition("/")
            file = asked.folder / folder / "English" / f"{stem}.json"
            tally = measure(json.loads(file.read_text(encoding="utf-8-sig")), kind)
            print(table_row(stem, kind, tally))
            if asked.show:
                print(*(f"   {line}" for line in tally.shown), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
