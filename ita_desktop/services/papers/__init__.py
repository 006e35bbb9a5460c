"""Papers: what can be printed, what it would say, setting it in each form."""

from ita_desktop.services.papers.listing import PaperState
from ita_desktop.services.papers.requests import Draft, Request, request_of
from ita_desktop.services.papers.service import PaperService
from ita_desktop.services.papers.setting import Setting

__all__ = ["Draft", "PaperService", "PaperState", "Request", "Setting", "request_of"]
