"""Start-up, throughput and scaling of the linter on this machine, in CPU time, with texts made of the rules' examples.

`make bench` prints the figures and fails where one is out of bounds: start-up at most 3 times that of the three
libraries that no run can do without, at least 0.4 MB of text a second, and time linear in length and in number.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median

from factlint.rulebook.load import house_rules, load

STARTUP_LIMIT = 3.0
THROUGHPUT_LIMIT = 0.4
DOUBLING_LIMIT = 2.5


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


def paragraphs() -> list[str]:
    """Paragraphs of prose out of the good examples of all rules, in an order that is the same every time.

    The bad ones are left out: no draft has a slip in every second paragraph, and showing slips takes longer than
    reading.
    """
    found = set()
    for rule in load([house_rules()]).rules:
        for example in rule.examples.good:
            found.update(p.strip() for p in example.text.text.split("\n\n") if p.strip()[:1].isalpha() and len(p) > 60)
    ordered = sorted(found)
    random.Random(1).shuffle(ordered)
    return ordered


def story(prose: list[str], size: int, seed: int) -> str:
    """A draft of about `size` characters."""
    chooser = random.Random(seed)
    parts, length = ["Council weighs flood plan as costs rise"], 0
    while length < size:
        parts.append(chooser.choice(prose))
        length += len(parts[-1])
    return "\n\n".join(parts) + "\n"


def lint(folder: Path) -> float:
    """CPU seconds of linting a folder with every rule."""
    return cpu_seconds(
        sys.executable, "-m", "factlint", "check", "--format", "json", "--fail-on", "never", ".", cwd=folder
    )


def main() -> int:
    """Print the figures; returns 1 where one is out of bounds."""
    prose = paragraphs()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)

        def folder(name: str, drafts: list[str]) -> Path:
            place = root / name
            place.mkdir()
            for number, draft in enumerate(drafts):
                (place / f"{number:04}.txt").write_text(draft, encoding="utf-8")
            return place

        one = folder("one", [story(prose, 1, 0)])
        bare = usual(9, sys.executable, "-c", "import rich.console, regex, yaml")
        start = usual(
            9, sys.executable, "-m", "factlint", "check", "--format", "json", "--fail-on", "never", "0000.txt", cwd=one
        )
        print(
            f"start-up on a paragraph: {start * 1000:.0f} ms CPU, "
            f"{start / bare:.1f} times the {bare * 1000:.0f} ms of importing rich, regex and yaml"
        )

        many = folder("many", [story(prose, 3500, seed) for seed in range(300)])
        size = sum(f.stat().st_size for f in many.iterdir()) / 1e6
        took = lint(many) - start
        print(f"throughput: {size / took:.2f} MB/s ({size:.1f} MB in {took:.1f} s CPU)")

        lengths = [lint(folder(f"long{n}", [story(prose, 100_000 * n, n)])) - start for n in (1, 2, 4)]
        numbers = [
            lint(folder(f"number{n}", [story(prose, 3500, s) for s in range(60 * n)])) - start for n in (1, 2, 4)
        ]
    print("one draft of 100, 200, 400 kB: " + ", ".join(f"{t:.2f} s" for t in lengths))
    print("60, 120, 240 drafts: " + ", ".join(f"{t:.2f} s" for t in numbers))
    worst = max(b / a for series in (lengths, numbers) for a, b in pairwise(series))
    print(f"a doubling costs at most {worst:.1f} times as much")
    sound = start / bare <= STARTUP_LIMIT and size / took >= THROUGHPUT_LIMIT and worst <= DOUBLING_LIMIT
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
