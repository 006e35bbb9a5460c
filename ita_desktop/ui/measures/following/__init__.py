"""ติดตาม: what the units report on the measures, round by round, and what of them is late."""
