"""A kiosk that runs tells how it is; one in a window does not."""

import stat

from dresses import PROOF

from kiosk.health.files import JSON, PROM, read_health

LOOK = {"QT_QPA_PLATFORM": "offscreen"}


def test_a_kiosk_that_runs_tells_how_it_is(start, tmp_path, until, content):
    state = tmp_path / "state"
    named = {"KIOSK_KIOSK_ID": "front-desk", "KIOSK_KIOSK_OWNER": "Jane Doe"}
    start("run", KIOSK_STATE_FOLDER=state, **LOOK, **named)

    until((state / "health" / PROM).exists, "how it is")

    health = read_health(state / "health")
    files = [state / "health" / name for name in (JSON, PROM)]
    assert (health.kiosk, health.owner) == ("front-desk", "Jane Doe")
    assert health.state in {"waiting", "shown"}
    assert health.content.source == str(content)
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o644}
    assert {one.stat().st_mtime % 60 for one in files} == {0}


@PROOF
def test_a_kiosk_in_a_window_tells_nothing(start, tmp_path, until):
    """Whoever tries one beside that of the patients would be taken for it."""
    state = tmp_path / "state"
    start("run", "--windowed", KIOSK_STATE_FOLDER=state, **LOOK)

    until((state / "last-day").exists, "a day on which it ran")

    assert not (state / "health").exists()
