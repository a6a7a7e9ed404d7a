"""Help for those who write content: new pages and languages, and what was understood.

Whether it is good is for the checks.
"""
