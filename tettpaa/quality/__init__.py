"""Do we keep what we have promised? Reads everything, changes none of it."""
