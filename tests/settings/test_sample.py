"""The settings file that a clinic starts from."""

import re
import tomllib

from msgspec.structs import asdict, fields

from kiosk.settings.load import load_settings
from kiosk.settings.sample import SAMPLE, sample_for
from kiosk.settings.settings import SHIPPED, Settings

EXAMPLES = {
    (table, "folder")
    for table in ("content", "health", "logs", "state", "translations")
}
"""Folders are an example; what counts without one is in the remark."""


def test_every_setting_is_there_as_it_is_by_default():
    whole = tomllib.loads(re.sub("(?m)^# (?=[a-z_]+ = )", "", SAMPLE))

    wanted = {field.name: asdict(field.default) for field in fields(Settings)}
    assert {t: [*v] for t, v in whole.items()} == {t: [*v] for t, v in wanted.items()}
    for table, values in whole.items():
        for key, value in values.items():
            known = wanted[table][key]
            plain = list(known) if isinstance(known, tuple) else known
            assert (table, key) in EXAMPLES or value == plain


def test_it_sets_the_content_beside_it_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    path = tmp_path / "settings.toml"
    path.write_text(SAMPLE)

    settings = load_settings(path)

    assert settings.content.folder == str(tmp_path / "content") != str(SHIPPED)
    assert settings.visit == Settings().visit


def test_it_may_be_put_where_a_kiosk_looks(tmp_path):
    """A folder is as seen from its file, which lies elsewhere then."""
    content = tmp_path / 'a "quoted" \\ path' / "content"
    path = tmp_path / "machine" / "settings.toml"
    path.parent.mkdir()
    path.write_text(sample_for(content), "utf-8")

    assert load_settings(path).content.folder == str(content)
