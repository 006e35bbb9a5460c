"""Lengths and sizes of the official form, in twips where nothing else is said."""

from ita_desktop.rendering.docx.measure import CM, POINT

FIRST_INDENT = 2.5 * CM
LATER_INDENT = 1.0 * CM
GAP = 0.35 * CM
CELL_SIDE = 4.5 * POINT
MEMO_TITLE = (29, 35)
"""Size of the type and height of the line, in points."""
MEMO_LABEL = 20
COVER_TITLE = 24
URGENCY = 32
URGENCY_LINE = 34
RED = "CC0000"
RIGHT_HALF = 7 * CM
"""Where the block of a signer begins: what stands in it is in the middle between here and the margin."""

SIGNING = 5.6 * CM
"""Length of a line to sign on."""
CLOSING_LINE = (5.6 * CM, 11.2 * CM)
"""Where the dotted line to sign on begins and ends in minutes; a gap parts it from the words beside it."""
CLOSING_GAP = 0.2 * CM
CONTENTS_LEVELS = 3
CONTENTS_STEP = 0.75 * CM
"""How far a line of the contents is moved in for its level."""
PORTRAIT = 16 * CM
"""The width of a text for which these places hold; they move right by what a wider one has more."""
