"""One draft through all the rooms, and many drafts one after the other."""

from factlint.engine.brief import Brief
from factlint.engine.checking import Checked, check_draft
from factlint.engine.edition import Edition, Outcome
from factlint.engine.orders import Orders
from factlint.engine.reading import read_article

__all__ = ["Brief", "Checked", "Edition", "Orders", "Outcome", "check_draft", "read_article"]
