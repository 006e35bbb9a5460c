"""Runs of text as HTML."""

from html import escape

from ita_desktop.documents.blocks import Run, Runs, web_address


def runs_html(runs: Runs, about: str = "") -> str:
    """Texts escaped, bold ones strong, links as links where they lead to the web.

    ``about`` is the id of what tells a link from its like: a screen reader says it behind the link's words.
    """
    return "".join(_run(run, about) for run in runs)


def _run(run: Run, about: str) -> str:
    text = escape(run.text)
    if run.bold:
        text = f"<strong>{text}</strong>"
    if address := web_address(run.link):
        told = f' aria-describedby="{about}"' if about else ""
        return f'<a href="{escape(address)}"{told}>{text}</a>'
    return text
