"""The walk on paper: a Library becomes a tagged PDF.  No Qt."""
