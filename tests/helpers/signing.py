"""A clinician's hand, for tests that need signed pages, and a clinic's answers."""

from datetime import date

from kiosk.content.approval.signature import Signature
from kiosk.content.approval.signatures import FILE, write_signatures
from kiosk.content.loader import compile_content
from kiosk.settings.settings import ASSETS

ANSWERS = """\
name = "Riverside"
routes = ["spray"]
room_items = ["chair"]
phone_day = "609-3142"
phone_night = "609-3178"
emergency_number = "911"
crisis_number = "988"
crisis_name = "988 Lifeline"
therapy_model = "Talks before and after."
roles = "A nurse."
ride_rule = "An adult you know."
drive_rule = "The next day."
touch_policy = "We ask."
recording_policy = "None."
privacy_limits = "When the law says so."
emergency_plan = "We call 911."
report_to = "The state board."
reviewers = "Dr. Doe"
funding = "The clinic."

[fasting]
spray = "No food for two hours."

[observe_time]
spray = "Two hours."

[stop_policy]
spray = "Put it down."
"""
"""A ``clinic.toml`` with every answer that patients must not do without."""

SIGNED_ON = date(2026, 11, 22)


def sign(folder, *pages, language="en", assets=ASSETS, until=None):
    """Sign *pages* as they are now; all of the language if none is named."""
    compiled = compile_content(folder, assets=assets)
    editions = compiled.library.editions
    hashes = {
        (code, page): compiled.text_hash(code, page)
        for code, edition in editions.items()
        for page in edition.pages
    }
    for page in pages or editions[language].pages:
        signature = Signature(
            page=page,
            language=language,
            text=hashes[language, page],
            english="" if language == "en" else hashes["en", page],
            name="Jane Doe",
            role="nurse",
            signed_on=SIGNED_ON,
            until=until,
        )
        write_signatures(folder / FILE, [signature])
