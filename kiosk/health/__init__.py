"""How the kiosk is, for those who look after many: facts in, two small files out.

What is done about it is for the alert rules in docs/monitoring.  Nothing here tells
when a visit was, or how many there were: docs/decisions/028-watching.md.

Knows: content, content.approval, content.files, content.model, unseen.
"""
