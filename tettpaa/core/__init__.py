"""The bottom: ids, dates, markup components, the database we start ourselves. Knows nothing of our domain."""
