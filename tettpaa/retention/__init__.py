"""What is kept, what goes, when and by whose decision; and what a person may see of what we have about them.

Used by the municipality's archivist, and by the service when somebody asks for their file.
"""
