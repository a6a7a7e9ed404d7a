"""The shipped content as web pages, made once."""

import pytest
from web_pages import read_pages, wish_for

from kiosk.settings.settings import ASSETS
from kiosk.web.site import export_site


@pytest.fixture(scope="session")
def site(shipped, tmp_path_factory):
    """Return the folder of the pages."""
    folder = tmp_path_factory.mktemp("site") / "pages"
    export_site(shipped, folder, wish_for(shipped.editions), assets=ASSETS)
    return folder


@pytest.fixture(scope="session")
def pages(site):
    return read_pages(site)
