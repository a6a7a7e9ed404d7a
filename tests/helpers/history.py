"""A content folder of three files, and what is in one."""

PAGES = {"one": "Page one.\n", "two": "Page two.\n"}


def small_content(folder):
    """Write what no workspace looks into.  Return the folder."""
    (folder / "en").mkdir(parents=True)
    (folder / "clinic.toml").write_bytes(b'name = "Riverside"\n')
    for name, text in PAGES.items():
        (folder / "en" / f"{name}.md").write_bytes(text.encode())
    return folder


def files(folder):
    """Return all that is content there: what is hidden is none."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("[!.]*")
        if path.is_file() and "/." not in f"/{path.relative_to(folder).as_posix()}"
    }
