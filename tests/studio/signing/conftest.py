"""Pages without a fault: only then can they be signed."""

import pytest
from bilingual import faultless


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return faultless(tmp_path_factory.mktemp("signing") / "content")
