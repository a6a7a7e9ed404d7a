"""A real Prometheus that asks the exporter of one machine."""

import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

_RULES = Path(__file__).parents[2] / "docs/monitoring/alerts.yml"
_SETTINGS = """\
global: {{scrape_interval: 1s, evaluation_interval: 1s}}
rule_files: ["{rules}"]
scrape_configs:
  - job_name: quiet-room
    static_configs: [{{targets: ["{target}"]}}]
"""
IS_HERE = bool(shutil.which("prometheus"))


def free_address() -> str:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{one.getsockname()[1]}"


class Watcher:
    def __init__(self, address: str) -> None:
        self._address = address

    def values(self, expression: str) -> list[tuple[dict[str, str], float]]:
        """Return the labels of what *expression* finds, and its numbers."""
        found = self._ask("query", query=expression).get("result", [])
        return [(one["metric"], float(one["value"][1])) for one in found]

    def firing(self) -> list[str]:
        alerts = self._ask("alerts").get("alerts", [])
        return [
            one["labels"]["alertname"] for one in alerts if one["state"] == "firing"
        ]

    def _ask(self, what: str, **words: str) -> dict:
        """Return what Prometheus answers; nothing while it does not yet."""
        address = f"http://{self._address}/api/v1/{what}?{urlencode(words)}"
        try:
            with urlopen(address, timeout=5) as answer:
                return json.load(answer)["data"]
        except OSError:
            return {}


@contextmanager
def watcher(room: Path, target: str) -> Iterator[Watcher]:
    """Lend one that has the shipped rules, and asks *target* each second."""
    settings, address = room / "prometheus.yml", free_address()
    settings.write_text(_SETTINGS.format(rules=_RULES, target=target), "utf-8")
    command = ["prometheus", f"--config.file={settings}"]
    command += [f"--storage.tsdb.path={room / 'data'}"]
    command += [f"--web.listen-address={address}"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as server:
        try:
            yield Watcher(address)
        finally:
            server.terminate()
