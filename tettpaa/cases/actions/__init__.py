"""Everything that can be done to a case, split by behaviour. Each writes an audit row and keeps the shared copy true."""
