"""The settings file that a clinic starts from: each setting, as it is by default."""

import json
from pathlib import Path

HEADING = "# Settings of this kiosk, for IT. docs/settings.md says more of each.\n"
"""By this line a file is known that is read where it lies: ``--settings`` names it."""

SAMPLE = f"""{HEADING}#
# It is read where a kiosk looks for settings.toml (kiosk --help says where), or if it
# is named: kiosk run --settings settings.toml
# Take away the # before what you set. A folder is as seen from this file.

[content]
folder = "content"       # this clinic's own; no upgrade of the program touches it
# language = "en"        # the language a visit begins in
# release = false        # true: show only pages that a clinician has signed

[screen]
# diagonal = 21.5        # of the panel, in inches, from 7 to 120
# attract = "neutral"    # "open" also says what the kiosk is about

[visit]
# ask_after = 90         # seconds without a touch before "Still there?", 30 to 600
# answer_within = 30     # seconds to answer, 20 to 300
# help_ask_after = 120   # the first of these on pages of help, 120 to 1800

[take_home]
# code = "mail"          # the QR code of questions: "mail", "text" or "off"
# printer = ""           # as `lpstat -e` gives it; empty: no Print button

[speech]
# aloud = true           # false: no "Read aloud"
# program = ""           # what speaks in place of `kiosk voice`

[keys]
# next = ["Tab", "Right", "Down"]
# previous = ["Backtab", "Left", "Up"]
# select = ["Return", "Enter", "Space"]
# back = ["Escape", "Backspace"]
# speech = ["F1", "S"]

[translations]
# folder = "words"       # default: those that come with the program

[kiosk]
# id = ""                # names this kiosk among many; default: the machine's name
# owner = ""             # who answers for it: a name or a post, and how to reach them

[staff]
# pin = ""               # as `kiosk pin --for-settings` gives it; empty: `kiosk pin`

[update]                 # signed content from elsewhere: docs/fleet.md
# url = ""               # of a site of packs, such as "https://content.example.org"
# folder = ""            # in place of url: a share, or a stick
# root = ""              # the file root.json, which says whose signatures count
# channel = ""           # whose packs this kiosk shows
# ring = "auto"          # "first": takes each at once; "last": when all have it
# every = 60             # minutes between two looks, 5 to 10080; 0: a timer looks

[health]
# folder = "health"      # for health.json and the metrics; default: in the state folder

[counts]
# keep = true            # false: nobody counts how much the kiosk is used

[logs]
# folder = "logs"        # one file a day of what it tells; default: in the state folder

[state]
# folder = "state"       # default: the state folder of the user it runs as
"""  # noqa: S608  no query, though it has the word update


def sample_for(content: Path) -> str:
    """Return it for the clinic's own *content*; it may then lie anywhere."""
    place = json.dumps(str(content), ensure_ascii=False)
    return SAMPLE.replace('folder = "content"', f"folder = {place}", 1)
