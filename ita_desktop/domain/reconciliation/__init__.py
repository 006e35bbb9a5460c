"""Reconciliation: what does not agree, is missing or doubtful in a year's scores."""

from ita_desktop.domain.reconciliation.checking import check
from ita_desktop.domain.reconciliation.findings import Finding, Kind
from ita_desktop.domain.reconciliation.sources import Contradiction, contradictions

__all__ = ["Contradiction", "Finding", "Kind", "check", "contradictions"]
