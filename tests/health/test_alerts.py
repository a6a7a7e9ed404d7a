"""Each alert fires in its time, alone, and says what to do: as Prometheus judges.

The lines are those that a kiosk of these facts writes.
"""

import json
import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from dresses import PROOF
from kiosks import AILING, ALERTS, DAY, MACHINES, WELL, exposed, named_alerts
from msgspec.structs import replace

from kiosk import deploy
from kiosk.health.exposition import PREFIX, as_exposition, families

FOLDER = ALERTS.parent
STEP = 5  # minutes between two looks
WHERE = 'instance="clinic-1:9100",job="quiet-room"'
FIRING = 'ALERTS{alertstate="firing"}'


def series(tell, minutes):
    """Return what *tell* tells from minute to minute, as promtool reads it."""
    looks = range(0, minutes + STEP, STEP)
    values = defaultdict(lambda: ["_"] * len(looks))
    for number, minute in enumerate(looks):
        for line in tell(minute).splitlines():
            if line[0] != "#":
                name, _, value = line.rpartition(" ")
                values[f"{name[:-1]},{WHERE}}}"][number] = value
    values[f"up{{{WHERE}}}"] = ["1"] * len(looks)
    return [{"series": k, "values": " ".join(v)} for k, v in values.items()]


def judged(folder, *tests):
    """Let Prometheus go through *tests*; return what it finds fault with."""
    if not shutil.which("promtool"):
        pytest.skip("no promtool: package prometheus")
    whole = {"rule_files": [str(ALERTS)], "evaluation_interval": f"{STEP}m"}
    whole["tests"] = [{"interval": f"{STEP}m", **test} for test in tests]
    path = folder / "rules.json"  # which is YAML too
    path.write_text(json.dumps(whole))
    command = ["promtool", "test", "rules", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


def at(minutes, *alerts):
    """Expect *alerts* to be what fires after so many minutes."""
    samples = [{"labels": labels, "value": 1} for labels in alerts]
    when = f"{minutes}m"
    return {"expr": FIRING, "eval_time": when, "exp_samples": samples}


def labels_of(alert):
    """Return the labels of an alert as it fires, which depend on its metric."""
    severity = re.search(rf"alert: {alert}\n(?s:.*?)severity: (\w+)", rules())[1]
    more = {
        "QuietRoomClosed": ',state="closed"',
        "QuietRoomSafeMode": ',state="safe_mode"',
        "QuietRoomContentErrors": ',level="error"',
    }
    about = re.search(rf"alert: {alert}\n(?s:.*?)quiet_room_(\w+)", rules())[1]
    language = ',language="en"' if about.startswith(("pages", "reviews")) else ""
    return (
        f'ALERTS{{alertname="{alert}",alertstate="firing",{WHERE},kiosk="{alert}",'
        f'owner="{WELL.owner}",severity="{severity}"{more.get(alert, language)}}}'
    )


def rules():
    return ALERTS.read_text("utf-8")


def test_each_alert_has_a_kiosk_that_it_is_for():
    assert {*named_alerts()} == {*AILING, *MACHINES}


def test_each_alert_leads_to_what_to_do():
    guide = (FOLDER / "README.md").read_text("utf-8")
    headings = {
        line.strip("# ").lower() for line in guide.splitlines() if line[:1] == "#"
    }
    links = re.findall(r"runbook: 'docs/monitoring/README.md#(\w+)'", rules())

    assert links == [name.lower() for name in named_alerts()]
    assert {*links} <= headings


def test_the_night_that_is_kept_back_is_that_of_the_timers():
    """And a quarter of an hour more, until Prometheus has seen two beats."""
    units = Path(deploy.__file__).parent / "linux/usr/lib/systemd/system"
    night, day = (
        re.search(r"\nOnCalendar=\S+ (\S+)", (units / name).read_text("utf-8"))[1]
        for name in ("quiet-room-night.timer", "quiet-room-day.timer")
    )
    guide = (FOLDER / "README.md").read_text("utf-8")
    hours = re.findall(r'start_time: "(\S+)", end_time: "(\S+)"', guide)

    assert (night, day) == ("20:00", "06:30")
    assert hours == [(night, "24:00"), ("00:00", "06:45")]


def names_in(text):
    return {*re.findall(rf"{PREFIX}\w+", text)}


def test_rules_and_dashboard_name_what_a_kiosk_tells():
    told = {f"{PREFIX}{one.name}" for one in families(WELL)}
    dashboard = (FOLDER / "dashboard.json").read_text("utf-8")

    assert names_in(rules()) <= told
    assert names_in(dashboard) <= told
    assert names_in((FOLDER / "README.md").read_text("utf-8")) == told


@PROOF
def test_a_kiosk_that_is_well_alerts_nobody(tmp_path):
    def tell(minute):
        return as_exposition(replace(WELL, beat=WELL.beat + 60 * minute))

    test = {"input_series": series(tell, 4 * DAY)}
    test["promql_expr_test"] = [at(when) for when in (5, 60, DAY, 4 * DAY)]

    assert judged(tmp_path, test) == ""


@PROOF
@pytest.mark.parametrize("alert", AILING)
def test_each_alert_fires_in_its_time_and_alone(tmp_path, alert):
    _, minutes = AILING[alert]
    told = series(lambda minute: exposed(alert, minute), minutes + STEP)
    fires = labels_of(alert)
    looks = [at(minutes - STEP), at(minutes + STEP, fires)]

    test = {"input_series": told, "promql_expr_test": looks}

    assert judged(tmp_path, test) == ""


@PROOF
def test_two_bad_ends_are_not_more_than_two(tmp_path):
    """Prometheus takes two for a little more where it looks between two samples."""

    def tell(minute):
        starts = replace(WELL.starts, failed=min(2, minute // 120))
        return as_exposition(replace(WELL, beat=60 * minute, starts=starts))

    looks = [at(when) for when in range(STEP, DAY, STEP)]
    test = {"input_series": series(tell, 2 * DAY), "promql_expr_test": looks}
    test["interval"] = f"{STEP - 1}m"

    assert judged(tmp_path, test) == ""


@PROOF
def test_updates_that_stopped_are_missed_after_two_weeks(tmp_path):
    """Prometheus begins to count when it does: at zero, in 1970."""
    update = replace(WELL.update, good="1970-01-01")

    def tell(minute):
        told = replace(WELL, kiosk=alert, beat=60 * minute, update=update)
        return as_exposition(told)

    alert, missed = "QuietRoomUpdatesStuck", 15 * DAY
    looks = [at(missed - STEP), at(missed + 2 * STEP, labels_of(alert))]
    test = {"input_series": series(tell, missed + 60), "promql_expr_test": looks}

    assert judged(tmp_path, test) == ""


@PROOF
@pytest.mark.parametrize(("alert", "up"), [*zip(MACHINES, "01", strict=True)])
def test_a_machine_that_tells_nothing_is_missed(tmp_path, alert, up):
    severity = {"0": "critical", "1": "warning"}[up]
    names = f'alertname="{alert}",alertstate="firing",{WHERE}'
    fires = f'ALERTS{{{names},severity="{severity}"}}'
    told = [{"series": f"up{{{WHERE}}}", "values": f"{up}x9"}]

    test = {"input_series": told, "promql_expr_test": [at(10), at(15, fires)]}

    assert judged(tmp_path, test) == ""


@PROOF
def test_a_clock_that_is_wrong_is_no_kiosk_that_is_silent(tmp_path):
    """Silence is that the beat stands still, whatever the time on it."""
    tell = lambda minute: as_exposition(replace(WELL, beat=60 * minute))  # noqa: E731
    test = {"input_series": series(tell, 60), "promql_expr_test": [at(60)]}

    assert judged(tmp_path, test) == ""
