"""Why a field refuses what was typed, below a field that stands in no row of a form."""

from typing import Any

from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label


class RefusedWords(Label):
    """Hidden while the fields take what is typed; each tells its reason by ``refused``."""

    def __init__(self, breaker: Breaker, *fields: Any) -> None:
        super().__init__(role=Role.SMALL, tone="bad", wraps=True, breaker=breaker)
        for field in fields:
            field.refused.connect(self.say)
        self.hide()

    def say(self, reason: str) -> None:
        """Tell a reason, or none."""
        self.set_text(reason)
        self.setVisible(bool(reason))
