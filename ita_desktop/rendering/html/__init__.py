"""A paper as one self-contained web page without script."""

from ita_desktop.rendering.html.render import NoWebPage, render_html

__all__ = ["NoWebPage", "render_html"]
