"""Structure knows newsrooms: which block is the headline, the dek, the byline, the dateline, or furniture."""

from factlint.structure.as_of import as_of
from factlint.structure.build import build

__all__ = ["as_of", "build"]
