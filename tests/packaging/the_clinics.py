"""What is the clinic's own on a machine, and no package may touch."""

import hashlib
import shutil

from debian import Debian
from waiting import NotProvenError

CONTENT = "/srv/quiet-room/content"
SETTINGS = "/etc/xdg/quiet-room/settings.toml"
HOME = "/var/lib/quiet-room"
BEGUN = f"{HOME}/.local/share/quiet-room"
"""The content that a kiosk begins where no setting names another."""

PLACES = ("/srv/quiet-room", "/etc/xdg/quiet-room", BEGUN)


class Clinic:
    """The clinic whose content, settings and edits are on *debian*."""

    def __init__(self, debian: Debian) -> None:
        self._debian = debian

    def move_in(self) -> None:
        """Copy the shipped content, change a page, and name the folder: as IT would."""
        content, settings = self._debian.file(CONTENT), self._debian.file(SETTINGS)
        if settings.exists():
            return
        shipped = self._debian.file("/opt/quiet-room/content")
        shutil.copytree(shipped, content, dirs_exist_ok=True)
        with min(content.glob("en/**/*.md")).open("a", encoding="utf-8") as page:
            page.write("\nOur own line.\n")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f'[content]\nfolder = "{CONTENT}"\n', "utf-8")
        self._debian.run("chown", "-R", "root:quiet-room-staff", CONTENT)

    def paths(self) -> list[str]:
        return sorted(
            "/" + path.relative_to(self._debian.root).as_posix()
            for place in map(self._debian.file, PLACES)
            for path in (place, *place.rglob("*"))
        )

    def files(self) -> dict[str, str]:
        """Return each file with the sum of what is in it."""
        return {
            name: hashlib.sha256(file.read_bytes()).hexdigest()
            for name in self.paths()
            if (file := self._debian.file(name)).is_file()
        }

    def expect(self, before: dict[str, str], when: str) -> None:
        if changed := before.items() ^ self.files().items():
            raise NotProvenError(f"{when}, the clinic's own changed: {changed}")
