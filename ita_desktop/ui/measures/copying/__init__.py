"""จากปีก่อน: an earlier year's plan taken over, its years moved on, what is not needed any more left out."""
