"""PDFium serves one thread at a time: whoever opens, draws, reads or closes a PDF file holds it meanwhile."""

from threading import RLock

HELD = RLock()
