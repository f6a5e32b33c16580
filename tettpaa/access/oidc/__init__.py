"""Signing in by OpenID Connect: which providers there are, and the talk with them.

Code flow with PKCE, state and nonce; pushed requests and ``private_key_jwt`` where the provider has them. What comes
out is a set of checked claims. Who that is, and what they may, is decided elsewhere: no provider gives anybody a role.
"""
