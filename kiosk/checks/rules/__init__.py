"""What is asked, why, who says so, and how to mend it: one module a family of rules.

How it is found is for finders.

Knows: checks.finders, checks.finders.answers, checks.finders.provenance,
    checks.subject.
"""
