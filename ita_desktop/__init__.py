"""ITA Desktop: a municipality's integrity assessment, from typed figures to signed papers."""

__version__ = "0.7.0"
