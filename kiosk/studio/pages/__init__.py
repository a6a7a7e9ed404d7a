"""All pages: how each stands in each language, and where words stand in them.

What is in a page is for text.

Knows: authoring, checks.subject, content, content.approval, content.model, errors,
    studio.
"""
