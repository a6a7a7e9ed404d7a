"""What every screen owes to who is before it; each yields all faults it finds."""
