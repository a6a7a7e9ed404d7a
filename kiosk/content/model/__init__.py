"""What content is made of: frozen values, and what can be worked out of them alone.

How they come from files is for the other rooms of content.

Knows: nothing.
"""
