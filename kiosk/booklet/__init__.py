"""The walk on paper: a Library becomes a tagged PDF.  The only room with Typst.

The words are the content's, all of them.

Knows: content, content.approval, content.files, content.model, content.tables, errors,
    known_pages.
"""
