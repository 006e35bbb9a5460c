"""What every page is built from: colours, type, shapes, fields, tables, page frame."""
