"""The months in words: the same wherever the kiosk runs."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.model.dates import full_date, month_of

SAY = """
import locale
from datetime import date
from kiosk.content.model.dates import full_date
locale.setlocale(locale.LC_ALL, "")
print(f"{date(2026, 3, 5):%B}", full_date(date(2026, 3, 5)))
"""

GERMAN = Path("/usr/share/i18n/locales/de_DE")
"""What localedef makes a language of; a small system has the program alone."""


@pytest.mark.parametrize(("month", "word"), [(1, "January"), (12, "December")])
def test_a_month_has_its_name(month, word):
    assert month_of(date(2026, month, 5)) == f"{word} 2026"
    assert full_date(date(2026, month, 5)) == f"5 {word} 2026"


@pytest.mark.skipif(
    not (shutil.which("localedef") and GERMAN.exists()),
    reason="no other language can be made: the package locales is not there",
)
def test_a_system_in_another_language_changes_nothing(tmp_path):
    """Qt takes over the system's language, and Python's months with it."""
    command = ["localedef", "-i", "de_DE", "-f", "UTF-8", tmp_path / "de_DE.UTF-8"]
    subprocess.run(command, check=True)
    environment = {**os.environ, "LOCPATH": str(tmp_path), "LC_ALL": "de_DE.UTF-8"}

    said = subprocess.run(
        [sys.executable, "-c", SAY],
        env=environment,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    assert said.stdout == "März 5 March 2026\n"
