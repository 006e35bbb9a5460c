"""A field of text filled with what is saved, or with what could not be saved."""

from ita_desktop.ui.kit.fields import LineField, TextField
from ita_desktop.ui.kit.wrapping import WrappingField

TextBox = LineField | TextField


def fill(field: TextBox, words: str, *, fresh: bool) -> None:
    """Show what is saved; ``fresh`` where it is another record's, else the cursor stays where it is."""
    if isinstance(field, WrappingField) and not fresh:
        field.show_text(words)
    else:
        field.set_text(words, fresh=fresh)
    if fresh and field.text() != words:
        field.setPlainText(words) if isinstance(field, TextField) else field.setText(words)


def type_again(field: TextBox, text: str) -> None:
    """Put back what was typed and could not be saved, and try to save it."""
    field.selectAll()
    field.insertPlainText(text) if isinstance(field, TextField) else field.insert(text)
    field.commit()
