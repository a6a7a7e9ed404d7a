"""A draft judged against what is shown, over and over, for a window."""

from datetime import date
from io import BytesIO

from bilingual import bilingual

from kiosk.authoring.judging import Judging, judged_from
from kiosk.settings.settings import ASSETS


def test_settings_that_lie_beside_what_is_shown_hold_nothing_up(tmp_path):
    shown = bilingual(tmp_path / "content")
    draft = bilingual(tmp_path / "content" / ".studio" / "draft")
    (tmp_path / "settings.toml").write_text("", "utf-8")
    into = BytesIO()
    Judging(draft, shown, ASSETS, date(2026, 12, 1)).answer([b"again\n"], into)

    judged = judged_from(into.getvalue())
    assert (judged.fault, judged.fresh) == ("", ())
    assert judged.old
