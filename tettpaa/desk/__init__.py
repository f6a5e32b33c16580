"""The staff's doorway: my day, lists, the child's folder, search. Composes pages; owns only people's own views."""
