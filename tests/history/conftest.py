"""A small content folder, and somebody who works on it."""

import pytest
from history import small_content


@pytest.fixture
def content(tmp_path):
    return small_content(tmp_path / "content")


@pytest.fixture
def desk(content):
    from kiosk.history.workspace import Workspace

    return Workspace(content)
