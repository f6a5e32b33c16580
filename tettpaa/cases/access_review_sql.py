"""The statements of the access review: every way in as it stands when the round opens, and what is odd about it."""

from typing import Final

SNAPSHOT: Final = """
with ways as (
  select g.user_id, g.basis, coalesce(g.subject_id, g.scope_id) as place, min(g.starts_at) as since,
    case when bool_or(g.ends_at is null) then null else max(g.ends_at) end as until
  from access_grant g join access_scope s on s.id = g.scope_id
  where g.basis <> 'emergency' and g.starts_at <= %(now)s and (g.ends_at is null or g.ends_at > %(now)s)
    and (g.subject_id is not null or s.kind in ('folder', 'unit') or g.basis = any(%(staff)s))
  group by 1, 2, 3),
read as (
  select distinct r.user_id, coalesce(s.subject_id, s.id) as place
  from access_readlogentry r join access_scope s on s.id = r.scope_id where r.at >= %(unread_since)s),
gone as (
  select id as user_id from access_user where not is_active
  union select user_id from organisation_staffmember group by user_id
    having not bool_or(ends_on is null or ends_on >= %(today)s)),
outside as (
  select user_id from organisation_unitemployee where ends_on is null or ends_on >= %(today)s
  union select substitute_id from organisation_unitabsence where called_off_at is null and ends_on >= %(today)s
  union select user_id from organisation_officeemployee where ends_on is null or ends_on >= %(today)s),
family as (
  select o.user_id, o.scope_id as place from participation_portalopening o
    left join people_guardian p on p.id = o.guardian_id
  where o.closed_at is null and (o.guardian_id is null
    or (p.has_parental_responsibility and (p.ended_on is null or p.ended_on > %(today)s)))),
facts as (
  select w.*, c.id as case_id, c.closed_on, w.basis = any(%(staff)s) as ours,
    w.user_id in (select user_id from gone) or (w.basis in ('unit_staff', 'deciding_office')
      and w.user_id not in (select user_id from outside)) as has_left,
    w.basis in ('guardian', 'pupil') and (w.user_id, w.place) not in (select user_id, place from family) as is_over,
    (w.user_id, w.place) in (select user_id, place from read) as has_read,
    c.holder_id = w.user_id or (w.basis = 'substitute') or (w.user_id, w.place) in (
      select t.owner_id, coalesce(s.subject_id, s.id) from planning_worktask t join access_scope s on s.id = t.scope_id
        where t.done_at is null and t.owner_id is not null
      union select x.user_id, s.subject_id from cases_coassignment x join access_scope s on s.id = x.scope_id
        where x.ended_at is null) as has_task
  from ways w left join lateral (select i.id, i.holder_id, i.closed_on from people_child p
      join cases_individualcase i on i.child_id = p.id where p.scope_id = w.place
    order by i.holder_id is distinct from w.user_id, i.closed_on nulls first, i.received_on desc limit 1) c on true)
insert into cases_accessreviewline (id, review_id, scope_id, user_id, case_id, basis, since, until, odd, answer)
select gen_random_uuid(), %(review)s, place, user_id, case_id, basis, since, until,
  array_remove(array[
    case when has_left then 'left' end,
    case when is_over then 'relation_over' end,
    case when ours and case_id is not null and has_read and not has_task then 'no_task' end,
    case when ours and case_id is not null and not has_read and since < %(unread_since)s then 'unread' end,
    case when basis in ('co_assigned', 'team_question', 'intake', 'quality_control') and until is null
      and closed_on is null then 'no_end' end,
    case when ours and closed_on is not null then 'closed' end]::varchar[], null), ''
from facts"""
"""One statement for the whole service: a way in is a person, a basis and a child (or a unit)."""

GONE: Final = """
update cases_accessreviewline l set answer = 'over', answered_at = %(now)s
where l.review_id = %(review)s and l.answer = '' and not exists (select from access_grant g
  where g.user_id = l.user_id and g.basis = l.basis and (g.subject_id = l.scope_id or g.scope_id = l.scope_id)
    and (g.ends_at is null or g.ends_at > %(now)s))"""
"""What has ended by itself since the round opened, needs no answer."""

NOBODY_CAN_ANSWER: Final = """
select l.id from cases_accessreviewline l where l.id = any(%(lines)s) and not exists (
  select from access_user u where u.role = 'professional_lead' and u.is_active and u.id <> l.user_id
    and not exists (select from access_denial d where d.scope_id = l.scope_id and d.lifted_at is null
      and (d.user_id = u.id or (d.user_id is null and not exists (select from access_denialexception e
        where e.denial_id = d.id and e.user_id = u.id and e.ended_at is null)))))"""
"""Only named people may see the child and no leader is among them, or the only leader is the one it is about."""
