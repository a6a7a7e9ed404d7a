"""What a page owes its reader: rules over compiled pages. No screens, no Qt."""
