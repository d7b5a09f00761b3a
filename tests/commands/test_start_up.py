"""What a short run imports: every editor waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from factlint.commands import run
run(["check", "--format", "plain", "a.txt"])
print(*sorted({"rich", "yaml", "rapidfuzz", "markdown_it", "pathspec", "dateutil"} & set(sys.modules)))
"""


def test_a_draft_without_findings_imports_no_library_that_it_has_no_use_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain falls on the quay\n\nIt rained on the quay all day.\n", encoding="utf-8")
    for _ in range(2):
        # The first run fills the archive, so that the second need not read YAML.
        done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.splitlines() == ["nothing found in 1 draft", ""]
