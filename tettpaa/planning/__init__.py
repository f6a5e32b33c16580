"""What shall be done, by whom, by when: next steps and tasks. About a scope, never about a child."""
