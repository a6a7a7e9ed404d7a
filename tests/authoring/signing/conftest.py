"""Pages that are signed, and what signs them."""

from datetime import date

import pytest
from minimal import page_text

from kiosk.authoring.signing.clinician_keys import make_key, open_key
from kiosk.authoring.signing.sign import Signer, shown_now, sign
from kiosk.content.loader import compile_content

DAY = date(2026, 11, 23)
JANE = Signer("Jane Doe", "nurse")

BODY = """\
It is a [[blood pressure]] check. {A1}

Call {{clinic.phone_day}}. You can call at any time.

![A lamp](lamp.svg)
"""


class Desk:
    """Somebody who signs the pages of *house* as they are shown."""

    def __init__(self, house):
        self.house = house
        house.write("en/page.md", page_text(BODY, facts="A1"))

    def compiled(self):
        return compile_content(self.house.folder, assets=self.house.assets, today=DAY)

    def sign(self, *pages, signer=JANE, key=None, today=DAY, language="en"):
        compiled = self.compiled()
        shown = [shown_now(compiled, language, page) for page in pages]
        return sign(compiled, shown, signer, today, key)


@pytest.fixture
def desk(house):
    return Desk(house)


@pytest.fixture
def key(tmp_path):
    """Return what signs in the name of Jane Doe."""
    path = tmp_path / "jane.pem"
    make_key(path, "")
    return open_key(path, "")
