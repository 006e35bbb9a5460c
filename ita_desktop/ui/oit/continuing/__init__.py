"""จากปีก่อน: this year's list beside last year's, begun from it, moved to the list that came out."""
