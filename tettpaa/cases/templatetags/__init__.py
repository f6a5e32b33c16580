"""Template tags about units."""
