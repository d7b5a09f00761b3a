"""`factlint` and `python -m factlint`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line; returns the exit status."""
    # Rules, word lists and mentions are many small objects that stay, none of them in a cycle: looking for cycles among
    # them every 700 objects took a fifth of the time of a short run.
    gc.set_threshold(100_000, 50, 50)
    from factlint.commands import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
