"""Papers as Word files that an office goes on editing: real styles, real tables, a real page number.

What a run looks like comes from its style. Every style that names a typeface, a size or a weight names it for
complex scripts too (``w:cs``, ``w:szCs``, ``w:bCs``): Word takes those for Thai, which it tells by the
character, so that no run needs the ``w:cs`` mark, and Latin words in a Thai sentence keep their spelling.
"""

from ita_desktop.rendering.docx.render import render_docx

__all__ = ["render_docx"]
