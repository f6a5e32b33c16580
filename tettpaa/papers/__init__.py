"""Templates as data, and the documents of a case that are written from them."""
