"""What was written anywhere in the office, found by its words."""

from ita_desktop.services.search.passages import Kind
from ita_desktop.services.search.service import Found, Hit, SearchService

__all__ = ["Found", "Hit", "Kind", "SearchService"]
