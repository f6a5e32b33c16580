"""Which children live in the street of the one who read about them, as far as both have said where they live.

The service keeps no register of addresses: what is known of a family is where its last letter on paper was posted. A
child that is shielded, or was when the letter was written, has no address here, whoever asks.
"""

from collections.abc import Iterable
from typing import Final

from tettpaa.access.asking import told
from tettpaa.core import streets
from tettpaa.people import home_street

# The newest letter to each of the family that did not come back. A denial of everybody is a graded address or a shield.
_ADDRESSES: Final = """
with children as (
  select c.id, c.scope_id as folder, c.first_name || ' ' || c.last_name as name from people_child c
  where c.scope_id = any(%(folders)s)
    and not exists (select from access_denial n where n.scope_id = c.scope_id and n.user_id is null
      and n.lifted_at is null)
    and not exists (select from people_addressgrading g where g.child_id = c.id and g.lifted_at is null)
    and not exists (select from referrals_referral f where f.child_id = c.id and f.protected_address)),
family as (
  select folder, id, name from children
  union select c.folder, c.id, g.first_name || ' ' || g.last_name
    from children c join people_guardian g on g.child_id = c.id),
letters as (
  select distinct on (f.folder, f.name) f.folder, f.id, d.address, d.made_at
  from family f join access_scope s on s.subject_id = f.folder or s.id = f.folder
    join documents_dispatch d on d.scope_id = s.id and d.recipient = f.name
  where d.channel = 'paper' and d.address <> '' and d.failed_at is null
  order by f.folder, f.name, d.made_at desc)
select l.folder, l.address from letters l
where not exists (select from people_addressgrading g where g.child_id = l.id and g.lifted_at > l.made_at)
  and not exists (select from access_denial n where n.scope_id = l.folder and n.user_id is null
    and n.lifted_at > l.made_at)"""
# Those who have said that they are impartial have been asked already.
_IMPARTIAL: Final = """
select d.user_id, c.scope_id as folder from cases_impartialitydeclaration d
  join cases_individualcase i on i.id = d.case_id join people_child c on c.id = i.child_id
where d.is_impartial and d.user_id = any(%(readers)s) and c.scope_id = any(%(folders)s)"""


def same_street(read: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Of these readers and folders, those where both are in one street. Nothing is asked when nobody has told."""
    pairs = list(read)
    homes = home_street.of({reader for reader, _folder in pairs})
    asked = {(reader, folder) for reader, folder in pairs if reader in homes}
    if not asked:
        return set()
    folders = sorted({folder for _reader, folder in asked})
    found: dict[int, set[tuple[str, str]]] = {}
    for row in told(_ADDRESSES, {"folders": folders}):
        found.setdefault(row.folder, set()).update(streets.streets_of(row.address))
    near = {(reader, folder) for reader, folder in asked if homes[reader] in found.get(folder, ())}
    impartial = told(_IMPARTIAL, {"folders": folders, "readers": sorted(homes)}) if near else []
    return near - {(row.user_id, row.folder) for row in impartial}
