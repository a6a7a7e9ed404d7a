"""How much the kiosk is used: how many visits a day ended, and what they opened.

One table of sums, and what may be told of it.  Nothing of a single visit, no order and
no time finer than a day: docs/decisions/034-counts.md.

Knows: content.approval, content.files, errors.
"""
