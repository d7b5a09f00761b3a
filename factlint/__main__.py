"""`factlint` and `python -m factlint`."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line, and end the program with its exit status."""
    # Rules, word lists and mentions are many small objects that stay, none of them in a cycle: looking for cycles among
    # them every 700 objects took a fifth of the time of a short run.
    gc.set_threshold(100_000, 50, 50)
    from factlint.commands import run

    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    # Taking all those objects apart one by one, only to end, would take another tenth.
    os._exit(status)


if __name__ == "__main__":
    main()
