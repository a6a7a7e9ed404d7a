"""Whether a clinic has begun to answer, told without a look at the pages."""

from __future__ import annotations

from pathlib import Path

from kiosk.authoring.answers.clinic_file import read_clinic_file
from kiosk.content.model.phrases import Phrases
from kiosk.content.tables.required_answers import sample_in, samples_in

_FIRST = "name"


def is_begun(folder: Path) -> bool:
    """Tell if the content in *folder* has another name than the made-up clinic's."""
    words = read_clinic_file(folder, ("en",)).answers[_FIRST]["en"]
    return bool(words) and not sample_in(words, samples_in([Phrases()]))
