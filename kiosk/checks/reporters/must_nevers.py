"""The 24 things that the kiosk must never do, and what holds each of them.

Some a rule can find in the words.  Some the program holds by the way it is made.
The rest a person has to look at: no script can read between lines.
"""

from __future__ import annotations

from typing import NamedTuple


class MustNever(NamedTuple):
    """One thing the kiosk must never do: "The kiosk must never" goes before *text*.

    *rules* are the ids of the rules that look for it, *held* says how the program
    itself keeps from it, and *human* what a person still has to look at.
    """

    number: int
    text: str
    rules: tuple[str, ...] = ()
    held: str = ""
    human: str = ""


MUST_NEVERS = (
    MustNever(
        1,
        "Promise or hint at a result (“you will feel better”, “life-changing”,"
        " “most people”).",
        rules=("B3", "N6"),
        human="Does any line make a reader hope for a result, in whatever words?",
    ),
    MustNever(
        2,
        "Say or imply ketamine is “safe”, “proven”, “non-addictive”, “natural”,"
        " or “a cure”.",
        rules=("B3",),
        human="Does a picture, or what is left out, make it look safe or easy?",
    ),
    MustNever(
        3,
        "Say ketamine (drip, shot, lozenge) is FDA-approved for depression or any"
        " mental health use; or leave out that the spray is.",
        rules=("M3",),
        human="Is it said for each way given here what it is approved for?",
    ),
    MustNever(
        4,
        "Give a dose, a rate, a dose change, or tell anyone to stop, skip, or start"
        " a medicine.",
        rules=("B5", "M4"),
    ),
    MustNever(
        5,
        "Give one fasting time for all routes. (Only the clinic’s own rule, by route.)",
        rules=("M5",),
        held="The clinic answers about food and drink for each way by itself.",
        human="Did the prescriber sign each of the clinic’s own rules?",
    ),
    MustNever(
        6,
        "Screen, score, diagnose, or tell a person they can or cannot have it."
        " No PHQ-9, no risk quiz, no “am I a good fit?”.",
        rules=("M6",),
        held="No block counts or rates answers.",
    ),
    MustNever(
        7,
        "Ask for, keep, show, print with, or send a name, birth date, phone, email,"
        " photo, voice, or symptom. No cameras or mic. No analytics that could tie"
        " to a person.",
        held="No screen has a place to type. The program uses no camera and no"
        " microphone, and its screens load nothing from a network. A visit lives in"
        " memory and is forgotten at its end.",
    ),
    MustNever(
        8,
        "Take consent or a signature, or say “you have now consented”.",
        rules=("M8",),
        held="No screen has a place to sign. The points of consent say: “This is not"
        " signing anything.”",
    ),
    MustNever(
        9,
        "Urge a choice, rank clinics, sell packages, show prices as a deal, or use"
        " a count-down.",
        rules=("B6", "M9"),
        human="Is yes, no, and not now put with the same warmth?",
    ),
    MustNever(
        10,
        "Use testimonials, before/after stories, star ratings, or stock photos of"
        " bliss.",
        rules=("M10",),
        human="Is every picture of things and places, without posed joy?",
    ),
    MustNever(
        11,
        "Say “you can stop any time” without saying what that means for each route.",
        rules=("B7",),
        human="Is what is said of each way what staff here would do?",
    ),
    MustNever(
        12,
        "Hide, shrink, or push harms below benefits; or show benefit pictures"
        " without harm pictures.",
        rules=("B1", "B2", "N5"),
        held="Benefits and harms are drawn by the same part, in the same size.",
        human="Are the harms as easy to find, and as near to the top?",
    ),
    MustNever(
        13,
        "Use relative risk, “1 in X”, percent with decimals, or mixed denominators"
        " in patient text.",
        rules=("N1", "N6", "N9"),
        held="A picture of 100 people takes its numbers from the fact behind it.",
    ),
    MustNever(
        14,
        "Use trippy motion, flashing, sudden sound, or imagery that mimics"
        " dissociation.",
        held="The screens fade and slide; nothing flashes, and no sound starts by"
        " itself.",
        human="Is every picture that was added calm, still, and plain?",
    ),
    MustNever(
        15,
        "Tell of suicide methods or overdose amounts; or use “committed suicide”.",
        rules=("M15", "B4", "B5"),
        human="Does what is said of suicide lead to help at once?",
    ),
    MustNever(
        16,
        "Block, delay, or bury the crisis bar; or time out in under 2 minutes on"
        " the crisis page.",
        held="The Help button is on every screen, one touch away. Settings with"
        " less than 2 minutes on a page of help are refused.",
        human="Do the numbers on “Get help now” answer when they are called?",
    ),
    MustNever(
        17,
        "Claim to reach 988 or 911 for the person, or to be watched by staff,"
        " unless that is true here.",
        rules=("M17",),
        human="Is what is said about who watches the kiosk true here?",
    ),
    MustNever(
        18,
        "Tell people to drive, or that they will be fine to drive, on the same day.",
        rules=("M18",),
    ),
    MustNever(
        19,
        "Advise home use, buying online, or mixing with other drugs.",
        rules=("M19",),
    ),
    MustNever(
        20,
        "Use an AI chat to answer health questions in the waiting room.",
        rules=("M20",),
        held="The program has no chat, and its screens load nothing from a network.",
        human="Does no other screen in the waiting room offer one in its place?",
    ),
    MustNever(
        21,
        "Show a fact marked MEMORY, a page past its review date, or a page with no"
        " clinical sign-off.",
        rules=("T1", "T2", "T4"),
        held="In release mode such a page is not shown; else it is marked as a sample.",
        human="Is the kiosk that patients use in release mode?",
    ),
    MustNever(
        22,
        "Say that dissociation means it is working, or call a hard session “needed”.",
        rules=("M22",),
    ),
    MustNever(
        23,
        "Say the kiosk replaces the talk with the care team.",
        rules=("M23",),
    ),
    MustNever(
        24,
        "Shame a wrong answer. No red X, no buzzer, no score, no “failed”.",
        rules=("M24",),
        held="An answer that does not fit is marked “You picked this”, beside the"
        " one that does. Nothing is counted.",
        human="Is each reply to such an answer kind?",
    ),
)
