"""A clinician signs: what is shown for that, the signing, keys, and what changed since.

Commands and the studio call it; how a page stands is worked out in content.approval.

Knows: content, content.approval, content.files, content.model, errors,
    packs.publishing, unseen.
"""
