"""Photographs within a page: nothing is fetched, so each is part of the file."""

from base64 import b64encode
from html import escape

from ita_desktop.documents.blocks import Photograph, Pictures
from ita_desktop.rendering.photographs import shown

WIDTH = 12.0
"""Centimetres for which a photograph is made fine enough: half a wide screen."""


def pictures_html(block: Pictures) -> str:
    """The photographs as figures in a row, each with its caption; the words of a lost one in its place."""
    return f'<div class="pictures">{"".join(_figure(each, block.lost) for each in block.photographs)}</div>'


def _figure(photograph: Photograph, lost: str) -> str:
    made, caption = shown(photograph, WIDTH), escape(photograph.caption)
    if made.content is None:
        seen = f'<p class="lost">{escape(lost)}</p>'
    else:
        seen = f'<img alt="{caption}" src="data:image/jpeg;base64,{b64encode(made.content).decode()}">'
    return f"<figure>{seen}<figcaption>{caption}</figcaption></figure>"
