"""Things written, stored and sent: rich text, files, final documents, dispatch. Knows no child."""
