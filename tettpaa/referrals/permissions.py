"""Who may see which referrals, beyond what the row policies decide."""

from tettpaa.access.models import User
from tettpaa.access.roles import Permission


def may_see_protected(user: User) -> bool:
    """Only those who check what has come see a referral whose address is to be protected."""
    return user.may(Permission.REFERRAL_REGISTER)
