"""Content without a fault: only then does all of it go out."""

import pytest
from bilingual import faultless


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return faultless(tmp_path_factory.mktemp("publishing") / "content")
