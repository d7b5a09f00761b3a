"""One draft through the engine: exceptions, desks, crashes, order; with kinds that are made here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from factlint.checks.base import Kind, RuleFault
from factlint.engine import Orders, check_draft
from factlint.engine.brief import Brief
from factlint.engine.edition import Edition
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.draft import Draft
from factlint.model.findings import Certainty, Edit, Match, Related, Severity, Suggestion
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.rule import Desks, Exceptions, Rule
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed

TEXT = "# Six boats\n\nSix boats left the quay.\n\nSix boats came back, she said: “Six boats sank.”\n"


@dataclass(frozen=True, slots=True)
class Options:
    words: str = "Six"
    certainty: Certainty = Certainty.CERTAIN


def find(article: Article, options: Options) -> Iterator[Match]:
    """Every place of the words, with the first of them as the other end."""
    text = article.document.text
    first = at = text.find(options.words)
    while at >= 0:
        span = Span(at, at + len(options.words))
        yield Match(
            at=span,
            slots={"words": options.words},
            related=(Related("there", Span(first, first + len(options.words))),) if at > first else (),
            certainty=options.certainty,
            suggestions=(Suggestion((Edit(span, "Seven"),), kind="other"),),
            key=options.words,
        )
        at = text.find(options.words, at + 1)


KIND = Kind(name="words", summary="Some words", find=find, options=Options, slots={"words": "the words"})


def rule(name: str = "six", **changed: Any) -> Rule:
    """A rule of this kind; what it does not say is as in a rule that ships."""
    shipped = load([house_rules()]).rules[0]
    own: dict[str, Any] = {
        "name": name,
        "kind": KIND,
        "options": Options(),
        "severity": Severity.ERROR,
        "scopes": frozenset(Scope),
        "layers": frozenset(),
        "message": "The draft says '{words}'.",
        "labels": {"here": "{words} here", "there": "{words} there"},
        "advice": "",
        "repairs": {"other": "Write {replacement}"},
        "exceptions": Exceptions(),
        "desks": Desks(),
        "languages": (),
        "was": (),
    }
    return replace(shipped, **{**own, **changed})


def draft(text: str = TEXT) -> Draft:
    reader = reader_named("md")
    assert reader is not None
    (read,) = reader.read(Raw("a.md", text.encode()))
    return read


def found(*rules: Rule, text: str = TEXT) -> list[str]:
    return [f"{f.rule} {f.primary.span.start}" for f in check_draft(draft(text), Orders(rules)).report.findings]


def test_a_match_becomes_a_finding_in_the_words_of_its_rule() -> None:
    findings = check_draft(draft(), Orders((rule(),))).report.findings
    assert len(findings) == 4
    second = findings[1]
    assert (second.message, second.primary.text, second.related[0].text) == (
        "The draft says 'Six'.",
        "Six here",
        "Six there",
    )
    assert second.suggestions[0].title == "Write Seven"
    assert TEXT[second.primary.span.start : second.primary.span.end] == "Six"
    assert len({f.fingerprint for f in findings}) == 4


@pytest.mark.parametrize(
    ("certainty", "severity"),
    [(Certainty.CERTAIN, "error"), (Certainty.LIKELY, "warning"), (Certainty.HINT, "note")],
)
def test_what_is_less_certain_is_less_severe(certainty: Certainty, severity: str) -> None:
    report = check_draft(draft(), Orders((rule(options=Options(certainty=certainty)),))).report
    assert {f.severity.value for f in report.findings} == {severity}


def test_a_severity_that_a_house_has_set_is_that_of_likely_findings_too() -> None:
    likely = rule(options=Options(certainty=Certainty.LIKELY), holds_throughout=True)
    assert {f.severity.value for f in check_draft(draft(), Orders((likely,))).report.findings} == {"error"}


def test_rules_report_in_their_places() -> None:
    assert found(rule(scopes=frozenset({Scope.HEADLINE}))) == ["six 2"]
    assert len(found(rule(scopes=frozenset(), layers=frozenset({Layer.QUOTE})))) == 1


def test_exceptions() -> None:
    assert len(found(rule(exceptions=Exceptions(phrases=("Six boats left",))))) == 3
    assert len(found(rule(exceptions=Exceptions(phrases=("Six boat",))))) == 4
    assert len(found(rule(exceptions=Exceptions(words_nearby=("quay",))))) == 3
    assert len(found(rule(exceptions=Exceptions(words_nearby={"id": ("quay",)})))) == 4
    headline = Placed("headline", Span(0, 0))
    assert len(found(rule(exceptions=Exceptions(inside=(headline,))))) == 3


def test_desks_and_languages() -> None:
    of_sport = f"---\ndesk: sport\n---\n{TEXT}"
    assert found(rule(desks=Desks(not_=("sport",))), text=of_sport) == []
    assert found(rule(desks=Desks(only=("sport",)))) == []
    skipped = check_draft(draft(), Orders((rule(languages=("id",)),))).report.skipped
    assert skipped[0].why == "the rule is not for the language 'en'"


def test_a_rule_that_hangs_on_a_date_says_so_where_there_is_none() -> None:
    dated = rule(kind=replace(KIND, uses_date=True))
    text = TEXT + "\nIt was Monday, 4 July.\n"
    report = check_draft(draft(text), Orders((dated,))).report
    assert len(report.findings) == 4
    assert "--date" in report.skipped[0].why
    assert check_draft(draft(), Orders((dated,))).report.skipped == ()
    assert check_draft(draft(f"---\ndate: 2026-03-01\n---\n{text}"), Orders((dated,))).report.skipped == ()


def boom(article: Article, options: Any) -> Iterable[Match]:
    """A check that finds something and then raises."""
    yield Match(Span(0, 1), {"words": "x"})
    raise ZeroDivisionError("boom")


def test_a_check_that_raises_costs_itself_alone() -> None:
    checked = check_draft(draft(), Orders((rule("a", kind=replace(KIND, find=boom)), rule("b"))))
    assert {f.rule for f in checked.report.findings} == {"b"}
    (problem,) = checked.problems
    assert (problem.rule, problem.name, problem.path) == ("a", "crashed", "a.md")
    assert "boom" in problem.message


def test_a_rule_at_fault_is_shown_in_its_own_file() -> None:
    def at_fault(article: Article, options: Any) -> Iterable[Match]:
        raise RuleFault("the pattern took too long", Placed("x", Span(3, 4)))

    checked = check_draft(draft(), Orders((rule("a", kind=replace(KIND, find=at_fault)), rule("b"))))
    assert {f.rule for f in checked.report.findings} == {"b"}
    (problem,) = checked.problems
    assert (problem.name, problem.span) == ("broken-rule", Span(3, 4))
    assert problem.path.endswith(".yml")


def test_what_cannot_be_recognised_costs_the_rules_that_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from factlint import recognizers
    from factlint.model.quantity import Quantity

    real = recognizers.recognise

    def recognise(document: Any, lexicon: Any, wanted: set[Any]) -> Any:
        if Quantity in wanted:
            raise ZeroDivisionError("boom")
        return real(document, lexicon, wanted)

    monkeypatch.setattr(recognizers, "recognise", recognise)
    counting = rule("counting", kind=replace(KIND, mentions=(Quantity,)))
    checked = check_draft(draft(), Orders((counting, rule())))
    assert {f.rule for f in checked.report.findings} == {"six"}
    assert [(p.rule, p.name) for p in checked.problems] == [("counting", "crashed")]


def test_what_no_rule_can_read_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: Any) -> Any:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("factlint.structure.build", build)
    checked = check_draft(draft(), Orders((rule("a"), rule("b"))))
    assert [(p.rule, p.name) for p in checked.problems] == [("", "crashed")]


def test_the_order_of_rules_changes_nothing() -> None:
    rules = [rule("a"), rule("b", options=Options("boats")), rule("c", options=Options("Six boats"))]
    assert check_draft(draft(), Orders(tuple(rules))).report == check_draft(draft(), Orders(tuple(rules[::-1]))).report


def test_former_names_keep_their_stets(factlint: Callable[..., Any]) -> None:
    slip = "# Talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
    Path("a.md").write_text(slip, encoding="utf-8")
    (old,) = factlint("check", "--format", "json", "--rule", "weekday-date").findings
    edition = Edition(Brief(rules=("weekday-date",)))
    orders = edition.house.orders(edition.house.settings(Path()))
    renamed = tuple(replace(r, name="day-and-date", was=("weekday-date",)) for r in orders.rules)
    Path("stet.yml").write_text(
        f"- finding: '{old['fingerprint']}'\n  rule: weekday-date\n  draft: a.md\n  because: so it was\n",
        encoding="utf-8",
    )
    stets = Edition(Brief()).house.orders(Edition(Brief()).house.settings(Path())).stets
    changed = replace(orders, rules=renamed, former={"weekday-date": "day-and-date"}, stets=stets)
    (finding,) = check_draft(draft(slip), changed).report.findings
    assert (finding.rule, finding.stet.because if finding.stet else "") == ("day-and-date", "so it was")


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    examples = Path(__file__).parents[2] / "examples"
    reports = set()
    for seed in ("0", "1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "factlint", "check", "--preview", "--format", "json", str(examples)]
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
        assert b'"drafts"' in done.stdout
        reports.add(done.stdout)
    assert len(reports) == 1
