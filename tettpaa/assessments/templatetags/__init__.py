"""Words for the parts of an assessment."""
