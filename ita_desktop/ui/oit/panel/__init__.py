"""The side panel of the checklist: everything about the current item."""
