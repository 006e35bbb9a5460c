"""How much is read from a file: beyond these it is refused, however it was made."""

MOST_BYTES = 20_000_000
MOST_DEPTH = 40
"""Objects and lists inside each other."""

MOST_VALUES = 500_000
"""Members of all objects and lists together."""

LONGEST_NUMBER = 40
"""Characters of a number as written."""

MOST_CLIPBOARD = 1_000_000
"""Characters of a pasted text."""

MOST_HTML = 4_000_000
"""Characters of its HTML form: Word writes much around little."""

MOST_TAGS = 200_000
"""Tags in the HTML form."""

LONGEST_CELL = 32_767
"""Letters of a cell, as many as Excel takes."""

MOST_ROWS = 3_000
MOST_CELLS = 30_000
"""Of a table of scores; the largest framework has about a hundred rows."""

MOST_MEMBERS = 2_000
MOST_UNPACKED = 100_000_000
"""Parts of a packed file, and their bytes together when unpacked."""

MOST_DIRECTORY = 4_000_000
"""Bytes of a packed file's list of members: 20,000 of them take about half."""

MOST_XML = 20_000_000
MOST_ELEMENTS = 160_000
"""Of a workbook's XML together: 30,000 cells with a text each take about 130,000 elements."""

LONGEST_TOKEN = 100_000
"""Characters of one tag, comment or instruction: parsers begin such a one anew with every piece they read."""

MOST_LOOKED_AT = 400_000
"""Places of a workbook's rows that are looked at for a text, empty or not: 24 rows over all columns."""

MOST_EMPTY_ROWS = 2_200_000
"""Of a workbook: a colour in the last row of two sheets is still nothing."""

MOST_DATA = 2_000_000_000
"""Bytes of a whole office's data in a package: ten years with a hundred thousand changes take a twentieth."""

MOST_PACKED_FILES = 20_000
"""Evidence files in one package: 43 items over ten years with forty files each."""

MOST_RATIO = 200
"""How many times larger than packed a file may become; a text is packed to a tenth or so."""
