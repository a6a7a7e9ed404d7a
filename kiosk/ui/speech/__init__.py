"""Reading aloud: what is to be said, and the bounded process that says it.

The sentences of a page come from ``kiosk.content.speech``.
"""
