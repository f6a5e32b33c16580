"""Everything that can be done to a case, split by behaviour; each is audited and keeps the shared copy true."""
