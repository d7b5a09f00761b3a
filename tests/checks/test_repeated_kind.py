"""The kind `repeated` beyond its rule's examples: its repairs, its keys, and its time on long drafts."""

from __future__ import annotations

import time

from factlint.checks.residue.repeated import Options, find
from factlint.languages.load import load
from factlint.model.article import Article
from factlint.model.facts import Facts
from factlint.model.findings import Certainty, Match
from factlint.model.mention import Mentions
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.structure import build

LONG = (
    "The mill at Harnfield burned to the ground on Sunday night, and with it went the last of the looms of the county."
)


def matches(*paragraphs: str, options: Options | None = None) -> list[Match]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("story.txt", "\n\n".join(("Mill fire", *paragraphs)).encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    return list(find(Article(document, Mentions(document), Facts(()), lexicon), options or Options()))


def test_either_may_be_taken_out() -> None:
    (match,) = matches(LONG, "Nobody was hurt.", LONG)
    assert [s.kind for s in match.suggestions] == ["delete-again", "delete-first"]
    assert match.suggestions[0].edits[0].span == match.at
    assert match.suggestions[1].edits[0].span == match.related[0].span


def test_each_further_copy_is_one_match() -> None:
    assert len(matches(LONG, LONG, LONG)) == 2


def test_nearly_the_same_is_less_certain() -> None:
    (match,) = matches(LONG, LONG.replace("ground", "earth"))
    assert match.certainty is Certainty.LIKELY
    assert not matches(LONG, LONG.replace("ground", "earth"), options=Options(nearly=False))


def test_other_figures_are_another_row() -> None:
    row = "Harnfield had 12 cases in the week to Sunday and 3 in the week before, the health board of the county said."
    assert not matches(row, row.replace("12", "14"))


def test_time_grows_with_length() -> None:
    def seconds(count: int) -> float:
        paragraphs = [LONG.replace("Harnfield", f"Harnfield{n}").replace("looms", f"looms{n}") for n in range(count)]
        started = time.process_time()
        matches(*paragraphs)
        return time.process_time() - started

    seconds(200)
    assert seconds(4000) < 12 * max(seconds(1000), 0.02)
