"""The page on the screen, and its blocks as rows for QML.

What fills the screen and is touched is for stages.
"""
