"""What holds for every test: windows are drawn offscreen unless a screen is named."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
