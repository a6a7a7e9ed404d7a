"""Under which licence each Python package that we ship is used."""

LICENCES = {
    "beautifulsoup4": "MIT",
    "colorama": "BSD-3-Clause",
    "dulwich": "Apache-2.0",
    "jinja2": "BSD-3-Clause",
    "markdown": "BSD-3-Clause",
    "markdownify": "MIT",
    "markupsafe": "BSD-3-Clause",
    "msgspec": "BSD-3-Clause",
    "platformdirs": "MIT",
    "pyphen": "MPL-1.1",
    "pyspellchecker": "MIT",
    "pyside6-addons": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only",
    "securesystemslib": "MIT",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
    "soupsieve": "MIT",
    "syllapy": "MIT",
    "tomlkit": "MIT",
    "tqdm": "MPL-2.0 AND MIT",
    "tuf": "MIT",
    "typing-extensions": "PSF-2.0",
    "urllib3": "MIT",
}
"""By the name in .ci/lock/run.txt; docs/third-party-notices.md has their texts."""
