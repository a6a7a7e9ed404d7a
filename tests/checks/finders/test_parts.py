"""Parts of people are numbers, in the lists that we ship for both languages."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.checks.runner import check_leaflet

CONTENT = Path(__file__).parents[3] / "content"

PARTS = [
    ("en", "Half of people felt sick."),
    ("en", "A third did."),
    ("en", "Two thirds slept."),
    ("en", "½ of them felt fine."),
    ("en", "About ⅔ vomited."),
    ("en", "1⁄2 of all."),
    ("es", "La mitad de las personas lo sintió."),
    ("es", "Un tercio lo sintió."),
    ("es", "½ de ellas vomitó."),
    ("es", "La mitad de los adultos mejoraron."),
    ("es", "Una quinta parte de quienes vinieron."),
]
OTHERS = [
    ("en", "People rest for half an hour."),
    ("en", "They had 1½ hours of rest."),
    ("en", "It is on 11/22/2026, and we are open 24/7."),
    ("en", "A third person stays."),
    ("es", "Las personas descansan media hora."),
    ("es", "Las personas esperan en un cuarto tranquilo."),
    ("es", "Espere 1½ horas, o un cuarto de hora."),
    ("es", "La mitad del tiempo la gente duerme."),
]


def found(tmp_path, language, words):
    path = tmp_path / "leaflet.md"
    path.write_text(f"A leaflet\n\n{words}\n", "utf-8")
    checked = check_leaflet(
        path, words_folder=CONTENT, language=language, today=date(2026, 11, 22)
    )
    return [one.line for one in checked.findings if one.rule == "N1"]


@pytest.mark.parametrize(("language", "words"), PARTS)
def test_a_part_of_people_is_a_number(tmp_path, language, words):
    assert found(tmp_path, language, words) == [3]


@pytest.mark.parametrize(("language", "words"), OTHERS)
def test_a_part_of_a_thing_is_none(tmp_path, language, words):
    assert found(tmp_path, language, words) == []
