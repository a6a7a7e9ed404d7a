"""A real Prometheus asks a real node_exporter how kiosks are; each alert fires."""

import itertools
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from dresses import PROOF
from kiosks import AILING, ALERTS, MACHINES, WELL, health
from msgspec.structs import replace

from kiosk.health.files import PROM, write_health

pytestmark = PROOF
ROOT = Path(__file__).parents[2]
SETTINGS = """
global: {{scrape_interval: 1s, evaluation_interval: 1s}}
rule_files: ["alerts.yml"]
scrape_configs:
  - job_name: quiet-room
    static_configs: [{{targets: {targets}}}]
"""
ONLY = ["--collector.disable-defaults", "--collector.textfile"]
"""As docs/monitoring/README.md has it: other collectors would see visits."""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Site:
    """Machines with an exporter each, and the Prometheus that looks after them."""

    def __init__(self, folder):
        self.folder = folder
        folder.chmod(0o755)
        self.started = []
        self.kiosks, self.empty = folder / "kiosks", folder / "empty"
        for one in (self.kiosks, self.empty):
            one.mkdir()
        self.targets = [self.exporter(self.kiosks), self.exporter(self.empty)]
        self.targets.append(f"127.0.0.1:{free_port()}")  # where nobody listens
        self.server = self.prometheus()

    def start(self, *words, **more):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.started.append(subprocess.Popen([*map(str, words)], **quiet, **more))

    def exporter(self, folder):
        """Start one as another user, who may read what all may read."""
        address = f"127.0.0.1:{free_port()}"
        where = f"--collector.textfile.directory={folder}"
        listen = f"--web.listen-address={address}"
        user = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        other = user if os.getuid() == 0 else {}
        self.start("prometheus-node-exporter", *ONLY, where, listen, **other)
        return address

    def prometheus(self):
        """Start one with our rules, and without the patience of a rule."""
        rules = re.sub(r"for: \w+", "for: 0s", ALERTS.read_text("utf-8"))
        (self.folder / "alerts.yml").write_text(rules, "utf-8")
        settings = self.folder / "prometheus.yml"
        settings.write_text(SETTINGS.format(targets=json.dumps(self.targets)))
        address = f"127.0.0.1:{free_port()}"
        self.start(
            "prometheus",
            f"--config.file={settings}",
            f"--storage.tsdb.path={self.folder / 'data'}",
            f"--web.listen-address={address}",
        )
        return address

    def ask(self, what, **words):
        """Return what Prometheus answers; nothing while it does not yet."""
        address = f"http://{self.server}/api/v1/{what}?{urlencode(words)}"
        try:
            with urlopen(address, timeout=5) as answer:
                return json.load(answer)["data"]
        except OSError:
            return {}

    def values(self, expression):
        """Return the labels of what an expression finds, and its numbers."""
        found = self.ask("query", query=expression).get("result", [])
        return [(one["metric"], float(one["value"][1])) for one in found]

    def firing(self):
        """Return each alert that fires, and the kiosk that it is about."""
        alerts = self.ask("alerts").get("alerts", [])
        firing = [one["labels"] for one in alerts if one["state"] == "firing"]
        return {(one["alertname"], one.get("kiosk", "")) for one in firing}

    def tell(self, number):
        """Let all kiosks tell how they are, at a beat with this *number*."""
        beat = WELL.beat + 60 * number
        self.put(replace(WELL, beat=beat))
        for alert in AILING:
            told = health(alert, 60 * number)
            beat = WELL.beat if alert == "QuietRoomSilent" else told.beat
            self.put(replace(told, beat=beat))

    def put(self, told):
        """Write it as its kiosk does, and have it collected."""
        write_health(self.folder / told.kiosk, told)
        place = self.kiosks / f"{told.kiosk}.prom"
        if not place.is_symlink():
            place.symlink_to(self.folder / told.kiosk / PROM)

    def end(self):
        for one in self.started:
            one.kill()
            one.wait()


@pytest.fixture(scope="module")
def site():
    for program in ("prometheus", "prometheus-node-exporter"):
        if not shutil.which(program):
            pytest.skip(f"no {program}: package {program}")
    with TemporaryDirectory() as folder:
        site = Site(Path(folder))
        yield site
        site.end()


def until(look, what, seconds=90):
    """Return the first true answer of *look*; *what* tells what was waited for."""
    end = time.monotonic() + seconds
    while not (answer := look()):
        assert time.monotonic() < end, what()
        time.sleep(0.3)
    return answer


def test_each_alert_fires_for_its_kiosk_and_none_for_one_that_is_well(site):
    expected = {(alert, alert) for alert in AILING} | {(one, "") for one in MACHINES}
    beats = itertools.count()

    def found():
        site.tell(next(beats))
        return site.firing() == expected

    until(found, lambda: site.firing() ^ expected)

    alerts = [one for one in site.ask("alerts")["alerts"] if "kiosk" in one["labels"]]
    assert {one["labels"]["owner"] for one in alerts} == {WELL.owner}
    for one in alerts:  # who is to be called stands in it
        assert one["annotations"]["summary"].startswith(one["labels"]["kiosk"])
        assert one["annotations"]["summary"].endswith(f" Call {WELL.owner}.")


def test_every_panel_of_the_dashboard_has_something_to_show(site):
    dashboard = json.loads((ALERTS.parent / "dashboard.json").read_text("utf-8"))
    expressions = [
        target["expr"].replace("$kiosk", ".*")
        for panel in dashboard["panels"]
        for target in panel["targets"]
    ]

    def empty():
        return [one for one in expressions if not site.values(one)]

    site.tell(1)
    assert len(expressions) > 20
    until(lambda: not empty(), empty)


def test_a_kiosk_that_runs_is_seen(site, tmp_path):
    """Its file lies in its own folder; a link leads there."""
    state = site.folder / "state"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "TMPDIR": str(tmp_path),
        "KIOSK_STATE_FOLDER": str(state),
        "KIOSK_KIOSK_ID": "real",
        "KIOSK_KIOSK_OWNER": 'Dr. "J" Doe',
    }
    (site.kiosks / "real.prom").symlink_to(state / "health" / PROM)
    site.start(sys.executable, "-m", "kiosk", "run", cwd=ROOT, env=environment)

    shown = 'quiet_room_state{kiosk="real",state="shown"} == 1'
    until(lambda: site.values(shown), lambda: "it shows nothing")

    ((info, _),) = site.values('quiet_room_info{kiosk="real"}')
    told = site.values('quiet_room_pages_shown{kiosk="real"}')
    pages = {labels["language"]: number for labels, number in told}
    (mtime,) = site.values('node_textfile_mtime_seconds{file=~".*real.prom"}')
    assert info["owner"] == 'Dr. "J" Doe'
    assert pages["en"] > 20
    assert mtime[1] % 60 == 0
