"""Who may do and see what: users, roles, scopes, grants, denials, the audit and the read log.

Words: a *scope* is a compartment; a *grant* is one user's way into one scope; a *denial* beats every grant.
A role never opens a case by itself. Used by every context above; knows none of them.
"""
