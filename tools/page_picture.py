"""Takes a picture of the page that a report is: `python -m tools.page_picture [PATH [PICTURE]]`. Needs Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from factlint.library import check
from factlint.reporters.base import Look
from factlint.reporters.html import render

_HERE = Path(__file__).resolve().parents[1]
_PATH = "examples/clash.txt"
_PICTURE = "docs/page.png"
_SIZE = "1240,900"


def main() -> None:
    """Take the picture that the command line asks for; ends with status 2 where there is no browser."""
    path, picture, *_ = [*sys.argv[1:], *[_PATH, _PICTURE][len(sys.argv) - 1 :]]
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is not installed: the picture of the page stays as it is")
    os.chdir(_HERE)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text(render(check(Path(path)), Look()), encoding="utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={_SIZE}"]
        subprocess.run(
            [browser, *flags, f"--screenshot={_HERE / picture}", page.as_uri()], check=True, capture_output=True
        )


if __name__ == "__main__":
    main()
