"""The clinic's answers on a screen: a topic at a time, and what patients will read.

What is asked, kept and judged is for authoring; here are the widgets.

Knows: authoring.answers, content.files, content.model, content.tables, errors,
    settings, studio.
"""
