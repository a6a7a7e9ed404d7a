"""The screen: everything that knows Qt."""
