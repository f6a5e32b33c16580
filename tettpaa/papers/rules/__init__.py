"""What a template may say, and what changes between two versions of it."""
