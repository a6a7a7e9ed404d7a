"""What QML may read and ask: one visit, as properties and verbs.

A page, its stages and the voice are rooms of their own.
"""
