"""What others wrote, as our Markdown: the clipboard of Word, Docs and the web.

What the kiosk cannot show is left out and told. ``as_ours`` and what it is made of
know no Qt; ``door`` and ``bar`` are for the editor.

Knows: content.files, content.inline, content.model, content.syntax, studio, unseen.
"""
