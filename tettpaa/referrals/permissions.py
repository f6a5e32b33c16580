"""Who may see which referrals, beyond what the row policies decide."""

from tettpaa.access.database_roles import DbRole
from tettpaa.access.session import current_actor


def sees_protected() -> bool:
    """Only the leader and the clerk, who check what has come, see a referral whose address is to be protected."""
    return current_actor().db_role in (DbRole.LEADER, DbRole.CLERK)
