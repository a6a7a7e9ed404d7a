"""The shipped content in English alone, whatever other languages there are."""

import shutil
from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"


def copy_english(to, *besides):
    """Copy it to the folder *to*, without the files *besides*; return that."""
    others = {path.name for path in CONTENT.glob("??") if path.is_dir()} - {"en"}
    files = (f"*.{code}.*" for code in others)
    skipped = shutil.ignore_patterns(*others, *files, *besides)
    return Path(shutil.copytree(CONTENT, to, ignore=skipped))
