"""The families' and units' doorway: its own database login, its own session, its own views over shared rows."""
