"""What is said of a page, sentence by sentence, and the recordings of it.

Who says it, and when, is for the screen.

Knows: content.files, content.model, errors.
"""
