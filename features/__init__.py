"""The day's work, in sentences, in a real browser."""
