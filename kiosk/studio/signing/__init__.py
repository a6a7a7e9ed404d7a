"""A clinician signs pages of the draft: reads them, sees what changed, gives a name.

What a signature is and what it covers is for authoring.signing and content.approval.

Knows: authoring.signing, checks, checks.subject, content, content.approval,
    content.model, errors, packs.publishing, settings, steps, studio, studio.pages,
    studio.preview.
"""
