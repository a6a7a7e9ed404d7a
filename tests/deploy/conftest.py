"""The files of a machine, written as the command writes them."""

import pytest

from kiosk.deploy.files import files_for
from kiosk.deploy.machine import Machine
from kiosk.deploy.written import write_files


@pytest.fixture
def written(tmp_path):
    """Return a function that writes the files of a system.  It returns their folder."""

    def written(system, **differences):
        folder = tmp_path / system
        write_files(files_for(system, Machine(**differences)), folder)
        return folder

    return written
