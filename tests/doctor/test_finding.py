"""The ids: each has one meaning, which docs/doctor.md tells."""

import re
from pathlib import Path

from kiosk.doctor.finding import STATE_OF, STATES, Finding, first_or, worst_first

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "doctor.md").read_text("utf-8")


def test_the_guide_tells_every_id_under_its_state():
    told = {
        name: state
        for state, part in re.findall(
            r"^### [^`\n]*`(\w+)`\n(.*?)(?=^##|\Z)", DOC, re.DOTALL | re.MULTILINE
        )
        for name in re.findall(r"^\| `([a-z.-]+)` \|", part, re.MULTILINE)
    }

    assert told == STATE_OF


def test_whoever_reads_of_something_to_mend_reads_what_to_do():
    rows = re.findall(r"^\| `([a-z.-]+)` \|(.*)\|$", DOC, re.MULTILINE)

    for name, cells in rows:
        said = [cell.strip() for cell in cells.split("|")]
        assert all(said), name
        assert len(said) == (1 if STATE_OF[name] == "fine" else 2), name


def test_every_id_is_found_by_something():
    looks = [*(ROOT / "kiosk/doctor").glob("*.py"), ROOT / "kiosk/cli/it/doctor.py"]
    looks += (ROOT / "kiosk/ui/commissioning").glob("*.py")
    text = "".join(path.read_text() for path in looks if path.name != "finding.py")

    assert [name for name in STATE_OF if f'"{name}"' not in text] == []


def test_the_worst_comes_first_and_the_rest_stays_in_order():
    names = ["disk.fine", "touch.none", "voice.dead", "display.late", "clock.fine"]

    found = [one.id for one in worst_first(Finding(name, "…") for name in names)]

    wanted = ["voice.dead", "display.late", "touch.none", "disk.fine", "clock.fine"]
    assert found == wanted
    assert [STATE_OF[name] for name in found][:4] == [*STATES]


def test_without_a_finding_all_is_well():
    well, worse = Finding("privacy.fine", "…"), Finding("privacy.speech-log", "…")

    assert [*first_or(iter([]), well)] == [well]
    assert [*first_or(iter([worse, worse]), well)] == [worse, worse]
