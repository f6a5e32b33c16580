"""Actions of templates and of the documents written from them."""
