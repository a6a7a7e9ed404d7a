"""Under which licence each Python package that we ship is used."""

LICENCES = {
    "jinja2": "BSD-3-Clause",
    "markdown": "BSD-3-Clause",
    "markupsafe": "BSD-3-Clause",
    "msgspec": "BSD-3-Clause",
    "platformdirs": "MIT",
    "pyphen": "MPL-1.1",
    "pyside6-addons": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only",
    "pyspellchecker": "MIT",
    "securesystemslib": "MIT",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "syllapy": "MIT",
    "tomlkit": "MIT",
    "tuf": "MIT",
    "urllib3": "MIT",
}
"""By the name in .ci/lock/run.txt; docs/third-party-notices.md has their texts."""
