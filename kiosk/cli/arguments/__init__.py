"""What can be said on the command line to a command that has much to be told.

What the command does is beside this room.

Knows: nothing.
"""
