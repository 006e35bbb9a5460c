"""An earlier plan taken over."""
