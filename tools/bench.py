"""Start-up, throughput and scaling of the linter on this machine, in CPU time, with the good stories of its own tests.

`make bench` prints the figures and fails where one is out of bounds: start-up at most 3 times that of the three
libraries that no run can do without, at least 0.4 MB of text a second, time linear in length and in number, and half a
second for a fact sheet and a transcript that are large.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median

STARTUP_LIMIT = 3.0
THROUGHPUT_LIMIT = 0.4
DOUBLING_LIMIT = 2.5
EVIDENCE_LIMIT = 0.5

PARAGRAPH = """Council weighs flood plan

The council will decide on Tuesday whether to build a second wall along the river, Anna Holt, its leader, said. The
first one, which cost £2.4m, was finished in 2019.
"""


def cpu_seconds(*command: str, cwd: Path | None = None) -> float:
    """User and system seconds of one run of a command."""
    # Byte code is kept, as it is where factlint is installed; the repository's factlint runs, whatever is installed.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[1])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, capture_output=True, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def usual(times: int, *command: str, cwd: Path | None = None) -> float:
    """The median of several runs, after one that fills the archive and the folders of byte code."""
    cpu_seconds(*command, cwd=cwd)
    return median(cpu_seconds(*command, cwd=cwd) for _ in range(times))


def stories() -> list[str]:
    """The good stories of the tests, whole: drafts as they are written, with next to nothing to find.

    They are few, so that names are looked up once for many drafts; copy of many papers takes a little longer.
    """
    folder = Path(__file__).parents[1] / "tests" / "clean" / "stories"
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]


def long_story(prose: list[str], size: int) -> str:
    """A draft of about `size` characters, of whole stories one after the other."""
    whole = "\n\n".join(prose)
    return "\n\n".join([whole] * (size // len(whole) + 1))[:size]


def sheet_of(people: int) -> str:
    """A fact sheet of so many invented people."""
    parts = ["bran", "cor", "dal", "est", "fen", "gar", "hol", "ivo", "jor", "kel", "lim", "mor", "nes", "oth", "pel"]
    lines = ["as_of: 2026-03-01", "people:"]
    for number in range(people):
        a, b, c, d = (number // 15**power % 15 for power in range(4))
        lines += [
            f"  - name: {(parts[a] + parts[b]).title()} {(parts[c] + parts[d] + parts[a]).title()}",
            f"    title: {parts[d]} officer",
            "    pronoun: she",
            f"    born: {1940 + number % 60}-03-02",
        ]
    return "\n".join(lines) + "\n"


def transcript_of(prose: list[str], cues: int, words: int) -> str:
    """A transcript in SRT, made of stories."""
    said = " ".join(prose).replace("-->", "").split()
    lines = []
    for cue in range(cues):
        at = cue * words % max(1, len(said) - words)
        time = f"{cue * 7 // 3600:02}:{cue * 7 // 60 % 60:02}:{cue * 7 % 60:02},000"
        lines += [str(cue + 1), f"{time} --> {time}", " ".join(said[at : at + words]), ""]
    return "\n".join(lines)


def evidence_costs(root: Path, prose: list[str]) -> tuple[float, float]:
    """CPU seconds that a sheet of 50,000 people and a transcript of an hour add: on the first run, and later."""
    for name, draft in (("bare", ""), ("beside", "---\nfacts: facts.yml\ntranscript: hour.srt\n---\n")):
        (root / name).mkdir()
        (root / name / "draft.md").write_text(draft + long_story(prose, 5000), encoding="utf-8")
    (root / "beside" / "facts.yml").write_text(sheet_of(50_000), encoding="utf-8")
    (root / "beside" / "hour.srt").write_text(transcript_of(prose, 500, 18), encoding="utf-8")
    lint(root / "bare")
    bare = median(lint(root / "bare") for _ in range(5))
    first = lint(root / "beside") - bare
    return first, median(lint(root / "beside") for _ in range(5)) - bare


def lint(folder: Path) -> float:
    """CPU seconds of linting a folder with every rule."""
    return cpu_seconds(
        sys.executable, "-m", "factlint", "check", "--format", "json", "--fail-on", "never", ".", cwd=folder
    )


def main() -> int:
    """Print the figures; returns 1 where one is out of bounds."""
    prose = stories()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)

        def folder(name: str, drafts: list[str]) -> Path:
            place = root / name
            place.mkdir()
            for number, draft in enumerate(drafts):
                (place / f"{number:04}.txt").write_text(draft, encoding="utf-8")
            return place

        one = folder("one", [PARAGRAPH])
        bare = usual(9, sys.executable, "-c", "import rich.console, regex, yaml")
        start = usual(
            9, sys.executable, "-m", "factlint", "check", "--format", "json", "--fail-on", "never", "0000.txt", cwd=one
        )
        print(
            f"start-up on a paragraph: {start * 1000:.0f} ms CPU, "
            f"{start / bare:.1f} times the {bare * 1000:.0f} ms of importing rich, regex and yaml"
        )

        many = folder("many", prose * 100)
        size = sum(f.stat().st_size for f in many.iterdir()) / 1e6
        took = lint(many) - start
        print(f"throughput: {size / took:.2f} MB/s ({size:.1f} MB in {took:.1f} s CPU)")

        lengths = [
            median(lint(long) for _ in range(3)) - start
            for long in [folder(f"long{n}", [long_story(prose, 100_000 * n)]) for n in (1, 2, 4)]
        ]
        numbers = [
            median(lint(many) for _ in range(3)) - start
            for many in [folder(f"number{n}", prose * (12 * n)) for n in (1, 2, 4)]
        ]
        first, later = evidence_costs(root, prose)
    print(f"a sheet of 50,000 people and a transcript of an hour add {first:.1f} s at first, then {later:.2f} s")
    print("one draft of 100, 200, 400 kB: " + ", ".join(f"{t:.2f} s" for t in lengths))
    print(f"{12 * len(prose)} drafts, twice and four times as many: " + ", ".join(f"{t:.2f} s" for t in numbers))
    worst = max(b / a for series in (lengths, numbers) for a, b in pairwise(series))
    print(f"a doubling costs at most {worst:.1f} times as much")
    sound = (
        later <= EVIDENCE_LIMIT
        and start / bare <= STARTUP_LIMIT
        and size / took >= THROUGHPUT_LIMIT
        and worst <= DOUBLING_LIMIT
    )
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
