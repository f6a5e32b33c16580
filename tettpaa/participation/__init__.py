"""The family's and the child's own part: consent, what they say, the draft laid before them, the portal opened.

A row lies in the scope of the one whose words it is, so that one guardian never sees the other's.
"""
