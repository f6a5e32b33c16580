"""What tests share: a database of their own, people who act, small factories."""
