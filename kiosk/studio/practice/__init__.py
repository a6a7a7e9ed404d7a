"""A course of half an hour: a copy to practise on, with five faults to find and mend.

What the window does is the same as with the clinic's own content.

Knows: authoring, errors, history, settings, studio.
"""
