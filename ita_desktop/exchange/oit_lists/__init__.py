"""Filled lists of items from units, pasted or as workbooks: read, then planned; nothing is applied."""

from ita_desktop.exchange.oit_lists.planning import plan_ticks
from ita_desktop.exchange.oit_lists.read_tick import FilledList, ReadTick, State
from ita_desktop.exchange.oit_lists.recognising import is_oit_list

__all__ = ["FilledList", "ReadTick", "State", "is_oit_list", "plan_ticks"]
