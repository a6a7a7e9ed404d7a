"""Whether the clinic's answers say what they must: numbers, times, days, languages.

Whether an answer is there, and the clinic's own, is for trust beside this room.

Knows: checks.subject, content.model, content.tables.
"""
