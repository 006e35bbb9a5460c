"""The page of a new office: who it is, and where its scores come from."""
