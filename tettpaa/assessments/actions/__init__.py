"""Everything that can be done to an assessment, split by behaviour. Each writes an audit row."""
