"""What can be done to files and documents; each writes an audit row."""
