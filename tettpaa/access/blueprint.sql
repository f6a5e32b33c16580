

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public.access_grant_keeps_subject() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  new.subject_id := (select subject_id from access_scope where id = new.scope_id);
  return new;
end $$;

CREATE FUNCTION public.access_grant_thread_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_teacher_thread(r.case_id, new.user_id) from papers_unitreport r
    where r.scope_id = new.scope_id and r.case_id is not null;
  return null;
end $$;

CREATE FUNCTION public.access_scope_tells_grants() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update access_grant set subject_id = new.subject_id where scope_id = new.id;
  return null;
end $$;

CREATE FUNCTION public.app_acts_as(the_user bigint, the_day date) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select case u.kind when 'school' then 'head_teacher' else 'kindergarten_head' end
  from organisation_unitabsence a join organisation_unit u on u.id = a.unit_id
  where a.substitute_id = the_user and a.called_off_at is null and a.starts_on <= the_day and a.ends_on >= the_day
    and u.closed_on is null
  order by a.starts_on desc limit 1
$$;

CREATE FUNCTION public.app_basis_at(reader bigint, scope bigint, moment timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select basis from access_grant where user_id = reader and scope_id = scope
    and starts_at <= moment + interval '5 seconds' and (ends_at is null or ends_at > moment)
  order by starts_at desc limit 1
$$;

CREATE FUNCTION public.app_case_compartments(the_case uuid) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with c as (select * from cases_individualcase where id = the_case),
  alone as (
    select c.folder_id from c
    where not exists (select 1 from cases_individualcase o where o.folder_id = c.folder_id and o.id <> c.id)
      and not exists (select 1 from referrals_referral r where r.child_id = c.child_id and r.id is distinct from c.referral_id)
      and not exists (select 1 from people_child m where m.merged_into_id = c.child_id)
  ),
  kept as (
    select alone.folder_id from alone
    where exists (select 1 from access_scope s where s.subject_id = alone.folder_id and s.kind = 'archive')
  )
  select array_agg(distinct found.id) from (
    select s.scope_id as id from cases_casescope s join c on s.case_id = c.id
    union select c.scope_id from c
    union select r.scope_id from referrals_referral r join c on r.id = c.referral_id
    union select d.scope_id from papers_unitreport d join c on d.case_id = c.id or d.referral_id = c.referral_id
    union select y.scope_id from referrals_referralreading y join c on y.referral_id = c.referral_id
    union select y.scope_id from referrals_referralresponse y join c on y.referral_id = c.referral_id
    union select s.id from access_scope s join alone on s.subject_id = alone.folder_id where s.kind <> 'archive'
    union select alone.folder_id from alone where alone.folder_id not in (select folder_id from kept)
  ) found
$$;

CREATE FUNCTION public.app_change_is_about(detail jsonb) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $_$
  select case when coalesce(detail->>'user', detail->>'holder', detail->>'owner', detail->>'controller', detail->>'reader')
      ~ '^[0-9]{1,18}$'
    then coalesce(detail->>'user', detail->>'holder', detail->>'owner', detail->>'controller', detail->>'reader')::bigint end
$_$;

CREATE FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) RETURNS TABLE(id bigint, at timestamp with time zone, user_id bigint, name text, role text, action text, scope_id bigint, about text, reason text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with mine as materialized (
    select array(select s from unnest(scopes) s where case
      when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then s not in (select app_denied_scopes())
      else s = any(app_my_scopes()) end) as ids),
  found as (
    select e.* from access_auditevent e
    where e.scope_id = any((select ids from mine)::bigint[]) and (actor is null or e.user_id = actor)
      and e.at >= since and e.at < until and (e.at, e.id) < (before_at, before_id)
      and (kinds is null or e.action = any(kinds))
    order by e.at desc, e.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.action, f.scope_id, a.name,
    case when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then f.reason else '' end
  from found f left join access_user u on u.id = f.user_id left join access_user a on a.id = app_change_is_about(f.detail)
  order by f.at desc, f.id desc
$$;

CREATE FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) RETURNS TABLE(id bigint, at timestamp with time zone, user_id bigint, name text, role text, action text, scope_id bigint, about text, reason text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with found as (
    select e.* from access_auditevent e
    where e.user_id = actor
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
        or actor = nullif(current_setting('app.user_id', true), '')::bigint)
      and e.at >= since and e.at < until and (e.at, e.id) < (before_at, before_id)
      and (kinds is null or e.action = any(kinds))
    order by e.at desc, e.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.action, f.scope_id,
    case when f.scope_id is null or f.scope_id not in (select app_denied_scopes()) then a.name end,
    case when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
      and (f.scope_id is null or f.scope_id not in (select app_denied_scopes())) then f.reason else '' end
  from found f join access_user u on u.id = f.user_id left join access_user a on a.id = app_change_is_about(f.detail)
  order by f.at desc, f.id desc
$$;

CREATE FUNCTION public.app_child_is_here(number_hash bytea, words text, born date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (
    select 1 from people_child c
    where c.merged_into_id is null
      and c.scope_id not in (select app_denied_scopes())
      and not c.scope_id = any(app_my_scopes())
      and (c.identity_hash = number_hash
        or (c.search_text = words and c.birth_date = born
          and (number_hash is null or c.identity_hash is null or c.identity_hash = number_hash))))
$$;

CREATE FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made uuid := gen_random_uuid();
  begins timestamptz := greatest(first::timestamp at time zone 'Europe/Oslo', clock_timestamp());
  over_at timestamptz := (last + 1)::timestamp at time zone 'Europe/Oslo';
begin
  if me is null or not (current_setting('role') in ('tettpaa_clerk', 'tettpaa_leader', 'tettpaa_admin')
        or (current_setting('role') = 'tettpaa_portal' and me = the_leader))
      or not exists (select 1 from organisation_unitemployee
        where unit_id = the_unit and user_id = the_leader and ends_on is null)
      or not exists (select 1 from organisation_unitteacher t join access_user u on u.id = t.user_id
        where t.unit_id = the_unit and t.user_id = the_substitute and t.ends_on is null and u.is_active) then
    raise insufficient_privilege using message = 'kan ikke velge vikar her';
  end if;
  insert into organisation_unitabsence (id, unit_id, user_id, substitute_id, starts_on, ends_on, registered_by_id, registered_at)
    values (made, the_unit, the_leader, the_substitute, first, last, me, clock_timestamp());
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select the_substitute, g.scope_id, 'unit_staff', greatest(begins, min(g.starts_at)),
      case when bool_or(g.ends_at is null) then over_at else least(over_at, max(g.ends_at)) end,
      'vikar for lederen til og med ' || to_char(last, 'DD.MM.YYYY'), me
    from access_grant g
    where g.user_id = the_leader and g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > begins)
      and g.scope_id in (select scope_id from organisation_unit where id = the_unit
        union select app_unit_scopes(the_unit, false))
      and not app_is_denied(the_substitute, g.scope_id)
    group by g.scope_id;
  return made;
end $$;

CREATE FUNCTION public.app_clearance_word(the_user bigint) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select case when cardinality(app_missing_clearance(the_user)) = 0 then 'yes' else 'no' end
$$;

CREATE FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) RETURNS TABLE(case_id uuid, scope_id bigint, number text, kind text, unit text, closed_on date, due_on date, kept integer, held_because text, held_until date, held_by text, goes_on date, disposal_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select c.id, c.scope_id, c.number::text, c.kind::text, coalesce(u.name::text, ''), c.closed_on,
    greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)),
    (select count(*)::integer from assessments_assessmentsigning s where s.scope_id = c.scope_id) + (select count(*)::integer from papers_casedocument w
      join papers_templateversion v on v.id = w.version_id
      join documents_finaldocument f on f.document_id = w.document_id
      where w.scope_id = c.scope_id and w.discarded_at is null and v.content ->> 'paper' = 'case_report'),
    case when f.asked then 'asked_for' else h.reason::text end, case when not f.asked then h.review_on end, (select name::text from access_user where id = h.held_by_id and not f.asked), d.goes_on, d.id
  from cases_individualcase c
    join people_child b on b.id = c.child_id
    left join organisation_unit u on u.id = c.unit_id
    left join retention_legalhold h on h.scope_id = c.scope_id and h.lifted_at is null
    left join retention_disposal d on d.scope_id = c.scope_id and d.stopped_at is null
    cross join lateral (select app_file_is_asked_for(c.child_id) as asked) f
  where c.closed_on is not null
    and (only_ids is null or c.id = any(only_ids))
    and greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)) <= until
    and (current_setting('role') = 'tettpaa_worker' or c.folder_id not in (select app_denied_scopes()))
    and current_setting('role') in ('tettpaa_report', 'tettpaa_report_ro', 'tettpaa_leader', 'tettpaa_leader_ro',
      'tettpaa_worker')
  order by 7, c.number limit at_most
$$;

CREATE FUNCTION public.app_consent_is_ones_own() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if not exists (select 1 from access_scope where id = new.scope_id and kind = 'case_person') then
    raise check_violation using message = 'et samtykke ligger alltid hos den som samtykker';
  end if;
  return new;
end $$;

CREATE FUNCTION public.app_denied_scopes() RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare asker text := app_kept_as(); denied bigint[];
begin
  if not app_is_cleared() then return query select app_denied_scopes_now(); return; end if;
  if current_setting('app.denied_are', true) = asker then
    return query select unnest(current_setting('app.denied')::bigint[]); return;
  end if;
  denied := array(select app_denied_scopes_now());
  perform set_config('app.denied_are', asker, true), set_config('app.denied', denied::text, true);
  return query select unnest(denied);
end $$;

CREATE FUNCTION public.app_denied_scopes_now() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with me as (select nullif(current_setting('app.user_id', true), '')::bigint as id),
  denied as (
    select d.scope_id from access_denial d, me
    where d.lifted_at is null and (d.user_id = me.id or (d.user_id is null and not exists (
      select 1 from access_denialexception e
      where e.denial_id = d.id and e.user_id = me.id and e.ended_at is null)))
  )
  select scope_id from denied
  union select s.id from access_scope s join denied on s.subject_id = denied.scope_id
  union all select s.id from access_scope s where not (select app_is_cleared())
$$;

CREATE FUNCTION public.app_deny_too_near(the_folder bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare near record; made bigint;
begin
  for near in select distinct on (n.user_id) n.user_id, n.why from app_too_near(the_folder) n
      where not exists (select from access_denial d
        where d.scope_id = the_folder and d.user_id = n.user_id and d.lifted_at is null) order by n.user_id, n.why loop
    insert into access_denial (scope_id, user_id, kind, reason, made_at)
      values (the_folder, near.user_id, 'disqualified', near.why, clock_timestamp()) returning id into made;
    insert into access_auditevent (at, user_id, doorway, action, scope_id, object_id, reason, detail)
      values (clock_timestamp(), nullif(current_setting('app.user_id', true), '')::bigint, 'worker', 'access.denied',
        the_folder, made::text, near.why, jsonb_build_object('user', near.user_id, 'found', true));
  end loop;
end $$;

CREATE FUNCTION public.app_destroy_paper(the_shield uuid) RETURNS text[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare made documents_documentshield; papers uuid[]; blobs text[];
begin
  if current_setting('role') not in ('tettpaa_leader', 'tettpaa_report') then
    raise insufficient_privilege using message = 'bare fagleder og arkivar';
  end if;
  select * into made from documents_documentshield where id = the_shield and ending = '' and along_with_id is null
    and scope_id not in (select app_denied_scopes()) for update;
  if not found then raise insufficient_privilege using message = 'ikke sperret'; end if;
  select array_agg(paper_id) into papers from documents_documentshield
    where id = the_shield or (along_with_id = the_shield and ending = '');
  select coalesce(array_agg(blob), '{}') into blobs from documents_storedfile where id = any(papers);
  update documents_storedfile set name = '', sha256 = '', size = 0, page_count = null, blob = replace(id::text, '-', '')
    where id = any(papers);
  update documents_release set title = '' where file_id = any(papers);
  update cases_casenote set title = '', place = '', html = '' where id = any(papers);
  update retention_accessitem set title = '', text = '', masked = '', reason = ''
    where file_id = any(papers) or source_id = any(papers);
  return blobs;
end $$;

CREATE FUNCTION public.app_dispose(the_disposal uuid, today date, ground text, kept integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare d retention_disposal; c cases_individualcase; gone bigint[]; blobs text[]; removed integer; proof uuid;
begin
  if current_setting('role') <> 'tettpaa_worker' then
    raise insufficient_privilege using message = 'bare jobben kan kassere';
  end if;
  select * into d from retention_disposal where id = the_disposal and stopped_at is null and goes_on <= today for update;
  if not found then return null; end if;
  select * into c from cases_individualcase where scope_id = d.scope_id for update;
  if c.closed_on is null or app_file_is_asked_for(c.child_id)
      or exists (select 1 from cases_closure o where o.scope_id = d.scope_id and o.closed_at > d.approved_at) or exists (
      select 1 from retention_legalhold h
      where h.scope_id = d.scope_id and h.lifted_at is null and (h.review_on is null or h.review_on >= today)) then
    return null;
  end if;
  gone := app_case_compartments(c.id);
  select coalesce(array_agg(blob), '{}') into blobs from documents_storedfile where scope_id = any(gone);
  insert into retention_disposedcase (id, kind, unit_kind, received_month, told_month, closed_year, days_to_intake,
    days_to_sent, days_to_told, within_norm)
  values (gen_random_uuid(), c.kind, coalesce((select kind from organisation_unit where id = c.unit_id), ''),
    date_trunc('month', c.received_on), date_trunc('month', c.told_on), extract(year from c.closed_on),
    c.intake_on - c.received_on, c.sent_on - c.received_on, c.told_on - c.received_on, c.told_on <= c.norm_on);
  proof := gen_random_uuid();
  insert into retention_disposalcertificate (id, kind, closed_year, rule_version, legal_ground, row_count, file_count,
    kept_count, scope_ids, is_whole, approved_by_id, approved_at, disposed_at)
  values (proof, c.kind, extract(year from c.closed_on), d.rule_version, ground, 0, cardinality(blobs), kept, gone,
    kept = 0, d.approved_by_id, d.approved_at, clock_timestamp());
  removed := app_remove_compartments(gone);
  update retention_disposalcertificate set row_count = removed where id = proof;
  return jsonb_build_object('certificate', proof, 'scopes', to_jsonb(gone), 'blobs', to_jsonb(blobs), 'rows', removed);
end $$;

CREATE FUNCTION public.app_dispose_paper(the_disposal uuid, today date, ground text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare d retention_disposal; r referrals_referral; x referrals_intakedecision; i cases_caseimport; gone bigint[];
  blobs text[]; removed integer; proof uuid := gen_random_uuid(); what text; sort text; ended date;
begin
  if current_setting('role') <> 'tettpaa_worker' then
    raise insufficient_privilege using message = 'bare jobben kan kassere';
  end if;
  select * into d from retention_disposal where id = the_disposal and stopped_at is null and goes_on <= today for update;
  if not found or exists (select 1 from retention_legalhold h where h.scope_id = d.scope_id and h.lifted_at is null
      and (h.review_on is null or h.review_on >= today)) then
    return null;
  end if;
  select * into r from referrals_referral where scope_id = d.scope_id for update;
  if found then
    select * into x from referrals_intakedecision where referral_id = r.id;
    if not found or x.outcome = 'accept' or x.decided_at > d.approved_at
        or exists (select 1 from cases_individualcase c where c.referral_id = r.id) then
      return null;
    end if;
    what := 'referral_without_case'; sort := r.kind; ended := (x.decided_at at time zone 'Europe/Oslo')::date;
    gone := app_referral_compartments(r.id);
    insert into retention_disposedreferral (id, kind, unit_kind, outcome, received_month, ended_year, days_to_decision)
    values (gen_random_uuid(), r.kind, coalesce((select kind from organisation_unit where id = r.unit_id), ''), x.outcome,
      date_trunc('month', r.received_on), extract(year from ended), ended - r.received_on);
  else
    select * into i from cases_caseimport where scope_id = d.scope_id for update;
    if not found or i.state in ('running', 'undoing') or i.alive_at > d.approved_at then return null; end if;
    what := 'import_list'; sort := ''; ended := (i.uploaded_at at time zone 'Europe/Oslo')::date;
    gone := array[i.scope_id];
  end if;
  select coalesce(array_agg(blob), '{}') into blobs from documents_storedfile where scope_id = any(gone);
  insert into retention_disposalcertificate (id, paper, kind, closed_year, rule_version, legal_ground, row_count, file_count,
    kept_count, scope_ids, is_whole, approved_by_id, approved_at, disposed_at)
  values (proof, what, sort, extract(year from ended), d.rule_version, ground, 0, cardinality(blobs), 0, gone, true,
    d.approved_by_id, d.approved_at, clock_timestamp());
  removed := app_remove_compartments(gone);
  update retention_disposalcertificate set row_count = removed where id = proof;
  return jsonb_build_object('certificate', proof, 'scopes', to_jsonb(gone), 'blobs', to_jsonb(blobs), 'rows', removed);
end $$;

CREATE FUNCTION public.app_end_named_teacher(the_report uuid, but bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; place bigint;
begin
  select scope_id into place from papers_unitreport where id = the_report;
  if me is null or place is null or not (place = any(app_my_scopes())) or not app_leads(me) then
    raise insufficient_privilege using message = 'ingen tilgang til rapporten';
  end if;
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()), ended_by_id = me
    where scope_id = place and basis = 'named_teacher' and user_id is distinct from but
      and (ends_at is null or ends_at > clock_timestamp());
end $$;

CREATE FUNCTION public.app_end_reading(the_reading uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; place bigint; source bigint;
begin
  select r.scope_id, f.scope_id into place, source from referrals_referralreading r
    join referrals_referral f on f.id = r.referral_id where r.id = the_reading;
  if me is null or place is null or not (source = any(app_my_scopes())) or not (place = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til henvisningen';
  end if;
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()), ended_by_id = me
    where scope_id = place and basis = 'draft_reader' and (ends_at is null or ends_at > clock_timestamp());
end $$;

CREATE FUNCTION public.app_end_substitute(the_absence uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it organisation_unitabsence; has_more boolean;
begin
  select * into it from organisation_unitabsence where id = the_absence for update;
  if me is null or it.id is null or not (current_setting('role') in ('tettpaa_clerk', 'tettpaa_leader', 'tettpaa_admin')
      or (current_setting('role') = 'tettpaa_portal' and me = it.user_id)) then
    raise insufficient_privilege using message = 'kan ikke avslutte dette';
  end if;
  update organisation_unitabsence set called_off_at = clock_timestamp() where id = it.id and called_off_at is null;
  has_more := exists (select 1 from organisation_unitabsence a where a.substitute_id = it.substitute_id and a.id <> it.id
    and a.called_off_at is null and a.ends_on >= (clock_timestamp() at time zone 'Europe/Oslo')::date);
  update access_grant g set ends_at = greatest(g.starts_at, clock_timestamp()), ended_by_id = me
    where g.user_id = it.substitute_id and g.basis = 'unit_staff' and g.ends_at > clock_timestamp()
      and (not has_more or (g.ends_at <= (it.ends_on + 1)::timestamp at time zone 'Europe/Oslo' and g.scope_id in (
        select scope_id from organisation_unit where id = it.unit_id union select app_unit_scopes(it.unit_id, false))));
end $$;

CREATE FUNCTION public.app_family_readings(family bigint, before_at timestamp with time zone, before_id bigint, most integer) RETURNS TABLE(id bigint, at timestamp with time zone, name text, role text, what text, basis text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with chosen as materialized (
    select about, is_yes from (
      select about, is_yes, row_number() over (partition by about order by chosen_at desc) as n from access_servicechoice) c
    where n = 1),
  folder as materialized (
    select subject_id as id from access_scope
    where id = family and kind = 'case_family' and id = any(app_my_scopes())),
  about_child as materialized (
    select array(select s.id from access_scope s, folder f
      where s.kind <> 'case_person' and (s.id = f.id or s.subject_id = f.id)) as ids),
  found as (
    select r.* from access_readlogentry r join access_user u on u.id = r.user_id
    where r.scope_id = any((select ids from about_child)::bigint[]) and u.role not in ('guardian', 'pupil')
      and (r.at, r.id) < (before_at, before_id)
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, case when (select is_yes from chosen where about = 'readers_by_name') then u.name else '' end,
    u.role, f.what,
    case when b.basis <> 'emergency' or (select is_yes from chosen where about = 'emergency_shown') then b.basis end
  from found f join access_user u on u.id = f.user_id
    left join lateral (select app_basis_at(f.user_id, f.scope_id, f.at) as basis) b on true
  order by f.at desc, f.id desc
$$;

CREATE FUNCTION public.app_family_user_for(the_guardian uuid, the_child uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare folder bigint; hash bytea; found bigint; called text; made_role text;
begin
  if the_guardian is not null then
    select scope_id, identity_hash, user_id, first_name || ' ' || last_name, 'guardian'
      into folder, hash, found, called, made_role from people_guardian where id = the_guardian;
  else
    select scope_id, identity_hash, user_id, first_name || ' ' || last_name, 'pupil'
      into folder, hash, found, called, made_role from people_child where id = the_child;
  end if;
  if folder is null or folder in (select app_denied_scopes())
      or not (folder = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader') then
    raise insufficient_privilege using message = 'ingen tilgang til mappen';
  end if;
  if found is not null or hash is null then
    return found;
  end if;
  perform pg_advisory_xact_lock(hashtext('family user'), hashtext(encode(hash, 'hex')));
  if the_guardian is not null then
    select g.user_id into found from people_guardian g join access_user u on u.id = g.user_id
      where g.identity_hash = hash and u.role = 'guardian' and u.is_active order by g.user_id limit 1;
  end if;
  if found is null then
    insert into access_user (password, name, role, language, is_active, created_at)
      values ('!', called, made_role, 'nb', true, now()) returning id into found;
  end if;
  if the_guardian is not null then
    update people_guardian set user_id = found where id = the_guardian;
  else
    update people_child set user_id = found where id = the_child;
  end if;
  return found;
end $$;

CREATE FUNCTION public.app_family_users(the_guardian bytea, the_child bytea) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with open as (
    select o.user_id, o.scope_id, o.guardian_id from participation_portalopening o
    where o.closed_at is null and not exists (
      select from access_denial d where d.scope_id = o.scope_id and d.user_id is null and d.lifted_at is null
        and not exists (select from access_denialexception e
          where e.denial_id = d.id and e.user_id = o.user_id and e.ended_at is null))
  )
  select open.user_id from open join people_guardian g on g.id = open.guardian_id
  where g.identity_hash = the_guardian and g.ended_on is null
    and g.has_parental_responsibility and g.responsibility_confirmed_at is not null
  union
  select open.user_id from open join people_child c on c.scope_id = open.scope_id
  where open.guardian_id is null and c.identity_hash = the_child and c.merged_into_id is null
  union
  select g.user_id from people_guardian g
  where g.identity_hash = the_guardian and g.user_id is not null and g.ended_on is null
    and exists (select from access_grant a join access_scope s on s.id = a.scope_id
      where a.user_id = g.user_id and s.kind = 'guardian_copy'
        and (a.ends_at is null or a.ends_at > clock_timestamp()))
$$;

CREATE FUNCTION public.app_file_is_asked_for(the_child uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (
    select 1 from retention_accessrequest r join cases_individualcase c on c.id = r.case_id
      left join retention_accessrequestanswer a on a.request_id = r.id
    where c.child_id = the_child and (a.id is null or (a.outcome <> 'refused' and a.handed_out_on is null)))
$$;

CREATE FUNCTION public.app_forget_scopes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform set_config('app.my_scopes_are', '', true), set_config('app.denied_are', '', true);
  return null;
end $$;

CREATE FUNCTION public.app_hold_without_a_yes(day date, letters uuid[]) RETURNS SETOF uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
  from cases_individualcase c
  where d.id = any(letters) and d.scope_id = c.scope_id
    and d.channel = 'paper' and d.sent_at is null and d.held_at is null
    and exists (select from cases_secrecyrelease r where r.case_id = c.id and r.recipient = d.recipient)
    and not exists (select from cases_secrecyexception e
      where e.case_id = c.id and e.scope_id = c.scope_id and e.recipient = d.recipient)
    and not exists (select from cases_secrecyrelease r where r.case_id = c.id and r.recipient = d.recipient
      and r.ended_at is null and day between r.from_on and r.until_on
      and exists (select from cases_secrecyanswer a where a.release_id = r.id)
      and not exists (select from (select distinct on (a.scope_id) a.kind from cases_secrecyanswer a
        where a.release_id = r.id order by a.scope_id, a.registered_at desc) latest where latest.kind <> 'yes'))
  returning d.id;
$$;

CREATE FUNCTION public.app_identity_key() RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform pg_advisory_xact_lock_shared(6127004913);
  return (select mark from people_identitykey);
end $$;

CREATE FUNCTION public.app_is_cleared() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select case current_setting('app.cleared', true) when 'yes' then true when 'no' then false
    else app_clearance_word(nullif(current_setting('app.user_id', true), '')::bigint) = 'yes' end
$$;

CREATE FUNCTION public.app_is_denied(the_user bigint, the_scope bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (select 1 from access_scope s join access_denial d on d.scope_id in (s.id, s.subject_id)
    where s.id = the_scope and d.lifted_at is null and (d.user_id = the_user or (d.user_id is null and not exists (
      select 1 from access_denialexception e where e.denial_id = d.id and e.user_id = the_user and e.ended_at is null))))
$$;

CREATE FUNCTION public.app_is_only_registered(the_folder bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare place text; found boolean;
begin
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not like 'people\_%' and c.table_name not like 'access\_%'
  loop
    execute format('select exists (select 1 from %I where scope_id = $1)', place) into found using the_folder;
    if found then return false; end if;
  end loop;
  return true;
end $_$;

CREATE FUNCTION public.app_is_too_near(the_folder bigint, the_user bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select the_folder not in (select app_denied_scopes()) and exists (
    select from app_too_near(the_folder) n where n.user_id = the_user)
$$;

CREATE FUNCTION public.app_kept_as() RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select concat_ws(' ', 'of', current_setting('app.user_id', true), current_setting('app.cleared', true),
    case when right(current_setting('role'), 3) <> '_ro' then statement_timestamp()::text end)
$$;

CREATE FUNCTION public.app_leads(the_user bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (select 1 from access_user where id = the_user and is_active and (
    role in ('head_teacher', 'kindergarten_head')
    or app_acts_as(the_user, (clock_timestamp() at time zone 'Europe/Oslo')::date) is not null))
$$;

CREATE FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) RETURNS TABLE(case_id uuid, scope_id bigint, number text, kind text, unit text, closed_on date, due_on date, kept integer, held_because text, held_until date, held_by text, goes_on date, disposal_id uuid, paper text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with loose as (
    select r.id, r.scope_id, r.kind::text as kind, coalesce(u.name::text, '') as unit, 'referral_without_case' as paper,
      (x.decided_at at time zone 'Europe/Oslo')::date as ended, after_referral as years, b.scope_id as folder_id
    from referrals_referral r
      join referrals_intakedecision x on x.referral_id = r.id and x.outcome <> 'accept'
      left join organisation_unit u on u.id = r.unit_id
      left join people_child b on b.id = r.child_id
    where not exists (select 1 from cases_individualcase c where c.referral_id = r.id)
    union all
    select i.id, i.scope_id, '', coalesce(a.name::text, ''), 'import_list',
      (i.uploaded_at at time zone 'Europe/Oslo')::date, after_import, null
    from cases_caseimport i left join access_user a on a.id = i.uploaded_by_id
    where i.state not in ('running', 'undoing')
  )
  select l.id, l.scope_id, '', l.kind, l.unit, l.ended, app_years_later(l.ended, l.years), 0,
    h.reason::text, h.review_on, (select name::text from access_user where id = h.held_by_id), d.goes_on, d.id, l.paper
  from loose l
    left join retention_legalhold h on h.scope_id = l.scope_id and h.lifted_at is null
    left join retention_disposal d on d.scope_id = l.scope_id and d.stopped_at is null
  where (only_ids is null or l.id = any(only_ids))
    and app_years_later(l.ended, l.years) <= until
    and (current_setting('role') = 'tettpaa_worker'
      or (l.scope_id not in (select app_denied_scopes())
        and (l.folder_id is null or l.folder_id not in (select app_denied_scopes()))))
    and current_setting('role') in ('tettpaa_report', 'tettpaa_report_ro', 'tettpaa_leader', 'tettpaa_leader_ro',
      'tettpaa_worker')
  order by 7, l.id limit at_most
$$;

CREATE FUNCTION public.app_merge_children(kept uuid, other uuid, same_kept uuid[], same_other uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare to_scope bigint; from_scope bigint; t record; i integer;
begin
  select scope_id into to_scope from people_child where id = kept and merged_into_id is null;
  select scope_id into from_scope from people_child where id = other and merged_into_id is null;
  if current_setting('role') <> 'tettpaa_leader' or to_scope is null or from_scope is null or to_scope = from_scope
      or to_scope in (select app_denied_scopes()) or from_scope in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'mappene kan ikke slås sammen';
  end if;

  perform 1 from people_child where id in (kept, other) order by id for update;
  -- Who has the child in a case must see who the child is; any other way into the old folder ends here.
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()) where scope_id = from_scope and (ends_at is null or ends_at > now())
    and basis not in ('assigned', 'co_assigned', 'substitute');

  for i in 1 .. coalesce(array_length(same_other, 1), 0) loop
    if not exists (select 1 from people_guardian where id = same_other[i] and child_id = other)
        or not exists (select 1 from people_guardian where id = same_kept[i] and child_id = kept) then
      raise insufficient_privilege using message = 'foresatte hører ikke til mappene';
    end if;
    update participation_portalopening set closed_at = now()
      where guardian_id = same_other[i] and closed_at is null and exists (select 1 from participation_portalopening o
        where o.guardian_id = same_kept[i] and o.closed_at is null);
    for t in select distinct c.conrelid::regclass as name, a.attname as col from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and c.confrelid = 'people_guardian'::regclass and a.attname like '%guardian_id' loop
      execute format('update %s set %I = $1 where %I = $2', t.name, t.col, t.col) using same_kept[i], same_other[i];
    end loop;
    update people_guardian set ended_on = coalesce(ended_on, current_date) where id = same_other[i];
  end loop;

  update participation_portalopening set closed_at = now()
    where scope_id = from_scope and guardian_id is null and closed_at is null and exists (
      select 1 from participation_portalopening o
      where o.scope_id = to_scope and o.guardian_id is null and o.closed_at is null);

  if exists (select 1 from people_enrolment where child_id = kept and ends_on is null) then
    update people_enrolment set ends_on = greatest(starts_on, current_date) where child_id = other and ends_on is null;
  end if;

  for t in select c.oid::regclass as name, a.attname as col from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind = 'r' and a.attname in ('child_id', 'folder_id', 'scope_id', 'subject_id')
        and not a.attisdropped
        and c.relname not in ('people_child', 'access_auditevent', 'access_readlogentry', 'documents_scopekey')
        and exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
          and a.attnum = any(f.conkey) and f.confrelid in ('people_child'::regclass, 'access_scope'::regclass)) loop
    if t.col = 'child_id' then
      execute format('update %s set child_id = $1 where child_id = $2', t.name) using kept, other;
    else
      execute format('update %s set %I = $1 where %I = $2', t.name, t.col, t.col) using to_scope, from_scope;
    end if;
  end loop;
  -- The old row is still about the same child: what is denied for the new folder is denied for it.
  update access_scope set subject_id = to_scope where id = from_scope;
end $_$;

CREATE FUNCTION public.app_message_readings(the_scopes bigint[]) RETURNS TABLE(message_id uuid, scope_id bigint, read_at timestamp with time zone, is_new boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with me as materialized (
    select nullif(current_setting('app.user_id', true), '')::bigint as id,
      current_setting('role') like 'tettpaa_portal%' as outside),
  mine as materialized (
    select array(select s from unnest(the_scopes) s where case
      when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then s not in (select app_denied_scopes())
      else s = any(app_my_scopes()) end) as ids)
  select m.id, m.scope_id,
    (select min(r.at) from access_readlogentry r where r.scope_id = m.scope_id and r.what = 'messages'
      and r.at > m.written_at and (r.doorway = 'desk') <> m.from_service),
    m.from_service = (select outside from me) and not exists (
      select from access_readlogentry r where r.scope_id = m.scope_id and r.what = 'messages'
        and r.at > m.written_at and r.user_id = (select id from me))
  from cases_portalmessage m where m.scope_id = any((select ids from mine)::bigint[])
$$;

CREATE FUNCTION public.app_missing_clearance(the_user bigint) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with today as materialized (select (clock_timestamp() at time zone 'Europe/Oslo')::date as day),
  now_in_force as (
    select c.id from access_codeofconduct c, today where c.starts_on <= today.day order by c.starts_on desc, c.id desc limit 1)
  select coalesce(array_agg(r.needs order by r.needs desc), '{}') from access_clearancerule r, access_user u, today
  where u.id = the_user and r.role = u.role and r.starts_on <= today.day and (r.ends_on is null or r.ends_on >= today.day)
    and case r.needs
      when 'training' then not exists (select from access_privacytraining t where t.user_id = the_user
        and t.withdrawn_at is null and t.completed_on <= today.day and t.valid_until >= today.day)
      else exists (select from now_in_force c where not exists (
        select from access_conductacceptance a where a.user_id = the_user and a.conduct_id = c.id)) end
$$;

CREATE FUNCTION public.app_my_scopes() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare asker text := app_kept_as(); mine bigint[];
begin
  if current_setting('app.my_scopes_are', true) = asker then return current_setting('app.my_scopes')::bigint[]; end if;
  mine := app_my_scopes_now();
  perform set_config('app.my_scopes_are', asker, true), set_config('app.my_scopes', mine::text, true);
  return mine;
end $$;

CREATE FUNCTION public.app_my_scopes_now() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with me as materialized (select nullif(current_setting('app.user_id', true), '')::bigint as id)
  select coalesce(array_agg(g.scope_id), '{}') from access_grant g
  where g.user_id = (select id from me) and (select app_is_cleared())
    and g.starts_at <= clock_timestamp() + interval '5 seconds'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
    and not exists (
      select from access_denial d where d.scope_id = g.scope_id and d.lifted_at is null
        and (d.user_id = (select id from me) or (d.user_id is null and not exists (
          select from access_denialexception e
          where e.denial_id = d.id and e.user_id = (select id from me) and e.ended_at is null))))
    and not exists (
      select from access_denial d where d.scope_id = g.subject_id and d.lifted_at is null
        and (d.user_id = (select id from me) or (d.user_id is null and not exists (
          select from access_denialexception e
          where e.denial_id = d.id and e.user_id = (select id from me) and e.ended_at is null))))
$$;

CREATE FUNCTION public.app_name_teacher(the_report uuid, the_teacher bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it record; until timestamptz;
begin
  perform app_end_named_teacher(the_report, the_teacher);
  select * into it from papers_unitreport where id = the_report;
  if not exists (select 1 from organisation_unitteacher t join access_user u on u.id = t.user_id
      where t.unit_id = it.unit_id and t.user_id = the_teacher and t.ends_on is null and u.is_active
        and u.role in ('contact_teacher', 'pedagogical_leader')) then
    raise insufficient_privilege using message = 'læreren arbeider ikke ved enheten';
  end if;
  if exists (select 1 from access_grant where scope_id = it.scope_id and user_id = the_teacher
      and basis = 'named_teacher' and (ends_at is null or ends_at > clock_timestamp())) then
    return;
  end if;
  select ends_at into until from access_grant where scope_id = it.scope_id and basis = 'unit_staff'
    and (ends_at is null or ends_at > clock_timestamp()) order by ends_at desc nulls first limit 1;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (the_teacher, it.scope_id, 'named_teacher', now(), until, 'valgt av lederen for dette barnet', me);
end $$;

CREATE FUNCTION public.app_named_for_case(the_case uuid) RETURNS TABLE(user_id bigint, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select n.user_id, n.name from app_named_in(the_case) n
  where exists (select 1 from cases_individualcase c where c.id = the_case
    and c.scope_id not in (select app_denied_scopes())
    and (c.scope_id = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro', 'tettpaa_worker', 'tettpaa_worker_ro')))
  order by n.name
$$;

CREATE FUNCTION public.app_named_in(the_case uuid) RETURNS TABLE(user_id bigint, name text, until timestamp with time zone)
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select u.id, u.name::text, nullif(max(coalesce(g.ends_at, 'infinity')), 'infinity')
  from cases_individualcase c
  join papers_unitreport r on r.case_id = c.id and r.unit_id = c.unit_id and r.discarded_at is null
  join access_grant g on g.scope_id = r.scope_id and g.basis = 'named_teacher'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
  join access_user u on u.id = g.user_id and u.is_active
  join organisation_unitteacher t on t.user_id = u.id and t.unit_id = r.unit_id and t.ends_on is null
  where c.id = the_case and c.closed_on is null and not app_is_denied(u.id, r.scope_id)
  group by u.id, u.name
$$;

CREATE FUNCTION public.app_named_teachers(scopes bigint[]) RETURNS TABLE(scope_id bigint, user_id bigint, name text, since timestamp with time zone, until timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select g.scope_id, g.user_id, u.name::text, g.starts_at, g.ends_at from access_grant g join access_user u on u.id = g.user_id
  where g.scope_id = any(scopes) and g.scope_id = any(app_my_scopes()) and g.basis = 'named_teacher'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
    and g.scope_id not in (select app_denied_scopes())
$$;

CREATE FUNCTION public.app_note_employee_number(the_user bigint, as_guardian bytea, as_child bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if exists (select from people_employeenumber n where n.user_id = the_user and n.ended_at is null
      and n.guardian_hash = as_guardian) then
    return;
  end if;
  update people_employeenumber set ended_at = clock_timestamp() where user_id = the_user and ended_at is null;
  insert into people_employeenumber (user_id, guardian_hash, child_hash, registered_at)
    values (the_user, as_guardian, as_child, clock_timestamp());
end $$;

CREATE FUNCTION public.app_office_scopes(the_office uuid) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select d.scope_id from cases_casedecider d join cases_individualcase c on c.id = d.case_id
  where d.office_id = the_office and not d.by_unit and c.closed_on is null
    and (c.sent_on is not null or exists (
      select 1 from access_grant g where g.scope_id = d.scope_id and g.basis = 'deciding_office'))
    and d.scope_id not in (select app_denied_scopes())
$$;

CREATE FUNCTION public.app_old_unit_leaves(the_child uuid, new_unit uuid, the_day date, only_case uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  over_at timestamptz := greatest(the_day::timestamp at time zone 'Europe/Oslo', clock_timestamp());
  c record; keep bigint;
begin
  for c in select id, unit_id, closed_on, sent_on, told_on from cases_individualcase
      where child_id = the_child and unit_id is distinct from new_unit and (only_case is null or id = only_case) loop
    keep := null;
    if c.closed_on is null and c.sent_on is not null and c.told_on is null
        and exists (select 1 from cases_casedecider where case_id = c.id and by_unit) then
      select e.user_id into keep from organisation_unitemployee e
        where e.unit_id = c.unit_id and e.ends_on is null and exists (
          select 1 from access_grant g join cases_casescope s on s.scope_id = g.scope_id
          where s.case_id = c.id and s.kind = 'unit' and g.user_id = e.user_id and g.ends_at is null)
        order by e.starts_on, e.id limit 1;
    end if;
    update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me from cases_casescope s
      where s.case_id = c.id and s.kind = 'unit' and g.scope_id = s.scope_id and g.basis = 'unit_staff'
        and (g.ends_at is null or g.ends_at > over_at) and g.user_id is distinct from keep;
  end loop;
  if only_case is null then
    update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me
      where g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > over_at) and g.scope_id in (
        select r.scope_id from referrals_referral r where r.child_id = the_child and r.unit_id is distinct from new_unit
        union select x.scope_id from referrals_referralreading x join referrals_referral r on r.id = x.referral_id
          where r.child_id = the_child and r.unit_id is distinct from new_unit);
  end if;
end $$;

CREATE FUNCTION public.app_open_case_of_kind(the_folder bigint, the_kind text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select exists (
    select 1 from cases_individualcase c
    where c.folder_id = the_folder and c.kind = the_kind and c.closed_on is null
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk') or the_folder = any(app_my_scopes()))
      and the_folder not in (select app_denied_scopes()))
$$;

CREATE FUNCTION public.app_open_case_scopes(the_case uuid, the_folder bigint) RETURNS bigint[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  one_of_many boolean := current_setting('role') = 'tettpaa_leader';
  why text; folder bigint := the_folder; made bigint; found bigint[];
  part text;
begin
  select case when role = 'clerk' then 'co_assigned' else 'assigned' end into why from access_user where id = me;
  if why is null or exists (select 1 from cases_individualcase where id = the_case)
     or exists (select 1 from cases_casescope where case_id = the_case) then
    raise insufficient_privilege using message = 'saken finnes';
  end if;
  if folder is null then
    insert into access_scope (kind, created_at) values ('folder', now()) returning id into folder;
    if not one_of_many then
      insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
        values (me, folder, why, now(), 'førte inn saken', me);
    end if;
  elsif folder in (select app_denied_scopes())
     or not exists (select 1 from access_scope where id = folder and kind = 'folder')
     or not (one_of_many or folder = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til mappen';
  end if;
  found := array[folder];
  foreach part in array array['staff', 'family', 'unit'] loop
    insert into access_scope (kind, subject_id, created_at) values ('case_' || part, folder, now()) returning id into made;
    insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, part);
    if not one_of_many then
      insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
        values (me, made, why, now(), 'førte inn saken', me);
    end if;
    found := found || made;
  end loop;
  return found;
end $$;

CREATE FUNCTION public.app_open_concern_scope(the_case uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or me is null
      or not (staff = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader')
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_person', folder, now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
    values (me, made, 'assigned', now(), '', me);
  return made;
end $$;

CREATE FUNCTION public.app_open_decision_scope(the_case uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or not (staff = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk', 'tettpaa_worker'))
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope where case_id = the_case and kind = 'decision';
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_decision', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, 'decision');
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_family_referral_scope() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint; my_role text;
begin
  select role into my_role from access_user where id = me and is_active and role in ('guardian', 'pupil');
  if my_role is null then
    raise insufficient_privilege using message = 'bare foresatte og elever';
  end if;
  insert into access_scope (kind, created_at) values ('referral', now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
    values (me, made, my_role, now(), 'henviste selv', me);
  return made;
end $$;

CREATE FUNCTION public.app_open_partner_scope(the_case uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case and closed_on is null;
  if staff is null or not (staff = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader')
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_partner', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, 'partner');
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or not (staff = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk', 'tettpaa_worker'))
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope
    where case_id = the_case and kind = 'person' and guardian_id is not distinct from the_guardian;
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_person', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind, guardian_id)
    values (gen_random_uuid(), the_case, made, 'person', the_guardian);
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_protocol_scope(the_case uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare staff bigint; folder bigint; made bigint; me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case for update;
  if staff is null or staff in (select app_denied_scopes()) or not (
      staff = any(app_my_scopes()) or current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope where case_id = the_case and kind = 'protocols';
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_protocols', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, 'protocols');
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis = 'assigned' and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_reading_scope(the_referral uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; source bigint; made bigint;
begin
  select scope_id into source from referrals_referral where id = the_referral;
  if me is null or source is null or not (source = any(app_my_scopes()))
      or not app_leads(me)
      or exists (select 1 from referrals_referralsubmission where referral_id = the_referral) then
    raise insufficient_privilege using message = 'ingen tilgang til henvisningen';
  end if;
  insert into access_scope (kind, subject_id, created_at)
    values ('referral_reading', (select subject_id from access_scope where id = source), now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, 'la utkastet fram for familien', me from access_grant
    where scope_id = source and basis = 'unit_staff' and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_referral_scope(unit_scope bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint;
begin
  if not (unit_scope = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til enheten';
  end if;
  insert into access_scope (kind, created_at) values ('referral', now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (me, made, 'unit_staff', now(), (select ends_at from access_grant where user_id = me and scope_id = unit_scope
      and basis = 'unit_staff' and (ends_at is null or ends_at > now()) order by ends_at desc nulls first limit 1),
      'henviste selv', me);
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select distinct on (g.user_id) g.user_id, made, 'unit_staff', greatest(g.starts_at, now()), g.ends_at,
      'leder enheten sammen med den som henviste', me
    from access_grant g join organisation_unit u on u.scope_id = unit_scope
      join organisation_unitabsence a on a.unit_id = u.id and a.called_off_at is null
        and a.ends_on >= (clock_timestamp() at time zone 'Europe/Oslo')::date
    where g.scope_id = unit_scope and g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > now())
      and ((a.substitute_id = me and g.user_id = a.user_id) or (a.user_id = me and g.user_id = a.substitute_id))
    order by g.user_id, g.ends_at desc nulls first;
  return made;
end $$;

CREATE FUNCTION public.app_open_report_scope(source bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint;
begin
  if me is null or not (source = any(app_my_scopes()))
      or not exists (select 1 from access_scope where id = source and kind in ('referral', 'case_unit'))
      or not app_leads(me) then
    raise insufficient_privilege using message = 'ingen tilgang til barnet';
  end if;
  insert into access_scope (kind, subject_id, created_at)
    values ('unit_report', (select subject_id from access_scope where id = source), now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, 'skriver pedagogisk rapport', me from access_grant
    where scope_id = source and basis = 'unit_staff' and (ends_at is null or ends_at > now());
  return made;
end $$;

CREATE FUNCTION public.app_open_teacher_scope(the_case uuid, the_teacher bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case and closed_on is null;
  if staff is null or not (staff = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader')
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  if not exists (select 1 from app_named_in(the_case) n where n.user_id = the_teacher) then
    raise insufficient_privilege using message = 'læreren er ikke valgt for barnet';
  end if;
  select scope_id into made from cases_casescope
    where case_id = the_case and kind = 'teacher' and teacher_id = the_teacher;
  if made is null then
    insert into access_scope (kind, subject_id, created_at) values ('case_teacher', folder, now()) returning id into made;
    insert into cases_casescope (id, case_id, scope_id, kind, teacher_id)
      values (gen_random_uuid(), the_case, made, 'teacher', the_teacher);
    insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
      select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
      where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  end if;
  perform app_teacher_thread(the_case, the_teacher);
  return made;
end $$;

CREATE FUNCTION public.app_own_last_reading(the_scope bigint) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select max(at) from access_readlogentry
  where user_id = nullif(current_setting('app.user_id', true), '')::bigint and scope_id = the_scope
    and the_scope = any(app_my_scopes()) and at < clock_timestamp() - interval '30 minutes'
$$;

CREATE FUNCTION public.app_reading_seen(the_reading uuid, the_day date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it record; latest record; source bigint;
begin
  select * into it from referrals_referralreading where id = the_reading and user_id = me and ended_at is null;
  if it.id is null or not (it.scope_id = any(app_my_scopes()))
      or the_day not between current_date - 1 and current_date + 1 then
    raise insufficient_privilege using message = 'ingen tilgang til utkastet';
  end if;
  select * into latest from referrals_readingversion where reading_id = it.id order by number desc limit 1;
  if latest.changed_at is not null or exists (
      select 1 from referrals_referralsubmission where referral_id = it.referral_id) then
    return false;
  end if;
  select scope_id into source from referrals_referral where id = it.referral_id;
  if latest.read_at is null then
    update referrals_readingversion set read_at = clock_timestamp() where id = latest.id;
    insert into referrals_referralviewing (id, scope_id, referral_id, who, is_pupil, how, seen_on, interpreter,
        interpreter_language, reader_id, version, registered_at)
      values (gen_random_uuid(), source, it.referral_id, it.who, it.is_pupil, 'portal', the_day, '', '', me,
        latest.number, clock_timestamp());
  end if;
  if it.is_pupil then
    update referrals_referral set pupil_has_seen = true where id = it.referral_id;
  else
    update referrals_referralguardian set has_seen_referral = true
      where referral_id = it.referral_id and first_name || ' ' || last_name = it.who;
  end if;
  return true;
end $$;

CREATE FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) RETURNS TABLE(id bigint, at timestamp with time zone, user_id bigint, name text, role text, what text, scope_id bigint, amount integer, basis text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with mine as materialized (
    select array(select s from unnest(scopes) s where case
      when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then s not in (select app_denied_scopes())
      else s = any(app_my_scopes()) end) as ids),
  found as (
    select r.* from access_readlogentry r
    where r.scope_id = any((select ids from mine)::bigint[]) and (reader is null or r.user_id = reader)
      and r.at >= since and r.at < until and (r.at, r.id) < (before_at, before_id)
      and (kinds is null or r.what = any(kinds))
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.what, f.scope_id, 0, app_basis_at(f.user_id, f.scope_id, f.at)
  from found f join access_user u on u.id = f.user_id order by f.at desc, f.id desc
$$;

CREATE FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) RETURNS TABLE(id bigint, at timestamp with time zone, user_id bigint, name text, role text, what text, scope_id bigint, amount integer, basis text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with found as (
    select r.* from access_readlogentry r
    where r.user_id = reader
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
        or reader = nullif(current_setting('app.user_id', true), '')::bigint)
      and r.at >= since and r.at < until and (r.at, r.id) < (before_at, before_id)
      and (kinds is null or r.what = any(kinds))
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.what, f.scope_id, coalesce(cardinality(f.list_scope_ids), 0),
    app_basis_at(f.user_id, f.scope_id, f.at)
  from found f join access_user u on u.id = f.user_id order by f.at desc, f.id desc
$$;

CREATE FUNCTION public.app_redeem_reading(the_code bytea, born date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  who record; it record; about record; known record;
begin
  select role, name into who from access_user where id = me and is_active and role in ('guardian', 'pupil');
  if who.role is null then
    raise insufficient_privilege using message = 'bare foresatte og elever';
  end if;
  select * into it from referrals_referralreading where code_hash = the_code for update;
  if it.id is null or it.ended_at is not null or it.access_until <= clock_timestamp() then
    return null;
  end if;
  if it.user_id is not null then
    return case when it.user_id = me then it.id end;
  end if;
  select * into about from referrals_referral where id = it.referral_id;
  if it.code_until <= clock_timestamp() or (who.role = 'pupil') <> it.is_pupil or about.child_birth_date <> born
      or about.child_birth_date is null or about.protected_address
      or exists (select 1 from referrals_referralsubmission where referral_id = about.id)
      or lower(split_part(who.name, ' ', 1)) <> lower(split_part(it.who, ' ', 1))
      or lower(regexp_replace(who.name, '^.* ', '')) <> lower(regexp_replace(it.who, '^.* ', '')) then
    return null;
  end if;
  for known in select c.scope_id from people_child c where c.merged_into_id is null and (
      c.identity_hash = about.identity_hash or (c.birth_date = about.child_birth_date
        and lower(c.first_name) = lower(about.child_first_name) and lower(c.last_name) = lower(about.child_last_name))) loop
    if exists (select 1 from access_denial d where d.scope_id = known.scope_id and d.lifted_at is null
          and (d.user_id is null or d.user_id = me))
        or not exists (select 1 from participation_portalopening o
          where o.scope_id = known.scope_id and o.user_id = me and o.closed_at is null) then
      return null;
    end if;
    update access_scope set subject_id = known.scope_id where id = it.scope_id and subject_id is null;
  end loop;
  update referrals_referralreading set user_id = me, opened_at = clock_timestamp() where id = it.id;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (me, it.scope_id, 'draft_reader', now(), it.access_until, 'invitert av skolen eller barnehagen', it.invited_by_id);
  return it.id;
end $$;

CREATE FUNCTION public.app_referral_compartments(the_referral uuid) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with r as (select * from referrals_referral where id = the_referral),
  own as (
    select r.scope_id as id from r
    union select y.scope_id from referrals_referralreading y join r on y.referral_id = r.id
    union select y.scope_id from referrals_referralresponse y join r on y.referral_id = r.id
    union select d.scope_id from papers_unitreport d join r on d.referral_id = r.id
  )
  select array_agg(id) from (
    select id from own
    union select b.scope_id from r join people_child b on b.id = r.child_id
    where not exists (select 1 from cases_individualcase c where c.folder_id = b.scope_id)
      and not exists (select 1 from referrals_referral o where o.child_id = b.id and o.id <> r.id)
      and not exists (select 1 from people_child m where m.merged_into_id = b.id)
      and not exists (select 1 from access_scope s where s.subject_id = b.scope_id and s.id not in (select id from own))
      and app_is_only_registered(b.scope_id)
  ) found
$$;

CREATE FUNCTION public.app_referrals_await(those uuid[]) RETURNS void
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update referrals_referral r
  set awaits_check = sent and not complete and not decided, awaits_intake = complete and not decided
  from (
    select one,
      exists (select 1 from referrals_referralsubmission where referral_id = one) as sent,
      exists (select 1 from referrals_completenesscheck where referral_id = one) as complete,
      exists (select 1 from referrals_intakedecision where referral_id = one) as decided
    from unnest(those) as one
  ) happened
  where r.id = one
    and (r.awaits_check, r.awaits_intake)
      is distinct from (sent and not complete and not decided, complete and not decided)
$$;

CREATE FUNCTION public.app_referrals_await_again() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_referrals_await(array(select referral_id from changed));
  return null;
end $$;

CREATE FUNCTION public.app_remove_compartments(gone bigint[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare place text; removed integer := 0; here integer;
begin
  if exists (select 1 from access_scope where id = any(gone) and kind in ('unit', 'archive')) then
    raise exception 'rom av dette slaget blir aldri kassert';
  end if;
  update cases_individualcase set earlier_id = null
    where earlier_id in (select id from cases_individualcase where scope_id = any(gone)) and scope_id <> all(gone);
  update cases_caseimportrow set case_id = null
    where case_id in (select id from cases_individualcase where scope_id = any(gone));
  update retention_accessitem set file_id = null
    where file_id in (select id from documents_storedfile where scope_id = any(gone)) and scope_id <> all(gone);
  delete from people_personmerge where other_id in (select id from people_child where scope_id = any(gone));
  delete from access_denialexception where denial_id in (select id from access_denial where scope_id = any(gone));
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('access_auditevent', 'access_readlogentry')
  loop
    execute format('delete from %I where scope_id = any($1)', place) using gone;
    get diagnostics here = row_count;
    removed := removed + here;
  end loop;
  return removed;
end $_$;

CREATE FUNCTION public.app_reports_end(the_child uuid, new_unit uuid, old_unit uuid, the_day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  over_at timestamptz := greatest(the_day::timestamp at time zone 'Europe/Oslo', clock_timestamp());
begin
  update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me
    where g.basis in ('unit_staff', 'named_teacher') and (g.ends_at is null or g.ends_at > over_at) and g.scope_id in (
      select r.scope_id from papers_unitreport r left join cases_individualcase c on c.id = r.case_id
        left join referrals_referral f on f.id = r.referral_id
      where coalesce(c.child_id, f.child_id) = the_child and r.unit_id is distinct from new_unit
        and (old_unit is null or r.unit_id = old_unit));
end $$;

CREATE FUNCTION public.app_scope_mates() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select nullif(current_setting('app.user_id', true), '')::bigint
  union select g.user_id from access_grant g
  where g.scope_id = any(app_my_scopes()) and (g.ends_at is null or g.ends_at > clock_timestamp())
$$;

CREATE FUNCTION public.app_search_children(words text, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select id from people_child where search_text like '%' || words || '%' order by sort_key limit most
$$;

CREATE FUNCTION public.app_search_files(words tsquery, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
  mine bigint[] := app_my_scopes();
  denied bigint[];
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro', 'tettpaa_clerk', 'tettpaa_clerk_ro') then
    denied := array(select app_denied_scopes());
    return query execute 'select f.id from documents_storedfile f join access_scope s on s.id = f.scope_id
      where f.search @@ $1 and f.scope_id <> all($4) and f.id not in (select app_shut_papers())
        and (s.kind <> all(array[''unit_report'', ''case_protocols'']) or f.scope_id = any($3))
        and ($5 or s.kind = any(array[''referral'', ''case_family'', ''case_unit''])
          or exists (select from documents_dispatch d where d.file_id = f.id and d.channel = ''paper''))
      order by f.id desc limit $2'
      using words, most, mine, denied, current_setting('role') like 'tettpaa_leader%';
  else
    return query execute 'select id from documents_storedfile
      where scope_id = any($3) and search @@ $1 and id not in (select app_shut_papers()) order by id desc limit $2'
      using words, most, mine;
  end if;
end $_$;

CREATE FUNCTION public.app_search_notes(words tsquery, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select id from cases_casenote
      where search @@ $1 and scope_id <> all($3) and id not in (select app_shut_papers()) order by id desc limit $2'
      using words, most, array(select app_denied_scopes());
  else
    return query execute 'select n.id from cases_casescope s join cases_casenote n on n.case_id = s.case_id and n.scope_id = s.scope_id
      where s.scope_id = any($3) and n.search @@ $1 and n.id not in (select app_shut_papers()) order by n.id desc limit $2'
      using words, most, app_my_scopes();
  end if;
end $_$;

CREATE FUNCTION public.app_search_sections(words tsquery, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select d.id from documents_section d join access_scope s on s.id = d.scope_id
      where d.search @@ $1 and d.scope_id <> all($4) and (s.kind <> ''unit_report'' or d.scope_id = any($3))
      order by d.id desc limit $2'
      using words, most, app_my_scopes(), array(select app_denied_scopes());
  else
    return query execute 'select s.id from documents_document d join documents_section s on s.document_id = d.id and s.scope_id = d.scope_id
      where d.scope_id = any($3) and s.search @@ $1 order by s.id desc limit $2' using words, most, app_my_scopes();
  end if;
end $_$;

CREATE FUNCTION public.app_search_similar(words text, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select id from people_child where words <% search_text order by words <<-> search_text, sort_key limit most
$$;

CREATE FUNCTION public.app_sent_under_a_yes(the_release uuid) RETURNS TABLE(title text, sent_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select f.name, d.sent_at
  from cases_secrecyrelease r join cases_individualcase c on c.id = r.case_id
    join documents_dispatch d on d.scope_id = c.scope_id and d.recipient = r.recipient
    join documents_storedfile f on f.id = d.file_id
  where r.id = the_release and r.scope_id = any(app_my_scopes())
    and d.channel = 'paper' and d.sent_at is not null and d.failed_at is null and d.made_at >= r.asked_at
    and (d.sent_at at time zone 'Europe/Oslo')::date between r.from_on and r.until_on
    and (r.ended_at is null or d.sent_at <= r.ended_at)
    and not exists (select from cases_secrecyexception e where e.case_id = c.id and e.recipient = d.recipient
      and e.made_at <= greatest(d.made_at, d.sent_at))
    and exists (
      select from cases_casescope own
        join lateral (select a.kind from cases_secrecyanswer a where a.release_id = r.id
            and a.scope_id = own.scope_id and a.registered_at <= greatest(d.made_at, d.sent_at)
          order by a.registered_at desc limit 1) said on said.kind = 'yes'
      where own.case_id = c.id and own.kind = 'person' and own.scope_id = any(app_my_scopes())
        and (own.guardian_id is null or not exists (select from cases_secrecyanswer a
          join cases_casescope pupil on pupil.scope_id = a.scope_id and pupil.kind = 'person'
            and pupil.guardian_id is null
          where a.release_id = r.id and a.registered_at <= greatest(d.made_at, d.sent_at))))
  order by d.sent_at desc, d.id
$$;

CREATE FUNCTION public.app_shut_along(the_shield uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare made documents_documentshield; child bigint; files uuid[]; count integer;
begin
  select * into made from documents_documentshield where id = the_shield and ending = ''
    and shut_by_id = nullif(current_setting('app.user_id', true), '')::bigint;
  if not found then raise insufficient_privilege using message = 'bare den som sperrer'; end if;
  select subject_id into child from access_scope where id = made.scope_id;
  if made.kind = 'note' then
    select coalesce(array_agg(file_id), '{}') into files from cases_noteattachment where note_id = made.paper_id;
  else
    files := array[made.paper_id];
  end if;
  insert into documents_documentshield (id, scope_id, kind, paper_id, case_number, reason, along_with_id, shut_by_id,
    shut_at, ending, ended_because)
  select gen_random_uuid(), f.scope_id, 'file', f.id, made.case_number, made.reason, made.id, made.shut_by_id,
    made.shut_at, '', ''
  from documents_storedfile f join access_scope s on s.id = f.scope_id
  where s.subject_id = child and f.id <> made.paper_id
    and f.sha256 in (select sha256 from documents_storedfile where id = any(files))
    and not exists (select from documents_documentshield o where o.paper_id = f.id and o.ending <> 'lifted');
  get diagnostics count = row_count;
  return count;
end $$;

CREATE FUNCTION public.app_shut_papers() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select s.paper_id from documents_documentshield s
  where s.ending <> 'lifted' and not (
    current_setting('app.opened_shield', true) is not distinct from coalesce(s.along_with_id, s.id)::text
    and current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro'))
$$;

CREATE FUNCTION public.app_take_back_cases(the_batch uuid, the_cases uuid[]) RETURNS uuid[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare taken uuid[]; folders bigint[]; gone bigint[]; place text;
begin
  if current_setting('role') <> 'tettpaa_leader' or not exists (
      select 1 from cases_caseimport b where b.id = the_batch and b.state = 'undoing'
        and b.scope_id not in (select app_denied_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til fila';
  end if;
  select array_agg(c.id) into taken
  from cases_caseimportrow r
    join cases_individualcase c on c.id = r.case_id
    join cases_lateentry l on l.case_id = c.id and l.from_file
  where r.batch_id = the_batch and r.state = 'opened' and c.id = any(the_cases)
    and c.scope_id not in (select app_denied_scopes())
    and not exists (
      select 1 from access_auditevent e
      where e.scope_id = any(array(
          select s.scope_id from cases_casescope s where s.case_id = c.id
          union select c.folder_id where l.new_child))
        and e.reason <> 'fra fil ' || the_batch);
  if taken is null then
    return '{}';
  end if;
  select array_agg(distinct c.folder_id) into folders
  from cases_individualcase c join cases_lateentry l on l.case_id = c.id and l.new_child
  where c.id = any(taken)
    and not exists (select 1 from cases_individualcase o where o.folder_id = c.folder_id and o.id <> all(taken))
    and not exists (select 1 from referrals_referral f where f.child_id = c.child_id)
    and not exists (select 1 from people_personmerge m where m.other_id = c.child_id or m.child_id = c.child_id);
  select coalesce(folders, '{}') || array_agg(scope_id) into gone from cases_casescope where case_id = any(taken);
  update cases_caseimportrow set state = 'taken_back', case_id = null
    where batch_id = the_batch and case_id = any(taken);
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('access_auditevent', 'access_readlogentry')
  loop
    execute format('delete from %I where scope_id = any($1)', place) using gone;
  end loop;
  return taken;
end $_$;

CREATE FUNCTION public.app_take_emergency(the_number text, the_name text, born date, hours integer, why text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; found record;
begin
  if me is null then raise insufficient_privilege using message = 'ingen spør'; end if;
  select c.id, c.scope_id, c.folder_id into found from cases_individualcase c join people_child p on p.id = c.child_id
    where (the_number <> '' and c.number = the_number)
       or (the_number = '' and p.birth_date = born and lower(p.first_name || ' ' || p.last_name) = lower(the_name))
    order by c.closed_on nulls first, c.received_on desc limit 1;
  if found.id is null or exists (select from access_denial d where d.lifted_at is null
      and d.scope_id in (found.scope_id, found.folder_id) and (d.user_id is null or d.user_id = me)) then
    return null;
  end if;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select me, s, 'emergency', now(), now() + make_interval(hours => least(hours, 24)), why, me
    from unnest(array[found.scope_id, found.folder_id]) s
    where not exists (select from access_grant g where g.user_id = me and g.scope_id = s and g.ends_at > now()
      and g.basis = 'emergency');
  return found.id;
end $$;

CREATE FUNCTION public.app_teacher_thread(the_case uuid, the_teacher bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint; place bigint; named boolean; last timestamptz;
begin
  select scope_id into place from cases_casescope
    where case_id = the_case and kind = 'teacher' and teacher_id = the_teacher;
  if place is null then
    return;
  end if;
  select true, n.until into named, last from app_named_in(the_case) n where n.user_id = the_teacher;
  if named is null then
    update access_grant set ends_at = greatest(starts_at, clock_timestamp()), ended_by_id = me
      where scope_id = place and user_id = the_teacher and basis = 'named_teacher'
        and (ends_at is null or ends_at > clock_timestamp());
    return;
  end if;
  update access_grant set ends_at = last where scope_id = place and user_id = the_teacher and basis = 'named_teacher'
    and (ends_at is null or ends_at > clock_timestamp());
  if not found then
    insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
      values (the_teacher, place, 'named_teacher', now(), last, 'valgt av lederen for dette barnet', me);
  end if;
end $$;

CREATE FUNCTION public.app_teachers_at(the_unit uuid) RETURNS TABLE(id bigint, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select u.id, u.name::text from organisation_unitteacher t join access_user u on u.id = t.user_id
  where t.unit_id = the_unit and t.ends_on is null and u.is_active
    and exists (select 1 from organisation_unit x where x.id = the_unit and x.scope_id = any(app_my_scopes()))
  order by u.name
$$;

CREATE FUNCTION public.app_too_near(the_folder bigint) RETURNS TABLE(user_id bigint, why text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with around as (
    select g.identity_hash as hash from people_guardian g where g.scope_id = the_folder and g.identity_hash is not null),
  here as (
    select c.identity_hash as hash, c.search_text, c.birth_date from people_child c
    where c.scope_id = the_folder and c.merged_into_id is null)
  select n.user_id, 'er registrert som foresatt for barnet' from people_employeenumber n
    where n.ended_at is null and n.guardian_hash in (select hash from around)
  union select n.user_id, 'er personen saken gjelder' from people_employeenumber n
    where n.ended_at is null and n.child_hash in (select hash from here where hash is not null)
  union select t.user_id, 'har selv meldt fra om nær slekt' from people_declaredtie t
    where t.ended_at is null and (t.guardian_hash in (select hash from around)
      or t.child_hash in (select hash from here where hash is not null)
      or exists (select from here where here.search_text = t.search_text and here.birth_date = t.birth_date))
$$;

CREATE FUNCTION public.app_typical_days(the_kind text, the_unit uuid) RETURNS TABLE(place text, cases bigint, days integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select 'unit', count(*), percentile_disc(0.5) within group (order by took) from (
    (select told_on - received_on as took from cases_individualcase c
      where c.kind = the_kind and c.unit_id = the_unit and c.told_on is not null and not exists (
        select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null)
      order by c.told_on desc limit 20)
    union all
    (select started_on - received_on from cases_individualcase c
      where c.kind = the_kind and c.unit_id = the_unit and c.started_on is not null and not exists (
        select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null)
      order by c.started_on desc limit 20)) as here
  union all
  select 'service', count(*), percentile_disc(0.5) within group (order by took) from (
    (select told_on - received_on as took from cases_individualcase c
      where c.kind = the_kind and c.told_on is not null order by c.told_on desc limit 20)
    union all
    (select started_on - received_on from cases_individualcase c
      where c.kind = the_kind and c.started_on is not null order by c.started_on desc limit 20)) as everywhere
$$;

CREATE FUNCTION public.app_unit_scopes(the_unit uuid, only_open boolean) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select s.scope_id from cases_casescope s join cases_individualcase c on c.id = s.case_id
  where c.unit_id = the_unit and s.kind = 'unit' and (c.closed_on is null or not only_open)
    and s.scope_id not in (select app_denied_scopes())
    and not (only_open and exists (select 1 from cases_transferquestion q
      where q.case_id = c.id and q.to_unit_id = the_unit and q.closed_at is null and q.opened_at is null))
  union
  select s.scope_id from cases_casescope s
  where s.kind = 'former' and s.unit_id = the_unit and not only_open
    and s.scope_id not in (select app_denied_scopes())
  union
  select r.scope_id from referrals_referral r left join cases_individualcase c on c.referral_id = r.id
  where r.unit_id = the_unit and r.scope_id not in (select app_denied_scopes())
    and (not only_open or ((c.id is null or (c.closed_on is null and c.unit_id = the_unit))
      and exists (select 1 from referrals_referralsubmission f where f.referral_id = r.id)))
  union
  select x.scope_id from referrals_referralreading x join referrals_referral r on r.id = x.referral_id
  where r.unit_id = the_unit and not only_open and x.scope_id not in (select app_denied_scopes())
  union
  select d.scope_id from papers_unitreport d
  where d.unit_id = the_unit and d.scope_id not in (select app_denied_scopes()) and (not only_open
    or exists (select 1 from cases_individualcase c
      where c.id = d.case_id and c.closed_on is null and c.unit_id = the_unit)
    or (d.case_id is null and exists (select 1 from referrals_referralsubmission f where f.referral_id = d.referral_id)))
$$;

CREATE FUNCTION public.app_who_answers(the_scope bigint) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select p.contact_name::text from cases_casescope s
  join cases_sharedprogress p on p.case_id = s.case_id and p.audience = 'unit'
  where s.scope_id = the_scope and s.kind = 'teacher' and the_scope = any(app_my_scopes()) limit 1
$$;

CREATE FUNCTION public.app_words(written text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select strip(to_tsvector('pg_catalog.norwegian', t)
    || to_tsvector('pg_catalog.norwegian', translate(replace(replace(t, 'æ', 'ae'), 'aa', 'a'), 'øöåäàáâéèêëóòôüúíï', 'ooaaaaaeeeeooouuii')))
  from (select lower(regexp_replace(regexp_replace(left(written, 400000), '<[^>]*>', ' ', 'g'), '[/._@:\\]+', ' ', 'g'))) as x(t)
$$;

CREATE FUNCTION public.app_years_later(day date, years integer) RETURNS date
    LANGUAGE sql IMMUTABLE
    AS $$
  select (day + make_interval(years => years))::date
    + case when extract(day from day) = 29 and extract(month from day) = 2
        and extract(day from day + make_interval(years => years)) = 28 then 1 else 0 end
$$;

CREATE FUNCTION public.app_years_of_disposal(after integer, age integer, since date) RETURNS TABLE(year integer, cases bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  select extract(year from due)::integer, count(*) from (
    select greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)) as due
    from cases_individualcase c join people_child b on b.id = c.child_id where c.closed_on is not null) f
  where due > since group by 1 order by 1
$$;

CREATE FUNCTION public.cases_case_tells_reports() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update papers_unitreport set case_id = new.id where referral_id = new.referral_id and case_id is null;
  return null;
end $$;

CREATE FUNCTION public.cases_case_threads_follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_teacher_thread(new.id, s.teacher_id) from cases_casescope s where s.case_id = new.id and s.kind = 'teacher';
  return null;
end $$;

CREATE FUNCTION public.cases_note_is_locked() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.html = '' and new.title = '' and current_user = (
      select tableowner from pg_tables where schemaname = 'public' and tablename = 'cases_casenote') then
    return new;
  end if;
  raise exception 'notatet er låst' using errcode = 'check_violation';
end $$;

CREATE FUNCTION public.cases_secrecyanswer_holds() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if new.kind <> 'yes' then
    update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
    from cases_secrecyrelease r join cases_individualcase c on c.id = r.case_id
    where r.id = new.release_id and d.scope_id = c.scope_id and d.recipient = r.recipient
      and d.channel = 'paper' and d.sent_at is null and d.held_at is null
      and not exists (select from cases_secrecyexception e
        where e.case_id = c.id and e.scope_id = c.scope_id and e.recipient = r.recipient);
  end if;
  return new;
end $$;

CREATE FUNCTION public.cases_transfer_old_unit_leaves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_old_unit_leaves((select child_id from cases_individualcase where id = new.case_id), null, new.moved_on,
    new.case_id);
  return null;
end $$;

CREATE FUNCTION public.cases_transfer_reports_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_reports_end((select child_id from cases_individualcase where id = new.case_id), null, null, new.moved_on);
  return null;
end $$;

CREATE FUNCTION public.cases_transferanswer_holds() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
  from cases_transferpackage p
  where p.question_id = new.question_id and d.file_id = p.file_id
    and d.channel = 'paper' and d.sent_at is null and d.held_at is null
    and exists (select from cases_transferanswer o, jsonb_array_elements_text(o.allowed) allowed(key)
      where o.question_id = new.question_id and o.scope_id = new.scope_id and o.id <> new.id
        and o.registered_at <= p.made_at and not new.allowed ? allowed.key
        and not exists (select from cases_transferanswer n where n.question_id = o.question_id
          and n.scope_id = o.scope_id and n.registered_at > o.registered_at and n.registered_at <= p.made_at));
  return null;
end $$;

CREATE FUNCTION public.documents_dispatch_is_held() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if new.sent_at is null and new.held_at is null and exists (
    select from access_scope s join people_addressgrading g on g.scope_id in (s.subject_id, s.id)
    where s.id = new.scope_id and g.lifted_at is null
      and not (
        exists (select from people_safeguardian f join people_child c on c.id = g.child_id
          left join people_guardian p on p.id = f.guardian_id where f.grading_id = g.id
            and f.ended_at is null
            and new.recipient = coalesce(p.first_name || ' ' || p.last_name, c.first_name || ' ' || c.last_name))
        and not exists (select from people_guardian o where o.child_id = g.child_id
          and o.first_name || ' ' || o.last_name = new.recipient
          and not exists (select from people_safeguardian f where f.grading_id = g.id and f.guardian_id = o.id
            and f.ended_at is null)))) then
    new.held_at := clock_timestamp();
  end if;
  return new;
end $$;

CREATE FUNCTION public.papers_version_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'malutgaven er publisert' using errcode = 'check_violation';
end $$;

CREATE FUNCTION public.participation_opening_ends_readings() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update access_grant set ends_at = greatest(starts_at, clock_timestamp())
    where user_id = new.user_id and subject_id = new.scope_id and basis = 'draft_reader'
      and (ends_at is null or ends_at > clock_timestamp());
  return null;
end $$;

CREATE FUNCTION public.people_employee_too_near() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if new.ended_at is null then
    perform app_deny_too_near(found.scope_id) from (
      select g.scope_id from people_guardian g where g.identity_hash = new.guardian_hash
      union select c.scope_id from people_child c where c.identity_hash = new.child_hash) found;
    if tg_table_name = 'people_declaredtie' then
      perform app_deny_too_near(c.scope_id) from people_child c
        where c.search_text = to_jsonb(new)->>'search_text' and c.birth_date = (to_jsonb(new)->>'birth_date')::date;
    end if;
  end if;
  return null;
end $$;

CREATE FUNCTION public.people_enrolment_old_unit_leaves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_old_unit_leaves(new.child_id, new.unit_id, new.starts_on, null);
  return null;
end $$;

CREATE FUNCTION public.people_enrolment_reports_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if not exists (select 1 from people_enrolment e where e.child_id = new.child_id and e.unit_id = new.unit_id
      and e.id <> new.id and (e.ends_on is null or e.ends_on > new.ends_on)) then
    perform app_reports_end(new.child_id, null, new.unit_id, new.ends_on);
  end if;
  return null;
end $$;

CREATE FUNCTION public.people_enrolment_reports_follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_reports_end(new.child_id, new.unit_id, null, new.starts_on);
  return null;
end $$;

CREATE FUNCTION public.people_folder_too_near() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform app_deny_too_near(new.scope_id);
  return null;
end $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.referrals_referral_tells_reports() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update access_scope set subject_id = (select scope_id from people_child where id = new.child_id)
    where id in (select scope_id from papers_unitreport where referral_id = new.id);
  return null;
end $$;

CREATE TABLE public.access_auditevent (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint,
    doorway character varying(10) NOT NULL,
    action character varying(60) NOT NULL,
    scope_id bigint,
    object_id character varying(40) NOT NULL,
    reason character varying(500) NOT NULL,
    detail jsonb NOT NULL
);

ALTER TABLE ONLY public.access_auditevent FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_auditevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_auditevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_auditseal (
    id bigint NOT NULL,
    log character varying(10) NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    row_count integer NOT NULL,
    root bytea NOT NULL,
    previous bytea NOT NULL,
    signature bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    leaves bytea DEFAULT '\x'::bytea NOT NULL
);

ALTER TABLE ONLY public.access_auditseal FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_auditseal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_auditseal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_clearancerule (
    id bigint NOT NULL,
    role character varying(30) NOT NULL,
    needs character varying(20) NOT NULL,
    law character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_on date
);

ALTER TABLE public.access_clearancerule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_clearancerule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_codeofconduct (
    id bigint NOT NULL,
    version character varying(20) NOT NULL,
    text_nb text NOT NULL,
    text_nn text NOT NULL,
    starts_on date NOT NULL
);

ALTER TABLE public.access_codeofconduct ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_codeofconduct_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_conductacceptance (
    id bigint NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    conduct_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_conductacceptance FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_conductacceptance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_conductacceptance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_denial (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by_id bigint,
    made_by_id bigint,
    user_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT denial_for_all_or_one CHECK (((user_id IS NULL) OR (NOT ((kind)::text = ANY (ARRAY[('graded'::character varying)::text, ('shield'::character varying)::text])))))
);

ALTER TABLE ONLY public.access_denial FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_denial ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_denial_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_denialexception (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    denial_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.access_denialexception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_denialexception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_desksession (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    began_at timestamp with time zone,
    device character varying(120) NOT NULL,
    provider character varying(40) NOT NULL,
    provider_session character varying(255) NOT NULL,
    seen_at timestamp with time zone,
    user_id bigint
);

CREATE TABLE public.access_externalidentity (
    id bigint NOT NULL,
    provider character varying(40) NOT NULL,
    issuer character varying(255) NOT NULL,
    subject character varying(255) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    ended_at timestamp with time zone,
    linked_by_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.access_externalidentity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_externalidentity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_grant (
    id bigint NOT NULL,
    basis character varying(30) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    ended_by_id bigint,
    given_by_id bigint,
    user_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    subject_id bigint,
    end_reason character varying(300) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT grant_ends_after_start CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)))
);

ALTER TABLE ONLY public.access_grant FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_invitation (
    id bigint NOT NULL,
    purpose character varying(30) NOT NULL,
    token_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    made_by_id bigint,
    user_id bigint NOT NULL
);

ALTER TABLE public.access_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_knowndevice (
    id bigint NOT NULL,
    token_hash bytea NOT NULL,
    name character varying(120) NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    pin character varying(128) NOT NULL,
    wrong_pins smallint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_knowndevice_wrong_pins_check CHECK ((wrong_pins >= 0))
);

ALTER TABLE public.access_knowndevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_knowndevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_measuretreatment (
    id bigint NOT NULL,
    measure character varying(40) NOT NULL,
    treated_on date NOT NULL,
    reference character varying(200) NOT NULL,
    is_on boolean NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by_id bigint NOT NULL
);

ALTER TABLE public.access_measuretreatment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_measuretreatment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_noticechoice (
    user_id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(20) NOT NULL,
    daily boolean NOT NULL,
    quiet_from time without time zone,
    quiet_to time without time zone,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT quiet_hours_both CHECK ((((quiet_from IS NULL) AND (quiet_to IS NULL)) OR ((quiet_from IS NOT NULL) AND (quiet_to IS NOT NULL)))),
    CONSTRAINT sms_needs_phone CHECK ((NOT (((channel)::text = 'sms'::text) AND ((phone)::text = ''::text))))
);

ALTER TABLE ONLY public.access_noticechoice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.access_noticedelivery (
    id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    address character varying(254) NOT NULL,
    number smallint NOT NULL,
    what character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    try_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    claimed_at timestamp with time zone,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(20) NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_noticedelivery_number_check CHECK ((number >= 0)),
    CONSTRAINT access_noticedelivery_tries_check CHECK ((tries >= 0)),
    CONSTRAINT failure_has_a_reason CHECK ((((failed_at IS NULL) AND ((failure)::text = ''::text)) OR ((failed_at IS NOT NULL) AND (NOT ((failure)::text = ''::text))))),
    CONSTRAINT sent_or_failed CHECK (((sent_at IS NULL) OR (failed_at IS NULL)))
);

ALTER TABLE ONLY public.access_noticedelivery FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_noticedelivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_noticedelivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_notification (
    id bigint NOT NULL,
    what character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    delivery_id bigint,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_notification FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_notification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_notification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_portalsession (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    began_at timestamp with time zone,
    device character varying(120) NOT NULL,
    provider character varying(40) NOT NULL,
    provider_session character varying(255) NOT NULL,
    seen_at timestamp with time zone,
    user_id bigint
);

CREATE TABLE public.access_privacytraining (
    id bigint NOT NULL,
    completed_on date NOT NULL,
    valid_until date NOT NULL,
    what character varying(200) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    registered_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT training_ends_after_start CHECK ((valid_until >= completed_on))
);

ALTER TABLE ONLY public.access_privacytraining FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_privacytraining ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_privacytraining_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_readlogentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    doorway character varying(10) NOT NULL,
    what character varying(60) NOT NULL,
    scope_id bigint,
    object_id character varying(40) NOT NULL,
    list_scope_ids bigint[]
);

ALTER TABLE ONLY public.access_readlogentry FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_readlogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_readlogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_scope (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    subject_id bigint
);

ALTER TABLE ONLY public.access_scope FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_scope ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_scope_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_servicechoice (
    id bigint NOT NULL,
    about character varying(30) NOT NULL,
    is_yes boolean NOT NULL,
    reason character varying(300) NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    chosen_by_id bigint NOT NULL
);

ALTER TABLE public.access_servicechoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_servicechoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_signinattempt (
    id bigint NOT NULL,
    bucket bytea NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.access_signinattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_signinattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_unknownsignin (
    id bigint NOT NULL,
    provider character varying(40) NOT NULL,
    door character varying(10) NOT NULL,
    issuer character varying(255) NOT NULL,
    subject character varying(255) NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(120) NOT NULL,
    employee character varying(120) NOT NULL,
    units jsonb NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by_id bigint
);

ALTER TABLE public.access_unknownsignin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_unknownsignin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.access_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254),
    name character varying(120) NOT NULL,
    role character varying(30) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.access_user FORCE ROW LEVEL SECURITY;

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.assessments_assessmentsending (
    id uuid NOT NULL,
    sent_on date NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    assessment_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_assessmentsending FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_assessmentsigning (
    id uuid NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    final_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    signed_by_id bigint NOT NULL,
    assessment_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_assessmentsigning FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_elementmark (
    id uuid NOT NULL,
    element character varying(40) NOT NULL,
    marked_at timestamp with time zone NOT NULL,
    unmarked_at timestamp with time zone,
    marked_by_id bigint,
    scope_id bigint NOT NULL,
    assessment_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_elementmark FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_expertassessment (
    id uuid NOT NULL,
    type character varying(30) NOT NULL,
    need boolean,
    competence_exception boolean NOT NULL,
    other_adaptations boolean NOT NULL,
    hours_per_year numeric(6,1),
    hours_assistant numeric(6,1),
    valid_until date,
    settings_revision integer NOT NULL,
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    edition smallint NOT NULL,
    CONSTRAINT assessments_expertassessment_edition_check CHECK ((edition >= 0)),
    CONSTRAINT assessments_expertassessment_settings_revision_check CHECK ((settings_revision >= 0)),
    CONSTRAINT hours_not_negative CHECK (((hours_per_year IS NULL) OR (hours_per_year >= (0)::numeric)))
);

ALTER TABLE ONLY public.assessments_expertassessment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_qualityanswer (
    id uuid NOT NULL,
    approved boolean NOT NULL,
    remarks text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    control_id uuid NOT NULL,
    CONSTRAINT return_has_remarks CHECK ((approved OR (NOT (remarks = ''::text))))
);

ALTER TABLE ONLY public.assessments_qualityanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_qualitycontrol (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    revisions jsonb NOT NULL,
    asked_by_id bigint NOT NULL,
    assessment_id uuid NOT NULL,
    controller_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    instead_of_id uuid
);

ALTER TABLE ONLY public.assessments_qualitycontrol FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_remark (
    id uuid NOT NULL,
    quote character varying(500) NOT NULL,
    text text NOT NULL,
    suggestion text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    outcome character varying(10) NOT NULL,
    settled_at timestamp with time zone,
    scope_id bigint NOT NULL,
    section_id uuid NOT NULL,
    settled_by_id bigint,
    written_by_id bigint NOT NULL,
    CONSTRAINT remark_settled_with_outcome CHECK (((((outcome)::text = ''::text) AND (settled_at IS NULL)) OR ((NOT ((outcome)::text = ''::text)) AND (settled_at IS NOT NULL))))
);

ALTER TABLE ONLY public.assessments_remark FORCE ROW LEVEL SECURITY;

CREATE TABLE public.assessments_standardtext (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    language character varying(2) NOT NULL,
    element character varying(40) NOT NULL,
    html text NOT NULL,
    is_withdrawal boolean NOT NULL,
    written_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    written_by_id bigint NOT NULL,
    CONSTRAINT withdrawal_takes_one_away CHECK (((NOT is_withdrawal) OR (replaces_id IS NOT NULL)))
);

ALTER TABLE ONLY public.assessments_standardtext FORCE ROW LEVEL SECURITY;

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_accessended (
    id bigint NOT NULL,
    number integer NOT NULL,
    without_answer boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    review_id uuid NOT NULL,
    CONSTRAINT cases_accessended_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.cases_accessended FORCE ROW LEVEL SECURITY;

ALTER TABLE public.cases_accessended ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_accessended_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_accessreview (
    id uuid NOT NULL,
    opens_on date NOT NULL,
    due_on date NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT access_review_lasts CHECK ((due_on > opens_on))
);

CREATE TABLE public.cases_accessreviewline (
    id uuid NOT NULL,
    basis character varying(30) NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    odd character varying(20)[] NOT NULL,
    answer character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    case_id uuid,
    review_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_review_answered_when CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL) AND (answered_by_id IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT nobody_reviews_own_access CHECK (((answered_by_id IS NULL) OR (NOT ((answered_by_id = user_id) AND (answered_by_id IS NOT NULL)))))
);

ALTER TABLE ONLY public.cases_accessreviewline FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_announceddate (
    id uuid NOT NULL,
    announced_on date NOT NULL,
    office character varying(120) NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    announced_by_id bigint NOT NULL,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_announceddate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_appeal (
    id uuid NOT NULL,
    received_on date NOT NULL,
    appealed_by character varying(160) NOT NULL,
    about text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    outcome character varying(20) NOT NULL,
    outcome_on date,
    outcome_text text NOT NULL,
    case_id uuid NOT NULL,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT appeal_outcome_has_day CHECK (((((outcome)::text = ''::text) AND (outcome_on IS NULL)) OR ((NOT ((outcome)::text = ''::text)) AND (outcome_on IS NOT NULL))))
);

ALTER TABLE ONLY public.cases_appeal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_assignment (
    id uuid NOT NULL,
    assigned_on date NOT NULL,
    ended_on date,
    assigned_by_id bigint,
    holder_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.cases_assignment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casedecider (
    id uuid NOT NULL,
    by_unit boolean NOT NULL,
    reference character varying(60) NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    office_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_casedecider FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_caseimport (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    headings jsonb NOT NULL,
    columns jsonb NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    alive_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    uploaded_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_caseimport FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_caseimportrow (
    id uuid NOT NULL,
    number integer NOT NULL,
    state character varying(10) NOT NULL,
    problems jsonb NOT NULL,
    batch_id uuid NOT NULL,
    case_id uuid,
    scope_id bigint NOT NULL,
    CONSTRAINT cases_caseimportrow_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.cases_caseimportrow FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_caseintroduction (
    id uuid NOT NULL,
    good_at text NOT NULL,
    not_again text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    written_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_caseintroduction FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casenote (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    title character varying(120) NOT NULL,
    happened_on date NOT NULL,
    place character varying(120) NOT NULL,
    html text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    corrects_id uuid,
    locked_by_id bigint,
    scope_id bigint NOT NULL,
    written_by_id bigint,
    case_id uuid NOT NULL,
    search tsvector GENERATED ALWAYS AS (public.app_words((((((title)::text || ' '::text) || (place)::text) || ' '::text) || html))) STORED,
    ends time without time zone,
    sent_as uuid,
    starts time without time zone,
    visit_id uuid,
    message_id uuid,
    best_interests_id uuid
);

ALTER TABLE ONLY public.cases_casenote FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casepromise (
    id uuid NOT NULL,
    "to" character varying(10) NOT NULL,
    to_name character varying(170) NOT NULL,
    what character varying(300) NOT NULL,
    due_on date NOT NULL,
    made_by_name character varying(120) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    case_id uuid NOT NULL,
    guardian_id uuid,
    made_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT promise_says_what CHECK ((NOT ((what)::text = ''::text)))
);

ALTER TABLE ONLY public.cases_casepromise FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casereview (
    id uuid NOT NULL,
    reviewed_on date NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    reviewed_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_casereview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casescope (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    guardian_id uuid,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL,
    unit_id uuid,
    teacher_id bigint,
    CONSTRAINT case_scope_teacher CHECK (((((kind)::text = 'teacher'::text) AND (teacher_id IS NOT NULL)) OR ((NOT ((kind)::text = 'teacher'::text)) AND (teacher_id IS NULL))))
);

ALTER TABLE ONLY public.cases_casescope FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_casestep (
    id uuid NOT NULL,
    step character varying(20) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_casestep FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_closure (
    id uuid NOT NULL,
    reason character varying(30) NOT NULL,
    told character varying(300) NOT NULL,
    closed_on date NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    closed_by_id bigint,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL,
    detail character varying(160) NOT NULL,
    written_on date
);

ALTER TABLE ONLY public.cases_closure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_coassignment (
    id uuid NOT NULL,
    reason character varying(200) NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    assigned_by_id bigint,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_coassignment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_concernreport (
    id uuid NOT NULL,
    concern text NOT NULL,
    child_words text NOT NULL,
    known character varying(3) NOT NULL,
    how character varying(20) NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    child_id uuid NOT NULL,
    file_id uuid NOT NULL,
    folder_id bigint NOT NULL,
    reported_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_concernreport FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_countynotice (
    id uuid NOT NULL,
    school_year smallint NOT NULL,
    asked_at timestamp with time zone,
    left_out character varying(300) NOT NULL,
    asked_by_id bigint,
    case_id uuid NOT NULL,
    left_out_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT cases_countynotice_school_year_check CHECK ((school_year >= 0))
);

ALTER TABLE ONLY public.cases_countynotice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_countynoticeanswer (
    id uuid NOT NULL,
    agreed boolean NOT NULL,
    channel character varying(20) NOT NULL,
    answered_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid,
    notice_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT paper_county_answer_is_scanned CHECK (((NOT ((channel)::text = 'paper'::text)) OR (file_id IS NOT NULL)))
);

ALTER TABLE ONLY public.cases_countynoticeanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_countynoticesending (
    id uuid NOT NULL,
    basis character varying(20) NOT NULL,
    county character varying(160) NOT NULL,
    sent_on date NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_countynoticesending FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_decisionnotice (
    id uuid NOT NULL,
    told_on date NOT NULL,
    how character varying(20) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    decision_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_decisionnotice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_decisionregistration (
    id uuid NOT NULL,
    decided_on date NOT NULL,
    follows_assessment boolean NOT NULL,
    deviation_reason text NOT NULL,
    summary text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL,
    outcome character varying(20) NOT NULL,
    source character varying(10) NOT NULL,
    source_note character varying(160) NOT NULL,
    file_id uuid,
    CONSTRAINT deviation_has_reason CHECK ((follows_assessment OR (NOT (deviation_reason = ''::text))))
);

ALTER TABLE ONLY public.cases_decisionregistration FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_delaynotice (
    id uuid NOT NULL,
    replaced_on date NOT NULL,
    reason text NOT NULL,
    meanwhile text NOT NULL,
    announced_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_delaynotice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_educationplanstatus (
    id uuid NOT NULL,
    has_plan boolean NOT NULL,
    dated date,
    evaluated_on date,
    recorded_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    recorded_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT only_a_plan_has_dates CHECK ((has_plan OR ((dated IS NULL) AND (evaluated_on IS NULL))))
);

ALTER TABLE ONLY public.cases_educationplanstatus FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_emergencyaccess (
    id uuid NOT NULL,
    cause character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_emergencyaccess FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_emergencyreview (
    id uuid NOT NULL,
    is_justified boolean NOT NULL,
    follow_up character varying(500) NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    reviewed_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    taken_id uuid NOT NULL,
    CONSTRAINT emergency_deviation_followed_up CHECK ((is_justified OR (NOT ((follow_up)::text = ''::text))))
);

ALTER TABLE ONLY public.cases_emergencyreview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_followup (
    id uuid NOT NULL,
    what character varying(300) NOT NULL,
    due_on date NOT NULL,
    agreed_with character varying(160) NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    done_on date,
    outcome text NOT NULL,
    owner_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_followup FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_guardiancopy (
    id uuid NOT NULL,
    title character varying(160) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    share boolean,
    pupil_wish text NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone,
    case_id uuid NOT NULL,
    decided_by_id bigint,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT guardiancopy_decided_by_somebody CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND (share IS NULL)) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND (share IS NOT NULL) AND (NOT (reason = ''::text)))))
);

ALTER TABLE ONLY public.cases_guardiancopy FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_helpanswer (
    id uuid NOT NULL,
    answers jsonb NOT NULL,
    text text NOT NULL,
    channel character varying(20) NOT NULL,
    answered_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    asked_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_helpanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_helpasked (
    id uuid NOT NULL,
    round character varying(20) NOT NULL,
    who character varying(10) NOT NULL,
    who_name character varying(170) NOT NULL,
    asked_on date NOT NULL,
    answer_by date NOT NULL,
    case_id uuid NOT NULL,
    guardian_id uuid,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_helpasked FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_helpdeviation (
    id uuid NOT NULL,
    round character varying(20) NOT NULL,
    who character varying(10) NOT NULL,
    question character varying(40) NOT NULL,
    made_on date NOT NULL,
    reply text NOT NULL,
    replied_on date,
    case_id uuid NOT NULL,
    replied_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT help_reply_is_whole CHECK ((((replied_on IS NULL) AND (reply = ''::text)) OR ((NOT (reply = ''::text)) AND (replied_on IS NOT NULL))))
);

ALTER TABLE ONLY public.cases_helpdeviation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_impartialitydeclaration (
    id uuid NOT NULL,
    is_impartial boolean NOT NULL,
    grounds character varying(500) NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_impartialitydeclaration FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_individualcase (
    id uuid NOT NULL,
    number character varying(20) NOT NULL,
    "group" character varying(40) NOT NULL,
    kind character varying(40) NOT NULL,
    language character varying(2) NOT NULL,
    rule_version character varying(64) NOT NULL,
    severity character varying(20) NOT NULL,
    step character varying(20) NOT NULL,
    received_on date NOT NULL,
    norm_on date NOT NULL,
    intake_on date,
    assigned_on date,
    assessment_on date,
    sent_on date,
    decided_on date,
    told_on date,
    closed_on date,
    planned_sent_on date,
    planned_told_on date,
    announced_on date,
    next_title character varying(120) NOT NULL,
    next_due_on date,
    next_owner_name character varying(120) NOT NULL,
    last_activity_at timestamp with time zone NOT NULL,
    announced_by_id bigint,
    child_id uuid NOT NULL,
    folder_id bigint NOT NULL,
    holder_id bigint,
    next_owner_id bigint,
    referral_id uuid,
    scope_id bigint NOT NULL,
    unit_id uuid,
    announced_office character varying(120) NOT NULL,
    earlier_id uuid,
    reviewed_by_id bigint,
    reviewed_on date,
    started_on date,
    CONSTRAINT told_after_decided CHECK (((told_on IS NULL) OR ((decided_on IS NOT NULL) AND (told_on >= decided_on))))
);

ALTER TABLE ONLY public.cases_individualcase FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_interimquestion (
    id uuid NOT NULL,
    rule character varying(60) NOT NULL,
    rule_version character varying(40) NOT NULL,
    asked_on date NOT NULL,
    answer character varying(3) NOT NULL,
    reason text NOT NULL,
    answered_on date,
    answered_by_id bigint,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT interim_answer_is_whole CHECK (((((answer)::text = ''::text) AND (answered_on IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (NOT (reason = ''::text)) AND (answered_on IS NOT NULL))))
);

ALTER TABLE ONLY public.cases_interimquestion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_keptupload (
    id bigint NOT NULL,
    draft uuid NOT NULL,
    field character varying(30) NOT NULL,
    name character varying(150) NOT NULL,
    media_type character varying(120) NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT cases_keptupload_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.cases_keptupload FORCE ROW LEVEL SECURITY;

ALTER TABLE public.cases_keptupload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_keptupload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_lateentry (
    id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    from_file boolean NOT NULL,
    new_child boolean NOT NULL,
    case_id uuid NOT NULL,
    entered_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_lateentry FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_messageattachment (
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    message_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_messageattachment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_noteattachment (
    id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint NOT NULL,
    file_id uuid NOT NULL,
    note_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_noteattachment FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE public.cases_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.cases_partnershare (
    id uuid NOT NULL,
    service character varying(120) NOT NULL,
    child_name character varying(200) NOT NULL,
    purpose character varying(300) NOT NULL,
    last_day date NOT NULL,
    agreed_by character varying(200)[] NOT NULL,
    agreed_on date NOT NULL,
    channel character varying(20) NOT NULL,
    shared_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    shared_by_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT partner_share_after_yes CHECK ((last_day >= agreed_on)),
    CONSTRAINT partner_share_has_purpose CHECK ((NOT ((purpose)::text = ''::text)))
);

ALTER TABLE ONLY public.cases_partnershare FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_pause (
    id uuid NOT NULL,
    waiting_for character varying(120) NOT NULL,
    reason character varying(200) NOT NULL,
    from_on date NOT NULL,
    to_on date,
    registered_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT pause_ends_after_start CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

ALTER TABLE ONLY public.cases_pause FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_portalmessage (
    id uuid NOT NULL,
    key uuid NOT NULL,
    text text NOT NULL,
    from_service boolean NOT NULL,
    written_by_name character varying(120) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT message_says_something CHECK ((NOT (text = ''::text)))
);

ALTER TABLE ONLY public.cases_portalmessage FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_preliminaryanswer (
    id uuid NOT NULL,
    counted_from character varying(12) NOT NULL,
    sender character varying(10) NOT NULL,
    ready_on date NOT NULL,
    due_on date NOT NULL,
    warned_at timestamp with time zone,
    reason text NOT NULL,
    expected_on date,
    sent_at timestamp with time zone,
    applied_at timestamp with time zone,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint,
    warned_by_id bigint,
    CONSTRAINT sent_answer_has_reason CHECK (((sent_at IS NULL) OR ((sent_by_id IS NOT NULL) AND (NOT (reason = ''::text)))))
);

ALTER TABLE ONLY public.cases_preliminaryanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_promiseoutcome (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    reason text NOT NULL,
    called_on date,
    before_on date,
    registered_at timestamp with time zone NOT NULL,
    promise_id uuid NOT NULL,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT call_before_breaking CHECK (((NOT ((outcome)::text = 'broken'::text)) OR (called_on IS NOT NULL))),
    CONSTRAINT promise_not_kept_has_reason CHECK ((((outcome)::text = 'kept'::text) OR (NOT (reason = ''::text))))
);

ALTER TABLE ONLY public.cases_promiseoutcome FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_rawprotocol (
    id uuid NOT NULL,
    test character varying(120) NOT NULL,
    taken_on date NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_rawprotocol FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_reopening (
    id uuid NOT NULL,
    reason text NOT NULL,
    step character varying(20) NOT NULL,
    reopened_at timestamp with time zone NOT NULL,
    closure_id uuid NOT NULL,
    reopened_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_reopening FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_secrecyanswer (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    answered_on date NOT NULL,
    channel character varying(20) NOT NULL,
    language character varying(60) NOT NULL,
    interpreter character varying(20) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    case_id uuid NOT NULL,
    file_id uuid,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    release_id uuid NOT NULL,
    CONSTRAINT secrecy_answer_is_scanned CHECK (((NOT ((channel)::text = 'paper'::text)) OR (file_id IS NOT NULL)))
);

ALTER TABLE ONLY public.cases_secrecyanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_secrecyexception (
    id uuid NOT NULL,
    service character varying(40) NOT NULL,
    recipient character varying(160) NOT NULL,
    ground character varying(40) NOT NULL,
    reason text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    made_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_secrecyexception FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_secrecyrelease (
    id uuid NOT NULL,
    service character varying(40) NOT NULL,
    recipient character varying(160) NOT NULL,
    purpose character varying(500) NOT NULL,
    information character varying(1000) NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    asked_by_id bigint,
    case_id uuid NOT NULL,
    ended_by_id bigint,
    scope_id bigint NOT NULL,
    told_at timestamp with time zone,
    CONSTRAINT secrecy_release_period CHECK ((until_on >= from_on))
);

ALTER TABLE ONLY public.cases_secrecyrelease FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_sharedprogress (
    id uuid NOT NULL,
    audience character varying(10) NOT NULL,
    number character varying(20) NOT NULL,
    kind character varying(40) NOT NULL,
    child_first_name character varying(80) NOT NULL,
    child_name character varying(170) NOT NULL,
    child_birth_date date NOT NULL,
    "group" character varying(40) NOT NULL,
    step character varying(20) NOT NULL,
    step_on date NOT NULL,
    contact_name character varying(120) NOT NULL,
    received_on date NOT NULL,
    norm_on date NOT NULL,
    intake_on date,
    assigned_on date,
    assessment_on date,
    sent_on date,
    decided_on date,
    told_on date,
    closed_on date,
    announced_on date,
    announced_by_name character varying(120) NOT NULL,
    waiting_for character varying(200) NOT NULL,
    meanwhile text NOT NULL,
    consents_asked boolean NOT NULL,
    consents_complete boolean NOT NULL,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    unit_id uuid,
    decided_by_unit boolean NOT NULL,
    decider_name character varying(120) NOT NULL,
    delay_reason text NOT NULL,
    delayed_from_on date,
    ending character varying(30) NOT NULL,
    measures jsonb NOT NULL,
    nothing_because text NOT NULL,
    starts_on date,
    started_on date
);

ALTER TABLE ONLY public.cases_sharedprogress FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_transferanswer (
    id uuid NOT NULL,
    allowed jsonb NOT NULL,
    channel character varying(20) NOT NULL,
    answered_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    guardian_id uuid,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    question_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_transferanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_transferpackage (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid NOT NULL,
    made_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    question_id uuid NOT NULL
);

ALTER TABLE ONLY public.cases_transferpackage FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_transferquestion (
    id uuid NOT NULL,
    to_place character varying(160) NOT NULL,
    moved_on date NOT NULL,
    documents jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    to_unit_id uuid
);

ALTER TABLE ONLY public.cases_transferquestion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_unitpaper (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    dated date NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    arrived_at timestamp with time zone,
    case_id uuid NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint
);

ALTER TABLE ONLY public.cases_unitpaper FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_visit (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    title character varying(120) NOT NULL,
    place character varying(120) NOT NULL,
    day date NOT NULL,
    starts time without time zone NOT NULL,
    ends time without time zone NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_because character varying(300) NOT NULL,
    booked_by_id bigint,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    visitor_id bigint NOT NULL,
    CONSTRAINT cancelled_visit_has_reason CHECK (((cancelled_at IS NULL) OR (NOT ((cancelled_because)::text = ''::text)))),
    CONSTRAINT visit_ends_after_it_starts CHECK ((ends > starts))
);

ALTER TABLE ONLY public.cases_visit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_waitinganswer (
    id uuid NOT NULL,
    occasion character varying(10) NOT NULL,
    is_unchanged boolean NOT NULL,
    none_because text NOT NULL,
    answered_on date NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint,
    case_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.cases_waitinganswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cases_waitingmeasure (
    id uuid NOT NULL,
    what text NOT NULL,
    who character varying(120) NOT NULL,
    starts_on date,
    check_on date,
    ended_on date,
    how_it_went character varying(500) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT measure_checked_after_start CHECK (((starts_on IS NULL) OR ((check_on > starts_on) AND (NOT ((who)::text = ''::text)))))
);

ALTER TABLE ONLY public.cases_waitingmeasure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.desk_savedview (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    query character varying(500) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.desk_savedview FORCE ROW LEVEL SECURITY;

ALTER TABLE public.desk_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.desk_sharedview (
    id bigint NOT NULL,
    role character varying(40) NOT NULL,
    name character varying(60) NOT NULL,
    query character varying(500) NOT NULL,
    shared_at timestamp with time zone NOT NULL,
    shared_by_id bigint NOT NULL
);

ALTER TABLE public.desk_sharedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_sharedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.desk_unusualreading (
    id uuid NOT NULL,
    reader_leads boolean NOT NULL,
    week_on date NOT NULL,
    scope_id bigint NOT NULL,
    signs character varying(20)[] NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    times integer NOT NULL,
    what character varying(60)[] NOT NULL,
    found_at timestamp with time zone NOT NULL,
    result character varying(20) NOT NULL,
    answer character varying(500) NOT NULL,
    followed_at timestamp with time zone,
    followed_by_id bigint,
    reader_id bigint NOT NULL,
    CONSTRAINT desk_unusualreading_times_check CHECK ((times >= 0)),
    CONSTRAINT unusual_answer_is_whole CHECK ((((followed_at IS NULL) AND (followed_by_id IS NULL) AND ((result)::text = ''::text)) OR ((followed_at IS NOT NULL) AND (followed_by_id IS NOT NULL) AND (NOT ((result)::text = ''::text)) AND (NOT ((answer)::text = ''::text)))))
);

ALTER TABLE ONLY public.desk_unusualreading FORCE ROW LEVEL SECURITY;

CREATE TABLE public.desk_unusualreadingweek (
    id bigint NOT NULL,
    week_on date NOT NULL,
    found integer NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT desk_unusualreadingweek_found_check CHECK ((found >= 0))
);

ALTER TABLE public.desk_unusualreadingweek ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_unusualreadingweek_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.desk_worklistreview (
    id bigint NOT NULL,
    view character varying(80) NOT NULL,
    row_count integer NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT desk_worklistreview_row_count_check CHECK ((row_count >= 0))
);

ALTER TABLE ONLY public.desk_worklistreview FORCE ROW LEVEL SECURITY;

ALTER TABLE public.desk_worklistreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_worklistreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_correction (
    id uuid NOT NULL,
    edition smallint NOT NULL,
    reason character varying(300) NOT NULL,
    changes_content boolean NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    discarded_at timestamp with time zone,
    begun_by_id bigint NOT NULL,
    document_id uuid NOT NULL,
    replaces_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT documents_correction_edition_check CHECK ((edition >= 0))
);

ALTER TABLE ONLY public.documents_correction FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_dispatch (
    id uuid NOT NULL,
    recipient character varying(160) NOT NULL,
    channel character varying(20) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    made_by_id bigint,
    scope_id bigint NOT NULL,
    sent_by_id bigint,
    file_id uuid NOT NULL,
    printed_at timestamp with time zone,
    printed_by_id bigint,
    held_at timestamp with time zone,
    address text NOT NULL,
    failed_at timestamp with time zone,
    failed_by_id bigint,
    failure character varying(200) NOT NULL,
    wants_a_yes boolean NOT NULL,
    CONSTRAINT failed_letter_says_why CHECK ((((failed_at IS NULL) AND ((failure)::text = ''::text)) OR ((failed_at IS NOT NULL) AND (NOT ((failure)::text = ''::text))))),
    CONSTRAINT held_letter_is_not_sent CHECK (((held_at IS NULL) OR (sent_at IS NULL)))
);

ALTER TABLE ONLY public.documents_dispatch FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_document (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    title character varying(160) NOT NULL,
    language character varying(2) NOT NULL,
    rule_version character varying(64) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    started_by_id bigint
);

ALTER TABLE ONLY public.documents_document FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_documentshield (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    paper_id uuid NOT NULL,
    case_number character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    shut_at timestamp with time zone NOT NULL,
    ending character varying(10) NOT NULL,
    ended_because character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    along_with_id uuid,
    ended_by_id bigint,
    scope_id bigint NOT NULL,
    shut_by_id bigint NOT NULL,
    CONSTRAINT shield_ended_by_somebody CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((ending)::text = ''::text)) OR ((NOT ((ending)::text = ''::text)) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.documents_documentshield FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_editingpresence (
    id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.documents_editingpresence FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_finaldocument (
    id uuid NOT NULL,
    sha256 bytea NOT NULL,
    finalised_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    finalised_by_id bigint,
    scope_id bigint NOT NULL,
    file_id uuid NOT NULL
);

ALTER TABLE ONLY public.documents_finaldocument FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_release (
    id uuid NOT NULL,
    title character varying(160) NOT NULL,
    released_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    released_by_id bigint,
    scope_id bigint NOT NULL,
    file_id uuid NOT NULL,
    for_child text NOT NULL,
    summary text NOT NULL,
    replaces_id uuid,
    told_at timestamp with time zone
);

ALTER TABLE ONLY public.documents_release FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_revision (
    id uuid NOT NULL,
    number integer NOT NULL,
    html text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    set_aside boolean NOT NULL,
    saved_by_id bigint,
    scope_id bigint NOT NULL,
    section_id uuid NOT NULL,
    CONSTRAINT documents_revision_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.documents_revision FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_scopekey (
    scope_id bigint NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.documents_scopekey FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_section (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    html text NOT NULL,
    revision integer NOT NULL,
    saved_at timestamp with time zone,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    scope_id bigint NOT NULL,
    search tsvector GENERATED ALWAYS AS (public.app_words(html)) STORED,
    CONSTRAINT documents_section_position_check CHECK (("position" >= 0)),
    CONSTRAINT documents_section_revision_check CHECK ((revision >= 0))
);

ALTER TABLE ONLY public.documents_section FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_signature (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    title character varying(80) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    final_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.documents_signature FORCE ROW LEVEL SECURITY;

CREATE TABLE public.documents_storedfile (
    id uuid NOT NULL,
    name character varying(150) NOT NULL,
    media_type character varying(120) NOT NULL,
    size bigint NOT NULL,
    sha256 bytea NOT NULL,
    blob character varying(80) NOT NULL,
    page_count integer,
    stored_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    stored_by_id bigint,
    search tsvector GENERATED ALWAYS AS (public.app_words((name)::text)) STORED,
    CONSTRAINT documents_storedfile_page_count_check CHECK ((page_count >= 0))
);

ALTER TABLE ONLY public.documents_storedfile FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_absence (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    called_off_at timestamp with time zone,
    registered_at timestamp with time zone NOT NULL,
    registered_by_id bigint NOT NULL,
    substitute_id bigint,
    user_id bigint NOT NULL,
    leave boolean NOT NULL,
    CONSTRAINT absence_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT substitute_is_another CHECK (((substitute_id IS NULL) OR (NOT ((substitute_id = user_id) AND (substitute_id IS NOT NULL)))))
);

ALTER TABLE ONLY public.organisation_absence FORCE ROW LEVEL SECURITY;

CREATE TABLE public.organisation_decidingoffice (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    address character varying(200) NOT NULL,
    phone character varying(20) NOT NULL,
    municipality_id bigint NOT NULL
);

CREATE TABLE public.organisation_decisionpower (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    place character varying(20) NOT NULL,
    delegated boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    office_id uuid NOT NULL,
    CONSTRAINT power_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT power_never_delegated_to_private CHECK (((NOT delegated) OR ((place)::text = 'municipal'::text)))
);

ALTER TABLE public.organisation_decisionpower ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_decisionpower_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_municipality (
    id bigint NOT NULL,
    number character varying(4) NOT NULL,
    name character varying(80) NOT NULL
);

ALTER TABLE public.organisation_municipality ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_municipality_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_officeemployee (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    office_id uuid NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.organisation_officeemployee ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_officeemployee_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_position (
    id bigint NOT NULL,
    profession character varying(30) NOT NULL,
    percent smallint NOT NULL,
    starts_on date NOT NULL,
    employee_id bigint NOT NULL,
    CONSTRAINT organisation_position_percent_check CHECK ((percent >= 0)),
    CONSTRAINT position_percent_sane CHECK (((percent >= 1) AND (percent <= 100)))
);

ALTER TABLE public.organisation_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_schoolyear (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    CONSTRAINT school_year_ends_after_start CHECK ((ends_on > starts_on))
);

ALTER TABLE public.organisation_schoolyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_schoolyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_staffmember (
    id bigint NOT NULL,
    phone character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    user_id bigint NOT NULL,
    CONSTRAINT staff_member_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);

ALTER TABLE public.organisation_staffmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_staffmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_unit (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(250) NOT NULL COLLATE pg_catalog."C",
    org_number character varying(9) NOT NULL,
    ownership character varying(20) NOT NULL,
    years character varying(20) NOT NULL,
    phone character varying(20) NOT NULL,
    closed_on date,
    municipality_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    address character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    merged_into_id uuid,
    CONSTRAINT merged_unit_is_closed CHECK (((merged_into_id IS NULL) OR ((closed_on IS NOT NULL) AND (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL))))))
);

CREATE TABLE public.organisation_unitabsence (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    called_off_at timestamp with time zone,
    registered_at timestamp with time zone NOT NULL,
    registered_by_id bigint NOT NULL,
    substitute_id bigint NOT NULL,
    unit_id uuid NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT unit_absence_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT unit_substitute_is_another CHECK ((NOT (substitute_id = user_id)))
);

CREATE TABLE public.organisation_unitcontact (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    unit_id uuid NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.organisation_unitcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_unitemployee (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    unit_id uuid NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.organisation_unitemployee ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitemployee_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_unitteacher (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    unit_id uuid NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.organisation_unitteacher ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitteacher_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.papers_casedocument (
    id uuid NOT NULL,
    discarded_at timestamp with time zone,
    case_id uuid NOT NULL,
    document_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    version_id uuid NOT NULL
);

ALTER TABLE ONLY public.papers_casedocument FORCE ROW LEVEL SECURITY;

CREATE TABLE public.papers_documentreview (
    id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    revisions jsonb NOT NULL,
    is_approved boolean,
    remarks text NOT NULL,
    answered_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    reader_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    written_id uuid NOT NULL,
    instead_of_id uuid,
    CONSTRAINT sent_back_with_remarks CHECK (((is_approved IS NULL) OR is_approved OR (NOT (remarks = ''::text))))
);

ALTER TABLE ONLY public.papers_documentreview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.papers_documentsending (
    id uuid NOT NULL,
    recipient character varying(160) NOT NULL,
    on_paper boolean NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint,
    written_id uuid NOT NULL
);

ALTER TABLE ONLY public.papers_documentsending FORCE ROW LEVEL SECURITY;

CREATE TABLE public.papers_documenttemplate (
    id uuid NOT NULL,
    key character varying(40) NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.papers_reportattachment (
    id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    report_id uuid NOT NULL
);

ALTER TABLE ONLY public.papers_reportattachment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.papers_reportsignature (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    title character varying(80) NOT NULL,
    is_leader boolean NOT NULL,
    covers jsonb NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL,
    report_id uuid NOT NULL
);

ALTER TABLE ONLY public.papers_reportsignature FORCE ROW LEVEL SECURITY;

CREATE TABLE public.papers_templateversion (
    id uuid NOT NULL,
    number integer NOT NULL,
    origin character varying(10) NOT NULL,
    content jsonb NOT NULL,
    revision integer NOT NULL,
    before jsonb,
    made_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    made_by_id bigint,
    published_by_id bigint,
    template_id uuid NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT papers_templateversion_number_check CHECK ((number >= 0)),
    CONSTRAINT papers_templateversion_revision_check CHECK ((revision >= 0))
);

CREATE TABLE public.papers_unitreport (
    id uuid NOT NULL,
    child_name character varying(170) NOT NULL,
    child_birth_date date,
    "group" character varying(40) NOT NULL,
    facts jsonb NOT NULL,
    hides_place boolean NOT NULL,
    not_heard character varying(500) NOT NULL,
    discarded_at timestamp with time zone,
    sent_at timestamp with time zone,
    sent_as uuid,
    case_id uuid,
    document_id uuid NOT NULL,
    referral_id uuid,
    replaces_id uuid,
    scope_id bigint NOT NULL,
    sent_by_id bigint,
    unit_id uuid NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT report_about_referral_or_case CHECK (((referral_id IS NOT NULL) OR (case_id IS NOT NULL)))
);

ALTER TABLE ONLY public.papers_unitreport FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_bestinterestsassessment (
    id uuid NOT NULL,
    weighed text NOT NULL,
    child_view text NOT NULL,
    conclusion text NOT NULL,
    assessed_at timestamp with time zone NOT NULL,
    assessed_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_bestinterestsassessment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_childconversation (
    id uuid NOT NULL,
    held_on date NOT NULL,
    form character varying(20) NOT NULL,
    place character varying(120) NOT NULL,
    support character varying(200) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    own_words text NOT NULL,
    weighed text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    held_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    interpreter character varying(20) NOT NULL,
    present character varying(200) NOT NULL,
    supports jsonb NOT NULL,
    plan_id uuid
);

ALTER TABLE ONLY public.participation_childconversation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_childview (
    id uuid NOT NULL,
    text text NOT NULL,
    channel character varying(20) NOT NULL,
    said_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_childview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_consent (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    agreed boolean NOT NULL,
    answered_on date NOT NULL,
    channel character varying(20) NOT NULL,
    language character varying(60) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    file_id uuid,
    guardian_id uuid,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    interpreter character varying(20) NOT NULL,
    CONSTRAINT consent_not_ahead CHECK ((answered_on <= timezone('Europe/Oslo'::text, statement_timestamp()))),
    CONSTRAINT paper_consent_is_scanned CHECK (((NOT ((channel)::text = 'paper'::text)) OR (file_id IS NOT NULL))),
    CONSTRAINT told_consent_has_listener CHECK (((NOT ((channel)::text = ANY (ARRAY[('phone'::character varying)::text, ('meeting'::character varying)::text]))) OR ((registered_by_id IS NOT NULL) AND (NOT ((language)::text = ''::text)))))
);

ALTER TABLE ONLY public.participation_consent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_consentwithdrawal (
    id uuid NOT NULL,
    withdrawn_on date NOT NULL,
    channel character varying(20) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    consent_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    interpreter character varying(20) NOT NULL
);

ALTER TABLE ONLY public.participation_consentwithdrawal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_conversationdrawing (
    id uuid NOT NULL,
    told character varying(500) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint NOT NULL,
    conversation_id uuid NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_conversationdrawing FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_conversationpiece (
    id uuid NOT NULL,
    words text NOT NULL,
    wish character varying(10) NOT NULL,
    "to" jsonb NOT NULL,
    written_at timestamp with time zone NOT NULL,
    conversation_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    written_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_conversationpiece FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_conversationplan (
    id uuid NOT NULL,
    planned_on date NOT NULL,
    place character varying(120) NOT NULL,
    form character varying(20) NOT NULL,
    present character varying(200) NOT NULL,
    supports jsonb NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    prompts text NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_because character varying(300) NOT NULL,
    planned_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT cancelled_plan_has_reason CHECK (((cancelled_at IS NULL) OR (NOT ((cancelled_because)::text = ''::text))))
);

ALTER TABLE ONLY public.participation_conversationplan FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_familywish (
    id uuid NOT NULL,
    what character varying(20) NOT NULL,
    text character varying(500) NOT NULL,
    asked_by_name character varying(120) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT wish_says_what CHECK ((NOT ((text)::text = ''::text)))
);

ALTER TABLE ONLY public.participation_familywish FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_guardianview (
    id uuid NOT NULL,
    text text NOT NULL,
    channel character varying(20) NOT NULL,
    said_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    guardian_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    interpreter character varying(20) NOT NULL,
    interpreter_language character varying(60) NOT NULL
);

ALTER TABLE ONLY public.participation_guardianview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_hearing (
    id uuid NOT NULL,
    text jsonb NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    answer_by date NOT NULL,
    ended_at timestamp with time zone,
    document_id uuid NOT NULL,
    ended_by_id bigint,
    scope_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    told_at timestamp with time zone
);

ALTER TABLE ONLY public.participation_hearing FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_hearingcomment (
    id uuid NOT NULL,
    text text NOT NULL,
    no_comment boolean NOT NULL,
    channel character varying(20) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    answered_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    guardian_id uuid,
    hearing_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    interpreter character varying(20) NOT NULL,
    CONSTRAINT comment_says_something CHECK ((no_comment OR (NOT (text = ''::text))))
);

ALTER TABLE ONLY public.participation_hearingcomment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_hearingdelivery (
    id uuid NOT NULL,
    channel character varying(20) NOT NULL,
    delivered_on date NOT NULL,
    answer_by date NOT NULL,
    interpreter character varying(20) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    guardian_id uuid,
    hearing_id uuid NOT NULL,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT delivery_gives_time CHECK ((answer_by > delivered_on))
);

ALTER TABLE ONLY public.participation_hearingdelivery FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_notheardreason (
    id uuid NOT NULL,
    reason text NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    scope_id bigint NOT NULL,
    stated_by_id bigint NOT NULL,
    cause character varying(20) DEFAULT 'other'::character varying NOT NULL
);

ALTER TABLE ONLY public.participation_notheardreason FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_piecerelease (
    id uuid NOT NULL,
    words text NOT NULL,
    told_child_on date NOT NULL,
    told_child_how character varying(300) NOT NULL,
    released_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    piece_id uuid NOT NULL,
    released_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT child_told_before_release CHECK ((NOT ((told_child_how)::text = ''::text)))
);

ALTER TABLE ONLY public.participation_piecerelease FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_portalopening (
    id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    guardian_id uuid,
    opened_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_portalopening FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_refusalplan (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    informed text NOT NULL,
    unit_does text NOT NULL,
    service_does text NOT NULL,
    report_duty text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT refusal_says_what_instead CHECK ((NOT (unit_does = ''::text)))
);

ALTER TABLE ONLY public.participation_refusalplan FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_residentparentexception (
    id uuid NOT NULL,
    grounds text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    made_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_residentparentexception FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_safetyanswer (
    id uuid NOT NULL,
    answer character varying(10) NOT NULL,
    reason text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint NOT NULL,
    conversation_id uuid,
    scope_id bigint NOT NULL,
    CONSTRAINT safety_answer_has_reason CHECK ((NOT (reason = ''::text)))
);

ALTER TABLE ONLY public.participation_safetyanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.participation_sharingpreference (
    id uuid NOT NULL,
    about character varying(20) NOT NULL,
    pupil_wish text NOT NULL,
    share boolean NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.participation_sharingpreference FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_addressgrading (
    id uuid NOT NULL,
    level character varying(30) NOT NULL,
    graded_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    denial_id bigint NOT NULL,
    graded_by_id bigint,
    scope_id bigint NOT NULL,
    child_id uuid NOT NULL,
    lift_reason character varying(300) DEFAULT ''::character varying NOT NULL,
    lifted_by_id bigint,
    reason character varying(300) DEFAULT ''::character varying NOT NULL
);

ALTER TABLE ONLY public.people_addressgrading FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_child (
    id uuid NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    sort_key character varying(320) NOT NULL COLLATE pg_catalog."C",
    search_text character varying(200) NOT NULL,
    birth_date date NOT NULL,
    identity_sealed bytea,
    identity_hash bytea,
    language character varying(80) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    user_id bigint,
    home_municipality_id bigint,
    merged_into_id uuid,
    number_kind character varying(20) NOT NULL,
    is_adult_participant boolean NOT NULL
);

ALTER TABLE ONLY public.people_child FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_declaredtie (
    id bigint NOT NULL,
    relation character varying(80) NOT NULL,
    guardian_hash bytea,
    child_hash bytea,
    name character varying(160) NOT NULL,
    search_text character varying(200) NOT NULL,
    birth_date date,
    declared_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_declaredtie FORCE ROW LEVEL SECURITY;

ALTER TABLE public.people_declaredtie ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_declaredtie_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_employeenumber (
    id bigint NOT NULL,
    guardian_hash bytea NOT NULL,
    child_hash bytea NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    registered_by_id bigint,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_employeenumber FORCE ROW LEVEL SECURITY;

ALTER TABLE public.people_employeenumber ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_employeenumber_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_enrolment (
    id uuid NOT NULL,
    "group" character varying(40) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    child_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT enrolment_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);

ALTER TABLE ONLY public.people_enrolment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_guardian (
    id uuid NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    relation character varying(20) NOT NULL,
    has_parental_responsibility boolean NOT NULL,
    responsibility_confirmed_at timestamp with time zone,
    lives_with_child boolean NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(60) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    identity_sealed bytea,
    identity_hash bytea,
    ended_on date,
    child_id uuid NOT NULL,
    responsibility_confirmed_by_id bigint,
    scope_id bigint NOT NULL,
    user_id bigint
);

ALTER TABLE ONLY public.people_guardian FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_homestreet (
    id bigint NOT NULL,
    street character varying(80) NOT NULL,
    postcode character varying(4) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_homestreet FORCE ROW LEVEL SECURITY;

ALTER TABLE public.people_homestreet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_homestreet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.people_identitykey (
    id smallint NOT NULL,
    mark bytea NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT one_identity_key_in_use CHECK ((id = 1))
);

CREATE TABLE public.people_identitynumber (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    identity_sealed bytea,
    identity_hash bytea,
    replaced_at timestamp with time zone NOT NULL,
    child_id uuid NOT NULL,
    replaced_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_identitynumber FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_mandate (
    id uuid NOT NULL,
    text character varying(300) NOT NULL,
    may_consent boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    registered_at timestamp with time zone NOT NULL,
    child_id uuid NOT NULL,
    guardian_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT mandate_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);

ALTER TABLE ONLY public.people_mandate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_personmerge (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    child_id uuid NOT NULL,
    decided_by_id bigint,
    other_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_personmerge FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_promotion (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    numbers jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    undone_at timestamp with time zone,
    school_year_id bigint NOT NULL,
    started_by_id bigint NOT NULL,
    undone_by_id bigint
);

CREATE TABLE public.people_responsibilitychange (
    id uuid NOT NULL,
    has_responsibility boolean NOT NULL,
    from_on date NOT NULL,
    source character varying(300) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    child_id uuid NOT NULL,
    guardian_id uuid NOT NULL,
    registered_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_responsibilitychange FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_safeguardian (
    id uuid NOT NULL,
    grading_id uuid NOT NULL,
    guardian_id uuid,
    scope_id bigint NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY public.people_safeguardian FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_shieldreview (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    dispatch_id uuid,
    given_id uuid,
    grading_id uuid NOT NULL,
    guardian_id uuid,
    release_id uuid,
    reviewed_by_id bigint,
    scope_id bigint NOT NULL,
    CONSTRAINT review_of_one_thing CHECK ((((dispatch_id IS NOT NULL) AND (release_id IS NULL)) OR ((dispatch_id IS NULL) AND (guardian_id IS NOT NULL) AND (release_id IS NOT NULL))))
);

ALTER TABLE ONLY public.people_shieldreview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_yeargroup (
    id uuid NOT NULL,
    number smallint,
    "group" character varying(40) NOT NULL,
    came character varying(20) NOT NULL,
    group_before character varying(40) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    child_id uuid NOT NULL,
    ended_id uuid,
    promotion_id uuid,
    registered_by_id bigint,
    school_year_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT people_yeargroup_number_check CHECK ((number >= 0)),
    CONSTRAINT year_group_sane CHECK (((number IS NULL) OR ((number >= 1) AND (number <= 10))))
);

ALTER TABLE ONLY public.people_yeargroup FORCE ROW LEVEL SECURITY;

CREATE TABLE public.people_yearplan (
    id uuid NOT NULL,
    wanted character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    child_id uuid NOT NULL,
    decided_by_id bigint,
    school_year_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_yearplan FORCE ROW LEVEL SECURITY;

CREATE TABLE public.planning_nextstep (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    due_on date NOT NULL,
    owner_name character varying(120) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    done_by_id bigint,
    owner_id bigint,
    scope_id bigint NOT NULL,
    set_by_id bigint
);

ALTER TABLE ONLY public.planning_nextstep FORCE ROW LEVEL SECURITY;

CREATE TABLE public.planning_worktask (
    id uuid NOT NULL,
    kind character varying(30) NOT NULL,
    title character varying(120) NOT NULL,
    due_on date NOT NULL,
    about_id uuid,
    made_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    done_by_id bigint,
    made_by_id bigint,
    owner_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.planning_worktask FORCE ROW LEVEL SECURITY;

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quality_evidence (
    id bigint NOT NULL,
    commitment character varying(10) NOT NULL,
    measure character varying(60) NOT NULL,
    value numeric(12,2),
    count integer NOT NULL,
    computed_at timestamp with time zone NOT NULL
);

ALTER TABLE public.quality_evidence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quality_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quality_timefigure (
    id bigint NOT NULL,
    breakdown character varying(10) NOT NULL,
    member character varying(40) NOT NULL,
    cases integer NOT NULL,
    median_days integer,
    ninth_days integer,
    within_norm integer,
    ppt_days integer,
    office_days integer,
    computed_on date NOT NULL
);

ALTER TABLE public.quality_timefigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quality_timefigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.referrals_completenesscheck (
    id uuid NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    checked_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    referral_id uuid NOT NULL
);

ALTER TABLE ONLY public.referrals_completenesscheck FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_deficiencynotice (
    id uuid NOT NULL,
    missing text NOT NULL,
    answer_by date NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    referral_id uuid NOT NULL
);

ALTER TABLE ONLY public.referrals_deficiencynotice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_intakeagreement (
    id uuid NOT NULL,
    what text NOT NULL,
    agreed_on date NOT NULL,
    channel character varying(20) NOT NULL,
    language character varying(60) NOT NULL,
    interpreter character varying(20) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    guardian_id uuid,
    referral_id uuid NOT NULL,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.referrals_intakeagreement FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_intakeanswer (
    id uuid NOT NULL,
    outcome character varying(20) NOT NULL,
    advice text NOT NULL,
    starts_on date,
    wait_reason character varying(40) NOT NULL,
    told_on date NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT no_case_without_advice CHECK ((((outcome)::text = 'accept'::text) OR (NOT (advice = ''::text))))
);

ALTER TABLE ONLY public.referrals_intakeanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_intakedecision (
    id uuid NOT NULL,
    outcome character varying(20) NOT NULL,
    severity character varying(20) NOT NULL,
    soundness character varying(20) NOT NULL,
    expediency character varying(20) NOT NULL,
    grounds text NOT NULL,
    meanwhile text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    referral_id uuid NOT NULL,
    expediency_grounds character varying(500) NOT NULL,
    severity_grounds character varying(500) NOT NULL,
    soundness_grounds character varying(500) NOT NULL,
    starts_on date,
    wait_reason character varying(40) NOT NULL,
    CONSTRAINT intake_has_grounds CHECK (((NOT (grounds = ''::text)) OR ((NOT ((severity_grounds)::text = ''::text)) AND (NOT ((soundness_grounds)::text = ''::text)) AND (NOT ((expediency_grounds)::text = ''::text))))),
    CONSTRAINT what_can_wait_has_a_day CHECK ((((severity_grounds)::text = ''::text) OR (NOT (((outcome)::text = 'accept'::text) AND ((soundness)::text = 'can_wait'::text))) OR ((starts_on IS NOT NULL) AND (NOT ((wait_reason)::text = ''::text)))))
);

ALTER TABLE ONLY public.referrals_intakedecision FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_readingversion (
    id uuid NOT NULL,
    number smallint NOT NULL,
    child_name character varying(161) NOT NULL,
    place character varying(160) NOT NULL,
    text jsonb NOT NULL,
    files jsonb NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    changed_at timestamp with time zone,
    scope_id bigint NOT NULL,
    shown_by_id bigint NOT NULL,
    reading_id uuid NOT NULL,
    CONSTRAINT referrals_readingversion_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.referrals_readingversion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referral (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    channel character varying(20) NOT NULL,
    received_on date,
    language character varying(2) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    referrer_name character varying(120) NOT NULL,
    referrer_role character varying(80) NOT NULL,
    contact_name character varying(120) NOT NULL,
    contact_phone character varying(20) NOT NULL,
    child_first_name character varying(80) NOT NULL,
    child_last_name character varying(80) NOT NULL,
    child_birth_date date,
    identity_sealed bytea,
    identity_hash bytea,
    "group" character varying(40) NOT NULL,
    child_language character varying(80) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    protected_address boolean NOT NULL,
    order_question text NOT NULL,
    wants_assessment boolean,
    main_reason character varying(30) NOT NULL,
    concern text NOT NULL,
    strengths text NOT NULL,
    ordinary_provision text NOT NULL,
    hearing_checked_on date,
    vision_checked_on date,
    other_services character varying(300) NOT NULL,
    discussed_first boolean,
    discussed_with character varying(200) NOT NULL,
    child_view text NOT NULL,
    child_view_not_heard character varying(500) NOT NULL,
    guardians_view text NOT NULL,
    child_id uuid,
    scope_id bigint NOT NULL,
    started_by_id bigint,
    unit_id uuid,
    awaits_check boolean NOT NULL,
    awaits_intake boolean NOT NULL,
    child_view_from character varying(200) NOT NULL,
    pupil_has_seen boolean NOT NULL,
    referrer_kind character varying(10) NOT NULL,
    share_with_unit boolean
);

ALTER TABLE ONLY public.referrals_referral FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralattachment (
    id uuid NOT NULL,
    is_report boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.referrals_referralattachment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralguardian (
    id uuid NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    relation character varying(20) NOT NULL,
    has_parental_responsibility boolean NOT NULL,
    lives_with_child boolean NOT NULL,
    phone character varying(20) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    has_seen_referral boolean NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    own_view text NOT NULL,
    own_view_on date
);

ALTER TABLE ONLY public.referrals_referralguardian FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralpreliminaryanswer (
    id uuid NOT NULL,
    ready_on date NOT NULL,
    due_on date NOT NULL,
    reason text NOT NULL,
    expected_on date,
    sent_at timestamp with time zone,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    sent_by_id bigint,
    CONSTRAINT referral_answer_has_reason CHECK (((sent_at IS NULL) OR ((sent_by_id IS NOT NULL) AND (NOT (reason = ''::text)))))
);

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralreading (
    id uuid NOT NULL,
    who character varying(161) NOT NULL,
    is_pupil boolean NOT NULL,
    code_hash bytea NOT NULL,
    code_until timestamp with time zone NOT NULL,
    access_until timestamp with time zone NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    sent_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    invited_by_id bigint NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    user_id bigint
);

ALTER TABLE ONLY public.referrals_referralreading FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralresponse (
    id uuid NOT NULL,
    who character varying(161) NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    agreed boolean,
    version smallint NOT NULL,
    said_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    referral_id uuid NOT NULL,
    said_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT referrals_referralresponse_version_check CHECK ((version >= 0)),
    CONSTRAINT response_says_something CHECK ((((agreed IS NOT NULL) AND ((kind)::text = 'consent'::text)) OR ((NOT ((kind)::text = 'consent'::text)) AND (NOT (text = ''::text)))))
);

ALTER TABLE ONLY public.referrals_referralresponse FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralsubmission (
    id uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    submitted_by_id bigint
);

ALTER TABLE ONLY public.referrals_referralsubmission FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_referralviewing (
    id uuid NOT NULL,
    who character varying(161) NOT NULL,
    is_pupil boolean NOT NULL,
    how character varying(20) NOT NULL,
    seen_on date NOT NULL,
    interpreter character varying(20) NOT NULL,
    interpreter_language character varying(60) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    shown_by_id bigint,
    reader_id bigint,
    version smallint,
    CONSTRAINT referrals_referralviewing_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.referrals_referralviewing FORCE ROW LEVEL SECURITY;

CREATE TABLE public.referrals_triedmeasure (
    id uuid NOT NULL,
    what character varying(300) NOT NULL,
    period character varying(80) NOT NULL,
    effect character varying(300) NOT NULL,
    "position" smallint NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT referrals_triedmeasure_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.referrals_triedmeasure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_accessitem (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    title character varying(160) NOT NULL,
    made_on date NOT NULL,
    text text NOT NULL,
    third_party boolean NOT NULL,
    choice character varying(10) NOT NULL,
    masked text NOT NULL,
    ground character varying(60) NOT NULL,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    file_id uuid,
    scope_id bigint NOT NULL,
    request_id uuid NOT NULL,
    areas jsonb NOT NULL,
    is_test boolean DEFAULT false NOT NULL,
    looked_over_at timestamp with time zone,
    looked_over_by_id bigint,
    masked_file_id uuid,
    source_id uuid,
    CONSTRAINT retention_accessitem_position_check CHECK (("position" >= 0)),
    CONSTRAINT withheld_has_ground CHECK ((((choice)::text = ANY (ARRAY[(''::character varying)::text, ('give'::character varying)::text])) OR (NOT ((ground)::text = ''::text))))
);

ALTER TABLE ONLY public.retention_accessitem FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_accessrequest (
    id uuid NOT NULL,
    asked_for character varying(300) NOT NULL,
    received_on date NOT NULL,
    due_on date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    guardian_id uuid,
    registered_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.retention_accessrequest FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_accessrequestanswer (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    handed_out_on date,
    handed_out_how character varying(120) NOT NULL,
    decided_by_id bigint NOT NULL,
    file_id uuid NOT NULL,
    handed_out_by_id bigint,
    request_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.retention_accessrequestanswer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_disposal (
    id uuid NOT NULL,
    due_on date NOT NULL,
    goes_on date NOT NULL,
    rule_version character varying(64) NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    stopped_because character varying(300) NOT NULL,
    approved_by_id bigint NOT NULL,
    scope_id bigint NOT NULL,
    stopped_by_id bigint,
    CONSTRAINT disposal_not_before_due CHECK ((goes_on >= due_on))
);

ALTER TABLE ONLY public.retention_disposal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_disposalcertificate (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    closed_year smallint NOT NULL,
    rule_version character varying(64) NOT NULL,
    legal_ground character varying(200) NOT NULL,
    row_count integer NOT NULL,
    file_count integer NOT NULL,
    kept_count integer NOT NULL,
    scope_ids bigint[] NOT NULL,
    is_whole boolean NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    disposed_at timestamp with time zone NOT NULL,
    approved_by_id bigint NOT NULL,
    paper character varying(40) DEFAULT 'case'::character varying NOT NULL,
    CONSTRAINT retention_disposalcertificate_closed_year_check CHECK ((closed_year >= 0)),
    CONSTRAINT retention_disposalcertificate_file_count_check CHECK ((file_count >= 0)),
    CONSTRAINT retention_disposalcertificate_kept_count_check CHECK ((kept_count >= 0)),
    CONSTRAINT retention_disposalcertificate_row_count_check CHECK ((row_count >= 0))
);

CREATE TABLE public.retention_disposedcase (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    unit_kind character varying(20) NOT NULL,
    received_month date NOT NULL,
    told_month date,
    closed_year smallint NOT NULL,
    days_to_intake integer,
    days_to_sent integer,
    days_to_told integer,
    within_norm boolean,
    CONSTRAINT retention_disposedcase_closed_year_check CHECK ((closed_year >= 0))
);

CREATE TABLE public.retention_disposedreferral (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    unit_kind character varying(20) NOT NULL,
    outcome character varying(20) NOT NULL,
    received_month date,
    ended_year smallint NOT NULL,
    days_to_decision integer,
    CONSTRAINT retention_disposedreferral_ended_year_check CHECK ((ended_year >= 0))
);

CREATE TABLE public.retention_filecorrection (
    id uuid NOT NULL,
    paper character varying(160) NOT NULL,
    wrong text NOT NULL,
    outcome character varying(10) NOT NULL,
    reason text NOT NULL,
    registered_on date NOT NULL,
    case_id uuid NOT NULL,
    guardian_id uuid,
    registered_by_id bigint NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.retention_filecorrection FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_keptpaper (
    id uuid NOT NULL,
    paper character varying(40) NOT NULL,
    title character varying(160) NOT NULL,
    case_number character varying(20) NOT NULL,
    case_kind character varying(40) NOT NULL,
    made_on date NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.retention_keptpaper FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_legalhold (
    id uuid NOT NULL,
    reason character varying(300) NOT NULL,
    review_on date,
    held_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    held_by_id bigint,
    lifted_by_id bigint,
    scope_id bigint NOT NULL
);

ALTER TABLE ONLY public.retention_legalhold FORCE ROW LEVEL SECURITY;

CREATE TABLE public.systemwork_activity (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    theme character varying(30) NOT NULL,
    level character varying(20) NOT NULL,
    minutes smallint NOT NULL,
    done_on date NOT NULL,
    text character varying(500) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    follow_up_on date,
    followed_up_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_because character varying(200) NOT NULL,
    corrects_id uuid,
    done_by_id bigint NOT NULL,
    unit_id uuid,
    withdrawn_by_id bigint,
    referral_id uuid,
    CONSTRAINT activity_followed_up_after CHECK (((follow_up_on IS NULL) OR (follow_up_on > done_on))),
    CONSTRAINT activity_level_but_internal CHECK (((((kind)::text = 'internal'::text) AND ((level)::text = ''::text) AND (unit_id IS NULL)) OR ((NOT ((kind)::text = 'internal'::text)) AND (NOT ((level)::text = ''::text))))),
    CONSTRAINT activity_minutes_sane CHECK (((minutes >= 1) AND (minutes <= 720))),
    CONSTRAINT activity_withdrawn_by_whom_and_why CHECK ((((withdrawn_at IS NULL) AND ((withdrawn_because)::text = ''::text) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL) AND (NOT ((withdrawn_because)::text = ''::text))))),
    CONSTRAINT systemwork_activity_minutes_check CHECK ((minutes >= 0))
);

ALTER TABLE ONLY public.systemwork_activity FORCE ROW LEVEL SECURITY;

CREATE TABLE public.systemwork_systemreferral (
    id uuid NOT NULL,
    theme character varying(30) NOT NULL,
    level character varying(20) NOT NULL,
    "group" character varying(120) NOT NULL,
    order_question text NOT NULL,
    wished_on date,
    sender_name character varying(150) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    adviser_name character varying(150) NOT NULL,
    contact_by date,
    adviser_id bigint,
    scope_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT accepted_has_adviser_and_day CHECK ((((adviser_id IS NOT NULL) AND (contact_by IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (adviser_id IS NULL) AND ((adviser_name)::text = ''::text) AND (contact_by IS NULL)))),
    CONSTRAINT system_referral_has_order CHECK ((NOT (order_question = ''::text)))
);

ALTER TABLE ONLY public.systemwork_systemreferral FORCE ROW LEVEL SECURITY;

CREATE TABLE public.systemwork_systemreferralstep (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    referral_id uuid NOT NULL,
    scope_id bigint NOT NULL,
    CONSTRAINT step_says_something CHECK ((((kind)::text = ANY (ARRAY[('accepted'::character varying)::text, ('withdrawn'::character varying)::text])) OR (NOT (text = ''::text))))
);

ALTER TABLE ONLY public.systemwork_systemreferralstep FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

INSERT INTO public.access_clearancerule VALUES
	(1, 'pp_adviser', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(2, 'speech_therapist', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(3, 'educational_audiologist', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(4, 'professional_lead', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(5, 'head_of_service', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(6, 'clerk', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(7, 'municipal_archivist', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(8, 'head_teacher', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(9, 'kindergarten_head', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(10, 'decision_officer', 'training', 'OF § 20-2; BHF § 2', '2024-08-01', NULL),
	(11, 'pp_adviser', 'conduct', 'FVL § 13 c', '2026-01-01', NULL),
	(12, 'speech_therapist', 'conduct', 'FVL § 13 c', '2026-01-01', NULL),
	(13, 'educational_audiologist', 'conduct', 'FVL § 13 c', '2026-01-01', NULL),
	(14, 'professional_lead', 'conduct', 'FVL § 13 c', '2026-01-01', NULL),
	(15, 'head_of_service', 'conduct', 'FVL § 13 c', '2026-01-01', NULL),
	(16, 'clerk', 'conduct', 'FVL § 13 c', '2026-01-01', NULL);

INSERT INTO public.access_codeofconduct VALUES
	(1, '2026-1', 'Jeg åpner bare saker og mapper jeg trenger i arbeidet mitt, og ikke av nysgjerrighet.
Jeg snakker ikke om barn og familier der andre kan høre det, og viser ikke skjermen til noen som ikke skal se den.
Jeg gir aldri bort passord, nøkkel eller pinkode, og låser skjermen når jeg går fra den.
Jeg sier fra med en gang hvis jeg har lest eller sendt noe feil, og hvis jeg selv eller noen nær meg er part i en sak.
Taushetsplikten gjelder også etter at jeg har sluttet.', 'Eg opnar berre saker og mapper eg treng i arbeidet mitt, og ikkje av nysgjerrigheit.
Eg snakkar ikkje om barn og familiar der andre kan høyre det, og viser ikkje skjermen til nokon som ikkje skal sjå han.
Eg gir aldri bort passord, nøkkel eller pinkode, og låser skjermen når eg går frå han.
Eg seier frå med ein gong dersom eg har lese eller sendt noko feil, og dersom eg sjølv eller nokon nær meg er part i ei sak.
Teieplikta gjeld også etter at eg har slutta.', '2026-01-01');

INSERT INTO public.django_migrations VALUES
	(1, 'access', '0001_initial', now()),
	(2, 'organisation', '0001_initial', now()),
	(3, 'systemwork', '0001_activity', now()),
	(4, 'people', '0001_initial', now()),
	(5, 'documents', '0001_initial', now()),
	(6, 'referrals', '0001_initial', now()),
	(7, 'referrals', '0002_what_a_referral_awaits', now()),
	(8, 'organisation', '0002_deciding_offices', now()),
	(9, 'referrals', '0003_child_without_unit', now()),
	(10, 'quality', '0001_initial', now()),
	(11, 'quality', '0002_time_figures', now()),
	(12, 'planning', '0001_initial', now()),
	(13, 'people', '0002_search', now()),
	(14, 'people', '0003_pupils_own_user', now()),
	(15, 'people', '0004_home_municipality', now()),
	(16, 'procrastinate', '0001_initial', now()),
	(17, 'procrastinate', '0002_drop_started_at_column', now()),
	(18, 'procrastinate', '0003_drop_started_at_column', now()),
	(19, 'procrastinate', '0004_drop_procrastinate_version_table', now()),
	(20, 'procrastinate', '0005_fix_procrastinate_fetch_job', now()),
	(21, 'procrastinate', '0006_fix_trigger_status_events_insert', now()),
	(22, 'procrastinate', '0007_add_queueing_lock_column', now()),
	(23, 'procrastinate', '0008_close_fetch_job_race_condition', now()),
	(24, 'procrastinate', '0009_add_defer_job_function', now()),
	(25, 'procrastinate', '0010_add_procrastinate_periodic_defers', now()),
	(26, 'procrastinate', '0011_add_foreign_key_index', now()),
	(27, 'procrastinate', '0012_add_locks_to_periodic_defer', now()),
	(28, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
	(29, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
	(30, 'procrastinate', '0015_add_trigger_on_job_deletion', now()),
	(31, 'procrastinate', '0016_delete_finished_jobs', now()),
	(32, 'procrastinate', '0017_add_checks_to_finish_job', now()),
	(33, 'procrastinate', '0018_add_checks_to_retry_job', now()),
	(34, 'procrastinate', '0019_fix_finish_job_compat_issue', now()),
	(35, 'procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
	(36, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
	(37, 'procrastinate', '0022_null_locks_excluded', now()),
	(38, 'procrastinate', '0023_remove_old_finish_job_function', now()),
	(39, 'procrastinate', '0024_job_id_bigint', now()),
	(40, 'procrastinate', '0025_add_models', now()),
	(41, 'procrastinate', '0026_add_job_priority', now()),
	(42, 'procrastinate', '0027_add_periodic_job_priority', now()),
	(43, 'procrastinate', '0028_add_cancel_states', now()),
	(44, 'procrastinate', '0029_add_additional_params_to_retry_job', now()),
	(45, 'procrastinate', '0030_alter_procrastinateevent_options', now()),
	(46, 'procrastinate', '0031_add_indexes_for_fetch_job', now()),
	(47, 'procrastinate', '0032_pre_cancel_notification', now()),
	(48, 'procrastinate', '0033_post_cancel_notification', now()),
	(49, 'procrastinate', '0034_pre_add_heartbeat', now()),
	(50, 'procrastinate', '0035_post_add_heartbeat', now()),
	(51, 'procrastinate', '0036_add_worker_model', now()),
	(52, 'procrastinate', '0037_pre_batch_defer_jobs', now()),
	(53, 'procrastinate', '0038_post_batch_defer_jobs', now()),
	(54, 'procrastinate', '0039_pre_priority_lock_fetch_job', now()),
	(55, 'procrastinate', '0040_pre_retry_failed_job', now()),
	(56, 'procrastinate', '0041_post_retry_failed_job', now()),
	(57, 'mfa', '0001_initial', now()),
	(58, 'mfa', '0002_authenticator_timestamps', now()),
	(59, 'mfa', '0003_authenticator_type_uniq', now()),
	(60, 'contenttypes', '0001_initial', now()),
	(61, 'contenttypes', '0002_remove_content_type_name', now()),
	(62, 'account', '0001_initial', now()),
	(63, 'account', '0002_email_max_length', now()),
	(64, 'account', '0003_alter_emailaddress_create_unique_verified_email', now()),
	(65, 'account', '0004_alter_emailaddress_drop_unique_email', now()),
	(66, 'account', '0005_emailaddress_idx_upper_email', now()),
	(67, 'account', '0006_emailaddress_lower', now()),
	(68, 'account', '0007_emailaddress_idx_email', now()),
	(69, 'account', '0008_emailaddress_unique_primary_email_fixup', now()),
	(70, 'account', '0009_emailaddress_unique_primary_email', now()),
	(71, 'access', '0002_logins', now()),
	(72, 'access', '0003_who_decides', now()),
	(73, 'people', '0005_person_merge', now()),
	(74, 'participation', '0001_initial', now()),
	(75, 'participation', '0002_pupils_own_words', now()),
	(76, 'documents', '0002_clerk_opens_only_post', now()),
	(77, 'participation', '0003_consent_by_our_own_day', now()),
	(78, 'organisation', '0003_unit_history', now()),
	(79, 'desk', '0001_initial', now()),
	(80, 'cases', '0001_initial', now()),
	(81, 'cases', '0002_numbers_and_person_scopes', now()),
	(82, 'cases', '0003_reopening', now()),
	(83, 'cases', '0004_who_decides', now()),
	(84, 'cases', '0005_decision_scopes', now()),
	(85, 'cases', '0006_decision_where_decided', now()),
	(86, 'cases', '0007_merging', now()),
	(87, 'assessments', '0001_initial', now()),
	(88, 'access', '0004_denied_are_not_mine', now()),
	(89, 'access', '0005_substitutes', now()),
	(90, 'access', '0006_import_scope', now()),
	(91, 'access', '0007_sign_in', now()),
	(92, 'access', '0008_who_has_read', now()),
	(93, 'access', '0009_providers', now()),
	(94, 'access', '0010_archivist', now()),
	(95, 'access', '0011_draft_readers', now()),
	(96, 'access', '0012_training', now()),
	(97, 'access', '0013_who_has_done_what', now()),
	(98, 'access', '0014_partner', now()),
	(99, 'access', '0015_copy_for_one_guardian', now()),
	(100, 'access', '0016_own_last_look', now()),
	(101, 'access', '0017_protocol_scopes', now()),
	(102, 'access', '0018_scopes_once', now()),
	(103, 'access', '0019_unit_reports', now()),
	(104, 'access', '0020_notices', now()),
	(105, 'access', '0021_notice_of_a_question', now()),
	(106, 'access', '0022_notice_of_a_role', now()),
	(107, 'access', '0023_teacher_thread', now()),
	(108, 'core', '0001_words', now()),
	(109, 'documents', '0003_search', now()),
	(110, 'documents', '0004_letters_on_paper', now()),
	(111, 'documents', '0005_release_in_short', now()),
	(112, 'documents', '0006_held_letters', now()),
	(113, 'documents', '0007_shut_papers', now()),
	(114, 'documents', '0008_correction', now()),
	(115, 'people', '0006_misspelled_names', now()),
	(116, 'organisation', '0004_absence', now()),
	(117, 'organisation', '0005_staff_register', now()),
	(118, 'organisation', '0006_school_years', now()),
	(119, 'people', '0007_year_groups', now()),
	(120, 'people', '0008_identity_numbers', now()),
	(121, 'people', '0009_guardianship', now()),
	(122, 'people', '0010_families_that_hide', now()),
	(123, 'people', '0011_too_near', now()),
	(124, 'participation', '0004_how_people_answered', now()),
	(125, 'participation', '0005_consent_in_the_archive', now()),
	(126, 'participation', '0006_family_signs_in', now()),
	(127, 'participation', '0007_consent_to_help', now()),
	(128, 'referrals', '0004_family_refers', now()),
	(129, 'referrals', '0005_family_reads_draft', now()),
	(130, 'referrals', '0006_three_grounds_and_an_answer', now()),
	(131, 'referrals', '0007_more_kinds', now()),
	(132, 'cases', '0008_promises', now()),
	(133, 'cases', '0009_typical_days', now()),
	(134, 'cases', '0010_endings', now()),
	(135, 'cases', '0011_endings_of_before', now()),
	(136, 'cases', '0012_decision_outcome_only', now()),
	(137, 'cases', '0013_concern_report', now()),
	(138, 'cases', '0014_concern_scopes', now()),
	(139, 'cases', '0015_earlier_case_of_same_child', now()),
	(140, 'cases', '0016_change_of_adviser', now()),
	(141, 'cases', '0017_substitutes_in_new_scopes', now()),
	(142, 'cases', '0018_journal', now()),
	(143, 'cases', '0019_locked_notes_stay', now()),
	(144, 'cases', '0020_change_of_unit', now()),
	(145, 'cases', '0021_units_and_moving', now()),
	(146, 'cases', '0022_transfer_in_its_own_case', now()),
	(147, 'cases', '0023_entered_afterwards', now()),
	(148, 'cases', '0024_opening_a_running_case', now()),
	(149, 'cases', '0025_taking_back_an_import', now()),
	(150, 'cases', '0026_search', now()),
	(151, 'cases', '0027_case_review', now()),
	(152, 'cases', '0028_education_plan', now()),
	(153, 'cases', '0029_county_notice', now()),
	(154, 'cases', '0030_kept_upload', now()),
	(155, 'cases', '0031_ways_in_end_by_the_date', now()),
	(156, 'cases', '0032_meanwhile', now()),
	(157, 'cases', '0033_meanwhile_of_before', now()),
	(158, 'cases', '0034_interim_question', now()),
	(159, 'cases', '0035_emergency_access', now()),
	(160, 'cases', '0037_kinds_without_decision', now()),
	(161, 'cases', '0038_typical_days_to_help', now()),
	(162, 'cases', '0039_access_review', now()),
	(163, 'cases', '0040_partner_share', now()),
	(164, 'cases', '0041_families_that_hide', now()),
	(165, 'cases', '0045_promises_and_help', now()),
	(166, 'cases', '0046_protocols_apart', now()),
	(167, 'cases', '0047_guardian_copy', now()),
	(168, 'assessments', '0002_words', now()),
	(169, 'assessments', '0003_more_papers', now()),
	(170, 'assessments', '0004_remark', now()),
	(171, 'assessments', '0005_standardtext', now()),
	(172, 'assessments', '0006_editions', now()),
	(173, 'auth', '0001_initial', now()),
	(174, 'auth', '0002_alter_permission_name_max_length', now()),
	(175, 'auth', '0003_alter_user_email_max_length', now()),
	(176, 'auth', '0004_alter_user_username_opts', now()),
	(177, 'auth', '0005_alter_user_last_login_null', now()),
	(178, 'auth', '0006_require_contenttypes_0002', now()),
	(179, 'auth', '0007_alter_validators_add_error_messages', now()),
	(180, 'auth', '0008_alter_user_username_max_length', now()),
	(181, 'auth', '0009_alter_user_last_name_max_length', now()),
	(182, 'auth', '0010_alter_group_name_max_length', now()),
	(183, 'auth', '0011_update_proxy_permissions', now()),
	(184, 'auth', '0012_alter_user_first_name_max_length', now()),
	(185, 'people', '0012_safe_for_this_shield', now()),
	(186, 'people', '0013_safe_for_a_time', now()),
	(187, 'people', '0014_identitykey', now()),
	(188, 'papers', '0001_initial', now()),
	(189, 'papers', '0002_another_reads', now()),
	(190, 'organisation', '0007_unit_teacher', now()),
	(191, 'documents', '0009_units_write', now()),
	(192, 'cases', '0048_letters_to_who_is_safe_now', now()),
	(193, 'cases', '0049_named_teacher', now()),
	(194, 'papers', '0003_unit_reports', now()),
	(195, 'organisation', '0008_own_absence', now()),
	(196, 'organisation', '0009_unit_absence', now()),
	(197, 'papers', '0004_unit_absence', now()),
	(198, 'documents', '0010_letters_in_the_post', now()),
	(199, 'documents', '0011_units_reports_are_theirs', now()),
	(200, 'documents', '0012_release_told', now()),
	(201, 'documents', '0013_held_for_a_yes', now()),
	(202, 'participation', '0008_child_conversations', now()),
	(203, 'participation', '0009_familywish', now()),
	(204, 'participation', '0010_hearing_told', now()),
	(205, 'participation', '0011_best_interests_of_a_meeting', now()),
	(206, 'cases', '0050_unit_paper', now()),
	(207, 'cases', '0051_visits', now()),
	(208, 'cases', '0052_letters_of_graded', now()),
	(209, 'cases', '0053_messages', now()),
	(210, 'cases', '0054_decision_file', now()),
	(211, 'cases', '0055_secrecy', now()),
	(212, 'cases', '0056_question_told', now()),
	(213, 'cases', '0057_joint_meetings', now()),
	(214, 'cases', '0058_letters_want_a_yes', now()),
	(215, 'cases', '0059_sent_under_a_yes', now()),
	(216, 'cases', '0060_search_counts_what_is_seen', now()),
	(217, 'cases', '0061_teacher_thread', now()),
	(218, 'desk', '0002_shared_view', now()),
	(219, 'desk', '0003_archivist_in_shared_views', now()),
	(220, 'desk', '0004_unusual_reading', now()),
	(221, 'desk', '0005_role_of_partner', now()),
	(222, 'desk', '0006_teacher_roles', now()),
	(223, 'desk', '0007_same_street', now()),
	(224, 'documents', '0014_search_counts_what_is_seen', now()),
	(225, 'people', '0015_home_street', now()),
	(226, 'planning', '0002_preliminary_answer_task', now()),
	(227, 'planning', '0003_task_to_declare', now()),
	(228, 'planning', '0004_task_to_ask_before_sharing', now()),
	(229, 'planning', '0005_county_notice', now()),
	(230, 'planning', '0006_task_to_see_how_it_goes', now()),
	(231, 'planning', '0007_alter_worktask_kind', now()),
	(232, 'planning', '0008_alter_worktask_kind', now()),
	(233, 'planning', '0009_task_to_read_a_document', now()),
	(234, 'planning', '0010_tasks_before_fifteen', now()),
	(235, 'planning', '0011_unit_report', now()),
	(236, 'planning', '0012_task_to_answer_a_message', now()),
	(237, 'retention', '0001_initial', now()),
	(238, 'retention', '0002_disposing', now()),
	(239, 'retention', '0003_requests', now()),
	(240, 'retention', '0004_parts_of_files', now()),
	(241, 'retention', '0005_unit_reports', now()),
	(242, 'retention', '0006_loose_papers', now()),
	(243, 'retention', '0007_kept_reports', now()),
	(244, 'retention', '0008_asked_for', now()),
	(245, 'systemwork', '0002_system_referral', now()),
	(246, 'systemwork', '0003_alter_activity_theme_alter_systemreferral_theme', now());

INSERT INTO public.papers_documenttemplate VALUES
	('01a21cf8-086e-716b-a3df-db65df57f8b9', 'consent_assessment', now()),
	('01a21cf8-0876-702c-88d7-ab38fc85b194', 'consent_release', now()),
	('01a21cf8-087b-7620-b0b9-ba55b789da49', 'transfer_package', now()),
	('01a21cf8-0880-7cac-b84a-e38da8f9d238', 'receipt', now()),
	('01a21cf8-0884-7a29-88cd-299bf0459367', 'request_more', now()),
	('01a21cf8-0889-707f-8f77-5a591fa9cfcc', 'invitation', now()),
	('01a21cf8-088d-7f1a-bb2f-2154a66250cd', 'cover_family', now()),
	('01a21cf8-0891-7e3d-abd8-979100af6d8b', 'cover_unit', now()),
	('01a21cf8-0896-748c-b90a-517be242c8fe', 'refer_bup', now()),
	('01a21cf8-089a-7cf8-8a24-9c59a9d0a0ae', 'refer_habilitation', now()),
	('01a21cf8-089f-7a57-b20a-1c25d903d6bf', 'refer_statped', now()),
	('01a21cf8-08a4-7171-abde-3546cb448c5d', 'refer_gp', now()),
	('01a21cf8-08a8-704e-b190-975cda8b7184', 'observation', now()),
	('01a21cf8-08ad-7189-a92c-90749b692cf4', 'child_conversation', now()),
	('01a21cf8-08b2-7964-b761-65476b7badfe', 'meeting_minutes', now()),
	('01a21cf8-08b7-7d09-bda2-6035b747fb9b', 'pedagogical_report_school', now()),
	('01a21cf8-08bc-74eb-9632-bcafe0ede097', 'pedagogical_report_kindergarten', now()),
	('01a21cf8-08c1-764a-bf63-2029932498eb', 'test_report', now());

INSERT INTO public.papers_templateversion VALUES
	('01a21cf8-0873-76a5-9d4a-a17fa25ff314', 1, 'shipped', '{"group": "form", "paper": "case_document", "shape": "report", "title": {"nb": "Samtykke til at PPT utreder", "nn": "Samtykke til at PPT greier ut"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når familien vil samtykke på papir. Samtykke i portalen registreres i saken.", "nn": "Når familien vil samtykkje på papir. Samtykke i portalen blir registrert i saka."}, "sections": [{"key": "what", "law": "individual_education_consent", "kind": "text", "ready": {"nb": "PPT skal finne ut hva {fornavn} trenger. Da snakker vi med {fornavn}, med dere og med {sted}. Vi kan se på hvordan dagen er, og bruke prøver.\nVi skriver ned det vi finner. Dere får lese teksten og si hva dere mener før den er ferdig.\nEt ja til dette er ikke et ja til vedtaket. Det blir dere spurt om senere.", "nn": "PPT skal finne ut kva {fornavn} treng. Då snakkar vi med {fornavn}, med dykk og med {sted}. Vi kan sjå på korleis dagen er, og bruke prøver.\nVi skriv ned det vi finn. De får lese teksten og seie kva de meiner før han er ferdig.\nEit ja til dette er ikkje eit ja til vedtaket. Det blir de spurde om seinare."}, "title": {"nb": "Hva du sier ja til", "nn": "Kva du seier ja til"}, "required": true}, {"key": "rights", "law": "secrecy", "kind": "text", "ready": {"nb": "- Du kan si nei. Sier du nei, stopper arbeidet.\n- Du kan ta ja-et tilbake når du vil. Da stopper arbeidet samme dag.\n- Du kan se det vi har skrevet om barnet ditt.\n- Vi har taushetsplikt.\n- Du kan få tolk. Det koster ikke noe.\n- Den som har fylt 15 år, svarer selv.", "nn": "- Du kan seie nei. Seier du nei, stoppar arbeidet.\n- Du kan ta ja-et tilbake når du vil. Då stoppar arbeidet same dag.\n- Du kan sjå det vi har skrive om barnet ditt.\n- Vi har teieplikt.\n- Du kan få tolk. Det kostar ikkje noko.\n- Den som har fylt 15 år, svarer sjølv."}, "title": {"nb": "Dette har du rett til", "nn": "Dette har du rett til"}, "required": true}, {"key": "answer", "kind": "lines", "title": {"nb": "Svaret ditt", "nn": "Svaret ditt"}, "columns": [{"nb": "Ja eller nei", "nn": "Ja eller nei"}, {"nb": "Navnet ditt", "nn": "Namnet ditt"}, {"nb": "Hvem du er for barnet", "nn": "Kven du er for barnet"}, {"nb": "Dato og underskrift", "nn": "Dato og underskrift"}]}, {"key": "ask", "kind": "text", "ready": {"nb": "Ring {rådgiver} på {telefon}. Ring oss også hvis du vil at noen skal lese skjemaet høyt for deg.", "nn": "Ring {rådgiver} på {telefon}. Ring oss også om du vil at nokon skal lese skjemaet høgt for deg."}, "title": {"nb": "Spør oss", "nn": "Spør oss"}}], "receivers": ["family"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-086e-716b-a3df-db65df57f8b9', NULL),
	('01a21cf8-0879-7b94-add5-57d52e4781aa', 1, 'shipped', '{"group": "form", "paper": "case_document", "shape": "report", "title": {"nb": "Samtykke til å dele opplysninger", "nn": "Samtykke til å dele opplysningar"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når PPT vil gi opplysninger til andre, eller hente dem. Bruk ett skjema for hver mottaker.", "nn": "Når PPT vil gi opplysningar til andre, eller hente dei. Bruk eitt skjema for kvar mottakar."}, "sections": [{"key": "who", "law": "secrecy_release", "kind": "text", "title": {"nb": "Hvem PPT vil snakke med", "nn": "Kven PPT vil snakke med"}, "guidance": {"nb": "Skriv navn på tjenesten og personen. Ett skjema for hver.", "nn": "Skriv namn på tenesta og personen. Eitt skjema for kvar."}, "required": true}, {"key": "way", "kind": "choice", "title": {"nb": "Hva det gjelder", "nn": "Kva det gjeld"}, "choices": [{"nb": "PPT gir opplysninger", "nn": "PPT gir opplysningar"}, {"nb": "PPT får opplysninger", "nn": "PPT får opplysningar"}, {"nb": "Vi møtes", "nn": "Vi møtest"}], "several": true, "required": true}, {"key": "what", "kind": "text", "title": {"nb": "Hvilke opplysninger", "nn": "Kva opplysningar"}, "guidance": {"nb": "Skriv akkurat hva. «Alt» er ikke et samtykke noen kan forstå.", "nn": "Skriv akkurat kva. «Alt» er ikkje eit samtykke nokon kan forstå."}, "required": true}, {"key": "why", "kind": "text", "title": {"nb": "Hvorfor, og hvor lenge", "nn": "Kvifor, og kor lenge"}, "guidance": {"nb": "Skriv hva opplysningene skal brukes til, og hvilken dag samtykket slutter å gjelde.", "nn": "Skriv kva opplysningane skal brukast til, og kva dag samtykket sluttar å gjelde."}, "required": true}, {"key": "rights", "law": "secrecy", "kind": "text", "ready": {"nb": "- Du kan si nei. Det får ikke følger for hjelpen barnet får av oss.\n- Du kan si ja til noe og nei til annet. Stryk det du ikke vil.\n- Du kan ta ja-et tilbake når du vil. Det som alt er delt, kan vi ikke hente tilbake.\n- Den som har fylt 15 år, svarer selv.", "nn": "- Du kan seie nei. Det får ikkje følgjer for hjelpa barnet får av oss.\n- Du kan seie ja til noko og nei til anna. Stryk det du ikkje vil.\n- Du kan ta ja-et tilbake når du vil. Det som alt er delt, kan vi ikkje hente tilbake.\n- Den som har fylt 15 år, svarer sjølv."}, "title": {"nb": "Dette har du rett til", "nn": "Dette har du rett til"}, "required": true}, {"key": "answer", "kind": "lines", "title": {"nb": "Svaret ditt", "nn": "Svaret ditt"}, "columns": [{"nb": "Ja eller nei", "nn": "Ja eller nei"}, {"nb": "Navnet ditt", "nn": "Namnet ditt"}, {"nb": "Hvem du er for barnet", "nn": "Kven du er for barnet"}, {"nb": "Dato og underskrift", "nn": "Dato og underskrift"}]}], "receivers": ["family"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0876-702c-88d7-ab38fc85b194', NULL),
	('01a21cf8-087d-7140-bb05-ea778739b758', 1, 'shipped', '{"group": "package", "paper": "case_document", "shape": "report", "title": {"nb": "Overføring når barnet flytter", "nn": "Overføring når barnet flyttar"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når barnet får en ny PP-tjeneste. Familien må ha sagt ja til hva som blir med. Filene som er valgt, ligger i flyttingen i saken.", "nn": "Når barnet får ei ny PP-teneste. Familien må ha sagt ja til kva som blir med. Filene som er valde, ligg i flyttinga i saka."}, "sections": [{"key": "facts", "kind": "facts", "facts": ["name", "born", "unit", "guardians", "kind", "received", "adviser", "case_number"], "title": {"nb": "Om barnet og saken", "nn": "Om barnet og saka"}}, {"key": "know_first", "kind": "text", "title": {"nb": "Dette bør dere vite først", "nn": "Dette bør de vite først"}, "guidance": {"nb": "Skriv hva barnet er god på, hva vi har lovet, og hva dere ikke trenger å spørre om igjen.", "nn": "Skriv kva barnet er god på, kva vi har lova, og kva de ikkje treng å spørje om igjen."}, "required": true}, {"key": "now", "law": "decision_kindergarten_moving", "kind": "text", "title": {"nb": "Hjelpen barnet har nå", "nn": "Hjelpa barnet har no"}, "guidance": {"nb": "Skriv vedtaket, hvem som fattet det og når, hva barnet får, og hvor lenge det gjelder. For barn i barnehagen gjelder vedtaket også etter flytting til det er gjort et nytt.", "nn": "Skriv vedtaket, kven som gjorde det og når, kva barnet får, og kor lenge det gjeld. For barn i barnehagen gjeld vedtaket også etter flytting til det er gjort eit nytt."}, "required": true}, {"key": "worked", "kind": "text", "title": {"nb": "Det som har hjulpet, og det som ikke har det", "nn": "Det som har hjelpt, og det som ikkje har det"}, "required": true}, {"key": "child_view", "kind": "text", "title": {"nb": "Det barnet vil at dere skal vite", "nn": "Det barnet vil at de skal vite"}, "voice": "child"}, {"key": "papers", "kind": "table", "rows": 3, "title": {"nb": "Papirer som følger med", "nn": "Papir som følgjer med"}, "columns": [{"nb": "Dokument", "nn": "Dokument"}, {"nb": "Dato", "nn": "Dato"}, {"nb": "Samtykke fra", "nn": "Samtykke frå"}], "required": true}, {"key": "open", "kind": "table", "rows": 2, "title": {"nb": "Det som ikke er gjort ferdig", "nn": "Det som ikkje er gjort ferdig"}, "columns": [{"nb": "Hva", "nn": "Kva"}, {"nb": "Frist", "nn": "Frist"}, {"nb": "Hvem vet mer", "nn": "Kven veit meir"}]}], "receivers": ["family", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-087b-7620-b0b9-ba55b789da49', NULL),
	('01a21cf8-0882-7f85-a72e-b1fc41573f67', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Vi har fått henvisningen", "nn": "Vi har fått tilvisinga"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Kvittering til familien og til den som henviste.", "nn": "Kvittering til familien og til den som tilviste."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "Takk for henvisningen av {fornavn}. Vi fikk den {henvist}.", "nn": "Takk for tilvisinga av {fornavn}. Vi fekk ho {henvist}."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "next", "kind": "text", "ready": {"nb": "Vi ser etter om alt er med. Mangler det noe, spør vi dere.\nSå bestemmer vi hvem som skal ha saken. Dere får navnet på den personen.\nTar svaret mer enn én måned, skriver vi til dere og sier når det kommer.", "nn": "Vi ser etter om alt er med. Manglar det noko, spør vi dykk.\nSå bestemmer vi kven som skal ha saka. De får namnet på den personen.\nTek svaret meir enn éin månad, skriv vi til dykk og seier når det kjem."}, "title": {"nb": "Hva skjer nå?", "nn": "Kva skjer no?"}, "required": true}, {"key": "meanwhile", "kind": "text", "ready": {"nb": "{sted} skal hjelpe {fornavn} også nå. Spør dem om hva {fornavn} får.", "nn": "{sted} skal hjelpe {fornavn} også no. Spør dei om kva {fornavn} får."}, "title": {"nb": "Mens dere venter", "nn": "Medan de ventar"}, "required": true}, {"key": "ask", "kind": "text", "ready": {"nb": "Ring PPT på {telefon}. Dere kan få tolk. Det koster ikke noe.", "nn": "Ring PPT på {telefon}. De kan få tolk. Det kostar ikkje noko."}, "title": {"nb": "Spør oss", "nn": "Spør oss"}, "required": true}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0880-7cac-b84a-e38da8f9d238', NULL),
	('01a21cf8-089d-739d-89f5-0a65564f5cb2', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Opplysninger til habiliteringstjenesten", "nn": "Opplysningar til habiliteringstenesta"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når barnet kan ha en medfødt eller tidlig ervervet funksjonsnedsettelse som spesialisthelsetjenesten bør utrede. Fastlegen henviser; dette er PPTs opplysninger. Samtykke må være gitt.", "nn": "Når barnet kan ha ei medfødd eller tidleg funksjonsnedsetjing som spesialisthelsetenesta bør greie ut. Fastlegen tilviser; dette er opplysningane frå PPT. Samtykke må vere gitt."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "PPT har arbeidet med saken til {navn} siden {henvist}. Vi mener at habiliteringstjenesten bør vurdere {fornavn}.", "nn": "PPT har arbeidd med saka til {navn} sidan {henvist}. Vi meiner at habiliteringstenesta bør vurdere {fornavn}."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "question", "kind": "text", "title": {"nb": "Det vi ber om", "nn": "Det vi ber om"}, "guidance": {"nb": "Skriv hva dere ønsker utredet: utvikling, kommunikasjon, motorikk, samspill, syn eller hørsel.", "nn": "Skriv kva de ønskjer utgreidd: utvikling, kommunikasjon, motorikk, samspel, syn eller høyrsel."}, "required": true}, {"key": "development", "kind": "text", "title": {"nb": "Utvikling og hverdag", "nn": "Utvikling og kvardag"}, "guidance": {"nb": "Skriv det barnet får til og strever med, og hvordan hverdagen er. Skriv hvilke tjenester barnet alt har.", "nn": "Skriv det barnet får til og strever med, og korleis kvardagen er. Skriv kva tenester barnet alt har."}, "required": true}, {"key": "done", "kind": "text", "title": {"nb": "Det vi har gjort", "nn": "Det vi har gjort"}, "required": true}, {"key": "views", "kind": "text", "title": {"nb": "Det barnet og de foresatte ønsker", "nn": "Det barnet og dei føresette ønskjer"}, "required": true}, {"key": "consent", "kind": "facts", "facts": ["consents", "guardians"], "title": {"nb": "Samtykke", "nn": "Samtykke"}}, {"key": "together", "kind": "text", "ready": {"nb": "PPT arbeider videre med det som gjelder opplæring og barnehage. Ring {rådgiver} på {telefon}.", "nn": "PPT arbeider vidare med det som gjeld opplæring og barnehage. Ring {rådgiver} på {telefon}."}, "title": {"nb": "Samarbeid", "nn": "Samarbeid"}, "required": true}], "receivers": ["family", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-089a-7cf8-8a24-9c59a9d0a0ae', NULL),
	('01a21cf8-0886-7506-9d73-ffe5a5ae7723', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Vi trenger flere opplysninger", "nn": "Vi treng fleire opplysningar"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når saken ikke kan gå videre før noen svarer.", "nn": "Når saka ikkje kan gå vidare før nokon svarer."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "Vi arbeider med saken til {fornavn}. For å komme videre trenger vi å vite mer.", "nn": "Vi arbeider med saka til {fornavn}. For å kome vidare treng vi å vite meir."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "what", "kind": "table", "rows": 2, "title": {"nb": "Dette trenger vi", "nn": "Dette treng vi"}, "columns": [{"nb": "Hva", "nn": "Kva"}, {"nb": "Hvorfor vi trenger det", "nn": "Kvifor vi treng det"}], "required": true}, {"key": "when", "kind": "text", "title": {"nb": "Når vi trenger svar", "nn": "Når vi treng svar"}, "guidance": {"nb": "Skriv en dato. Skriv hva som skjer hvis svaret ikke kommer: vi ringer, og saken blir ikke lagt bort.", "nn": "Skriv ein dato. Skriv kva som skjer om svaret ikkje kjem: vi ringjer, og saka blir ikkje lagd bort."}, "required": true}, {"key": "how", "kind": "text", "ready": {"nb": "Svar i portalen, i brev eller på telefon. Send aldri opplysninger om barnet i e-post.\nRing {rådgiver} på {telefon} hvis noe er uklart.", "nn": "Svar i portalen, i brev eller på telefon. Send aldri opplysningar om barnet i e-post.\nRing {rådgiver} på {telefon} om noko er uklart."}, "title": {"nb": "Slik svarer dere", "nn": "Slik svarer de"}, "required": true}], "receivers": ["family", "unit", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0884-7a29-88cd-299bf0459367', NULL),
	('01a21cf8-088b-7d1b-b558-37c472b7cffd', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Invitasjon til møte", "nn": "Invitasjon til møte"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når familien skal møte PPT, alene eller sammen med skolen eller barnehagen.", "nn": "Når familien skal møte PPT, åleine eller saman med skulen eller barnehagen."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "Vi vil gjerne møte dere og snakke om hvordan {fornavn} har det.", "nn": "Vi vil gjerne møte dykk og snakke om korleis {fornavn} har det."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "when", "kind": "text", "title": {"nb": "Når og hvor", "nn": "Når og kvar"}, "guidance": {"nb": "Skriv dag, klokkeslett, sted og hvor lenge det varer.", "nn": "Skriv dag, klokkeslett, stad og kor lenge det varer."}, "required": true}, {"key": "who", "kind": "text", "title": {"nb": "Hvem som kommer", "nn": "Kven som kjem"}, "guidance": {"nb": "Skriv navn og rolle. Si at familien kan ta med en de stoler på.", "nn": "Skriv namn og rolle. Sei at familien kan ta med ein dei stoler på."}, "required": true}, {"key": "about", "kind": "text", "title": {"nb": "Dette skal vi snakke om", "nn": "Dette skal vi snakke om"}, "required": true}, {"key": "child", "kind": "text", "ready": {"nb": "Snakk med {fornavn} om møtet på forhånd. {fornavn} kan være med hele tiden, en stund, eller si sin mening på en annen måte.", "nn": "Snakk med {fornavn} om møtet på førehand. {fornavn} kan vere med heile tida, ei stund, eller seie si meining på ein annan måte."}, "title": {"nb": "Skal barnet være med?", "nn": "Skal barnet vere med?"}}, {"key": "ask", "kind": "text", "ready": {"nb": "Ring {rådgiver} på {telefon}, så finner vi en annen dag. Si også fra hvis dere vil ha tolk.", "nn": "Ring {rådgiver} på {telefon}, så finn vi ein annan dag. Sei også frå om de vil ha tolk."}, "title": {"nb": "Passer det ikke?", "nn": "Passar det ikkje?"}, "required": true}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0889-707f-8f77-5a591fa9cfcc', NULL),
	('01a21cf8-088f-7193-95fc-a28d57559e39', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Vurderingen er ferdig", "nn": "Vurderinga er ferdig"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Følgebrev til familien når den sakkyndige vurderingen eller rapporten er sendt.", "nn": "Følgjebrev til familien når den sakkunnige vurderinga eller rapporten er send."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "Her er det vi har skrevet om {fornavn}. Takk for at dere fortalte og sa hva dere mente.", "nn": "Her er det vi har skrive om {fornavn}. Takk for at de fortalde og sa kva de meinte."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "short", "kind": "text", "title": {"nb": "Kort fortalt", "nn": "Kort fortalt"}, "guidance": {"nb": "To til fire setninger i vanlige ord: hva vi fant, og hva vi råder til.", "nn": "To til fire setningar i vanlege ord: kva vi fann, og kva vi rår til."}, "required": true}, {"key": "next", "kind": "text", "ready": {"nb": "PPT gir råd. Det er kommunen som bestemmer, i et vedtak. Dere får vedtaket skriftlig, og der står det hvordan dere kan klage.", "nn": "PPT gir råd. Det er kommunen som bestemmer, i eit vedtak. De får vedtaket skriftleg, og der står det korleis de kan klage."}, "title": {"nb": "Hva skjer nå?", "nn": "Kva skjer no?"}, "required": true}, {"key": "disagree", "kind": "text", "ready": {"nb": "Skriv til oss, eller ring {rådgiver} på {telefon}. Vi retter det som er feil. Er vi uenige, skriver vi det dere mener sammen med vurderingen.", "nn": "Skriv til oss, eller ring {rådgiver} på {telefon}. Vi rettar det som er feil. Er vi usamde, skriv vi det de meiner saman med vurderinga."}, "title": {"nb": "Er dere uenige med oss?", "nn": "Er de usamde med oss?"}, "required": true}], "receivers": ["family"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-088d-7f1a-bb2f-2154a66250cd', NULL),
	('01a21cf8-0894-7a1f-8deb-6a48f4d2f3e7', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Oversending av vurdering", "nn": "Oversending av vurdering"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Følgebrev til skolen eller barnehagen, eller til kontoret som fatter vedtaket.", "nn": "Følgjebrev til skulen eller barnehagen, eller til kontoret som gjer vedtaket."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "PPT er ferdig med utredningen av {navn}. Henvisningen kom {henvist}. Vurderingen følger med.", "nn": "PPT er ferdig med utgreiinga av {navn}. Tilvisinga kom {henvist}. Vurderinga følgjer med."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "next", "kind": "text", "ready": {"nb": "Vurderingen er et råd. Kommunen, eller den som har fått oppgaven, fatter vedtak uten unødig opphold.\nFølger vedtaket ikke rådet, skal det stå hvorfor, og hvordan barnet likevel får det det har rett til.\nSend PPT en kopi av vedtaket.", "nn": "Vurderinga er eit råd. Kommunen, eller den som har fått oppgåva, gjer vedtak utan unødig opphald.\nFølgjer vedtaket ikkje rådet, skal det stå kvifor, og korleis barnet likevel får det det har rett til.\nSend PPT ein kopi av vedtaket."}, "title": {"nb": "Dette er dere bedt om", "nn": "Dette er de bedne om"}, "required": true}, {"key": "secret", "kind": "text", "ready": {"nb": "Opplysningene er underlagt taushetsplikt. Del dem bare med dem som trenger dem for å hjelpe {fornavn}.", "nn": "Opplysningane er omfatta av teieplikt. Del dei berre med dei som treng dei for å hjelpe {fornavn}."}, "title": {"nb": "Taushetsplikt", "nn": "Teieplikt"}, "required": true}, {"key": "ask", "kind": "text", "ready": {"nb": "Ring {rådgiver} på {telefon}. Vi kommer gjerne og går gjennom vurderingen.", "nn": "Ring {rådgiver} på {telefon}. Vi kjem gjerne og går gjennom vurderinga."}, "title": {"nb": "Spør oss", "nn": "Spør oss"}, "required": true}], "receivers": ["unit", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0891-7e3d-abd8-979100af6d8b', NULL),
	('01a21cf8-0898-751d-88b6-f64f4a822493', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Opplysninger til BUP", "nn": "Opplysningar til BUP"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når psykisk helsevern for barn og unge bør vurdere barnet. Fastlegen eller barnevernet henviser; dette er PPTs opplysninger. De foresatte må ha samtykket, og den unge selv når loven sier det.", "nn": "Når psykisk helsevern for barn og unge bør vurdere barnet. Fastlegen eller barnevernet tilviser; dette er opplysningane frå PPT. Dei føresette må ha samtykt, og den unge sjølv når lova seier det."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "PPT har arbeidet med saken til {navn} siden {henvist}. Vi mener at BUP bør vurdere {fornavn}.", "nn": "PPT har arbeidd med saka til {navn} sidan {henvist}. Vi meiner at BUP bør vurdere {fornavn}."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "question", "kind": "text", "title": {"nb": "Det vi ber om", "nn": "Det vi ber om"}, "guidance": {"nb": "Skriv ett tydelig spørsmål. Skriv også hvis det haster, og hvorfor.", "nn": "Skriv eitt tydeleg spørsmål. Skriv også om det hastar, og kvifor."}, "required": true}, {"key": "seen", "kind": "text", "title": {"nb": "Det vi har sett", "nn": "Det vi har sett"}, "guidance": {"nb": "Skriv hvordan barnet har det hjemme, på skolen eller i barnehagen og med venner. Når begynte det? Hva gjør det bedre og verre?", "nn": "Skriv korleis barnet har det heime, på skulen eller i barnehagen og med venner. Når byrja det? Kva gjer det betre og verre?"}, "required": true}, {"key": "done", "kind": "text", "title": {"nb": "Det vi har gjort", "nn": "Det vi har gjort"}, "guidance": {"nb": "Skriv prøver, observasjoner og tiltak, med dato og resultat.", "nn": "Skriv prøver, observasjonar og tiltak, med dato og resultat."}, "required": true}, {"key": "views", "kind": "text", "title": {"nb": "Det barnet og de foresatte ønsker", "nn": "Det barnet og dei føresette ønskjer"}, "required": true}, {"key": "consent", "kind": "facts", "facts": ["consents", "guardians"], "title": {"nb": "Samtykke", "nn": "Samtykke"}}, {"key": "together", "kind": "text", "ready": {"nb": "PPT arbeider videre med det som gjelder opplæringen. Vi deltar gjerne i møter. Ring {rådgiver} på {telefon}.", "nn": "PPT arbeider vidare med det som gjeld opplæringa. Vi deltek gjerne i møte. Ring {rådgiver} på {telefon}."}, "title": {"nb": "Samarbeid", "nn": "Samarbeid"}, "required": true}], "receivers": ["family", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-0896-748c-b90a-517be242c8fe', NULL),
	('01a21cf8-08a1-7459-8b0d-c424db10194d', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Henvendelse til Statped", "nn": "Førespurnad til Statped"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når PPT og kommunen trenger hjelp av Statped i en sak. Familien må ha samtykket. Selve søknaden sendes i Statpeds egen løsning; dette er teksten og vedlegget.", "nn": "Når PPT og kommunen treng hjelp av Statped i ei sak. Familien må ha samtykt. Sjølve søknaden blir send i løysinga til Statped; dette er teksten og vedlegget."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "PPT ber om hjelp fra Statped i saken til {navn}.", "nn": "PPT ber om hjelp frå Statped i saka til {navn}."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "field", "kind": "choice", "title": {"nb": "Fagområde", "nn": "Fagområde"}, "choices": [{"nb": "syn", "nn": "syn"}, {"nb": "hørsel", "nn": "høyrsel"}, {"nb": "kombinerte syns- og hørselsvansker og døvblindhet", "nn": "kombinerte syns- og høyrselsvanskar og døvblindheit"}, {"nb": "språk og tale", "nn": "språk og tale"}, {"nb": "ervervet hjerneskade", "nn": "erverva hjerneskade"}, {"nb": "sammensatte lærevansker", "nn": "samansette lærevanskar"}], "several": true, "required": true}, {"key": "question", "kind": "text", "title": {"nb": "Det vi trenger hjelp til", "nn": "Det vi treng hjelp til"}, "guidance": {"nb": "Skriv hva dere vil lære eller få utredet, og hva kommunen selv skal gjøre.", "nn": "Skriv kva de vil lære eller få utgreidd, og kva kommunen sjølv skal gjere."}, "required": true}, {"key": "done", "kind": "text", "title": {"nb": "Det vi har prøvd selv", "nn": "Det vi har prøvd sjølve"}, "required": true}, {"key": "people", "kind": "table", "rows": 3, "title": {"nb": "Hvem som skal lære av det", "nn": "Kven som skal lære av det"}, "columns": [{"nb": "Navn", "nn": "Namn"}, {"nb": "Rolle", "nn": "Rolle"}, {"nb": "Sted", "nn": "Stad"}]}, {"key": "views", "kind": "text", "title": {"nb": "Det barnet og de foresatte ønsker", "nn": "Det barnet og dei føresette ønskjer"}, "required": true}, {"key": "consent", "kind": "facts", "facts": ["consents", "guardians"], "title": {"nb": "Samtykke", "nn": "Samtykke"}}], "receivers": ["family", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-089f-7a57-b20a-1c25d903d6bf', NULL),
	('01a21cf8-08a6-7bec-a922-af86d187e794', 1, 'shipped', '{"group": "letter", "paper": "case_document", "shape": "letter", "title": {"nb": "Brev til fastlegen", "nn": "Brev til fastlegen"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når legen bør undersøke noe, eller henvise videre. De foresatte må ha samtykket, og den unge selv når loven sier det.", "nn": "Når legen bør undersøkje noko, eller tilvise vidare. Dei føresette må ha samtykt, og den unge sjølv når lova seier det."}, "sections": [{"key": "opening", "kind": "text", "ready": {"nb": "PPT arbeider med saken til {navn}. De foresatte vet at vi skriver til deg, og har sagt ja til det.", "nn": "PPT arbeider med saka til {navn}. Dei føresette veit at vi skriv til deg, og har sagt ja til det."}, "title": {"nb": "Innledning", "nn": "Innleiing"}, "required": true}, {"key": "ask", "kind": "choice", "title": {"nb": "Det vi ber deg om", "nn": "Det vi ber deg om"}, "choices": [{"nb": "undersøke hørselen", "nn": "undersøkje høyrselen"}, {"nb": "undersøke synet", "nn": "undersøkje synet"}, {"nb": "vurdere søvn, kosthold eller vekst", "nn": "vurdere søvn, kosthald eller vekst"}, {"nb": "vurdere henvisning til BUP", "nn": "vurdere tilvising til BUP"}, {"nb": "vurdere henvisning til habiliteringstjenesten", "nn": "vurdere tilvising til habiliteringstenesta"}, {"nb": "noe annet, se under", "nn": "noko anna, sjå under"}], "several": true, "required": true}, {"key": "why", "kind": "text", "title": {"nb": "Hvorfor vi ber om det", "nn": "Kvifor vi ber om det"}, "guidance": {"nb": "Skriv det legen trenger å vite, og ikke mer.", "nn": "Skriv det legen treng å vite, og ikkje meir."}, "required": true}, {"key": "answer", "kind": "text", "ready": {"nb": "Send svaret til PPT når de foresatte samtykker til det. Ring {rådgiver} på {telefon} hvis noe er uklart.", "nn": "Send svaret til PPT når dei føresette samtykkjer til det. Ring {rådgiver} på {telefon} om noko er uklart."}, "title": {"nb": "Svar til PPT", "nn": "Svar til PPT"}, "required": true}], "receivers": ["family", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08a4-7171-abde-3546cb448c5d', NULL),
	('01a21cf8-08ab-75ba-8c93-8bdaad48c73d', 1, 'shipped', '{"group": "note", "paper": "case_report", "shape": "report", "title": {"nb": "Observasjon", "nn": "Observasjon"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når du har sett barnet i timen, i leken eller i friminuttet.", "nn": "Når du har sett barnet i timen, i leiken eller i friminuttet."}, "sections": [{"key": "facts", "kind": "facts", "facts": ["name", "unit", "asked", "adviser"], "title": {"nb": "Om saken", "nn": "Om saka"}}, {"key": "setting", "kind": "text", "title": {"nb": "Når, hvor og hvem", "nn": "Når, kvar og kven"}, "guidance": {"nb": "Skriv dato og tid, sted, hva gruppen holdt på med, hvor mange barn og voksne som var der, og om barnet visste hvorfor du var der.", "nn": "Skriv dato og tid, stad, kva gruppa heldt på med, kor mange barn og vaksne som var der, og om barnet visste kvifor du var der."}, "required": true}, {"key": "purpose", "kind": "text", "title": {"nb": "Hva du skulle se etter", "nn": "Kva du skulle sjå etter"}, "guidance": {"nb": "Ett eller to spørsmål. Ta dem fra bestillingen.", "nn": "Eitt eller to spørsmål. Ta dei frå bestillinga."}, "required": true}, {"key": "seen", "kind": "table", "rows": 4, "title": {"nb": "Det jeg så og hørte", "nn": "Det eg såg og høyrde"}, "columns": [{"nb": "Tid", "nn": "Tid"}, {"nb": "Hva skjedde", "nn": "Kva skjedde"}, {"nb": "Hva barnet gjorde", "nn": "Kva barnet gjorde"}, {"nb": "Hva de voksne gjorde", "nn": "Kva dei vaksne gjorde"}], "guidance": {"nb": "Skriv det et kamera ville sett. Vent med å forklare. Skriv ikke navn på andre barn.", "nn": "Skriv det eit kamera ville sett. Vent med å forklare. Skriv ikkje namn på andre barn."}, "required": true}, {"key": "works", "kind": "text", "title": {"nb": "Når det gikk bra", "nn": "Når det gjekk bra"}, "guidance": {"nb": "Skriv hva som var annerledes da: oppgaven, den voksne, lyden, plassen, tiden på dagen.", "nn": "Skriv kva som var annleis då: oppgåva, den vaksne, lyden, plassen, tida på dagen."}}, {"key": "child_view", "kind": "text", "title": {"nb": "Det barnet sa etterpå", "nn": "Det barnet sa etterpå"}, "voice": "child", "guidance": {"nb": "Spør barnet om dagen var som den pleier.", "nn": "Spør barnet om dagen var som han pleier."}}, {"key": "thoughts", "kind": "text", "title": {"nb": "Slik forstår jeg det", "nn": "Slik forstår eg det"}, "guidance": {"nb": "Skill tydelig mellom det du så og det du tror. Skriv minst én annen forklaring.", "nn": "Skil tydeleg mellom det du såg og det du trur. Skriv minst éi anna forklaring."}, "required": true}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08a8-704e-b190-975cda8b7184', NULL),
	('01a21cf8-08b0-71a6-9cab-0bb42e9443e8', 1, 'shipped', '{"group": "note", "paper": "case_document", "shape": "report", "title": {"nb": "Samtale med barnet", "nn": "Samtale med barnet"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når du har snakket med barnet. Notatet blir i PPT til du selv deler noe av det, etter avtale med barnet.", "nn": "Når du har snakka med barnet. Notatet blir i PPT til du sjølv deler noko av det, etter avtale med barnet."}, "sections": [{"key": "plan", "kind": "text", "title": {"nb": "Slik var samtalen lagt opp", "nn": "Slik var samtalen lagd opp"}, "guidance": {"nb": "Skriv hvor dere var, hvem som var med, hvor lenge det varte, og hva som hjalp barnet å fortelle: tegning, bilder, lek, tolk, tegn eller ASK.", "nn": "Skriv kvar de var, kven som var med, kor lenge det varte, og kva som hjelpte barnet å fortelje: teikning, bilete, leik, tolk, teikn eller ASK."}, "required": true}, {"key": "told_child", "kind": "choice", "title": {"nb": "Det barnet fikk vite", "nn": "Det barnet fekk vite"}, "choices": [{"nb": "Hvem jeg er, og hvorfor vi snakker sammen", "nn": "Kven eg er, og kvifor vi snakkar saman"}, {"nb": "At barnet kan si nei eller ta en pause", "nn": "At barnet kan seie nei eller ta ein pause"}, {"nb": "Hva jeg skriver ned, og hvem som kan lese det", "nn": "Kva eg skriv ned, og kven som kan lese det"}, {"nb": "Når jeg må si fra til andre voksne", "nn": "Når eg må seie frå til andre vaksne"}, {"nb": "Hva som skjer videre", "nn": "Kva som skjer vidare"}], "several": true, "required": true}, {"key": "own_words", "law": "child_heard_from_seven", "kind": "text", "title": {"nb": "Barnets egne ord", "nn": "Orda til barnet"}, "voice": "child", "guidance": {"nb": "Skriv det barnet sa så ordrett du kan. Bruk anførselstegn. Skriv spørsmålet ditt når svaret ikke kan forstås uten.", "nn": "Skriv det barnet sa så ordrett du kan. Bruk hermeteikn. Skriv spørsmålet ditt når svaret ikkje kan forståast utan."}, "required": true}, {"key": "wants", "kind": "text", "title": {"nb": "Det barnet ønsker", "nn": "Det barnet ønskjer"}, "voice": "child", "guidance": {"nb": "Skriv hva barnet vil ha mer av, mindre av eller annerledes.", "nn": "Skriv kva barnet vil ha meir av, mindre av eller annleis."}, "required": true}, {"key": "pass_on", "kind": "table", "rows": 2, "title": {"nb": "Det som kan fortelles videre", "nn": "Det som kan fortelast vidare"}, "columns": [{"nb": "Hva", "nn": "Kva"}, {"nb": "Til hvem", "nn": "Til kven"}, {"nb": "Hva barnet sa til det", "nn": "Kva barnet sa til det"}], "guidance": {"nb": "Gå gjennom det sammen med barnet før dere skilles.", "nn": "Gå gjennom det saman med barnet før de skilst."}, "required": true}, {"key": "weighed", "kind": "text", "title": {"nb": "Slik legger vi vekt på det", "nn": "Slik legg vi vekt på det"}, "guidance": {"nb": "Skriv hva barnets syn førte til, og hva det ikke førte til, og hvorfor. Fyll ut når du vet det.", "nn": "Skriv kva synet til barnet førte til, og kva det ikkje førte til, og kvifor. Fyll ut når du veit det."}}, {"key": "safe", "kind": "choice", "title": {"nb": "Var det noe som gjorde deg urolig for barnet?", "nn": "Var det noko som gjorde deg uroleg for barnet?"}, "choices": [{"nb": "Nei", "nn": "Nei"}, {"nb": "Ja, og jeg har snakket med fagleder", "nn": "Ja, og eg har snakka med fagleiar"}, {"nb": "Ja, og jeg har meldt fra til barnevernet", "nn": "Ja, og eg har meldt frå til barnevernet"}], "guidance": {"nb": "Plikten til å melde fra er din egen. Skriv meldingen fra saken, og aldri i dette notatet.", "nn": "Plikta til å melde frå er di eiga. Skriv meldinga frå saka, og aldri i dette notatet."}, "required": true}], "receivers": []}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08ad-7189-a92c-90749b692cf4', NULL),
	('01a21cf8-08b4-7fea-9525-c728153c3acf', 1, 'shipped', '{"group": "note", "paper": "case_document", "shape": "report", "title": {"nb": "Referat fra møte", "nn": "Referat frå møte"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når familien, skolen eller barnehagen og PPT har møtt hverandre.", "nn": "Når familien, skulen eller barnehagen og PPT har møtt kvarandre."}, "sections": [{"key": "present", "kind": "table", "rows": 4, "title": {"nb": "Til stede", "nn": "Til stades"}, "columns": [{"nb": "Navn", "nn": "Namn"}, {"nb": "Rolle", "nn": "Rolle"}], "required": true}, {"key": "when", "kind": "text", "title": {"nb": "Tid, sted og språk", "nn": "Tid, stad og språk"}, "guidance": {"nb": "Skriv dag og klokkeslett, sted, og om det var tolk.", "nn": "Skriv dag og klokkeslett, stad, og om det var tolk."}, "required": true}, {"key": "about", "kind": "text", "title": {"nb": "Det vi snakket om", "nn": "Det vi snakka om"}, "guidance": {"nb": "Skriv kort, sak for sak. Skriv hvem som mente hva når de var uenige.", "nn": "Skriv kort, sak for sak. Skriv kven som meinte kva når dei var usamde."}, "required": true}, {"key": "child_view", "kind": "text", "title": {"nb": "Det barnet mente", "nn": "Det barnet meinte"}, "voice": "child", "guidance": {"nb": "Var barnet ikke med, skriver du hvordan barnets syn kom fram, eller hvorfor det ikke gjorde det.", "nn": "Var barnet ikkje med, skriv du korleis synet til barnet kom fram, eller kvifor det ikkje gjorde det."}, "required": true}, {"key": "best_interests", "law": "best_interests_school", "kind": "text", "title": {"nb": "Barnets beste", "nn": "Det beste for barnet"}, "guidance": {"nb": "Skriv hva dere veide mot hverandre, og hva dere kom til.", "nn": "Skriv kva de vog mot kvarandre, og kva de kom til."}}, {"key": "agreed", "kind": "table", "rows": 3, "title": {"nb": "Det vi ble enige om", "nn": "Det vi vart samde om"}, "columns": [{"nb": "Hva", "nn": "Kva"}, {"nb": "Hvem gjør det", "nn": "Kven gjer det"}, {"nb": "Når er det gjort", "nn": "Når er det gjort"}], "required": true}, {"key": "next", "kind": "text", "title": {"nb": "Neste møte", "nn": "Neste møte"}, "guidance": {"nb": "Skriv dag og sted, eller at dere ikke trenger et nytt møte nå.", "nn": "Skriv dag og stad, eller at de ikkje treng eit nytt møte no."}}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08b2-7964-b761-65476b7badfe', NULL),
	('01a21cf8-08b9-778d-ab7c-7cf0a3a7a851', 1, 'shipped', '{"group": "report", "paper": "case_document", "shape": "report", "title": {"nb": "Pedagogisk rapport fra skolen", "nn": "Pedagogisk rapport frå skulen"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når skolen forteller hva eleven får ut av opplæringen, og hva skolen har prøvd. Skrives sammen med skolen, eller skrives ut som skjema.", "nn": "Når skulen fortel kva eleven får ut av opplæringa, og kva skulen har prøvd. Skriv saman med skulen, eller skriv ut som skjema."}, "sections": [{"key": "facts", "kind": "facts", "facts": ["name", "born", "unit", "guardians", "hearing", "vision"], "title": {"nb": "Om eleven", "nn": "Om eleven"}}, {"key": "question", "kind": "text", "title": {"nb": "Hva skolen lurer på", "nn": "Kva skulen lurer på"}, "voice": "unit", "guidance": {"nb": "Skriv spørsmålet til PPT i én eller to setninger. Hva vil skolen vite for å kunne hjelpe eleven bedre?", "nn": "Skriv spørsmålet til PPT i éi eller to setningar. Kva vil skulen vite for å kunne hjelpe eleven betre?"}, "required": true}, {"key": "strengths", "kind": "text", "title": {"nb": "Det eleven får til og liker", "nn": "Det eleven får til og liker"}, "voice": "unit", "guidance": {"nb": "Begynn med det som går bra: fag, ferdigheter, interesser, venner. Gi eksempler fra hverdagen.", "nn": "Begynn med det som går bra: fag, ferdigheiter, interesser, venner. Gi døme frå kvardagen."}, "required": true}, {"key": "outcome", "law": "ordinary_measures_school", "kind": "text", "title": {"nb": "Utbytte av opplæringen", "nn": "Utbytte av opplæringa"}, "voice": "unit", "guidance": {"nb": "Skriv fag for fag hva eleven får ut av opplæringen, og hvordan dere vet det. Bruk det dere har sett, målt og vurdert.", "nn": "Skriv fag for fag kva eleven får ut av opplæringa, og korleis de veit det. Bruk det de har sett, målt og vurdert."}, "required": true}, {"key": "social", "kind": "text", "title": {"nb": "Trivsel og samspill", "nn": "Trivsel og samspel"}, "voice": "unit", "guidance": {"nb": "Skriv hvordan eleven har det sammen med medelever og voksne, i timer og i friminutt.", "nn": "Skriv korleis eleven har det saman med medelevar og vaksne, i timar og i friminutt."}}, {"key": "tried", "law": "ordinary_measures_school", "kind": "table", "rows": 3, "title": {"nb": "Tiltak skolen har prøvd", "nn": "Tiltak skulen har prøvd"}, "voice": "unit", "columns": [{"nb": "Tiltak", "nn": "Tiltak"}, {"nb": "Fra og til", "nn": "Frå og til"}, {"nb": "Hvor ofte", "nn": "Kor ofte"}, {"nb": "Hva det førte til", "nn": "Kva det førte til"}], "guidance": {"nb": "Ta med tiltak i klassen og tiltak for eleven alene. Skriv også om det som ikke virket.", "nn": "Ta med tiltak i klassen og tiltak for eleven åleine. Skriv også om det som ikkje verka."}, "required": true}, {"key": "results", "kind": "table", "rows": 2, "title": {"nb": "Resultater fra kartlegging", "nn": "Resultat frå kartlegging"}, "voice": "unit", "columns": [{"nb": "Prøve", "nn": "Prøve"}, {"nb": "Dato", "nn": "Dato"}, {"nb": "Resultat", "nn": "Resultat"}, {"nb": "Hva det betyr for eleven", "nn": "Kva det betyr for eleven"}], "guidance": {"nb": "Skriv hva resultatet betyr i klasserommet, ikke bare tallet.", "nn": "Skriv kva resultatet betyr i klasserommet, ikkje berre talet."}}, {"key": "plan", "law": "education_plan", "kind": "choice", "title": {"nb": "Har eleven en individuell opplæringsplan?", "nn": "Har eleven ein individuell opplæringsplan?"}, "choices": [{"nb": "Ja, den følger med", "nn": "Ja, han følgjer med"}, {"nb": "Ja, men den er ikke evaluert siste år", "nn": "Ja, men han er ikkje evaluert siste år"}, {"nb": "Nei", "nn": "Nei"}]}, {"key": "child_view", "law": "child_heard_school", "kind": "text", "title": {"nb": "Det eleven selv sier", "nn": "Det eleven sjølv seier"}, "voice": "child", "guidance": {"nb": "Skriv det eleven sier, helst med elevens egne ord. Skriv hvem som snakket med eleven, og når. Har ingen spurt, skriver du hvorfor.", "nn": "Skriv det eleven seier, helst med eigne ord. Skriv kven som snakka med eleven, og når. Har ingen spurt, skriv du kvifor."}, "required": true}, {"key": "guardian_views", "law": "individual_education_consent", "kind": "text", "title": {"nb": "Det de foresatte sier", "nn": "Det dei føresette seier"}, "voice": "guardian", "guidance": {"nb": "Skriv det hver av de foresatte mener, hver for seg. Mangler et svar, skriver du hvordan dere har spurt.", "nn": "Skriv det kvar av dei føresette meiner, kvar for seg. Manglar eit svar, skriv du korleis de har spurt."}, "required": true}, {"key": "going_on", "kind": "text", "title": {"nb": "Det skolen gjør mens PPT arbeider", "nn": "Det skulen gjer medan PPT arbeider"}, "voice": "unit", "guidance": {"nb": "Skriv hva eleven får nå, hvem som har ansvaret, og når dere ser på det igjen.", "nn": "Skriv kva eleven får no, kven som har ansvaret, og når de ser på det igjen."}, "required": true}, {"key": "signed", "kind": "lines", "title": {"nb": "Underskrifter", "nn": "Underskrifter"}, "columns": [{"nb": "Lærer: dato og underskrift", "nn": "Lærar: dato og underskrift"}, {"nb": "Rektor: dato og underskrift", "nn": "Rektor: dato og underskrift"}]}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08b7-7d09-bda2-6035b747fb9b', NULL),
	('01a21cf8-08bf-7565-a162-63758486d1b8', 1, 'shipped', '{"group": "report", "paper": "case_document", "shape": "report", "title": {"nb": "Pedagogisk rapport fra barnehagen", "nn": "Pedagogisk rapport frå barnehagen"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når barnehagen forteller hvordan barnet har det og utvikler seg, og hva barnehagen har prøvd. Skrives sammen med barnehagen, eller skrives ut som skjema.", "nn": "Når barnehagen fortel korleis barnet har det og utviklar seg, og kva barnehagen har prøvd. Skriv saman med barnehagen, eller skriv ut som skjema."}, "sections": [{"key": "facts", "kind": "facts", "facts": ["name", "born", "unit", "guardians", "hearing", "vision"], "title": {"nb": "Om barnet", "nn": "Om barnet"}}, {"key": "question", "kind": "text", "title": {"nb": "Hva barnehagen lurer på", "nn": "Kva barnehagen lurer på"}, "voice": "unit", "guidance": {"nb": "Skriv spørsmålet til PPT i én eller to setninger.", "nn": "Skriv spørsmålet til PPT i éi eller to setningar."}, "required": true}, {"key": "strengths", "kind": "text", "title": {"nb": "Det barnet får til og liker", "nn": "Det barnet får til og liker"}, "voice": "unit", "guidance": {"nb": "Begynn med det som går bra: lek, interesser, venner, det barnet er stolt av.", "nn": "Begynn med det som går bra: leik, interesser, venner, det barnet er stolt av."}, "required": true}, {"key": "development", "law": "assessment_kindergarten_development", "kind": "text", "title": {"nb": "Utvikling og læring", "nn": "Utvikling og læring"}, "voice": "unit", "guidance": {"nb": "Skriv om språk, lek, samspill, motorikk, konsentrasjon og hverdag. Gi eksempler på det dere ser.", "nn": "Skriv om språk, leik, samspel, motorikk, konsentrasjon og kvardag. Gi døme på det de ser."}, "required": true}, {"key": "languages", "kind": "text", "title": {"nb": "Språkene til barnet", "nn": "Språka til barnet"}, "voice": "unit", "guidance": {"nb": "Har barnet flere språk, skriver du hvilke, hvem barnet snakker dem med, og hvordan barnet klarer seg på hvert av dem. Bruk tolk når dere spør familien.", "nn": "Har barnet fleire språk, skriv du kva for nokre, kven barnet snakkar dei med, og korleis barnet klarer seg på kvart av dei. Bruk tolk når de spør familien."}}, {"key": "tried", "law": "assessment_kindergarten_ordinary", "kind": "table", "rows": 3, "title": {"nb": "Tiltak barnehagen har prøvd", "nn": "Tiltak barnehagen har prøvd"}, "voice": "unit", "columns": [{"nb": "Tiltak", "nn": "Tiltak"}, {"nb": "Fra og til", "nn": "Frå og til"}, {"nb": "Hvor ofte", "nn": "Kor ofte"}, {"nb": "Hva det førte til", "nn": "Kva det førte til"}], "guidance": {"nb": "Ta med tiltak i gruppen og tiltak for barnet alene. Skriv også om det som ikke virket.", "nn": "Ta med tiltak i gruppa og tiltak for barnet åleine. Skriv også om det som ikkje verka."}, "required": true}, {"key": "setting", "kind": "text", "title": {"nb": "Gruppen og de voksne", "nn": "Gruppa og dei vaksne"}, "voice": "unit", "guidance": {"nb": "Skriv hvor mange barn og voksne gruppen har, hvordan dagen er lagt opp, og hva barnehagen kan endre med det den har.", "nn": "Skriv kor mange barn og vaksne gruppa har, korleis dagen er lagd opp, og kva barnehagen kan endre med det han har."}}, {"key": "child_view", "law": "child_heard_kindergarten", "kind": "text", "title": {"nb": "Det barnet selv uttrykker", "nn": "Det barnet sjølv uttrykkjer"}, "voice": "child", "guidance": {"nb": "Skriv det barnet viser eller sier, med ord, lek, tegn eller kropp. Skriv hvordan dere fant det ut.", "nn": "Skriv det barnet viser eller seier, med ord, leik, teikn eller kropp. Skriv korleis de fann det ut."}, "required": true}, {"key": "guardian_views", "law": "special_assistance_cooperation", "kind": "text", "title": {"nb": "Det de foresatte sier", "nn": "Det dei føresette seier"}, "voice": "guardian", "guidance": {"nb": "Skriv det hver av de foresatte mener, hver for seg. Mangler et svar, skriver du hvordan dere har spurt.", "nn": "Skriv det kvar av dei føresette meiner, kvar for seg. Manglar eit svar, skriv du korleis de har spurt."}, "required": true}, {"key": "going_on", "kind": "text", "title": {"nb": "Det barnehagen gjør mens PPT arbeider", "nn": "Det barnehagen gjer medan PPT arbeider"}, "voice": "unit", "guidance": {"nb": "Skriv hva barnet får nå, hvem som har ansvaret, og når dere ser på det igjen.", "nn": "Skriv kva barnet får no, kven som har ansvaret, og når de ser på det igjen."}, "required": true}, {"key": "signed", "kind": "lines", "title": {"nb": "Underskrifter", "nn": "Underskrifter"}, "columns": [{"nb": "Pedagogisk leder: dato og underskrift", "nn": "Pedagogisk leiar: dato og underskrift"}, {"nb": "Styrer: dato og underskrift", "nn": "Styrar: dato og underskrift"}]}], "receivers": ["family", "unit"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08bc-74eb-9632-bcafe0ede097', NULL),
	('01a21cf8-08c4-7df1-8051-fa6e32135dba', 1, 'shipped', '{"group": "report", "paper": "case_report", "shape": "report", "title": {"nb": "Testrapport", "nn": "Testrapport"}, "format": "tettpaa-mal-1", "review": "off", "purpose": {"nb": "Når du har brukt en eller flere prøver. Rapporten forklarer hva resultatene betyr. Selve protokollen blir i PPT.", "nn": "Når du har brukt ei eller fleire prøver. Rapporten forklarer kva resultata betyr. Sjølve protokollen blir i PPT."}, "sections": [{"key": "facts", "kind": "facts", "facts": ["name", "born", "unit", "asked", "consents", "adviser"], "title": {"nb": "Om saken", "nn": "Om saka"}}, {"key": "why", "kind": "text", "title": {"nb": "Hvorfor vi testet", "nn": "Kvifor vi testa"}, "guidance": {"nb": "Skriv spørsmålet prøvene skulle svare på, og hvorfor du valgte dem.", "nn": "Skriv spørsmålet prøvene skulle svare på, og kvifor du valde dei."}, "required": true}, {"key": "situation", "kind": "text", "title": {"nb": "Slik gikk det til", "nn": "Slik gjekk det til"}, "guidance": {"nb": "Skriv når og hvor, hvem som var med, hvilket språk, om det var tolk, og hvordan barnet hadde det. Var noe annerledes enn prøven krever, sier du det her.", "nn": "Skriv når og kvar, kven som var med, kva språk, om det var tolk, og korleis barnet hadde det. Var noko annleis enn prøva krev, seier du det her."}, "required": true}, {"key": "results", "kind": "table", "rows": 3, "title": {"nb": "Resultater", "nn": "Resultat"}, "columns": [{"nb": "Prøve og utgave", "nn": "Prøve og utgåve"}, {"nb": "Dato", "nn": "Dato"}, {"nb": "Resultat", "nn": "Resultat"}, {"nb": "Usikkerhet", "nn": "Usikkerheit"}, {"nb": "Sammenlignet med", "nn": "Samanlikna med"}], "guidance": {"nb": "Skriv hvilke normer du bruker. Et tall uten usikkerhet sier mer enn du vet.", "nn": "Skriv kva normer du bruker. Eit tal utan usikkerheit seier meir enn du veit."}, "required": true}, {"key": "meaning", "kind": "text", "title": {"nb": "Hva resultatene betyr", "nn": "Kva resultata betyr"}, "guidance": {"nb": "Forklar i vanlige ord, og knytt det til hverdagen: hva er lett, hva er vanskelig, og hva hjelper?", "nn": "Forklar i vanlege ord, og knyt det til kvardagen: kva er lett, kva er vanskeleg, og kva hjelper?"}, "required": true}, {"key": "child_view", "kind": "text", "title": {"nb": "Det barnet selv sa", "nn": "Det barnet sjølv sa"}, "voice": "child", "guidance": {"nb": "Skriv hva barnet syntes om oppgavene, og hva barnet selv mener er vanskelig.", "nn": "Skriv kva barnet syntest om oppgåvene, og kva barnet sjølv meiner er vanskeleg."}}, {"key": "limits", "kind": "text", "title": {"nb": "Hva prøvene ikke kan si", "nn": "Kva prøvene ikkje kan seie"}, "guidance": {"nb": "Skriv hva som kan ha påvirket resultatet: språk, dagsform, syn, hørsel, kjent oppgave. Skriv når det tidligst gir mening å teste på nytt.", "nn": "Skriv kva som kan ha påverka resultatet: språk, dagsform, syn, høyrsel, kjend oppgåve. Skriv når det tidlegast gir meining å teste på nytt."}, "required": true}, {"key": "next", "kind": "table", "rows": 2, "title": {"nb": "Videre", "nn": "Vidare"}, "columns": [{"nb": "Hva", "nn": "Kva"}, {"nb": "Hvem", "nn": "Kven"}, {"nb": "Når", "nn": "Når"}]}], "receivers": ["family", "unit", "other"]}', 0, NULL, now(), now(), NULL, NULL, NULL, '01a21cf8-08c1-764a-bf63-2029932498eb', NULL);

SELECT pg_catalog.setval('public.access_auditevent_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_auditseal_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_clearancerule_id_seq', 16, true);

SELECT pg_catalog.setval('public.access_codeofconduct_id_seq', 1, true);

SELECT pg_catalog.setval('public.access_conductacceptance_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_denial_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_denialexception_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_externalidentity_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_grant_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_invitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_knowndevice_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_measuretreatment_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_noticedelivery_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_notification_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_privacytraining_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_readlogentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_scope_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_servicechoice_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_signinattempt_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_unknownsignin_id_seq', 1, false);

SELECT pg_catalog.setval('public.access_user_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_accessended_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_keptupload_id_seq', 1, false);

SELECT pg_catalog.setval('public.cases_number', 1, false);

SELECT pg_catalog.setval('public.desk_savedview_id_seq', 1, false);

SELECT pg_catalog.setval('public.desk_sharedview_id_seq', 1, false);

SELECT pg_catalog.setval('public.desk_unusualreadingweek_id_seq', 1, false);

SELECT pg_catalog.setval('public.desk_worklistreview_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 246, true);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_decisionpower_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_municipality_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_officeemployee_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_position_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_schoolyear_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_staffmember_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitcontact_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitemployee_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitteacher_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_declaredtie_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_employeenumber_id_seq', 1, false);

SELECT pg_catalog.setval('public.people_homestreet_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.quality_evidence_id_seq', 1, false);

SELECT pg_catalog.setval('public.quality_timefigure_id_seq', 1, false);

ALTER TABLE ONLY public.access_conductacceptance
    ADD CONSTRAINT accepted_once UNIQUE (user_id, conduct_id);

ALTER TABLE ONLY public.access_auditevent
    ADD CONSTRAINT access_auditevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_auditseal
    ADD CONSTRAINT access_auditseal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_clearancerule
    ADD CONSTRAINT access_clearancerule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_codeofconduct
    ADD CONSTRAINT access_codeofconduct_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_codeofconduct
    ADD CONSTRAINT access_codeofconduct_version_key UNIQUE (version);

ALTER TABLE ONLY public.access_conductacceptance
    ADD CONSTRAINT access_conductacceptance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_denial
    ADD CONSTRAINT access_denial_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_denialexception
    ADD CONSTRAINT access_denialexception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_desksession
    ADD CONSTRAINT access_desksession_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.access_externalidentity
    ADD CONSTRAINT access_externalidentity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.access_knowndevice
    ADD CONSTRAINT access_knowndevice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_knowndevice
    ADD CONSTRAINT access_knowndevice_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.access_measuretreatment
    ADD CONSTRAINT access_measuretreatment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_noticechoice
    ADD CONSTRAINT access_noticechoice_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.access_noticedelivery
    ADD CONSTRAINT access_noticedelivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_notification
    ADD CONSTRAINT access_notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_portalsession
    ADD CONSTRAINT access_portalsession_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.access_privacytraining
    ADD CONSTRAINT access_privacytraining_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_readlogentry
    ADD CONSTRAINT access_readlogentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT access_review_line_once UNIQUE (review_id, scope_id, user_id, basis);

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_servicechoice
    ADD CONSTRAINT access_servicechoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_signinattempt
    ADD CONSTRAINT access_signinattempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_unknownsignin
    ADD CONSTRAINT access_unknownsignin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT accessitem_once UNIQUE (request_id, scope_id, "position");

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT accessrequest_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT agreed_once UNIQUE NULLS NOT DISTINCT (referral_id, guardian_id);

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT announced_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT asked_once_of_each UNIQUE (case_id, rule);

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessment_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT assessments_assessmentsending_assessment_id_key UNIQUE (assessment_id);

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT assessments_assessmentsending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessmentsigning_assessment_id_key UNIQUE (assessment_id);

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessmentsigning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_elementmark
    ADD CONSTRAINT assessments_elementmark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessments_expertassessment_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessments_expertassessment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT assessments_qualityanswer_control_id_key UNIQUE (control_id);

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT assessments_qualityanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualitycontrol_instead_of_id_key UNIQUE (instead_of_id);

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualitycontrol_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT assessments_remark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_standardtext
    ADD CONSTRAINT assessments_standardtext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_standardtext
    ADD CONSTRAINT assessments_standardtext_replaces_id_key UNIQUE (replaces_id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_bestinterestsassessment
    ADD CONSTRAINT best_interests_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT case_document_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT case_import_row_once UNIQUE (batch_id, number);

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT case_import_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT case_scope_pair UNIQUE (case_id, scope_id);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT case_with_folder UNIQUE (id, folder_id);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT case_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_accessended
    ADD CONSTRAINT cases_accessended_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_accessreview
    ADD CONSTRAINT cases_accessreview_opens_on_key UNIQUE (opens_on);

ALTER TABLE ONLY public.cases_accessreview
    ADD CONSTRAINT cases_accessreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT cases_announceddate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_appeal
    ADD CONSTRAINT cases_appeal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT cases_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT cases_casedecider_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT cases_casedecider_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT cases_caseimport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT cases_caseimportrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caseintroduction
    ADD CONSTRAINT cases_caseintroduction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_sent_as_key UNIQUE (sent_as);

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT cases_casepromise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT cases_casereview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT cases_coassignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT cases_countynotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticeanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticesending_notice_id_key UNIQUE (notice_id);

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticesending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT cases_decisionnotice_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT cases_decisionnotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT cases_decisionregistration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_delaynotice
    ADD CONSTRAINT cases_delaynotice_announced_id_key UNIQUE (announced_id);

ALTER TABLE ONLY public.cases_delaynotice
    ADD CONSTRAINT cases_delaynotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_educationplanstatus
    ADD CONSTRAINT cases_educationplanstatus_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT cases_emergencyaccess_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT cases_emergencyreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT cases_emergencyreview_taken_id_key UNIQUE (taken_id);

ALTER TABLE ONLY public.cases_followup
    ADD CONSTRAINT cases_followup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT cases_guardiancopy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT cases_helpanswer_asked_id_key UNIQUE (asked_id);

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT cases_helpanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT cases_helpasked_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT cases_helpdeviation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_impartialitydeclaration
    ADD CONSTRAINT cases_impartialitydeclaration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_number_key UNIQUE (number);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT cases_interimquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_keptupload
    ADD CONSTRAINT cases_keptupload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT cases_lateentry_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT cases_lateentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT cases_messageattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT cases_noteattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT cases_partnershare_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT cases_portalmessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT cases_preliminaryanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_promiseoutcome
    ADD CONSTRAINT cases_promiseoutcome_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT cases_rawprotocol_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT cases_reopening_closure_id_key UNIQUE (closure_id);

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT cases_reopening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_secrecyexception
    ADD CONSTRAINT cases_secrecyexception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT cases_secrecyrelease_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT cases_sharedprogress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT cases_transferquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT cases_unitpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT cases_visit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_waitinganswer
    ADD CONSTRAINT cases_waitinganswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_waitingmeasure
    ADD CONSTRAINT cases_waitingmeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT child_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT closure_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT consent_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT control_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.participation_conversationplan
    ADD CONSTRAINT conversation_plan_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT conversation_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT county_notice_with_case UNIQUE (id, case_id);

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT decider_with_scope UNIQUE (case_id, scope_id);

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT decision_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT delivered_once UNIQUE NULLS NOT DISTINCT (hearing_id, guardian_id);

ALTER TABLE ONLY public.desk_savedview
    ADD CONSTRAINT desk_savedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_sharedview
    ADD CONSTRAINT desk_sharedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_unusualreading
    ADD CONSTRAINT desk_unusualreading_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_unusualreadingweek
    ADD CONSTRAINT desk_unusualreadingweek_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_unusualreadingweek
    ADD CONSTRAINT desk_unusualreadingweek_week_on_key UNIQUE (week_on);

ALTER TABLE ONLY public.desk_worklistreview
    ADD CONSTRAINT desk_worklistreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT document_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_documentshield
    ADD CONSTRAINT documents_documentshield_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT documents_editingpresence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocument_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT documents_release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_scopekey
    ADD CONSTRAINT documents_scopekey_pkey PRIMARY KEY (scope_id);

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT documents_section_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT documents_signature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_blob_key UNIQUE (blob);

ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT edition_once UNIQUE (case_id, scope_id, edition);

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT emergency_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT enrolment_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT file_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT final_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT grading_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT guardian_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT help_asked_once UNIQUE NULLS NOT DISTINCT (case_id, round, who, guardian_id);

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT help_asked_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT help_deviation_once UNIQUE (case_id, round, who, question);

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT message_once UNIQUE (scope_id, key);

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT message_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT note_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.organisation_decidingoffice
    ADD CONSTRAINT office_name_once UNIQUE (municipality_id, name);

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT one_case_per_scope UNIQUE (scope_id);

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT one_child_per_folder UNIQUE (scope_id);

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT one_county_notice UNIQUE (case_id, school_year);

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT one_decision UNIQUE (case_id, scope_id);

ALTER TABLE ONLY public.organisation_position
    ADD CONSTRAINT one_position_from_a_day UNIQUE (employee_id, starts_on);

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT one_preliminary_answer UNIQUE (case_id, counted_from);

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT one_referral_per_scope UNIQUE (scope_id);

ALTER TABLE ONLY public.access_unknownsignin
    ADD CONSTRAINT one_row_for_each_unknown UNIQUE (issuer, subject);

ALTER TABLE ONLY public.organisation_absence
    ADD CONSTRAINT organisation_absence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_decidingoffice
    ADD CONSTRAINT organisation_decidingoffice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_decisionpower
    ADD CONSTRAINT organisation_decisionpower_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_municipality
    ADD CONSTRAINT organisation_municipality_number_key UNIQUE (number);

ALTER TABLE ONLY public.organisation_municipality
    ADD CONSTRAINT organisation_municipality_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_officeemployee
    ADD CONSTRAINT organisation_officeemployee_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_position
    ADD CONSTRAINT organisation_position_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_schoolyear
    ADD CONSTRAINT organisation_schoolyear_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_schoolyear
    ADD CONSTRAINT organisation_schoolyear_starts_on_key UNIQUE (starts_on);

ALTER TABLE ONLY public.organisation_staffmember
    ADD CONSTRAINT organisation_staffmember_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_scope_id_key UNIQUE (scope_id);

ALTER TABLE ONLY public.organisation_unitabsence
    ADD CONSTRAINT organisation_unitabsence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unitcontact
    ADD CONSTRAINT organisation_unitcontact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unitemployee
    ADD CONSTRAINT organisation_unitemployee_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unitteacher
    ADD CONSTRAINT organisation_unitteacher_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentreview_instead_of_id_key UNIQUE (instead_of_id);

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT papers_documentsending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_documenttemplate
    ADD CONSTRAINT papers_documenttemplate_key_key UNIQUE (key);

ALTER TABLE ONLY public.papers_documenttemplate
    ADD CONSTRAINT papers_documenttemplate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT papers_reportattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_reportsignature
    ADD CONSTRAINT papers_reportsignature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT papers_templateversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_document_id_key UNIQUE (document_id);

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_replaces_id_key UNIQUE (replaces_id);

ALTER TABLE ONLY public.participation_bestinterestsassessment
    ADD CONSTRAINT participation_bestinterestsassessment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT participation_childconversation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT participation_childconversation_plan_id_key UNIQUE (plan_id);

ALTER TABLE ONLY public.participation_childview
    ADD CONSTRAINT participation_childview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT participation_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT participation_consentwithdrawal_consent_id_key UNIQUE (consent_id);

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT participation_consentwithdrawal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT participation_conversationdrawing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_conversationpiece
    ADD CONSTRAINT participation_conversationpiece_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_conversationplan
    ADD CONSTRAINT participation_conversationplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_familywish
    ADD CONSTRAINT participation_familywish_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_guardianview
    ADD CONSTRAINT participation_guardianview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_hearing
    ADD CONSTRAINT participation_hearing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_hearingcomment
    ADD CONSTRAINT participation_hearingcomment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT participation_hearingdelivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_notheardreason
    ADD CONSTRAINT participation_notheardreason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_piecerelease
    ADD CONSTRAINT participation_piecerelease_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portalopening_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_refusalplan
    ADD CONSTRAINT participation_refusalplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_residentparentexception
    ADD CONSTRAINT participation_residentparentexception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_safetyanswer
    ADD CONSTRAINT participation_safetyanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participation_sharingpreference
    ADD CONSTRAINT participation_sharingpreference_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT partner_share_alone UNIQUE (scope_id);

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_declaredtie
    ADD CONSTRAINT people_declaredtie_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_employeenumber
    ADD CONSTRAINT people_employeenumber_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT people_enrolment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT people_guardian_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_homestreet
    ADD CONSTRAINT people_homestreet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_homestreet
    ADD CONSTRAINT people_homestreet_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.people_identitykey
    ADD CONSTRAINT people_identitykey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_identitynumber
    ADD CONSTRAINT people_identitynumber_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT people_mandate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT people_personmerge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_promotion
    ADD CONSTRAINT people_promotion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT people_responsibilitychange_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_safeguardian
    ADD CONSTRAINT people_safeguardian_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT people_yearplan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_nextstep
    ADD CONSTRAINT planning_nextstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.planning_worktask
    ADD CONSTRAINT planning_worktask_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT presence_once UNIQUE (document_id, scope_id, user_id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT progress_once UNIQUE (case_id, scope_id, audience);

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT promise_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.quality_evidence
    ADD CONSTRAINT quality_evidence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quality_timefigure
    ADD CONSTRAINT quality_timefigure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT reading_version_once UNIQUE (reading_id, number);

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT reading_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referral_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT referrals_completenesscheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT referrals_completenesscheck_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.referrals_deficiencynotice
    ADD CONSTRAINT referrals_deficiencynotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT referrals_intakeagreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_intakeanswer
    ADD CONSTRAINT referrals_intakeanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_intakeanswer
    ADD CONSTRAINT referrals_intakeanswer_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT referrals_intakedecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT referrals_intakedecision_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT referrals_readingversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT referrals_referralattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralguardian
    ADD CONSTRAINT referrals_referralguardian_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT referrals_referralpreliminaryanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT referrals_referralpreliminaryanswer_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralreading_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralreading_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralresponse
    ADD CONSTRAINT referrals_referralresponse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT referrals_referralsubmission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT referrals_referralsubmission_referral_id_key UNIQUE (referral_id);

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT referrals_referralviewing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.referrals_triedmeasure
    ADD CONSTRAINT referrals_triedmeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT release_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT report_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT retention_accessrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequestanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequestanswer_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY public.retention_disposal
    ADD CONSTRAINT retention_disposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_disposalcertificate
    ADD CONSTRAINT retention_disposalcertificate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_disposedcase
    ADD CONSTRAINT retention_disposedcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_disposedreferral
    ADD CONSTRAINT retention_disposedreferral_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT retention_filecorrection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_keptpaper
    ADD CONSTRAINT retention_keptpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_legalhold
    ADD CONSTRAINT retention_legalhold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT review_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT reviewed_once_a_day UNIQUE (case_id, scope_id, reviewed_on, reviewed_by_id);

ALTER TABLE ONLY public.desk_savedview
    ADD CONSTRAINT saved_view_once UNIQUE (user_id, name);

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT scope_with_subject UNIQUE (id, subject_id);

ALTER TABLE ONLY public.access_auditseal
    ADD CONSTRAINT seal_once UNIQUE (log, first_id);

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT secrecy_release_with_case UNIQUE (id, case_id);

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT section_once UNIQUE (document_id, scope_id, key);

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT section_with_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT sent_to_each_once UNIQUE (written_id, scope_id, recipient);

ALTER TABLE ONLY public.desk_sharedview
    ADD CONSTRAINT shared_view_once UNIQUE (role, name);

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT signature_once UNIQUE (final_id, scope_id, user_id);

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT system_referral_in_scope UNIQUE (id, scope_id);

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT systemwork_systemreferral_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.systemwork_systemreferralstep
    ADD CONSTRAINT systemwork_systemreferralstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quality_timefigure
    ADD CONSTRAINT time_figure_once UNIQUE (computed_on, breakdown, member);

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT transfer_with_case UNIQUE (id, case_id);

ALTER TABLE ONLY public.desk_unusualreading
    ADD CONSTRAINT unusual_once UNIQUE (reader_id, week_on, scope_id);

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT version_number_once UNIQUE (template_id, number);

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT visit_with_scope UNIQUE (id, scope_id);

CREATE INDEX access_codeofconduct_version_70653cb6_like ON public.access_codeofconduct USING btree (version varchar_pattern_ops);

CREATE INDEX access_conductacceptance_conduct_id_d7ba46ee ON public.access_conductacceptance USING btree (conduct_id);

CREATE INDEX access_conductacceptance_user_id_4a4d2188 ON public.access_conductacceptance USING btree (user_id);

CREATE INDEX access_denial_lifted_by_id_f53cd882 ON public.access_denial USING btree (lifted_by_id);

CREATE INDEX access_denial_made_by_id_76425170 ON public.access_denial USING btree (made_by_id);

CREATE INDEX access_denial_scope_id_ad6ecdc8 ON public.access_denial USING btree (scope_id);

CREATE INDEX access_denial_user_id_de8be6c1 ON public.access_denial USING btree (user_id);

CREATE INDEX access_denialexception_denial_id_349b1821 ON public.access_denialexception USING btree (denial_id);

CREATE INDEX access_denialexception_user_id_f38b62f7 ON public.access_denialexception USING btree (user_id);

CREATE INDEX access_desksession_expire_date_4baabf3e ON public.access_desksession USING btree (expire_date);

CREATE INDEX access_desksession_provider_session_d7fed155 ON public.access_desksession USING btree (provider_session);

CREATE INDEX access_desksession_provider_session_d7fed155_like ON public.access_desksession USING btree (provider_session varchar_pattern_ops);

CREATE INDEX access_desksession_session_key_55f8d66b_like ON public.access_desksession USING btree (session_key varchar_pattern_ops);

CREATE INDEX access_desksession_user_id_27af5ce6 ON public.access_desksession USING btree (user_id);

CREATE INDEX access_ended_of_user ON public.cases_accessended USING btree (user_id, at DESC);

CREATE INDEX access_externalidentity_linked_by_id_8dbc0768 ON public.access_externalidentity USING btree (linked_by_id);

CREATE INDEX access_externalidentity_user_id_2fd4a651 ON public.access_externalidentity USING btree (user_id);

CREATE INDEX access_grant_scope_id_ba228162 ON public.access_grant USING btree (scope_id);

CREATE INDEX access_invitation_made_by_id_580036f2 ON public.access_invitation USING btree (made_by_id);

CREATE INDEX access_invitation_user_id_1e8373d1 ON public.access_invitation USING btree (user_id);

CREATE INDEX access_knowndevice_user_id_681cd24a ON public.access_knowndevice USING btree (user_id);

CREATE INDEX access_portalsession_expire_date_cab00c98 ON public.access_portalsession USING btree (expire_date);

CREATE INDEX access_portalsession_provider_session_336a4998 ON public.access_portalsession USING btree (provider_session);

CREATE INDEX access_portalsession_provider_session_336a4998_like ON public.access_portalsession USING btree (provider_session varchar_pattern_ops);

CREATE INDEX access_portalsession_session_key_220788b1_like ON public.access_portalsession USING btree (session_key varchar_pattern_ops);

CREATE INDEX access_portalsession_user_id_760b1bbb ON public.access_portalsession USING btree (user_id);

CREATE INDEX access_privacytraining_registered_by_id_ce2a0db8 ON public.access_privacytraining USING btree (registered_by_id);

CREATE INDEX access_privacytraining_user_id_0bb9d28b ON public.access_privacytraining USING btree (user_id);

CREATE INDEX access_review_left ON public.cases_accessreviewline USING btree (review_id, user_id) WHERE ((answer)::text = ''::text);

CREATE INDEX access_review_of_case ON public.cases_accessreviewline USING btree (case_id);

CREATE INDEX access_review_of_scope ON public.cases_accessreviewline USING btree (scope_id);

CREATE INDEX access_review_person ON public.cases_accessreviewline USING btree (review_id, user_id);

CREATE INDEX access_unknownsignin_settled_by_id_48e78fad ON public.access_unknownsignin USING btree (settled_by_id);

CREATE INDEX access_user_email_f0cf94cd_like ON public.access_user USING btree (email varchar_pattern_ops);

CREATE INDEX accessrequest_case ON public.retention_accessrequest USING btree (case_id, scope_id, received_on DESC);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX activity_newest ON public.systemwork_activity USING btree (done_on DESC, id DESC) WHERE (withdrawn_at IS NULL);

CREATE INDEX activity_of_unit ON public.systemwork_activity USING btree (unit_id, done_on DESC) WHERE (withdrawn_at IS NULL);

CREATE INDEX activity_of_user ON public.systemwork_activity USING btree (done_by_id, registered_at DESC);

CREATE INDEX announced_case ON public.cases_announceddate USING btree (case_id, scope_id, announced_at DESC);

CREATE INDEX appeal_case ON public.cases_appeal USING btree (case_id, scope_id, received_on DESC);

CREATE INDEX assessments_expertassessment_case_id_6c90722a ON public.assessments_expertassessment USING btree (case_id);

CREATE INDEX assignment_case ON public.cases_assignment USING btree (case_id, scope_id, assigned_on DESC);

CREATE INDEX attachment_message ON public.cases_messageattachment USING btree (message_id, scope_id);

CREATE INDEX attachment_note ON public.cases_noteattachment USING btree (note_id, scope_id, added_at);

CREATE INDEX attempt_bucket_at ON public.access_signinattempt USING btree (bucket, at);

CREATE INDEX audit_scope_at ON public.access_auditevent USING btree (scope_id, at DESC);

CREATE INDEX audit_user_at ON public.access_auditevent USING btree (user_id, at DESC);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX best_interests_scope ON public.participation_bestinterestsassessment USING btree (scope_id, assessed_at DESC);

CREATE INDEX case_child ON public.cases_individualcase USING btree (child_id, scope_id);

CREATE INDEX case_document_case ON public.papers_casedocument USING btree (case_id, scope_id);

CREATE INDEX case_holder_open ON public.cases_individualcase USING btree (holder_id, next_due_on) WHERE (closed_on IS NULL);

CREATE INDEX case_import_at ON public.cases_caseimport USING btree (uploaded_at DESC);

CREATE INDEX case_import_row_state ON public.cases_caseimportrow USING btree (batch_id, state, number);

CREATE INDEX case_in_control ON public.cases_individualcase USING btree (scope_id) WHERE ((closed_on IS NULL) AND ((step)::text = 'quality_control'::text));

CREATE INDEX case_open_next ON public.cases_individualcase USING btree (next_due_on, id) WHERE (closed_on IS NULL);

CREATE INDEX case_open_norm ON public.cases_individualcase USING btree (norm_on) WHERE ((closed_on IS NULL) AND (told_on IS NULL));

CREATE INDEX case_open_received ON public.cases_individualcase USING btree (received_on) WHERE ((closed_on IS NULL) AND (told_on IS NULL));

CREATE INDEX case_open_reviewed ON public.cases_individualcase USING btree (reviewed_on NULLS FIRST, id) WHERE (closed_on IS NULL);

CREATE INDEX case_open_silent ON public.cases_individualcase USING btree (last_activity_at, scope_id) WHERE (closed_on IS NULL);

CREATE INDEX case_scope_next ON public.cases_individualcase USING btree (scope_id, next_due_on);

CREATE UNIQUE INDEX case_scope_once ON public.cases_casescope USING btree (case_id, kind, guardian_id, unit_id, teacher_id) NULLS NOT DISTINCT WHERE (NOT ((kind)::text = 'partner'::text));

CREATE INDEX case_sent_not_told ON public.cases_individualcase USING btree (sent_on) WHERE (told_on IS NULL);

CREATE INDEX case_started ON public.cases_individualcase USING btree (kind, started_on DESC) WHERE (started_on IS NOT NULL);

CREATE INDEX case_told ON public.cases_individualcase USING btree (kind, told_on DESC) WHERE (told_on IS NOT NULL);

CREATE INDEX case_told_unit ON public.cases_individualcase USING btree (unit_id, kind, told_on DESC) WHERE (told_on IS NOT NULL);

CREATE INDEX case_unit ON public.cases_individualcase USING btree (unit_id, scope_id, next_due_on);

CREATE INDEX cases_casedecider_office_id_dce61d02 ON public.cases_casedecider USING btree (office_id);

CREATE INDEX cases_caseimportrow_case_id_97a077a4 ON public.cases_caseimportrow USING btree (case_id);

CREATE INDEX cases_countynoticeanswer_notice_id_b621ad89 ON public.cases_countynoticeanswer USING btree (notice_id);

CREATE INDEX cases_individualcase_number_827012d9_like ON public.cases_individualcase USING btree (number varchar_pattern_ops);

CREATE INDEX cases_secrecyanswer_release_id_7966e84e ON public.cases_secrecyanswer USING btree (release_id);

CREATE INDEX cases_transferanswer_question_id_6b32da37 ON public.cases_transferanswer USING btree (question_id);

CREATE INDEX cases_transferquestion_to_unit_id_eaea054b ON public.cases_transferquestion USING btree (to_unit_id);

CREATE INDEX casescope_scope ON public.cases_casescope USING btree (scope_id);

CREATE INDEX certificate_newest ON public.retention_disposalcertificate USING btree (disposed_at DESC);

CREATE INDEX child_birth ON public.people_child USING btree (birth_date);

CREATE INDEX child_identity ON public.people_child USING btree (identity_hash) WHERE (identity_hash IS NOT NULL);

CREATE INDEX child_scope_sort ON public.people_child USING btree (scope_id, sort_key);

CREATE INDEX child_search ON public.people_child USING gin (search_text public.gin_trgm_ops);

CREATE INDEX child_view_scope ON public.participation_childview USING btree (scope_id, registered_at DESC);

CREATE INDEX choice_latest ON public.access_servicechoice USING btree (about, chosen_at DESC);

CREATE INDEX closure_case ON public.cases_closure USING btree (case_id, scope_id, closed_at DESC);

CREATE UNIQUE INDEX co_assigned_once ON public.cases_coassignment USING btree (case_id, user_id) WHERE (ended_at IS NULL);

CREATE INDEX comment_scope ON public.participation_hearingcomment USING btree (scope_id, registered_at DESC);

CREATE INDEX concern_child ON public.cases_concernreport USING btree (child_id, scope_id);

CREATE INDEX consent_scope ON public.participation_consent USING btree (scope_id, kind, registered_at DESC);

CREATE INDEX control_assessment ON public.assessments_qualitycontrol USING btree (assessment_id, scope_id, asked_at DESC);

CREATE INDEX conversation_plan_scope ON public.participation_conversationplan USING btree (scope_id, planned_on);

CREATE INDEX conversation_scope ON public.participation_childconversation USING btree (scope_id, held_on DESC);

CREATE UNIQUE INDEX corrected_once ON public.documents_correction USING btree (replaces_id) WHERE (discarded_at IS NULL);

CREATE INDEX correction_case ON public.retention_filecorrection USING btree (case_id, scope_id, registered_on DESC);

CREATE INDEX decider_office ON public.cases_casedecider USING btree (office_id) WHERE (NOT by_unit);

CREATE INDEX decision_at ON public.referrals_intakedecision USING btree (decided_at);

CREATE INDEX decision_waiting ON public.cases_decisionregistration USING btree (registered_at) WHERE (applied_at IS NULL);

CREATE INDEX declaration_case ON public.cases_impartialitydeclaration USING btree (case_id, scope_id, declared_at DESC);

CREATE INDEX delivery_hearing ON public.participation_hearingdelivery USING btree (hearing_id, scope_id);

CREATE INDEX delivery_user ON public.access_noticedelivery USING btree (user_id, made_at DESC);

CREATE INDEX delivery_waiting ON public.access_noticedelivery USING btree (try_at) WHERE ((failed_at IS NULL) AND (sent_at IS NULL));

CREATE INDEX dispatch_file ON public.documents_dispatch USING btree (file_id);

CREATE INDEX dispatch_latest ON public.documents_dispatch USING btree (made_at DESC);

CREATE INDEX dispatch_scope ON public.documents_dispatch USING btree (scope_id);

CREATE INDEX dispatch_waiting ON public.documents_dispatch USING btree (made_at) WHERE (sent_at IS NULL);

CREATE INDEX disposed_told ON public.retention_disposedcase USING btree (told_month);

CREATE INDEX document_scope ON public.documents_document USING btree (scope_id, started_at DESC);

CREATE INDEX documents_storedfile_blob_69f904ac_like ON public.documents_storedfile USING btree (blob varchar_pattern_ops);

CREATE INDEX drawing_conversation ON public.participation_conversationdrawing USING btree (conversation_id, scope_id, added_at);

CREATE INDEX earlier_number ON public.people_identitynumber USING btree (identity_hash) WHERE (identity_hash IS NOT NULL);

CREATE INDEX earlier_number_child ON public.people_identitynumber USING btree (child_id, scope_id);

CREATE INDEX education_plan_case ON public.cases_educationplanstatus USING btree (case_id, recorded_at DESC);

CREATE INDEX emergency_latest ON public.cases_emergencyaccess USING btree (taken_at DESC);

CREATE INDEX enrolment_child ON public.people_enrolment USING btree (child_id, scope_id, starts_on DESC);

CREATE INDEX evidence_latest ON public.quality_evidence USING btree (commitment, measure, computed_at DESC);

CREATE INDEX file_scope ON public.documents_storedfile USING btree (scope_id, stored_at DESC);

CREATE INDEX file_words ON public.documents_storedfile USING gin (search);

CREATE INDEX files_of_report ON public.papers_reportattachment USING btree (report_id, scope_id, added_at);

CREATE INDEX follow_up_case ON public.cases_followup USING btree (case_id, scope_id, due_on);

CREATE INDEX grading_child ON public.people_addressgrading USING btree (child_id, scope_id);

CREATE INDEX grant_user_in_force ON public.access_grant USING btree (user_id, ends_at) INCLUDE (starts_at, scope_id, subject_id);

CREATE INDEX grant_user_scope ON public.access_grant USING btree (user_id, scope_id);

CREATE INDEX guardian_child ON public.people_guardian USING btree (child_id, scope_id, last_name);

CREATE INDEX guardian_identity ON public.people_guardian USING btree (identity_hash) WHERE (identity_hash IS NOT NULL);

CREATE INDEX guardian_view_scope ON public.participation_guardianview USING btree (scope_id, registered_at DESC);

CREATE INDEX guardiancopy_case ON public.cases_guardiancopy USING btree (case_id, scope_id, made_at DESC);

CREATE INDEX hearing_scope ON public.participation_hearing USING btree (scope_id, sent_at DESC);

CREATE INDEX help_answer_waiting ON public.cases_helpanswer USING btree (registered_at) WHERE (applied_at IS NULL);

CREATE INDEX help_asked_case ON public.cases_helpasked USING btree (case_id, scope_id, asked_on DESC);

CREATE INDEX help_deviation_waiting ON public.cases_helpdeviation USING btree (scope_id) WHERE (reply = ''::text);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX interim_waiting ON public.cases_interimquestion USING btree (scope_id) WHERE ((answer)::text = ''::text);

CREATE INDEX introduction_case ON public.cases_caseintroduction USING btree (case_id, scope_id, written_at DESC);

CREATE INDEX kept_upload_draft ON public.cases_keptupload USING btree (user_id, draft);

CREATE INDEX keptpaper_scope ON public.retention_keptpaper USING btree (scope_id, made_on DESC);

CREATE INDEX letter_sent ON public.documents_dispatch USING btree (sent_at DESC) WHERE (((channel)::text = 'paper'::text) AND (sent_at IS NOT NULL));

CREATE INDEX mandate_guardian ON public.people_mandate USING btree (guardian_id, scope_id);

CREATE UNIQUE INDEX mark_once ON public.assessments_elementmark USING btree (assessment_id, scope_id, element) WHERE (unmarked_at IS NULL);

CREATE INDEX measure_latest ON public.access_measuretreatment USING btree (measure, recorded_at DESC);

CREATE INDEX merge_child ON public.people_personmerge USING btree (child_id, scope_id);

CREATE INDEX message_case ON public.cases_portalmessage USING btree (case_id, scope_id, written_at);

CREATE UNIQUE INDEX message_in_journal_once ON public.cases_casenote USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE INDEX message_scope ON public.cases_portalmessage USING btree (scope_id, written_at);

CREATE INDEX message_untold ON public.cases_portalmessage USING btree (written_at) WHERE (told_at IS NULL);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX next_step_scope ON public.planning_nextstep USING btree (scope_id, set_at DESC);

CREATE INDEX not_heard_scope ON public.participation_notheardreason USING btree (scope_id, stated_at DESC);

CREATE INDEX note_case ON public.cases_casenote USING btree (case_id, scope_id, happened_on DESC, written_at DESC);

CREATE INDEX note_words ON public.cases_casenote USING gin (search);

CREATE INDEX notes_of_visit ON public.cases_casenote USING btree (visit_id) WHERE (NOT (visit_id IS NULL));

CREATE INDEX notice_waiting ON public.cases_decisionnotice USING btree (registered_at) WHERE (applied_at IS NULL);

CREATE INDEX notification_waiting ON public.access_notification USING btree (user_id, made_at) WHERE (delivery_id IS NULL);

CREATE UNIQUE INDEX office_employee_once ON public.organisation_officeemployee USING btree (office_id, user_id) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX one_access_review_at_a_time ON public.cases_accessreview USING btree ((1)) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX one_contact_per_unit ON public.organisation_unitcontact USING btree (unit_id) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX one_disposal_waiting ON public.retention_disposal USING btree (scope_id) WHERE (stopped_at IS NULL);

CREATE UNIQUE INDEX one_draft_of_a_template ON public.papers_templateversion USING btree (template_id) WHERE ((published_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_hold_in_force ON public.retention_legalhold USING btree (scope_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX one_holder ON public.cases_assignment USING btree (case_id) WHERE (ended_on IS NULL);

CREATE UNIQUE INDEX one_number_for_each_employee ON public.people_employeenumber USING btree (user_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_door ON public.participation_portalopening USING btree (scope_id, guardian_id) NULLS NOT DISTINCT WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX one_open_enrolment ON public.people_enrolment USING btree (child_id) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX one_open_next_step ON public.planning_nextstep USING btree (scope_id) WHERE (done_at IS NULL);

CREATE UNIQUE INDEX one_open_reading ON public.referrals_referralreading USING btree (referral_id, who) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_transfer ON public.cases_transferquestion USING btree (case_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX one_resident_exception ON public.participation_residentparentexception USING btree (scope_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_user_for_each_identity ON public.access_externalidentity USING btree (issuer, subject) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_version_in_use ON public.papers_templateversion USING btree (template_id) WHERE ((published_at IS NOT NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_year_group_a_year ON public.people_yeargroup USING btree (school_year_id, child_id) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX one_year_plan_a_year ON public.people_yearplan USING btree (school_year_id, child_id) WHERE (ended_at IS NULL);

CREATE INDEX open_follow_ups_of_user ON public.systemwork_activity USING btree (done_by_id, follow_up_on) WHERE ((follow_up_on IS NOT NULL) AND (followed_up_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX open_tasks_of_owner ON public.planning_worktask USING btree (owner_id, due_on) WHERE (done_at IS NULL);

CREATE INDEX opening_scope ON public.participation_portalopening USING btree (scope_id, opened_at DESC);

CREATE INDEX organisation_absence_registered_by_id_acfbd842 ON public.organisation_absence USING btree (registered_by_id);

CREATE INDEX organisation_absence_substitute_id_459ca120 ON public.organisation_absence USING btree (substitute_id);

CREATE INDEX organisation_absence_user_id_d1f677dc ON public.organisation_absence USING btree (user_id);

CREATE INDEX organisation_decidingoffice_municipality_id_2076d7e2 ON public.organisation_decidingoffice USING btree (municipality_id);

CREATE INDEX organisation_decisionpower_office_id_25ace398 ON public.organisation_decisionpower USING btree (office_id);

CREATE INDEX organisation_municipality_number_d65ee01a_like ON public.organisation_municipality USING btree (number varchar_pattern_ops);

CREATE INDEX organisation_officeemployee_office_id_dc582278 ON public.organisation_officeemployee USING btree (office_id);

CREATE INDEX organisation_officeemployee_user_id_52569573 ON public.organisation_officeemployee USING btree (user_id);

CREATE INDEX organisation_position_employee_id_abaa90ad ON public.organisation_position USING btree (employee_id);

CREATE INDEX organisation_staffmember_user_id_bd47f8a6 ON public.organisation_staffmember USING btree (user_id);

CREATE INDEX organisation_unit_merged_into_id_182b5011 ON public.organisation_unit USING btree (merged_into_id);

CREATE INDEX organisation_unit_municipality_id_73089c4d ON public.organisation_unit USING btree (municipality_id);

CREATE INDEX organisation_unitabsence_registered_by_id_3c577c4f ON public.organisation_unitabsence USING btree (registered_by_id);

CREATE INDEX organisation_unitabsence_substitute_id_b832cc11 ON public.organisation_unitabsence USING btree (substitute_id);

CREATE INDEX organisation_unitabsence_unit_id_3c76e997 ON public.organisation_unitabsence USING btree (unit_id);

CREATE INDEX organisation_unitabsence_user_id_fc349b45 ON public.organisation_unitabsence USING btree (user_id);

CREATE INDEX organisation_unitcontact_unit_id_63b4cbb2 ON public.organisation_unitcontact USING btree (unit_id);

CREATE INDEX organisation_unitcontact_user_id_0ca16f46 ON public.organisation_unitcontact USING btree (user_id);

CREATE INDEX organisation_unitemployee_unit_id_ef550f57 ON public.organisation_unitemployee USING btree (unit_id);

CREATE INDEX organisation_unitemployee_user_id_326fb2e3 ON public.organisation_unitemployee USING btree (user_id);

CREATE INDEX organisation_unitteacher_unit_id_91a88318 ON public.organisation_unitteacher USING btree (unit_id);

CREATE INDEX organisation_unitteacher_user_id_4c113492 ON public.organisation_unitteacher USING btree (user_id);

CREATE INDEX outcome_promise ON public.cases_promiseoutcome USING btree (promise_id, scope_id, registered_at DESC);

CREATE INDEX package_case ON public.cases_transferpackage USING btree (case_id, scope_id, made_at DESC);

CREATE UNIQUE INDEX paper_shut_once ON public.documents_documentshield USING btree (paper_id) WHERE (NOT ((ending)::text = 'lifted'::text));

CREATE INDEX papers_casedocument_version_id_605c501f ON public.papers_casedocument USING btree (version_id);

CREATE INDEX papers_documenttemplate_key_1c8e6f84_like ON public.papers_documenttemplate USING btree (key varchar_pattern_ops);

CREATE INDEX papers_templateversion_template_id_5506daaa ON public.papers_templateversion USING btree (template_id);

CREATE INDEX papers_unitreport_case_id_3551e51c ON public.papers_unitreport USING btree (case_id);

CREATE INDEX papers_unitreport_referral_id_809f9ad4 ON public.papers_unitreport USING btree (referral_id);

CREATE INDEX papers_unitreport_unit_id_b7c564ed ON public.papers_unitreport USING btree (unit_id);

CREATE INDEX papers_unitreport_version_id_05d8e5e6 ON public.papers_unitreport USING btree (version_id);

CREATE INDEX partner_share_case ON public.cases_partnershare USING btree (case_id, scope_id);

CREATE INDEX pause_case ON public.cases_pause USING btree (case_id, scope_id, from_on);

CREATE INDEX people_child_home_municipality_id_079454ff ON public.people_child USING btree (home_municipality_id);

CREATE INDEX people_declaredtie_user_id_68657895 ON public.people_declaredtie USING btree (user_id);

CREATE INDEX people_employeenumber_user_id_bf38925d ON public.people_employeenumber USING btree (user_id);

CREATE INDEX people_enrolment_unit_id_71894ce4 ON public.people_enrolment USING btree (unit_id);

CREATE INDEX people_promotion_school_year_id_870b1521 ON public.people_promotion USING btree (school_year_id);

CREATE INDEX people_promotion_started_by_id_f99f623e ON public.people_promotion USING btree (started_by_id);

CREATE INDEX people_promotion_undone_by_id_b692c997 ON public.people_promotion USING btree (undone_by_id);

CREATE INDEX piece_conversation ON public.participation_conversationpiece USING btree (conversation_id, scope_id, written_at);

CREATE UNIQUE INDEX piece_given_once ON public.participation_piecerelease USING btree (piece_id, scope_id) WHERE (ended_at IS NULL);

CREATE INDEX piece_release_scope ON public.participation_piecerelease USING btree (scope_id, released_at DESC);

CREATE INDEX preliminary_to_apply ON public.cases_preliminaryanswer USING btree (sent_at) WHERE ((applied_at IS NULL) AND (sent_at IS NOT NULL));

CREATE INDEX preliminary_waiting ON public.cases_preliminaryanswer USING btree (scope_id) WHERE (sent_at IS NULL);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX progress_unit ON public.cases_sharedprogress USING btree (unit_id, scope_id, received_on);

CREATE INDEX promise_case ON public.cases_casepromise USING btree (case_id, scope_id, due_on);

CREATE INDEX promise_scope ON public.cases_casepromise USING btree (scope_id, due_on);

CREATE UNIQUE INDEX promoted_once_a_year ON public.people_promotion USING btree (school_year_id) WHERE (NOT ((state)::text = 'undone'::text));

CREATE INDEX protocol_case ON public.cases_rawprotocol USING btree (case_id, scope_id, taken_on DESC);

CREATE INDEX readings_of_referral ON public.referrals_referralreading USING btree (referral_id, invited_at);

CREATE INDEX readlog_scope_at ON public.access_readlogentry USING btree (scope_id, at DESC);

CREATE INDEX readlog_user_at ON public.access_readlogentry USING btree (user_id, at DESC);

CREATE INDEX referral_answer_waiting ON public.referrals_referralpreliminaryanswer USING btree (due_on) WHERE (sent_at IS NULL);

CREATE INDEX referral_awaits_check ON public.referrals_referral USING btree (scope_id) WHERE awaits_check;

CREATE INDEX referral_awaits_intake ON public.referrals_referral USING btree (scope_id) WHERE awaits_intake;

CREATE INDEX referral_files ON public.referrals_referralattachment USING btree (referral_id, scope_id, added_at);

CREATE INDEX referral_guardians ON public.referrals_referralguardian USING btree (referral_id, scope_id, last_name);

CREATE INDEX referral_measures ON public.referrals_triedmeasure USING btree (referral_id, scope_id, "position");

CREATE INDEX referral_missing ON public.referrals_deficiencynotice USING btree (referral_id, scope_id, asked_at DESC);

CREATE INDEX referral_scope ON public.referrals_referral USING btree (scope_id, started_at DESC);

CREATE INDEX referral_unit ON public.referrals_referral USING btree (unit_id, started_at DESC);

CREATE INDEX referral_viewings ON public.referrals_referralviewing USING btree (referral_id, scope_id, registered_at);

CREATE INDEX referrals_referral_unit_id_ee4e7031 ON public.referrals_referral USING btree (unit_id);

CREATE INDEX refusal_plan_scope ON public.participation_refusalplan USING btree (scope_id, made_at DESC);

CREATE INDEX release_replaced ON public.documents_release USING btree (replaces_id) WHERE (replaces_id IS NOT NULL);

CREATE INDEX release_scope ON public.documents_release USING btree (scope_id, released_at DESC);

CREATE INDEX release_untold ON public.documents_release USING btree (released_at) WHERE (told_at IS NULL);

CREATE INDEX remark_section ON public.assessments_remark USING btree (section_id, scope_id, written_at);

CREATE INDEX report_scope ON public.papers_unitreport USING btree (scope_id, id DESC);

CREATE INDEX responses_of_reader ON public.referrals_referralresponse USING btree (scope_id, said_at);

CREATE INDEX responses_of_referral ON public.referrals_referralresponse USING btree (referral_id, scope_id, said_at);

CREATE INDEX responsibility_guardian ON public.people_responsibilitychange USING btree (guardian_id, scope_id);

CREATE INDEX review_latest ON public.desk_worklistreview USING btree (user_id, view, reviewed_at DESC);

CREATE INDEX review_of_document ON public.papers_documentreview USING btree (written_id, scope_id, asked_at DESC);

CREATE UNIQUE INDEX revision_number_once ON public.documents_revision USING btree (section_id, number) WHERE (NOT set_aside);

CREATE INDEX revision_section ON public.documents_revision USING btree (section_id, scope_id, number DESC);

CREATE UNIQUE INDEX safe_once ON public.people_safeguardian USING btree (grading_id, guardian_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);

CREATE INDEX safety_scope ON public.participation_safetyanswer USING btree (scope_id, answered_at DESC);

CREATE INDEX scope_of_subject ON public.access_scope USING btree (subject_id) INCLUDE (id);

CREATE INDEX secrecy_answer_case ON public.cases_secrecyanswer USING btree (case_id, scope_id, registered_at DESC);

CREATE INDEX secrecy_exception_case ON public.cases_secrecyexception USING btree (case_id, scope_id, made_at DESC);

CREATE INDEX secrecy_release_case ON public.cases_secrecyrelease USING btree (case_id, scope_id, asked_at DESC);

CREATE INDEX section_words ON public.documents_section USING gin (search);

CREATE INDEX sending_of_document ON public.papers_documentsending USING btree (written_id, scope_id, sent_at DESC);

CREATE INDEX shared_with ON public.cases_coassignment USING btree (user_id) WHERE (ended_at IS NULL);

CREATE INDEX sharing_scope ON public.participation_sharingpreference USING btree (scope_id, decided_at DESC);

CREATE INDEX shield_scope ON public.documents_documentshield USING btree (scope_id, shut_at DESC);

CREATE INDEX shieldreview_scope ON public.people_shieldreview USING btree (scope_id, reviewed_at);

CREATE INDEX signings_of_report ON public.papers_reportsignature USING btree (report_id, scope_id, signed_at DESC);

CREATE UNIQUE INDEX staff_member_once ON public.organisation_staffmember USING btree (user_id) WHERE (ends_on IS NULL);

CREATE INDEX standard_text_title ON public.assessments_standardtext USING btree (language, title);

CREATE INDEX step_case ON public.cases_casestep USING btree (case_id, scope_id, at);

CREATE INDEX submission_at ON public.referrals_referralsubmission USING btree (submitted_at);

CREATE INDEX system_referral_accepted ON public.systemwork_systemreferral USING btree (adviser_id) WHERE ((state)::text = 'accepted'::text);

CREATE UNIQUE INDEX system_referral_ends_once ON public.systemwork_systemreferralstep USING btree (referral_id) WHERE ((kind)::text = ANY (ARRAY[('accepted'::character varying)::text, ('advised'::character varying)::text, ('withdrawn'::character varying)::text]));

CREATE INDEX system_referral_of_unit ON public.systemwork_systemreferral USING btree (unit_id, sent_at DESC);

CREATE INDEX system_referral_waiting ON public.systemwork_systemreferral USING btree (sent_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX systemwork_activity_referral_id_e84cb994 ON public.systemwork_activity USING btree (referral_id);

CREATE INDEX systemwork_systemreferralstep_referral_id_55cf4858 ON public.systemwork_systemreferralstep USING btree (referral_id);

CREATE INDEX task_scope ON public.planning_worktask USING btree (scope_id, due_on);

CREATE INDEX training_user ON public.access_privacytraining USING btree (user_id, valid_until);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE UNIQUE INDEX unit_employee_once ON public.organisation_unitemployee USING btree (unit_id, user_id) WHERE (ends_on IS NULL);

CREATE UNIQUE INDEX unit_name_once ON public.organisation_unit USING btree (name) WHERE (closed_on IS NULL);

CREATE INDEX unit_paper_case ON public.cases_unitpaper USING btree (case_id, scope_id, sent_at DESC);

CREATE UNIQUE INDEX unit_teacher_once ON public.organisation_unitteacher USING btree (unit_id, user_id) WHERE (ends_on IS NULL);

CREATE INDEX unusual_answered ON public.desk_unusualreading USING btree (followed_at DESC) WHERE (followed_at IS NOT NULL);

CREATE INDEX unusual_of_reader ON public.desk_unusualreading USING btree (reader_id, week_on DESC);

CREATE INDEX unusual_waiting ON public.desk_unusualreading USING btree (week_on) WHERE (followed_at IS NULL);

CREATE INDEX visit_case ON public.cases_visit USING btree (case_id, scope_id, day DESC);

CREATE INDEX visits_of_visitor ON public.cases_visit USING btree (visitor_id, day) WHERE (cancelled_at IS NULL);

CREATE INDEX waiting_answer_case ON public.cases_waitinganswer USING btree (case_id, scope_id, answered_at DESC);

CREATE INDEX waiting_measure_case ON public.cases_waitingmeasure USING btree (case_id, scope_id, starts_on);

CREATE INDEX wish_scope ON public.participation_familywish USING btree (scope_id, asked_at DESC);

CREATE INDEX wish_waiting ON public.participation_familywish USING btree (asked_at) WHERE (applied_at IS NULL);

CREATE INDEX year_group_child ON public.people_yeargroup USING btree (child_id, scope_id);

CREATE INDEX year_group_promotion ON public.people_yeargroup USING btree (promotion_id) WHERE (promotion_id IS NOT NULL);

CREATE INDEX year_plan_child ON public.people_yearplan USING btree (child_id, scope_id);

CREATE TRIGGER access_denial_forget AFTER INSERT OR DELETE OR UPDATE ON public.access_denial FOR EACH STATEMENT EXECUTE FUNCTION public.app_forget_scopes();

CREATE TRIGGER access_denialexception_forget AFTER INSERT OR DELETE OR UPDATE ON public.access_denialexception FOR EACH STATEMENT EXECUTE FUNCTION public.app_forget_scopes();

CREATE TRIGGER access_grant_forget AFTER INSERT OR DELETE OR UPDATE ON public.access_grant FOR EACH STATEMENT EXECUTE FUNCTION public.app_forget_scopes();

CREATE TRIGGER access_grant_subject BEFORE INSERT OR UPDATE OF scope_id, subject_id ON public.access_grant FOR EACH ROW EXECUTE FUNCTION public.access_grant_keeps_subject();

CREATE TRIGGER access_scope_subject AFTER UPDATE OF subject_id ON public.access_scope FOR EACH ROW WHEN ((new.subject_id IS DISTINCT FROM old.subject_id)) EXECUTE FUNCTION public.access_scope_tells_grants();

CREATE TRIGGER awaits_deleted AFTER DELETE ON public.referrals_completenesscheck REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER awaits_deleted AFTER DELETE ON public.referrals_intakedecision REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER awaits_deleted AFTER DELETE ON public.referrals_referralsubmission REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER awaits_written AFTER INSERT ON public.referrals_completenesscheck REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER awaits_written AFTER INSERT ON public.referrals_intakedecision REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER awaits_written AFTER INSERT ON public.referrals_referralsubmission REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.app_referrals_await_again();

CREATE TRIGGER case_tells_reports AFTER INSERT OR UPDATE OF referral_id ON public.cases_individualcase FOR EACH ROW WHEN ((new.referral_id IS NOT NULL)) EXECUTE FUNCTION public.cases_case_tells_reports();

CREATE TRIGGER case_threads_follow AFTER UPDATE OF closed_on, unit_id ON public.cases_individualcase FOR EACH ROW WHEN (((new.closed_on IS DISTINCT FROM old.closed_on) OR (new.unit_id IS DISTINCT FROM old.unit_id))) EXECUTE FUNCTION public.cases_case_threads_follow();

CREATE TRIGGER consent_is_ones_own BEFORE INSERT OR UPDATE OF scope_id ON public.participation_consent FOR EACH ROW EXECUTE FUNCTION public.app_consent_is_ones_own();

CREATE TRIGGER documents_dispatch_held BEFORE INSERT OR UPDATE OF sent_at ON public.documents_dispatch FOR EACH ROW EXECUTE FUNCTION public.documents_dispatch_is_held();

CREATE TRIGGER enrolment_old_unit_leaves AFTER INSERT ON public.people_enrolment FOR EACH ROW WHEN ((new.ends_on IS NULL)) EXECUTE FUNCTION public.people_enrolment_old_unit_leaves();

CREATE CONSTRAINT TRIGGER enrolment_reports_end AFTER UPDATE OF ends_on ON public.people_enrolment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.ends_on IS NOT NULL) AND (new.ends_on IS DISTINCT FROM old.ends_on))) EXECUTE FUNCTION public.people_enrolment_reports_end();

CREATE TRIGGER enrolment_reports_follow AFTER INSERT ON public.people_enrolment FOR EACH ROW WHEN ((new.ends_on IS NULL)) EXECUTE FUNCTION public.people_enrolment_reports_follow();

CREATE TRIGGER grant_thread_follows AFTER INSERT OR UPDATE OF ends_at ON public.access_grant FOR EACH ROW WHEN (((new.basis)::text = 'named_teacher'::text)) EXECUTE FUNCTION public.access_grant_thread_follows();

CREATE TRIGGER locked_note_stays BEFORE UPDATE ON public.cases_casenote FOR EACH ROW WHEN (((old.locked_at IS NOT NULL) AND ((old.html IS DISTINCT FROM new.html) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.happened_on IS DISTINCT FROM new.happened_on) OR ((old.place)::text IS DISTINCT FROM (new.place)::text) OR (old.written_by_id IS DISTINCT FROM new.written_by_id) OR (old.written_at IS DISTINCT FROM new.written_at) OR (old.locked_at IS DISTINCT FROM new.locked_at) OR (old.case_id IS DISTINCT FROM new.case_id) OR (old.corrects_id IS DISTINCT FROM new.corrects_id)))) EXECUTE FUNCTION public.cases_note_is_locked();

CREATE TRIGGER opening_ends_readings AFTER UPDATE OF closed_at ON public.participation_portalopening FOR EACH ROW WHEN (((new.closed_at IS NOT NULL) AND (old.closed_at IS NULL))) EXECUTE FUNCTION public.participation_opening_ends_readings();

CREATE TRIGGER people_child_too_near AFTER INSERT OR UPDATE OF identity_hash, search_text, birth_date ON public.people_child FOR EACH ROW EXECUTE FUNCTION public.people_folder_too_near();

CREATE TRIGGER people_declaredtie_too_near AFTER INSERT OR UPDATE ON public.people_declaredtie FOR EACH ROW EXECUTE FUNCTION public.people_employee_too_near();

CREATE TRIGGER people_employeenumber_too_near AFTER INSERT OR UPDATE ON public.people_employeenumber FOR EACH ROW EXECUTE FUNCTION public.people_employee_too_near();

CREATE TRIGGER people_guardian_too_near AFTER INSERT OR UPDATE OF identity_hash, scope_id ON public.people_guardian FOR EACH ROW WHEN ((new.identity_hash IS NOT NULL)) EXECUTE FUNCTION public.people_folder_too_near();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

CREATE TRIGGER published_version_stays BEFORE UPDATE ON public.papers_templateversion FOR EACH ROW WHEN (((old.published_at IS NOT NULL) AND ((old.content IS DISTINCT FROM new.content) OR (old.number IS DISTINCT FROM new.number) OR (old.template_id IS DISTINCT FROM new.template_id) OR ((old.origin)::text IS DISTINCT FROM (new.origin)::text) OR (old.published_at IS DISTINCT FROM new.published_at) OR (old.made_by_id IS DISTINCT FROM new.made_by_id)))) EXECUTE FUNCTION public.papers_version_is_kept();

CREATE TRIGGER referral_tells_reports AFTER UPDATE OF child_id ON public.referrals_referral FOR EACH ROW WHEN (((new.child_id IS NOT NULL) AND (new.child_id IS DISTINCT FROM old.child_id))) EXECUTE FUNCTION public.referrals_referral_tells_reports();

CREATE TRIGGER secrecyanswer_holds AFTER INSERT ON public.cases_secrecyanswer FOR EACH ROW EXECUTE FUNCTION public.cases_secrecyanswer_holds();

CREATE TRIGGER transfer_old_unit_leaves AFTER INSERT ON public.cases_transferquestion FOR EACH ROW WHEN ((new.to_unit_id IS NULL)) EXECUTE FUNCTION public.cases_transfer_old_unit_leaves();

CREATE TRIGGER transfer_reports_end AFTER INSERT ON public.cases_transferquestion FOR EACH ROW WHEN ((new.to_unit_id IS NULL)) EXECUTE FUNCTION public.cases_transfer_reports_end();

CREATE TRIGGER transferanswer_holds AFTER INSERT ON public.cases_transferanswer FOR EACH ROW EXECUTE FUNCTION public.cases_transferanswer_holds();

CREATE TRIGGER withdrawn_version_stays BEFORE UPDATE ON public.papers_templateversion FOR EACH ROW WHEN (((old.withdrawn_at IS NOT NULL) AND ((old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR (old.content IS DISTINCT FROM new.content) OR (old.published_at IS DISTINCT FROM new.published_at)))) EXECUTE FUNCTION public.papers_version_is_kept();

ALTER TABLE ONLY public.access_conductacceptance
    ADD CONSTRAINT access_conductaccept_conduct_id_d7ba46ee_fk_access_co FOREIGN KEY (conduct_id) REFERENCES public.access_codeofconduct(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_conductacceptance
    ADD CONSTRAINT access_conductacceptance_user_id_4a4d2188_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denial
    ADD CONSTRAINT access_denial_lifted_by_id_f53cd882_fk_access_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denial
    ADD CONSTRAINT access_denial_made_by_id_76425170_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denial
    ADD CONSTRAINT access_denial_scope_id_ad6ecdc8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denial
    ADD CONSTRAINT access_denial_user_id_de8be6c1_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denialexception
    ADD CONSTRAINT access_denialexception_denial_id_349b1821_fk_access_denial_id FOREIGN KEY (denial_id) REFERENCES public.access_denial(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_denialexception
    ADD CONSTRAINT access_denialexception_user_id_f38b62f7_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_externalidentity
    ADD CONSTRAINT access_externalidentity_linked_by_id_8dbc0768_fk_access_user_id FOREIGN KEY (linked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_externalidentity
    ADD CONSTRAINT access_externalidentity_user_id_2fd4a651_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_ended_by_id_a4c97497_fk_access_user_id FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_given_by_id_c9d41329_fk_access_user_id FOREIGN KEY (given_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_scope_id_ba228162_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_subject_id_9c9e03b5_fk_access_scope_id FOREIGN KEY (subject_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_user_id_d8a84bc9_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_made_by_id_580036f2_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_user_id_1e8373d1_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_knowndevice
    ADD CONSTRAINT access_knowndevice_user_id_681cd24a_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_measuretreatment
    ADD CONSTRAINT access_measuretreatm_recorded_by_id_56a9e802_fk_access_us FOREIGN KEY (recorded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_noticechoice
    ADD CONSTRAINT access_noticechoice_user_id_dc1d8534_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_noticedelivery
    ADD CONSTRAINT access_noticedelivery_user_id_0825df3a_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_notification
    ADD CONSTRAINT access_notification_delivery_id_3add58be_fk_access_no FOREIGN KEY (delivery_id) REFERENCES public.access_noticedelivery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_notification
    ADD CONSTRAINT access_notification_user_id_e4f6ee46_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_privacytraining
    ADD CONSTRAINT access_privacytraini_registered_by_id_ce2a0db8_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_privacytraining
    ADD CONSTRAINT access_privacytraining_user_id_0bb9d28b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_subject_id_154b9b96_fk_access_scope_id FOREIGN KEY (subject_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_servicechoice
    ADD CONSTRAINT access_servicechoice_chosen_by_id_baf62563_fk_access_user_id FOREIGN KEY (chosen_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.access_unknownsignin
    ADD CONSTRAINT access_unknownsignin_settled_by_id_48e78fad_fk_access_user_id FOREIGN KEY (settled_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT accessitem_masked_file FOREIGN KEY (masked_file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT accessitem_of_request FOREIGN KEY (request_id, scope_id) REFERENCES public.retention_accessrequest(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT accessrequest_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT agreement_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT announced_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT answer_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT answer_of_help_asked FOREIGN KEY (asked_id, scope_id) REFERENCES public.cases_helpasked(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeanswer
    ADD CONSTRAINT answer_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT answer_of_request FOREIGN KEY (request_id, scope_id) REFERENCES public.retention_accessrequest(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT answer_to_control FOREIGN KEY (control_id, scope_id) REFERENCES public.assessments_qualitycontrol(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT answer_to_county_notice FOREIGN KEY (notice_id, case_id) REFERENCES public.cases_countynotice(id, case_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT answer_to_secrecy_release FOREIGN KEY (release_id, case_id) REFERENCES public.cases_secrecyrelease(id, case_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT answer_to_transfer FOREIGN KEY (question_id, case_id) REFERENCES public.cases_transferquestion(id, case_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_appeal
    ADD CONSTRAINT appeal_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessment_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessment_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessme_assessment_id_dd0a62cc_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_expertassessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT assessments_assessme_assessment_id_e1846351_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_expertassessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessme_final_id_fe9fe52c_fk_documents FOREIGN KEY (final_id) REFERENCES public.documents_finaldocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT assessments_assessme_scope_id_8d0e36d8_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessme_scope_id_d2a5e88a_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT assessments_assessme_sent_by_id_5ec3bce3_fk_access_us FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT assessments_assessme_signed_by_id_05dbcd60_fk_access_us FOREIGN KEY (signed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_elementmark
    ADD CONSTRAINT assessments_elementm_assessment_id_36285626_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_expertassessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_elementmark
    ADD CONSTRAINT assessments_elementmark_marked_by_id_527ad456_fk_access_user_id FOREIGN KEY (marked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_elementmark
    ADD CONSTRAINT assessments_elementmark_scope_id_653a52d3_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessments_expertas_case_id_6c90722a_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessments_expertas_document_id_d8ff78f4_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_expertassessment
    ADD CONSTRAINT assessments_expertas_scope_id_eedb583a_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT assessments_qualitya_answered_by_id_c51da658_fk_access_us FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT assessments_qualitya_control_id_416c24aa_fk_assessmen FOREIGN KEY (control_id) REFERENCES public.assessments_qualitycontrol(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualityanswer
    ADD CONSTRAINT assessments_qualityanswer_scope_id_8f9a522c_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualityc_asked_by_id_014005db_fk_access_us FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualityc_assessment_id_576e4fe0_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_expertassessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualityc_controller_id_39c0118b_fk_access_us FOREIGN KEY (controller_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualityc_instead_of_id_152f2973_fk_assessmen FOREIGN KEY (instead_of_id) REFERENCES public.assessments_qualitycontrol(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT assessments_qualitycontrol_scope_id_fa6fb76f_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT assessments_remark_scope_id_f69e1a08_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT assessments_remark_section_id_9ab170b0_fk_documents_section_id FOREIGN KEY (section_id) REFERENCES public.documents_section(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT assessments_remark_settled_by_id_5edc26f4_fk_access_user_id FOREIGN KEY (settled_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT assessments_remark_written_by_id_a1ec5e5a_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_standardtext
    ADD CONSTRAINT assessments_standard_replaces_id_77f16d25_fk_assessmen FOREIGN KEY (replaces_id) REFERENCES public.assessments_standardtext(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_standardtext
    ADD CONSTRAINT assessments_standard_written_by_id_4427a20a_fk_access_us FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT assignment_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT attachment_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT attachment_of_message FOREIGN KEY (message_id, scope_id) REFERENCES public.cases_portalmessage(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT attachment_of_note FOREIGN KEY (note_id, scope_id) REFERENCES public.cases_casenote(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT attachment_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT case_about_child FOREIGN KEY (child_id, folder_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT case_document_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT case_document_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT case_import_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT case_scope_about_folder FOREIGN KEY (scope_id, folder_id) REFERENCES public.access_scope(id, subject_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessended
    ADD CONSTRAINT cases_accessended_review_id_96c6a0ae_fk_cases_accessreview_id FOREIGN KEY (review_id) REFERENCES public.cases_accessreview(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessended
    ADD CONSTRAINT cases_accessended_user_id_41df9748_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewli_answered_by_id_5a3831b7_fk_access_us FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewli_case_id_13201682_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewli_review_id_0b1c341a_fk_cases_acc FOREIGN KEY (review_id) REFERENCES public.cases_accessreview(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewline_scope_id_f94c8cfb_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accessreviewline
    ADD CONSTRAINT cases_accessreviewline_user_id_2249eff8_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT cases_announceddate_announced_by_id_a272a6fd_fk_access_user_id FOREIGN KEY (announced_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT cases_announceddate_case_id_1c47dcbb_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_announceddate
    ADD CONSTRAINT cases_announceddate_scope_id_bfebf51a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_appeal
    ADD CONSTRAINT cases_appeal_case_id_6c95c465_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_appeal
    ADD CONSTRAINT cases_appeal_registered_by_id_24961a4c_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_appeal
    ADD CONSTRAINT cases_appeal_scope_id_4acd18e8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT cases_assignment_assigned_by_id_6a6ad9f5_fk_access_user_id FOREIGN KEY (assigned_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT cases_assignment_case_id_b0be0e7a_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT cases_assignment_holder_id_53f647dc_fk_access_user_id FOREIGN KEY (holder_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_assignment
    ADD CONSTRAINT cases_assignment_scope_id_6fc067fc_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT cases_casedecider_case_id_ce738712_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT cases_casedecider_office_id_dce61d02_fk_organisat FOREIGN KEY (office_id) REFERENCES public.organisation_decidingoffice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT cases_casedecider_scope_id_4193c1ca_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT cases_caseimport_file_id_52cc2e19_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT cases_caseimport_scope_id_b08fc046_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimport
    ADD CONSTRAINT cases_caseimport_uploaded_by_id_0199f725_fk_access_user_id FOREIGN KEY (uploaded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT cases_caseimportrow_batch_id_cbce49f8_fk_cases_caseimport_id FOREIGN KEY (batch_id) REFERENCES public.cases_caseimport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT cases_caseimportrow_case_id_97a077a4_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT cases_caseimportrow_scope_id_f4a7a38a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseintroduction
    ADD CONSTRAINT cases_caseintroducti_case_id_0441ed29_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseintroduction
    ADD CONSTRAINT cases_caseintroduction_scope_id_36cc120a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseintroduction
    ADD CONSTRAINT cases_caseintroduction_written_by_id_3d8df2a3_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_best_interests_id_4644628b_fk_participa FOREIGN KEY (best_interests_id) REFERENCES public.participation_bestinterestsassessment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_case_id_fd10eb8b_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_corrects_id_15e82fd7_fk_cases_casenote_id FOREIGN KEY (corrects_id) REFERENCES public.cases_casenote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_locked_by_id_4c00d3ce_fk_access_user_id FOREIGN KEY (locked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_message_id_e8b847e1_fk_cases_portalmessage_id FOREIGN KEY (message_id) REFERENCES public.cases_portalmessage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_scope_id_db612ff9_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_visit_id_ea592d37_fk_cases_visit_id FOREIGN KEY (visit_id) REFERENCES public.cases_visit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT cases_casenote_written_by_id_19b638b4_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT cases_casepromise_case_id_ee054845_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT cases_casepromise_guardian_id_8b791088_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT cases_casepromise_made_by_id_26ccd774_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT cases_casepromise_scope_id_5c34d00d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT cases_casereview_case_id_d1c11ebd_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT cases_casereview_reviewed_by_id_ac980b04_fk_access_user_id FOREIGN KEY (reviewed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT cases_casereview_scope_id_449aa57d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_case_id_137af925_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_guardian_id_3a703f62_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_scope_id_de951c73_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_teacher_id_11c95197_fk_access_user_id FOREIGN KEY (teacher_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casescope
    ADD CONSTRAINT cases_casescope_unit_id_fc2d395b_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_by_id_cce6e4eb_fk_access_user_id FOREIGN KEY (by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_case_id_70bbe3b6_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT cases_casestep_scope_id_9e4c490b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_case_id_7fba52e5_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_closed_by_id_de26b27a_fk_access_user_id FOREIGN KEY (closed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT cases_closure_scope_id_9c22be5f_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT cases_coassignment_assigned_by_id_18092e62_fk_access_user_id FOREIGN KEY (assigned_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT cases_coassignment_case_id_1c436654_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT cases_coassignment_scope_id_65a4c11b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT cases_coassignment_user_id_7984ad61_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_child_id_f2fccc97_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_file_id_cd14dfcb_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_folder_id_44d80a53_fk_access_scope_id FOREIGN KEY (folder_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_reported_by_id_30cdc074_fk_access_user_id FOREIGN KEY (reported_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT cases_concernreport_scope_id_21a13183_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT cases_countynotice_asked_by_id_7b24e7c0_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT cases_countynotice_case_id_3290ef10_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT cases_countynotice_left_out_by_id_79af36b1_fk_access_user_id FOREIGN KEY (left_out_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT cases_countynotice_scope_id_f5f8fc96_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticean_case_id_8293c17f_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticean_file_id_0cc6c97b_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticean_notice_id_b621ad89_fk_cases_cou FOREIGN KEY (notice_id) REFERENCES public.cases_countynotice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticean_registered_by_id_720e6b01_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT cases_countynoticeanswer_scope_id_2bf911e8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticese_case_id_7870425e_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticese_file_id_62b0dee0_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticese_notice_id_a7332d9e_fk_cases_cou FOREIGN KEY (notice_id) REFERENCES public.cases_countynotice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticesending_scope_id_14ce7ff7_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT cases_countynoticesending_sent_by_id_c2c9f237_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT cases_decisionnotice_decision_id_b6ff3c28_fk_cases_dec FOREIGN KEY (decision_id) REFERENCES public.cases_decisionregistration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT cases_decisionnotice_registered_by_id_bff6b6fa_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT cases_decisionnotice_scope_id_87373560_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT cases_decisionregist_case_id_8994b1ea_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT cases_decisionregist_file_id_8828ca58_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT cases_decisionregist_registered_by_id_89e7d461_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT cases_decisionregistration_scope_id_a9d37967_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_delaynotice
    ADD CONSTRAINT cases_delaynotice_announced_id_f87965af_fk_cases_ann FOREIGN KEY (announced_id) REFERENCES public.cases_announceddate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_delaynotice
    ADD CONSTRAINT cases_delaynotice_scope_id_2c60e18a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_educationplanstatus
    ADD CONSTRAINT cases_educationplans_case_id_7868b9e0_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_educationplanstatus
    ADD CONSTRAINT cases_educationplans_recorded_by_id_461b2b5c_fk_access_us FOREIGN KEY (recorded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_educationplanstatus
    ADD CONSTRAINT cases_educationplanstatus_scope_id_b3d9b669_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT cases_emergencyacces_case_id_29dd7986_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT cases_emergencyaccess_scope_id_e94a2aeb_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT cases_emergencyaccess_user_id_7e9d0c40_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT cases_emergencyrevie_taken_id_729cbf1d_fk_cases_eme FOREIGN KEY (taken_id) REFERENCES public.cases_emergencyaccess(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT cases_emergencyreview_reviewed_by_id_b0bc1f75_fk_access_user_id FOREIGN KEY (reviewed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT cases_emergencyreview_scope_id_77acb876_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_followup
    ADD CONSTRAINT cases_followup_case_id_8a9f2d2a_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_followup
    ADD CONSTRAINT cases_followup_owner_id_5cf2ecb8_fk_access_user_id FOREIGN KEY (owner_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_followup
    ADD CONSTRAINT cases_followup_scope_id_da0200d6_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT cases_guardiancopy_case_id_9b22af21_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT cases_guardiancopy_decided_by_id_9a187526_fk_access_user_id FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT cases_guardiancopy_file_id_183bc866_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT cases_guardiancopy_scope_id_18a84121_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT cases_helpanswer_asked_id_2f711f7e_fk_cases_helpasked_id FOREIGN KEY (asked_id) REFERENCES public.cases_helpasked(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT cases_helpanswer_registered_by_id_158d0523_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpanswer
    ADD CONSTRAINT cases_helpanswer_scope_id_56efc948_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT cases_helpasked_case_id_fc460c6d_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT cases_helpasked_guardian_id_99502744_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT cases_helpasked_scope_id_a987c026_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT cases_helpdeviation_case_id_91ad1d45_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT cases_helpdeviation_replied_by_id_f124785c_fk_access_user_id FOREIGN KEY (replied_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT cases_helpdeviation_scope_id_4264fee7_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_impartialitydeclaration
    ADD CONSTRAINT cases_impartialityde_case_id_3f8f8231_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_impartialitydeclaration
    ADD CONSTRAINT cases_impartialityde_scope_id_fbea0c99_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_impartialitydeclaration
    ADD CONSTRAINT cases_impartialityde_user_id_e5fe1913_fk_access_us FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_announced_by_id_063b16f1_fk_access_user_id FOREIGN KEY (announced_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_child_id_b71e9c38_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_earlier_id_e4f38cdf_fk_cases_ind FOREIGN KEY (earlier_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_folder_id_96259bb6_fk_access_scope_id FOREIGN KEY (folder_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_holder_id_588cee22_fk_access_user_id FOREIGN KEY (holder_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_next_owner_id_7e161e4c_fk_access_user_id FOREIGN KEY (next_owner_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_referral_id_a1644656_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_reviewed_by_id_77ede754_fk_access_user_id FOREIGN KEY (reviewed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_scope_id_84d96ebf_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT cases_individualcase_unit_id_0750b799_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT cases_interimquestio_case_id_e1656761_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT cases_interimquestion_answered_by_id_0049c156_fk_access_user_id FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT cases_interimquestion_scope_id_78bb223c_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_keptupload
    ADD CONSTRAINT cases_keptupload_user_id_31e5b1d3_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT cases_lateentry_case_id_15fb2dea_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT cases_lateentry_entered_by_id_63271e80_fk_access_user_id FOREIGN KEY (entered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT cases_lateentry_scope_id_b4582faa_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT cases_messageattachm_file_id_c6f6a3b3_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT cases_messageattachm_message_id_3be678e1_fk_cases_por FOREIGN KEY (message_id) REFERENCES public.cases_portalmessage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT cases_messageattachment_scope_id_4061bf9e_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT cases_noteattachment_added_by_id_11ccf8b6_fk_access_user_id FOREIGN KEY (added_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT cases_noteattachment_file_id_fc2ce5bf_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT cases_noteattachment_note_id_7970a762_fk_cases_casenote_id FOREIGN KEY (note_id) REFERENCES public.cases_casenote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT cases_noteattachment_scope_id_78607113_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT cases_partnershare_case_id_2b0cf6a6_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT cases_partnershare_scope_id_70b70714_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT cases_partnershare_shared_by_id_5ad28ba7_fk_access_user_id FOREIGN KEY (shared_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT cases_partnershare_user_id_0501beba_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_case_id_07eb111b_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_registered_by_id_6f529314_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_scope_id_d236c0ab_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT cases_portalmessage_case_id_76e535db_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT cases_portalmessage_scope_id_9b1bd9f9_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT cases_portalmessage_written_by_id_88b4bf07_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT cases_preliminaryans_case_id_a820b95f_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT cases_preliminaryanswer_scope_id_d89dfd17_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT cases_preliminaryanswer_sent_by_id_67ff9322_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT cases_preliminaryanswer_warned_by_id_3e861644_fk_access_user_id FOREIGN KEY (warned_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_promiseoutcome
    ADD CONSTRAINT cases_promiseoutcome_promise_id_ba963435_fk_cases_cas FOREIGN KEY (promise_id) REFERENCES public.cases_casepromise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_promiseoutcome
    ADD CONSTRAINT cases_promiseoutcome_registered_by_id_760f2c29_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_promiseoutcome
    ADD CONSTRAINT cases_promiseoutcome_scope_id_f0a9dd49_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT cases_rawprotocol_added_by_id_a48f02fa_fk_access_user_id FOREIGN KEY (added_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT cases_rawprotocol_case_id_fc744d8d_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT cases_rawprotocol_file_id_5d7e8ee2_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT cases_rawprotocol_scope_id_187bb100_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT cases_reopening_closure_id_9f423d72_fk_cases_closure_id FOREIGN KEY (closure_id) REFERENCES public.cases_closure(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT cases_reopening_reopened_by_id_218e8c66_fk_access_user_id FOREIGN KEY (reopened_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT cases_reopening_scope_id_ade509dc_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_case_id_76d66f1a_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_file_id_5332e5ae_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_registered_by_id_c88faf0b_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_release_id_7966e84e_fk_cases_sec FOREIGN KEY (release_id) REFERENCES public.cases_secrecyrelease(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT cases_secrecyanswer_scope_id_9772a6b2_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyexception
    ADD CONSTRAINT cases_secrecyexcepti_case_id_0e02b67b_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyexception
    ADD CONSTRAINT cases_secrecyexception_made_by_id_115d254e_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyexception
    ADD CONSTRAINT cases_secrecyexception_scope_id_0553a02b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT cases_secrecyrelease_asked_by_id_0c557194_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT cases_secrecyrelease_case_id_94102c5b_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT cases_secrecyrelease_ended_by_id_cbb9fef1_fk_access_user_id FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT cases_secrecyrelease_scope_id_fa9e4dda_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT cases_sharedprogress_case_id_c8efc5d5_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT cases_sharedprogress_scope_id_441cb6bb_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT cases_sharedprogress_unit_id_b67c1c57_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_case_id_534b6d63_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_guardian_id_c883ac65_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_question_id_6b32da37_fk_cases_tra FOREIGN KEY (question_id) REFERENCES public.cases_transferquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_registered_by_id_f545629b_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT cases_transferanswer_scope_id_99fba8b9_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackag_case_id_42129dd8_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackag_file_id_26e98b1c_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackag_question_id_920ce47b_fk_cases_tra FOREIGN KEY (question_id) REFERENCES public.cases_transferquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackage_made_by_id_93a5eba3_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT cases_transferpackage_scope_id_6d3ae2f5_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT cases_transferquesti_case_id_4e3ad7f5_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT cases_transferquesti_to_unit_id_eaea054b_fk_organisat FOREIGN KEY (to_unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT cases_transferquestion_scope_id_804f0a99_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT cases_unitpaper_case_id_5bfddd74_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT cases_unitpaper_file_id_4fd7719c_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT cases_unitpaper_scope_id_e260a931_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT cases_unitpaper_sent_by_id_f82e337e_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT cases_visit_booked_by_id_3787ee9a_fk_access_user_id FOREIGN KEY (booked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT cases_visit_case_id_03626767_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT cases_visit_scope_id_b63b80a5_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT cases_visit_visitor_id_15d3dc03_fk_access_user_id FOREIGN KEY (visitor_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitinganswer
    ADD CONSTRAINT cases_waitinganswer_answered_by_id_5077d3e7_fk_access_user_id FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitinganswer
    ADD CONSTRAINT cases_waitinganswer_case_id_56ea54f0_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitinganswer
    ADD CONSTRAINT cases_waitinganswer_scope_id_bcd8d64b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitingmeasure
    ADD CONSTRAINT cases_waitingmeasure_case_id_7501e8f0_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitingmeasure
    ADD CONSTRAINT cases_waitingmeasure_registered_by_id_8b06254f_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitingmeasure
    ADD CONSTRAINT cases_waitingmeasure_scope_id_59b5ad69_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT check_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_closure
    ADD CONSTRAINT closure_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_coassignment
    ADD CONSTRAINT co_assignment_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT concern_about_child FOREIGN KEY (child_id, folder_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_concernreport
    ADD CONSTRAINT concern_scope_about_folder FOREIGN KEY (scope_id, folder_id) REFERENCES public.access_scope(id, subject_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT control_instead_of FOREIGN KEY (instead_of_id, scope_id) REFERENCES public.assessments_qualitycontrol(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_qualitycontrol
    ADD CONSTRAINT control_of_assessment FOREIGN KEY (assessment_id, scope_id) REFERENCES public.assessments_expertassessment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT conversation_as_planned FOREIGN KEY (plan_id, scope_id) REFERENCES public.participation_conversationplan(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT correction_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT correction_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT correction_replaces FOREIGN KEY (replaces_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticeanswer
    ADD CONSTRAINT county_answer_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynotice
    ADD CONSTRAINT county_notice_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT county_sending_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT county_sending_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casedecider
    ADD CONSTRAINT decider_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT decision_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT decision_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionregistration
    ADD CONSTRAINT decision_where_decided FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casedecider(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_impartialitydeclaration
    ADD CONSTRAINT declaration_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_delaynotice
    ADD CONSTRAINT delay_of_date FOREIGN KEY (announced_id, scope_id) REFERENCES public.cases_announceddate(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.desk_savedview
    ADD CONSTRAINT desk_savedview_user_id_dbb53e52_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.desk_sharedview
    ADD CONSTRAINT desk_sharedview_shared_by_id_9215ddb0_fk_access_user_id FOREIGN KEY (shared_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.desk_unusualreading
    ADD CONSTRAINT desk_unusualreading_followed_by_id_b41d0739_fk_access_user_id FOREIGN KEY (followed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.desk_unusualreading
    ADD CONSTRAINT desk_unusualreading_reader_id_55cea243_fk_access_user_id FOREIGN KEY (reader_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.desk_worklistreview
    ADD CONSTRAINT desk_worklistreview_user_id_9105cfe5_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT dispatch_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_begun_by_id_d5a21952_fk_access_user_id FOREIGN KEY (begun_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_document_id_d7e8b3d3_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_replaces_id_77ff5a02_fk_documents FOREIGN KEY (replaces_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_correction
    ADD CONSTRAINT documents_correction_scope_id_809c0b59_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_failed_by_id_8e5c3476_fk_access_user_id FOREIGN KEY (failed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_file_id_87c84f29_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_made_by_id_494858dd_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_printed_by_id_b28c4e92_fk_access_user_id FOREIGN KEY (printed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_scope_id_a5e1751d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_dispatch
    ADD CONSTRAINT documents_dispatch_sent_by_id_52c54d51_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_scope_id_a7dd1a45_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_started_by_id_2b7431a7_fk_access_user_id FOREIGN KEY (started_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentshield
    ADD CONSTRAINT documents_documentsh_along_with_id_615cb4cc_fk_documents FOREIGN KEY (along_with_id) REFERENCES public.documents_documentshield(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentshield
    ADD CONSTRAINT documents_documentshield_ended_by_id_e769cdf3_fk_access_user_id FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentshield
    ADD CONSTRAINT documents_documentshield_scope_id_6314076c_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentshield
    ADD CONSTRAINT documents_documentshield_shut_by_id_8f2c1616_fk_access_user_id FOREIGN KEY (shut_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT documents_editingpre_document_id_569e4522_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT documents_editingpresence_scope_id_822e38c3_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT documents_editingpresence_user_id_91291564_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocum_document_id_01c7927c_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocum_file_id_a1bddb9d_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocum_finalised_by_id_59f18d68_fk_access_us FOREIGN KEY (finalised_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT documents_finaldocument_scope_id_1f220edd_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT documents_release_file_id_32e33956_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT documents_release_released_by_id_779f1206_fk_access_user_id FOREIGN KEY (released_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT documents_release_replaces_id_2fa48bec_fk_documents_release_id FOREIGN KEY (replaces_id) REFERENCES public.documents_release(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT documents_release_scope_id_77cc485e_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_saved_by_id_907c1a46_fk_access_user_id FOREIGN KEY (saved_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_scope_id_11f1107d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT documents_revision_section_id_80207e82_fk_documents_section_id FOREIGN KEY (section_id) REFERENCES public.documents_section(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_scopekey
    ADD CONSTRAINT documents_scopekey_scope_id_9772300f_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT documents_section_document_id_4c912d12_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT documents_section_saved_by_id_a66ed74a_fk_access_user_id FOREIGN KEY (saved_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT documents_section_scope_id_e5306630_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT documents_signature_final_id_b10e076a_fk_documents FOREIGN KEY (final_id) REFERENCES public.documents_finaldocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT documents_signature_scope_id_410258ea_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT documents_signature_user_id_a83e8967_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_scope_id_2a7c6fa6_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_storedfile
    ADD CONSTRAINT documents_storedfile_stored_by_id_660448f5_fk_access_user_id FOREIGN KEY (stored_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT drawing_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT drawing_of_conversation FOREIGN KEY (conversation_id, scope_id) REFERENCES public.participation_childconversation(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_individualcase
    ADD CONSTRAINT earlier_about_same_child FOREIGN KEY (earlier_id, folder_id) REFERENCES public.cases_individualcase(id, folder_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_identitynumber
    ADD CONSTRAINT earlier_number_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_educationplanstatus
    ADD CONSTRAINT education_plan_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyaccess
    ADD CONSTRAINT emergency_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT ended_place_in_folder FOREIGN KEY (ended_id, scope_id) REFERENCES public.people_enrolment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT enrolment_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT file_of_report FOREIGN KEY (report_id, scope_id) REFERENCES public.papers_unitreport(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT final_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_finaldocument
    ADD CONSTRAINT final_of_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_followup
    ADD CONSTRAINT follow_up_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT grading_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT guardian_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralguardian
    ADD CONSTRAINT guardian_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT guardiancopy_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_guardiancopy
    ADD CONSTRAINT guardiancopy_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpasked
    ADD CONSTRAINT help_asked_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_helpdeviation
    ADD CONSTRAINT help_deviation_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_interimquestion
    ADD CONSTRAINT interim_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseintroduction
    ADD CONSTRAINT introduction_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_keptpaper
    ADD CONSTRAINT kept_paper_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_lateentry
    ADD CONSTRAINT late_entry_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT mandate_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT mandate_of_guardian FOREIGN KEY (guardian_id, scope_id) REFERENCES public.people_guardian(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_elementmark
    ADD CONSTRAINT mark_of_assessment FOREIGN KEY (assessment_id, scope_id) REFERENCES public.assessments_expertassessment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_triedmeasure
    ADD CONSTRAINT measure_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT merge_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_messageattachment
    ADD CONSTRAINT message_attachment_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_portalmessage
    ADD CONSTRAINT message_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_noteattachment
    ADD CONSTRAINT note_attachment_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT note_best_interests FOREIGN KEY (best_interests_id, scope_id) REFERENCES public.participation_bestinterestsassessment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT note_from_visit FOREIGN KEY (visit_id, scope_id) REFERENCES public.cases_visit(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casenote
    ADD CONSTRAINT note_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_decisionnotice
    ADD CONSTRAINT notice_of_decision FOREIGN KEY (decision_id, scope_id) REFERENCES public.cases_decisionregistration(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_deficiencynotice
    ADD CONSTRAINT notice_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_absence
    ADD CONSTRAINT organisation_absence_registered_by_id_acfbd842_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_absence
    ADD CONSTRAINT organisation_absence_substitute_id_459ca120_fk_access_user_id FOREIGN KEY (substitute_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_absence
    ADD CONSTRAINT organisation_absence_user_id_d1f677dc_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_decidingoffice
    ADD CONSTRAINT organisation_decidin_municipality_id_2076d7e2_fk_organisat FOREIGN KEY (municipality_id) REFERENCES public.organisation_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_decisionpower
    ADD CONSTRAINT organisation_decisio_office_id_25ace398_fk_organisat FOREIGN KEY (office_id) REFERENCES public.organisation_decidingoffice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_officeemployee
    ADD CONSTRAINT organisation_officee_office_id_dc582278_fk_organisat FOREIGN KEY (office_id) REFERENCES public.organisation_decidingoffice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_officeemployee
    ADD CONSTRAINT organisation_officeemployee_user_id_52569573_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_position
    ADD CONSTRAINT organisation_positio_employee_id_abaa90ad_fk_organisat FOREIGN KEY (employee_id) REFERENCES public.organisation_staffmember(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_staffmember
    ADD CONSTRAINT organisation_staffmember_user_id_bd47f8a6_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_merged_into_id_182b5011_fk_organisat FOREIGN KEY (merged_into_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_municipality_id_73089c4d_fk_organisat FOREIGN KEY (municipality_id) REFERENCES public.organisation_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_scope_id_11565d56_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitabsence
    ADD CONSTRAINT organisation_unitabs_registered_by_id_3c577c4f_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitabsence
    ADD CONSTRAINT organisation_unitabs_substitute_id_b832cc11_fk_access_us FOREIGN KEY (substitute_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitabsence
    ADD CONSTRAINT organisation_unitabs_unit_id_3c76e997_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitabsence
    ADD CONSTRAINT organisation_unitabsence_user_id_fc349b45_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitcontact
    ADD CONSTRAINT organisation_unitcon_unit_id_63b4cbb2_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitcontact
    ADD CONSTRAINT organisation_unitcontact_user_id_0ca16f46_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitemployee
    ADD CONSTRAINT organisation_unitemp_unit_id_ef550f57_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitemployee
    ADD CONSTRAINT organisation_unitemployee_user_id_326fb2e3_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitteacher
    ADD CONSTRAINT organisation_unittea_unit_id_91a88318_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitteacher
    ADD CONSTRAINT organisation_unitteacher_user_id_4c113492_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_promiseoutcome
    ADD CONSTRAINT outcome_of_promise FOREIGN KEY (promise_id, scope_id) REFERENCES public.cases_casepromise(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT package_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT package_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferpackage
    ADD CONSTRAINT package_of_transfer FOREIGN KEY (question_id, case_id) REFERENCES public.cases_transferquestion(id, case_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_case_id_4f3a1fb2_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_document_id_86c667ba_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_scope_id_2b240a43_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_casedocument
    ADD CONSTRAINT papers_casedocument_version_id_605c501f_fk_papers_te FOREIGN KEY (version_id) REFERENCES public.papers_templateversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentrevie_instead_of_id_4005fd32_fk_papers_do FOREIGN KEY (instead_of_id) REFERENCES public.papers_documentreview(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentrevie_written_id_c49c49a0_fk_papers_ca FOREIGN KEY (written_id) REFERENCES public.papers_casedocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentreview_asked_by_id_e53583e5_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentreview_reader_id_012980bf_fk_access_user_id FOREIGN KEY (reader_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT papers_documentreview_scope_id_a03034a6_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT papers_documentsendi_file_id_677c2aad_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT papers_documentsendi_written_id_9d271aa0_fk_papers_ca FOREIGN KEY (written_id) REFERENCES public.papers_casedocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT papers_documentsending_scope_id_978bf28d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT papers_documentsending_sent_by_id_91aeff9a_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT papers_reportattachm_file_id_ca9376e3_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT papers_reportattachm_report_id_4d84e900_fk_papers_un FOREIGN KEY (report_id) REFERENCES public.papers_unitreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT papers_reportattachment_added_by_id_1f2f3de2_fk_access_user_id FOREIGN KEY (added_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT papers_reportattachment_scope_id_2440a1ac_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportsignature
    ADD CONSTRAINT papers_reportsignatu_report_id_cd49fc6f_fk_papers_un FOREIGN KEY (report_id) REFERENCES public.papers_unitreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportsignature
    ADD CONSTRAINT papers_reportsignature_scope_id_6503d314_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportsignature
    ADD CONSTRAINT papers_reportsignature_user_id_aa49e7b2_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT papers_templateversi_published_by_id_1e5bd208_fk_access_us FOREIGN KEY (published_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT papers_templateversi_template_id_5506daaa_fk_papers_do FOREIGN KEY (template_id) REFERENCES public.papers_documenttemplate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT papers_templateversi_withdrawn_by_id_e2c7adcb_fk_access_us FOREIGN KEY (withdrawn_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_templateversion
    ADD CONSTRAINT papers_templateversion_made_by_id_f9344791_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_case_id_3551e51c_fk_cases_individualcase_id FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_document_id_b063fb76_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_referral_id_809f9ad4_fk_referrals_referral_id FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_replaces_id_32c11fe3_fk_papers_unitreport_id FOREIGN KEY (replaces_id) REFERENCES public.papers_unitreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_scope_id_e0b90138_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_sent_by_id_10819eb2_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_unit_id_b7c564ed_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT papers_unitreport_version_id_05d8e5e6_fk_papers_te FOREIGN KEY (version_id) REFERENCES public.papers_templateversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_bestinterestsassessment
    ADD CONSTRAINT participation_bestin_assessed_by_id_4fac4d27_fk_access_us FOREIGN KEY (assessed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_bestinterestsassessment
    ADD CONSTRAINT participation_bestin_scope_id_9b6709e1_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT participation_childc_held_by_id_0ac9b899_fk_access_us FOREIGN KEY (held_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT participation_childc_plan_id_987c6ceb_fk_participa FOREIGN KEY (plan_id) REFERENCES public.participation_conversationplan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childconversation
    ADD CONSTRAINT participation_childc_scope_id_bef46e47_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childview
    ADD CONSTRAINT participation_childv_registered_by_id_32d477f7_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_childview
    ADD CONSTRAINT participation_childview_scope_id_39307ee8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT participation_consen_consent_id_c6079472_fk_participa FOREIGN KEY (consent_id) REFERENCES public.participation_consent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT participation_consen_file_id_95eec669_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT participation_consen_guardian_id_f890cb07_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT participation_consen_registered_by_id_3a319801_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT participation_consen_registered_by_id_fcdc726f_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT participation_consen_scope_id_5f2ebaf7_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consent
    ADD CONSTRAINT participation_consent_scope_id_69ae05c6_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT participation_conver_added_by_id_0c77e875_fk_access_us FOREIGN KEY (added_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT participation_conver_conversation_id_777aecd8_fk_participa FOREIGN KEY (conversation_id) REFERENCES public.participation_childconversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationpiece
    ADD CONSTRAINT participation_conver_conversation_id_e0d06f2f_fk_participa FOREIGN KEY (conversation_id) REFERENCES public.participation_childconversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT participation_conver_file_id_3274c388_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationplan
    ADD CONSTRAINT participation_conver_planned_by_id_492b8636_fk_access_us FOREIGN KEY (planned_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationdrawing
    ADD CONSTRAINT participation_conver_scope_id_5f60a22d_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationplan
    ADD CONSTRAINT participation_conver_scope_id_811f4a7f_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationpiece
    ADD CONSTRAINT participation_conver_scope_id_ff6ac0d5_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationpiece
    ADD CONSTRAINT participation_conver_written_by_id_3878aa59_fk_access_us FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_familywish
    ADD CONSTRAINT participation_familywish_asked_by_id_e52167a1_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_familywish
    ADD CONSTRAINT participation_familywish_scope_id_5e83893a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_guardianview
    ADD CONSTRAINT participation_guardi_guardian_id_d901a54b_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_guardianview
    ADD CONSTRAINT participation_guardi_registered_by_id_27290988_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_guardianview
    ADD CONSTRAINT participation_guardianview_scope_id_0ecad4ad_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearing
    ADD CONSTRAINT participation_hearin_document_id_3f2018e3_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingcomment
    ADD CONSTRAINT participation_hearin_guardian_id_989a733b_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT participation_hearin_guardian_id_f6f32109_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT participation_hearin_hearing_id_2a434f5d_fk_participa FOREIGN KEY (hearing_id) REFERENCES public.participation_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingcomment
    ADD CONSTRAINT participation_hearin_hearing_id_ec32093b_fk_participa FOREIGN KEY (hearing_id) REFERENCES public.participation_hearing(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT participation_hearin_registered_by_id_86d741dd_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingcomment
    ADD CONSTRAINT participation_hearin_registered_by_id_c15678cb_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingcomment
    ADD CONSTRAINT participation_hearin_scope_id_71d14966_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearingdelivery
    ADD CONSTRAINT participation_hearin_scope_id_cc4502a4_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearing
    ADD CONSTRAINT participation_hearing_ended_by_id_7ac9c0d1_fk_access_user_id FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearing
    ADD CONSTRAINT participation_hearing_scope_id_f79b6bfd_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_hearing
    ADD CONSTRAINT participation_hearing_sent_by_id_a0c0cf0a_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_notheardreason
    ADD CONSTRAINT participation_nothea_scope_id_b0213ad3_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_notheardreason
    ADD CONSTRAINT participation_nothea_stated_by_id_a4a6b225_fk_access_us FOREIGN KEY (stated_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_piecerelease
    ADD CONSTRAINT participation_piecer_ended_by_id_26b213ba_fk_access_us FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_piecerelease
    ADD CONSTRAINT participation_piecer_piece_id_194dea0f_fk_participa FOREIGN KEY (piece_id) REFERENCES public.participation_conversationpiece(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_piecerelease
    ADD CONSTRAINT participation_piecer_released_by_id_8be5f2d5_fk_access_us FOREIGN KEY (released_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_piecerelease
    ADD CONSTRAINT participation_piecerelease_scope_id_88b91e3d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portal_closed_by_id_0d6ed723_fk_access_us FOREIGN KEY (closed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portal_guardian_id_b107451f_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portal_opened_by_id_5aa2c3b7_fk_access_us FOREIGN KEY (opened_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portal_scope_id_3e59f844_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_portalopening
    ADD CONSTRAINT participation_portalopening_user_id_c9c77791_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_refusalplan
    ADD CONSTRAINT participation_refusalplan_made_by_id_a728dc27_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_refusalplan
    ADD CONSTRAINT participation_refusalplan_scope_id_19fc0e56_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_residentparentexception
    ADD CONSTRAINT participation_reside_ended_by_id_35961ffb_fk_access_us FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_residentparentexception
    ADD CONSTRAINT participation_reside_made_by_id_1661eb2b_fk_access_us FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_residentparentexception
    ADD CONSTRAINT participation_reside_scope_id_b9e697b1_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_safetyanswer
    ADD CONSTRAINT participation_safety_answered_by_id_5ead6ce2_fk_access_us FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_safetyanswer
    ADD CONSTRAINT participation_safety_conversation_id_9f604e54_fk_participa FOREIGN KEY (conversation_id) REFERENCES public.participation_childconversation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_safetyanswer
    ADD CONSTRAINT participation_safetyanswer_scope_id_d8da06c8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_sharingpreference
    ADD CONSTRAINT participation_sharin_decided_by_id_c9316d35_fk_access_us FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_sharingpreference
    ADD CONSTRAINT participation_sharin_scope_id_27d5a5f0_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_partnershare
    ADD CONSTRAINT partner_share_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT pause_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_child_id_544ee46a_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_denial_id_9bde8c79_fk_access_denial_id FOREIGN KEY (denial_id) REFERENCES public.access_denial(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_graded_by_id_a29558f4_fk_access_user_id FOREIGN KEY (graded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_lifted_by_id_c828df5f_fk_access_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_addressgrading
    ADD CONSTRAINT people_addressgrading_scope_id_43f1913b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_home_municipality_id_079454ff_fk_organisat FOREIGN KEY (home_municipality_id) REFERENCES public.organisation_municipality(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_merged_into_id_3492cbd3_fk_people_child_id FOREIGN KEY (merged_into_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_registered_by_id_6cd32a9b_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_scope_id_4e1f2cca_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_child
    ADD CONSTRAINT people_child_user_id_0a1765a8_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_declaredtie
    ADD CONSTRAINT people_declaredtie_user_id_68657895_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_employeenumber
    ADD CONSTRAINT people_employeenumbe_registered_by_id_c1781b1d_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_employeenumber
    ADD CONSTRAINT people_employeenumber_user_id_bf38925d_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT people_enrolment_child_id_978cc288_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT people_enrolment_scope_id_d5ab9f17_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_enrolment
    ADD CONSTRAINT people_enrolment_unit_id_71894ce4_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT people_guardian_child_id_19bb1332_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT people_guardian_responsibility_confi_fd737269_fk_access_us FOREIGN KEY (responsibility_confirmed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT people_guardian_scope_id_3cfac1a0_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_guardian
    ADD CONSTRAINT people_guardian_user_id_ce66536e_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_homestreet
    ADD CONSTRAINT people_homestreet_user_id_2c8264d3_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_identitynumber
    ADD CONSTRAINT people_identitynumber_child_id_2cef6ec9_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_identitynumber
    ADD CONSTRAINT people_identitynumber_replaced_by_id_12326c68_fk_access_user_id FOREIGN KEY (replaced_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_identitynumber
    ADD CONSTRAINT people_identitynumber_scope_id_4e51b2df_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT people_mandate_child_id_0f7e2359_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT people_mandate_guardian_id_647ae1d7_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT people_mandate_registered_by_id_fb67fa03_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_mandate
    ADD CONSTRAINT people_mandate_scope_id_9c8d7aca_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT people_personmerge_child_id_a3b89b0c_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT people_personmerge_decided_by_id_c3fb0e65_fk_access_user_id FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT people_personmerge_other_id_c1dd9fca_fk_people_child_id FOREIGN KEY (other_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_personmerge
    ADD CONSTRAINT people_personmerge_scope_id_38af4566_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_promotion
    ADD CONSTRAINT people_promotion_school_year_id_870b1521_fk_organisat FOREIGN KEY (school_year_id) REFERENCES public.organisation_schoolyear(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_promotion
    ADD CONSTRAINT people_promotion_started_by_id_f99f623e_fk_access_user_id FOREIGN KEY (started_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_promotion
    ADD CONSTRAINT people_promotion_undone_by_id_b692c997_fk_access_user_id FOREIGN KEY (undone_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT people_responsibilit_child_id_a04f58d2_fk_people_ch FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT people_responsibilit_guardian_id_20fcef39_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT people_responsibilit_registered_by_id_7e02138e_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT people_responsibilit_scope_id_4039b45d_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_safeguardian
    ADD CONSTRAINT people_safeguardian_grading_id_7a091226_fk_people_ad FOREIGN KEY (grading_id) REFERENCES public.people_addressgrading(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_safeguardian
    ADD CONSTRAINT people_safeguardian_guardian_id_e082d2cb_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_safeguardian
    ADD CONSTRAINT people_safeguardian_scope_id_570e65b6_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_dispatch_id_d7a02e33_fk_documents FOREIGN KEY (dispatch_id) REFERENCES public.documents_dispatch(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_given_id_8daead01_fk_documents_release_id FOREIGN KEY (given_id) REFERENCES public.documents_release(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_grading_id_ed54a524_fk_people_ad FOREIGN KEY (grading_id) REFERENCES public.people_addressgrading(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_guardian_id_925e2068_fk_people_guardian_id FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_release_id_7ec17d39_fk_documents_release_id FOREIGN KEY (release_id) REFERENCES public.documents_release(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_reviewed_by_id_af5893a8_fk_access_user_id FOREIGN KEY (reviewed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_shieldreview
    ADD CONSTRAINT people_shieldreview_scope_id_3993423e_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_child_id_6689b476_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_ended_id_dcfc9834_fk_people_enrolment_id FOREIGN KEY (ended_id) REFERENCES public.people_enrolment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_promotion_id_d18da3cd_fk_people_promotion_id FOREIGN KEY (promotion_id) REFERENCES public.people_promotion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_registered_by_id_2e39063f_fk_access_user_id FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_school_year_id_d8b1c23c_fk_organisat FOREIGN KEY (school_year_id) REFERENCES public.organisation_schoolyear(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT people_yeargroup_scope_id_8dae5dd7_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT people_yearplan_child_id_f5ce9fc6_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT people_yearplan_decided_by_id_2f1193dd_fk_access_user_id FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT people_yearplan_school_year_id_1ef040fb_fk_organisat FOREIGN KEY (school_year_id) REFERENCES public.organisation_schoolyear(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT people_yearplan_scope_id_9afc5c76_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_conversationpiece
    ADD CONSTRAINT piece_of_conversation FOREIGN KEY (conversation_id, scope_id) REFERENCES public.participation_childconversation(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nextstep
    ADD CONSTRAINT planning_nextstep_done_by_id_e902a789_fk_access_user_id FOREIGN KEY (done_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nextstep
    ADD CONSTRAINT planning_nextstep_owner_id_b6b9e9f1_fk_access_user_id FOREIGN KEY (owner_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nextstep
    ADD CONSTRAINT planning_nextstep_scope_id_ed4ddaa0_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_nextstep
    ADD CONSTRAINT planning_nextstep_set_by_id_dfe51900_fk_access_user_id FOREIGN KEY (set_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_worktask
    ADD CONSTRAINT planning_worktask_done_by_id_80df49b8_fk_access_user_id FOREIGN KEY (done_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_worktask
    ADD CONSTRAINT planning_worktask_made_by_id_c8932325_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_worktask
    ADD CONSTRAINT planning_worktask_owner_id_b357a071_fk_access_user_id FOREIGN KEY (owner_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.planning_worktask
    ADD CONSTRAINT planning_worktask_scope_id_9fd5e673_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_preliminaryanswer
    ADD CONSTRAINT preliminary_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT preliminary_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_editingpresence
    ADD CONSTRAINT presence_in_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.cases_sharedprogress
    ADD CONSTRAINT progress_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casepromise
    ADD CONSTRAINT promise_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT protocol_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rawprotocol
    ADD CONSTRAINT protocol_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT referrals_completene_checked_by_id_ac245081_fk_access_us FOREIGN KEY (checked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT referrals_completene_referral_id_24a4abe4_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_completenesscheck
    ADD CONSTRAINT referrals_completene_scope_id_35b53330_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_deficiencynotice
    ADD CONSTRAINT referrals_deficiency_asked_by_id_2f10d6c0_fk_access_us FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_deficiencynotice
    ADD CONSTRAINT referrals_deficiency_referral_id_88597fe7_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_deficiencynotice
    ADD CONSTRAINT referrals_deficiencynotice_scope_id_ec32d169_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT referrals_intakeagre_guardian_id_ea76099f_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT referrals_intakeagre_referral_id_d698a711_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT referrals_intakeagre_registered_by_id_178f37f8_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeagreement
    ADD CONSTRAINT referrals_intakeagreement_scope_id_e53616c8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeanswer
    ADD CONSTRAINT referrals_intakeansw_referral_id_bd22832e_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakeanswer
    ADD CONSTRAINT referrals_intakeanswer_scope_id_5e09d53e_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT referrals_intakedeci_decided_by_id_72ea775b_fk_access_us FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT referrals_intakedeci_referral_id_20e2eab3_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_intakedecision
    ADD CONSTRAINT referrals_intakedecision_scope_id_0cfc97cd_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT referrals_readingver_reading_id_0bd24697_fk_referrals FOREIGN KEY (reading_id) REFERENCES public.referrals_referralreading(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT referrals_readingversion_scope_id_4a07f69d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT referrals_readingversion_shown_by_id_1b389649_fk_access_user_id FOREIGN KEY (shown_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_child_id_361fefc7_fk_people_child_id FOREIGN KEY (child_id) REFERENCES public.people_child(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_scope_id_fef40132_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_started_by_id_e957fa45_fk_access_user_id FOREIGN KEY (started_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_unit_id_ee4e7031_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT referrals_referralat_file_id_9ec76ba6_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT referrals_referralat_referral_id_7e4381e7_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralattachment
    ADD CONSTRAINT referrals_referralat_scope_id_32139e1f_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralguardian
    ADD CONSTRAINT referrals_referralgu_referral_id_4b5269e5_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralguardian
    ADD CONSTRAINT referrals_referralguardian_scope_id_defce018_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT referrals_referralpr_referral_id_ff524193_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT referrals_referralpr_scope_id_54788cc3_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralpreliminaryanswer
    ADD CONSTRAINT referrals_referralpr_sent_by_id_fa264020_fk_access_us FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralresponse
    ADD CONSTRAINT referrals_referralre_answered_by_id_bc0bbc4f_fk_access_us FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralre_ended_by_id_f6a2ddec_fk_access_us FOREIGN KEY (ended_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralre_invited_by_id_430a08fd_fk_access_us FOREIGN KEY (invited_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralresponse
    ADD CONSTRAINT referrals_referralre_referral_id_8a556507_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralre_referral_id_9354204a_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralresponse
    ADD CONSTRAINT referrals_referralre_said_by_id_b60ad57a_fk_access_us FOREIGN KEY (said_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralreading_scope_id_9837728b_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralreading
    ADD CONSTRAINT referrals_referralreading_user_id_f36b04a7_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralresponse
    ADD CONSTRAINT referrals_referralresponse_scope_id_0712d215_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT referrals_referralsu_referral_id_b1b56741_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT referrals_referralsu_scope_id_af52f723_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT referrals_referralsu_submitted_by_id_85585bed_fk_access_us FOREIGN KEY (submitted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT referrals_referralvi_referral_id_2403d6dc_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT referrals_referralvi_shown_by_id_bbec9735_fk_access_us FOREIGN KEY (shown_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT referrals_referralviewing_reader_id_48426519_fk_access_user_id FOREIGN KEY (reader_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT referrals_referralviewing_scope_id_df800e92_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_triedmeasure
    ADD CONSTRAINT referrals_triedmeasu_referral_id_dfb47976_fk_referrals FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_triedmeasure
    ADD CONSTRAINT referrals_triedmeasure_scope_id_f6cb453e_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT release_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_release
    ADD CONSTRAINT release_replaces FOREIGN KEY (replaces_id, scope_id) REFERENCES public.documents_release(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_remark
    ADD CONSTRAINT remark_on_section FOREIGN KEY (section_id, scope_id) REFERENCES public.documents_section(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reopening
    ADD CONSTRAINT reopening_of_closure FOREIGN KEY (closure_id, scope_id) REFERENCES public.cases_closure(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT report_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportattachment
    ADD CONSTRAINT report_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_unitreport
    ADD CONSTRAINT report_replaces FOREIGN KEY (replaces_id, scope_id) REFERENCES public.papers_unitreport(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT responsibility_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_responsibilitychange
    ADD CONSTRAINT responsibility_of_guardian FOREIGN KEY (guardian_id, scope_id) REFERENCES public.people_guardian(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_decided_by_id_5cc7cf3c_fk_access_user_id FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_file_id_18c3dd78_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_looked_over_by_id_933ebf20_fk_access_us FOREIGN KEY (looked_over_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_masked_file_id_be8fae80_fk_documents FOREIGN KEY (masked_file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_request_id_8a90e1b7_fk_retention FOREIGN KEY (request_id) REFERENCES public.retention_accessrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessitem
    ADD CONSTRAINT retention_accessitem_scope_id_b049dce2_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT retention_accessrequ_case_id_f2ee4fbd_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequ_decided_by_id_606b3501_fk_access_us FOREIGN KEY (decided_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequ_file_id_b006d2d1_fk_documents FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT retention_accessrequ_guardian_id_358b482c_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequ_handed_out_by_id_83e099e6_fk_access_us FOREIGN KEY (handed_out_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT retention_accessrequ_registered_by_id_52422a23_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequ_request_id_693560d9_fk_retention FOREIGN KEY (request_id) REFERENCES public.retention_accessrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequestanswer
    ADD CONSTRAINT retention_accessrequ_scope_id_4d1ac940_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_accessrequest
    ADD CONSTRAINT retention_accessrequest_scope_id_9e5ac23f_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_disposal
    ADD CONSTRAINT retention_disposal_approved_by_id_47aa0262_fk_access_user_id FOREIGN KEY (approved_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_disposal
    ADD CONSTRAINT retention_disposal_scope_id_c67d567a_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_disposal
    ADD CONSTRAINT retention_disposal_stopped_by_id_1cf79e06_fk_access_user_id FOREIGN KEY (stopped_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_disposalcertificate
    ADD CONSTRAINT retention_disposalce_approved_by_id_7c2252da_fk_access_us FOREIGN KEY (approved_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT retention_filecorrec_case_id_66968096_fk_cases_ind FOREIGN KEY (case_id) REFERENCES public.cases_individualcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT retention_filecorrec_guardian_id_2e5d9b5d_fk_people_gu FOREIGN KEY (guardian_id) REFERENCES public.people_guardian(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT retention_filecorrec_registered_by_id_e28dfa12_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_filecorrection
    ADD CONSTRAINT retention_filecorrection_scope_id_9ba1bb0d_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_keptpaper
    ADD CONSTRAINT retention_keptpaper_file_id_b8ef4a85_fk_documents_storedfile_id FOREIGN KEY (file_id) REFERENCES public.documents_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_keptpaper
    ADD CONSTRAINT retention_keptpaper_scope_id_76bced97_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_legalhold
    ADD CONSTRAINT retention_legalhold_held_by_id_de090b20_fk_access_user_id FOREIGN KEY (held_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_legalhold
    ADD CONSTRAINT retention_legalhold_lifted_by_id_e826d53f_fk_access_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.retention_legalhold
    ADD CONSTRAINT retention_legalhold_scope_id_8a0206f8_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casereview
    ADD CONSTRAINT review_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT review_in_document FOREIGN KEY (written_id, scope_id) REFERENCES public.papers_casedocument(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentreview
    ADD CONSTRAINT review_instead_of FOREIGN KEY (instead_of_id, scope_id) REFERENCES public.papers_documentreview(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_emergencyreview
    ADD CONSTRAINT review_of_emergency FOREIGN KEY (taken_id, scope_id) REFERENCES public.cases_emergencyaccess(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_revision
    ADD CONSTRAINT revision_of_section FOREIGN KEY (section_id, scope_id) REFERENCES public.documents_section(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseimportrow
    ADD CONSTRAINT row_of_case_import FOREIGN KEY (batch_id, scope_id) REFERENCES public.cases_caseimport(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_safeguardian
    ADD CONSTRAINT safe_of_grading FOREIGN KEY (grading_id, scope_id) REFERENCES public.people_addressgrading(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_safetyanswer
    ADD CONSTRAINT safety_of_conversation FOREIGN KEY (conversation_id, scope_id) REFERENCES public.participation_childconversation(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyanswer
    ADD CONSTRAINT secrecy_answer_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyexception
    ADD CONSTRAINT secrecy_exception_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_secrecyrelease
    ADD CONSTRAINT secrecy_release_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_section
    ADD CONSTRAINT section_in_document FOREIGN KEY (document_id, scope_id) REFERENCES public.documents_document(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_documentsending
    ADD CONSTRAINT sending_in_document FOREIGN KEY (written_id, scope_id) REFERENCES public.papers_casedocument(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsending
    ADD CONSTRAINT sending_of_assessment FOREIGN KEY (assessment_id, scope_id) REFERENCES public.assessments_expertassessment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_countynoticesending
    ADD CONSTRAINT sending_of_county_notice FOREIGN KEY (notice_id, case_id) REFERENCES public.cases_countynotice(id, case_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_signature
    ADD CONSTRAINT signature_of_final FOREIGN KEY (final_id, scope_id) REFERENCES public.documents_finaldocument(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.papers_reportsignature
    ADD CONSTRAINT signature_of_report FOREIGN KEY (report_id, scope_id) REFERENCES public.papers_unitreport(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT signing_final FOREIGN KEY (final_id, scope_id) REFERENCES public.documents_finaldocument(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.assessments_assessmentsigning
    ADD CONSTRAINT signing_of_assessment FOREIGN KEY (assessment_id, scope_id) REFERENCES public.assessments_expertassessment(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casestep
    ADD CONSTRAINT step_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferralstep
    ADD CONSTRAINT step_of_system_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.systemwork_systemreferral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralsubmission
    ADD CONSTRAINT submission_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_corrects_id_e6c65f86_fk_systemwor FOREIGN KEY (corrects_id) REFERENCES public.systemwork_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_done_by_id_1cf49ce7_fk_access_user_id FOREIGN KEY (done_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_referral_id_e84cb994_fk_systemwor FOREIGN KEY (referral_id) REFERENCES public.systemwork_systemreferral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_unit_id_80ae3057_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_activity
    ADD CONSTRAINT systemwork_activity_withdrawn_by_id_1bfd8f73_fk_access_user_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferralstep
    ADD CONSTRAINT systemwork_systemref_referral_id_55cf4858_fk_systemwor FOREIGN KEY (referral_id) REFERENCES public.systemwork_systemreferral(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferralstep
    ADD CONSTRAINT systemwork_systemref_scope_id_8696d8f3_fk_access_sc FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT systemwork_systemref_unit_id_32431824_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT systemwork_systemreferral_adviser_id_93d61f6b_fk_access_user_id FOREIGN KEY (adviser_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT systemwork_systemreferral_scope_id_789a9ec0_fk_access_scope_id FOREIGN KEY (scope_id) REFERENCES public.access_scope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferral
    ADD CONSTRAINT systemwork_systemreferral_sent_by_id_493fedde_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.systemwork_systemreferralstep
    ADD CONSTRAINT systemwork_systemreferralstep_by_id_3328a3e3_fk_access_user_id FOREIGN KEY (by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferanswer
    ADD CONSTRAINT transfer_answer_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_transferquestion
    ADD CONSTRAINT transfer_question_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT unit_paper_file FOREIGN KEY (file_id, scope_id) REFERENCES public.documents_storedfile(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_unitpaper
    ADD CONSTRAINT unit_paper_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_readingversion
    ADD CONSTRAINT version_of_reading FOREIGN KEY (reading_id, scope_id) REFERENCES public.referrals_referralreading(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.referrals_referralviewing
    ADD CONSTRAINT viewing_of_referral FOREIGN KEY (referral_id, scope_id) REFERENCES public.referrals_referral(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_visit
    ADD CONSTRAINT visit_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitinganswer
    ADD CONSTRAINT waiting_answer_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_waitingmeasure
    ADD CONSTRAINT waiting_measure_in_case FOREIGN KEY (case_id, scope_id) REFERENCES public.cases_casescope(case_id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.participation_consentwithdrawal
    ADD CONSTRAINT withdrawal_of_consent FOREIGN KEY (consent_id, scope_id) REFERENCES public.participation_consent(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yeargroup
    ADD CONSTRAINT year_group_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.people_yearplan
    ADD CONSTRAINT year_plan_in_folder FOREIGN KEY (child_id, scope_id) REFERENCES public.people_child(id, scope_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.access_auditevent ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_auditevent_admin ON public.access_auditevent TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_clerk ON public.access_auditevent TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_head ON public.access_auditevent TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_leader ON public.access_auditevent TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_login ON public.access_auditevent FOR INSERT TO tettpaa_app, tettpaa_portal_login WITH CHECK (true);

CREATE POLICY access_auditevent_owner ON public.access_auditevent TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_portal ON public.access_auditevent TO tettpaa_portal, tettpaa_portal_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_report ON public.access_auditevent TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_staff ON public.access_auditevent TO tettpaa_staff, tettpaa_staff_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditevent_worker ON public.access_auditevent TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_auditseal ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_auditseal_leader ON public.access_auditseal TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditseal_owner ON public.access_auditseal TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_auditseal_report ON public.access_auditseal TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_auditseal_worker ON public.access_auditseal TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_conductacceptance ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_conductacceptance_admin ON public.access_conductacceptance TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_conductacceptance_clerk_i ON public.access_conductacceptance FOR INSERT TO tettpaa_clerk, tettpaa_clerk_ro WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_conductacceptance_clerk_s ON public.access_conductacceptance FOR SELECT TO tettpaa_clerk, tettpaa_clerk_ro USING (true);

CREATE POLICY access_conductacceptance_head_i ON public.access_conductacceptance FOR INSERT TO tettpaa_head, tettpaa_head_ro WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_conductacceptance_head_s ON public.access_conductacceptance FOR SELECT TO tettpaa_head, tettpaa_head_ro USING (true);

CREATE POLICY access_conductacceptance_leader_i ON public.access_conductacceptance FOR INSERT TO tettpaa_leader, tettpaa_leader_ro WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_conductacceptance_leader_s ON public.access_conductacceptance FOR SELECT TO tettpaa_leader, tettpaa_leader_ro USING (true);

CREATE POLICY access_conductacceptance_owner ON public.access_conductacceptance TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_conductacceptance_portal ON public.access_conductacceptance TO tettpaa_portal, tettpaa_portal_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_conductacceptance_report ON public.access_conductacceptance TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_conductacceptance_staff ON public.access_conductacceptance TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

ALTER TABLE public.access_denial ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_denial_clerk ON public.access_denial TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_denial_leader ON public.access_denial TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_denial_owner ON public.access_denial TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_denial_report ON public.access_denial TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_denial_staff ON public.access_denial TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY access_denial_worker ON public.access_denial TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_grant ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_grant_admin ON public.access_grant TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_grant_clerk ON public.access_grant TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_grant_deny ON public.access_grant AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY access_grant_head ON public.access_grant TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_grant_leader ON public.access_grant TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_grant_owner ON public.access_grant TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_grant_portal ON public.access_grant TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((scope_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_grant_report ON public.access_grant TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_grant_staff ON public.access_grant TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY access_grant_worker ON public.access_grant TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_noticechoice ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_noticechoice_admin ON public.access_noticechoice TO tettpaa_admin, tettpaa_admin_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_clerk ON public.access_noticechoice TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_head ON public.access_noticechoice TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_leader ON public.access_noticechoice TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_owner ON public.access_noticechoice TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_noticechoice_portal ON public.access_noticechoice TO tettpaa_portal, tettpaa_portal_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_report ON public.access_noticechoice TO tettpaa_report, tettpaa_report_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_staff ON public.access_noticechoice TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticechoice_worker ON public.access_noticechoice TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_noticedelivery ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_noticedelivery_admin ON public.access_noticedelivery TO tettpaa_admin, tettpaa_admin_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_clerk ON public.access_noticedelivery TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_head ON public.access_noticedelivery TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_leader ON public.access_noticedelivery TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_owner ON public.access_noticedelivery TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_noticedelivery_portal ON public.access_noticedelivery TO tettpaa_portal, tettpaa_portal_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_report ON public.access_noticedelivery TO tettpaa_report, tettpaa_report_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_staff ON public.access_noticedelivery TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_noticedelivery_worker ON public.access_noticedelivery TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_notification ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_notification_owner ON public.access_notification TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_notification_worker ON public.access_notification TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_privacytraining ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_privacytraining_admin ON public.access_privacytraining TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_clerk ON public.access_privacytraining TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_head ON public.access_privacytraining TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_leader ON public.access_privacytraining TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_owner ON public.access_privacytraining TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_portal ON public.access_privacytraining TO tettpaa_portal, tettpaa_portal_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY access_privacytraining_report ON public.access_privacytraining TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_privacytraining_staff ON public.access_privacytraining TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

ALTER TABLE public.access_readlogentry ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_readlogentry_admin ON public.access_readlogentry TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_clerk ON public.access_readlogentry TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_head ON public.access_readlogentry TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_leader ON public.access_readlogentry TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_owner ON public.access_readlogentry TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_portal ON public.access_readlogentry TO tettpaa_portal, tettpaa_portal_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_report ON public.access_readlogentry TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_staff ON public.access_readlogentry TO tettpaa_staff, tettpaa_staff_ro USING (true) WITH CHECK (true);

CREATE POLICY access_readlogentry_worker ON public.access_readlogentry TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_scope ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_scope_admin ON public.access_scope TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_scope_clerk ON public.access_scope TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_scope_deny ON public.access_scope AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro USING ((NOT (id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY access_scope_head ON public.access_scope TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_scope_leader ON public.access_scope TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_scope_owner ON public.access_scope TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_scope_portal ON public.access_scope TO tettpaa_portal, tettpaa_portal_ro USING ((id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY access_scope_staff ON public.access_scope TO tettpaa_staff, tettpaa_staff_ro USING ((id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY access_scope_worker ON public.access_scope TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.access_user ENABLE ROW LEVEL SECURITY;

CREATE POLICY access_user_admin ON public.access_user TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_clerk ON public.access_user TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_head ON public.access_user TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_leader ON public.access_user TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_login ON public.access_user TO tettpaa_app, tettpaa_portal_login USING (true) WITH CHECK (true);

CREATE POLICY access_user_owner ON public.access_user TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY access_user_portal ON public.access_user TO tettpaa_portal, tettpaa_portal_ro USING ((id IN ( SELECT public.app_scope_mates() AS app_scope_mates))) WITH CHECK ((id IN ( SELECT public.app_scope_mates() AS app_scope_mates)));

CREATE POLICY access_user_report ON public.access_user TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_staff ON public.access_user TO tettpaa_staff, tettpaa_staff_ro USING (true) WITH CHECK (true);

CREATE POLICY access_user_worker ON public.access_user TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY accessitem_file_shut ON public.retention_accessitem AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((file_id IS NULL) OR (NOT (file_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

CREATE POLICY accessitem_note_shut ON public.retention_accessitem AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((source_id IS NULL) OR (NOT (source_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

ALTER TABLE public.assessments_assessmentsending ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_assessmentsending_clerk ON public.assessments_assessmentsending TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsending_deny ON public.assessments_assessmentsending AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_assessmentsending_head ON public.assessments_assessmentsending TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsending_leader ON public.assessments_assessmentsending TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsending_owner ON public.assessments_assessmentsending TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsending_staff ON public.assessments_assessmentsending TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_assessmentsending_worker ON public.assessments_assessmentsending TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_assessmentsigning ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_assessmentsigning_deny ON public.assessments_assessmentsigning AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_assessmentsigning_head ON public.assessments_assessmentsigning TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_assessmentsigning_leader ON public.assessments_assessmentsigning TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsigning_owner ON public.assessments_assessmentsigning TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_assessmentsigning_staff ON public.assessments_assessmentsigning TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_assessmentsigning_worker ON public.assessments_assessmentsigning TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_elementmark ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_elementmark_deny ON public.assessments_elementmark AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_elementmark_head ON public.assessments_elementmark TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_elementmark_leader ON public.assessments_elementmark TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_elementmark_owner ON public.assessments_elementmark TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_elementmark_staff ON public.assessments_elementmark TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_elementmark_worker ON public.assessments_elementmark TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_expertassessment ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_expertassessment_deny ON public.assessments_expertassessment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_expertassessment_head ON public.assessments_expertassessment TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_expertassessment_leader ON public.assessments_expertassessment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_expertassessment_owner ON public.assessments_expertassessment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_expertassessment_staff ON public.assessments_expertassessment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_expertassessment_worker ON public.assessments_expertassessment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_qualityanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_qualityanswer_deny ON public.assessments_qualityanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_qualityanswer_head ON public.assessments_qualityanswer TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_qualityanswer_leader ON public.assessments_qualityanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_qualityanswer_owner ON public.assessments_qualityanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_qualityanswer_staff ON public.assessments_qualityanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_qualityanswer_worker ON public.assessments_qualityanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_qualitycontrol ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_qualitycontrol_deny ON public.assessments_qualitycontrol AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_qualitycontrol_head ON public.assessments_qualitycontrol TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_qualitycontrol_leader ON public.assessments_qualitycontrol TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_qualitycontrol_owner ON public.assessments_qualitycontrol TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_qualitycontrol_staff ON public.assessments_qualitycontrol TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_qualitycontrol_worker ON public.assessments_qualitycontrol TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_remark ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_remark_deny ON public.assessments_remark AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY assessments_remark_head ON public.assessments_remark TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_remark_leader ON public.assessments_remark TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_remark_owner ON public.assessments_remark TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_remark_staff ON public.assessments_remark TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY assessments_remark_worker ON public.assessments_remark TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.assessments_standardtext ENABLE ROW LEVEL SECURITY;

CREATE POLICY assessments_standardtext_leader ON public.assessments_standardtext TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY assessments_standardtext_owner ON public.assessments_standardtext TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY assessments_standardtext_staff_i ON public.assessments_standardtext FOR INSERT TO tettpaa_staff, tettpaa_staff_ro WITH CHECK ((written_by_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY assessments_standardtext_staff_s ON public.assessments_standardtext FOR SELECT TO tettpaa_staff, tettpaa_staff_ro USING (true);

CREATE POLICY assessments_standardtext_worker ON public.assessments_standardtext TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_accessended ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_accessended_clerk ON public.cases_accessended TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_accessended_head ON public.cases_accessended TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_accessended_leader ON public.cases_accessended TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_accessended_owner ON public.cases_accessended TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_accessended_staff ON public.cases_accessended TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_accessended_worker ON public.cases_accessended TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_accessreviewline ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_accessreviewline_deny ON public.cases_accessreviewline AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_report, tettpaa_report_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_accessreviewline_leader ON public.cases_accessreviewline TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_accessreviewline_owner ON public.cases_accessreviewline TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_accessreviewline_report ON public.cases_accessreviewline TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_accessreviewline_worker ON public.cases_accessreviewline TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_announceddate ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_announceddate_clerk ON public.cases_announceddate TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_announceddate_deny ON public.cases_announceddate AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_announceddate_head ON public.cases_announceddate TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_announceddate_leader ON public.cases_announceddate TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_announceddate_owner ON public.cases_announceddate TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_announceddate_staff ON public.cases_announceddate TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_announceddate_worker ON public.cases_announceddate TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_appeal ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_appeal_deny ON public.cases_appeal AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_appeal_head ON public.cases_appeal TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_appeal_leader ON public.cases_appeal TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_appeal_owner ON public.cases_appeal TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_appeal_staff ON public.cases_appeal TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_appeal_worker ON public.cases_appeal TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_assignment ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_assignment_clerk ON public.cases_assignment TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_assignment_deny ON public.cases_assignment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_assignment_head ON public.cases_assignment TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_assignment_leader ON public.cases_assignment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_assignment_owner ON public.cases_assignment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_assignment_staff ON public.cases_assignment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_assignment_worker ON public.cases_assignment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casedecider ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casedecider_clerk ON public.cases_casedecider TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casedecider_deny ON public.cases_casedecider AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casedecider_head ON public.cases_casedecider TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casedecider_leader ON public.cases_casedecider TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casedecider_owner ON public.cases_casedecider TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casedecider_portal ON public.cases_casedecider TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casedecider_staff ON public.cases_casedecider TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casedecider_worker ON public.cases_casedecider TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_caseimport ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_caseimport_deny ON public.cases_caseimport AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_caseimport_leader ON public.cases_caseimport TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_caseimport_owner ON public.cases_caseimport TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_caseimport_worker ON public.cases_caseimport TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_caseimportrow ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_caseimportrow_deny ON public.cases_caseimportrow AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_caseimportrow_leader ON public.cases_caseimportrow TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_caseimportrow_owner ON public.cases_caseimportrow TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_caseimportrow_worker ON public.cases_caseimportrow TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_caseintroduction ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_caseintroduction_deny ON public.cases_caseintroduction AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_caseintroduction_head ON public.cases_caseintroduction TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_caseintroduction_leader ON public.cases_caseintroduction TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_caseintroduction_owner ON public.cases_caseintroduction TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_caseintroduction_staff ON public.cases_caseintroduction TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_caseintroduction_worker ON public.cases_caseintroduction TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casenote ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casenote_deny ON public.cases_casenote AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casenote_head ON public.cases_casenote TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casenote_leader ON public.cases_casenote TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casenote_owner ON public.cases_casenote TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casenote_staff ON public.cases_casenote TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casenote_worker ON public.cases_casenote TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casepromise ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casepromise_deny ON public.cases_casepromise AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casepromise_head ON public.cases_casepromise TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casepromise_leader ON public.cases_casepromise TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casepromise_owner ON public.cases_casepromise TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casepromise_portal ON public.cases_casepromise TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casepromise_staff ON public.cases_casepromise TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casepromise_worker ON public.cases_casepromise TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casereview ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casereview_clerk ON public.cases_casereview TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casereview_deny ON public.cases_casereview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casereview_head ON public.cases_casereview TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casereview_leader ON public.cases_casereview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casereview_owner ON public.cases_casereview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casereview_staff ON public.cases_casereview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casereview_worker ON public.cases_casereview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casescope ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casescope_clerk ON public.cases_casescope TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casescope_deny ON public.cases_casescope AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casescope_head ON public.cases_casescope TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casescope_leader ON public.cases_casescope TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casescope_owner ON public.cases_casescope TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casescope_portal ON public.cases_casescope TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casescope_staff ON public.cases_casescope TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casescope_worker ON public.cases_casescope TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_casestep ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_casestep_clerk ON public.cases_casestep TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casestep_deny ON public.cases_casestep AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_casestep_head ON public.cases_casestep TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casestep_leader ON public.cases_casestep TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_casestep_owner ON public.cases_casestep TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_casestep_staff ON public.cases_casestep TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_casestep_worker ON public.cases_casestep TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_closure ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_closure_clerk ON public.cases_closure TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_closure_deny ON public.cases_closure AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_closure_head ON public.cases_closure TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_closure_leader ON public.cases_closure TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_closure_owner ON public.cases_closure TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_closure_staff ON public.cases_closure TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_closure_worker ON public.cases_closure TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_coassignment ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_coassignment_clerk ON public.cases_coassignment TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_coassignment_deny ON public.cases_coassignment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_coassignment_head ON public.cases_coassignment TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_coassignment_leader ON public.cases_coassignment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_coassignment_owner ON public.cases_coassignment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_coassignment_staff ON public.cases_coassignment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_coassignment_worker ON public.cases_coassignment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_concernreport ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_concernreport_deny ON public.cases_concernreport AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_concernreport_leader ON public.cases_concernreport TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_concernreport_owner ON public.cases_concernreport TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_concernreport_staff ON public.cases_concernreport TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.cases_countynotice ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_countynotice_clerk ON public.cases_countynotice TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynotice_deny ON public.cases_countynotice AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_countynotice_head ON public.cases_countynotice TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynotice_leader ON public.cases_countynotice TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynotice_owner ON public.cases_countynotice TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_countynotice_portal ON public.cases_countynotice TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_countynotice_staff ON public.cases_countynotice TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_countynotice_worker ON public.cases_countynotice TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_countynoticeanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_countynoticeanswer_clerk ON public.cases_countynoticeanswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticeanswer_deny ON public.cases_countynoticeanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_countynoticeanswer_head ON public.cases_countynoticeanswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticeanswer_leader ON public.cases_countynoticeanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticeanswer_owner ON public.cases_countynoticeanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticeanswer_portal ON public.cases_countynoticeanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_countynoticeanswer_staff ON public.cases_countynoticeanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_countynoticeanswer_worker ON public.cases_countynoticeanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_countynoticesending ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_countynoticesending_clerk ON public.cases_countynoticesending TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticesending_deny ON public.cases_countynoticesending AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_countynoticesending_head ON public.cases_countynoticesending TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticesending_leader ON public.cases_countynoticesending TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticesending_owner ON public.cases_countynoticesending TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_countynoticesending_staff ON public.cases_countynoticesending TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_countynoticesending_worker ON public.cases_countynoticesending TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_decisionnotice ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_decisionnotice_clerk ON public.cases_decisionnotice TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionnotice_deny ON public.cases_decisionnotice AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_decisionnotice_head ON public.cases_decisionnotice TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionnotice_leader ON public.cases_decisionnotice TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionnotice_owner ON public.cases_decisionnotice TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionnotice_portal ON public.cases_decisionnotice TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_decisionnotice_staff ON public.cases_decisionnotice TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_decisionnotice_worker ON public.cases_decisionnotice TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_decisionregistration ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_decisionregistration_clerk ON public.cases_decisionregistration TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionregistration_deny ON public.cases_decisionregistration AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_decisionregistration_head ON public.cases_decisionregistration TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionregistration_leader ON public.cases_decisionregistration TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionregistration_owner ON public.cases_decisionregistration TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_decisionregistration_portal ON public.cases_decisionregistration TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_decisionregistration_staff ON public.cases_decisionregistration TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_decisionregistration_worker ON public.cases_decisionregistration TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_delaynotice ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_delaynotice_clerk ON public.cases_delaynotice TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_delaynotice_deny ON public.cases_delaynotice AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_delaynotice_head ON public.cases_delaynotice TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_delaynotice_leader ON public.cases_delaynotice TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_delaynotice_owner ON public.cases_delaynotice TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_delaynotice_staff ON public.cases_delaynotice TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_delaynotice_worker ON public.cases_delaynotice TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_educationplanstatus ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_educationplanstatus_deny ON public.cases_educationplanstatus AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_educationplanstatus_head ON public.cases_educationplanstatus TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_educationplanstatus_leader ON public.cases_educationplanstatus TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_educationplanstatus_owner ON public.cases_educationplanstatus TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_educationplanstatus_portal ON public.cases_educationplanstatus TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_educationplanstatus_staff ON public.cases_educationplanstatus TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_educationplanstatus_worker ON public.cases_educationplanstatus TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_emergencyaccess ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_emergencyaccess_clerk ON public.cases_emergencyaccess TO tettpaa_clerk, tettpaa_clerk_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyaccess_deny ON public.cases_emergencyaccess AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_emergencyaccess_head ON public.cases_emergencyaccess TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyaccess_leader ON public.cases_emergencyaccess TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_emergencyaccess_owner ON public.cases_emergencyaccess TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_emergencyaccess_staff ON public.cases_emergencyaccess TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyaccess_worker ON public.cases_emergencyaccess TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_emergencyreview ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_emergencyreview_clerk ON public.cases_emergencyreview TO tettpaa_clerk, tettpaa_clerk_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyreview_deny ON public.cases_emergencyreview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_emergencyreview_head ON public.cases_emergencyreview TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyreview_leader ON public.cases_emergencyreview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_emergencyreview_owner ON public.cases_emergencyreview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_emergencyreview_staff ON public.cases_emergencyreview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_emergencyreview_worker ON public.cases_emergencyreview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_followup ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_followup_clerk ON public.cases_followup TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_followup_deny ON public.cases_followup AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_followup_head ON public.cases_followup TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_followup_leader ON public.cases_followup TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_followup_owner ON public.cases_followup TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_followup_staff ON public.cases_followup TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_followup_worker ON public.cases_followup TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_guardiancopy ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_guardiancopy_deny ON public.cases_guardiancopy AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_guardiancopy_head ON public.cases_guardiancopy TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_guardiancopy_leader ON public.cases_guardiancopy TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_guardiancopy_owner ON public.cases_guardiancopy TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_guardiancopy_staff ON public.cases_guardiancopy TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_guardiancopy_worker ON public.cases_guardiancopy TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_helpanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_helpanswer_deny ON public.cases_helpanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_helpanswer_head ON public.cases_helpanswer TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpanswer_leader ON public.cases_helpanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_helpanswer_owner ON public.cases_helpanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_helpanswer_portal ON public.cases_helpanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpanswer_staff ON public.cases_helpanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpanswer_worker ON public.cases_helpanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_helpasked ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_helpasked_deny ON public.cases_helpasked AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_helpasked_head ON public.cases_helpasked TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpasked_leader ON public.cases_helpasked TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_helpasked_owner ON public.cases_helpasked TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_helpasked_portal ON public.cases_helpasked TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpasked_staff ON public.cases_helpasked TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpasked_worker ON public.cases_helpasked TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_helpdeviation ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_helpdeviation_deny ON public.cases_helpdeviation AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_helpdeviation_head ON public.cases_helpdeviation TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpdeviation_leader ON public.cases_helpdeviation TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_helpdeviation_owner ON public.cases_helpdeviation TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_helpdeviation_portal ON public.cases_helpdeviation TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpdeviation_staff ON public.cases_helpdeviation TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_helpdeviation_worker ON public.cases_helpdeviation TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_impartialitydeclaration ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_impartialitydeclaration_clerk ON public.cases_impartialitydeclaration TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_impartialitydeclaration_deny ON public.cases_impartialitydeclaration AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_impartialitydeclaration_head ON public.cases_impartialitydeclaration TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_impartialitydeclaration_leader ON public.cases_impartialitydeclaration TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_impartialitydeclaration_owner ON public.cases_impartialitydeclaration TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_impartialitydeclaration_staff ON public.cases_impartialitydeclaration TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_impartialitydeclaration_worker ON public.cases_impartialitydeclaration TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_individualcase ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_individualcase_clerk ON public.cases_individualcase TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_individualcase_deny ON public.cases_individualcase AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_individualcase_head ON public.cases_individualcase TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_individualcase_leader ON public.cases_individualcase TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_individualcase_owner ON public.cases_individualcase TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_individualcase_staff ON public.cases_individualcase TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_individualcase_worker ON public.cases_individualcase TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_interimquestion ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_interimquestion_clerk ON public.cases_interimquestion TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_interimquestion_deny ON public.cases_interimquestion AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_interimquestion_head ON public.cases_interimquestion TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_interimquestion_leader ON public.cases_interimquestion TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_interimquestion_owner ON public.cases_interimquestion TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_interimquestion_portal ON public.cases_interimquestion TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_interimquestion_staff ON public.cases_interimquestion TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_interimquestion_worker ON public.cases_interimquestion TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_keptupload ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_keptupload_clerk ON public.cases_keptupload TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_keptupload_leader ON public.cases_keptupload TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_keptupload_owner ON public.cases_keptupload TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_keptupload_staff ON public.cases_keptupload TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY cases_keptupload_worker ON public.cases_keptupload TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_lateentry ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_lateentry_clerk ON public.cases_lateentry TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_lateentry_deny ON public.cases_lateentry AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_lateentry_head ON public.cases_lateentry TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_lateentry_leader ON public.cases_lateentry TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_lateentry_owner ON public.cases_lateentry TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_lateentry_staff ON public.cases_lateentry TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_lateentry_worker ON public.cases_lateentry TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_messageattachment ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_messageattachment_deny ON public.cases_messageattachment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_messageattachment_head ON public.cases_messageattachment TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_messageattachment_leader ON public.cases_messageattachment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_messageattachment_owner ON public.cases_messageattachment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_messageattachment_portal ON public.cases_messageattachment TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_messageattachment_staff ON public.cases_messageattachment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_messageattachment_worker ON public.cases_messageattachment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_noteattachment ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_noteattachment_deny ON public.cases_noteattachment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_noteattachment_head ON public.cases_noteattachment TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_noteattachment_leader ON public.cases_noteattachment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_noteattachment_owner ON public.cases_noteattachment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_noteattachment_staff ON public.cases_noteattachment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_noteattachment_worker ON public.cases_noteattachment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_partnershare ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_partnershare_deny ON public.cases_partnershare AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_partnershare_head ON public.cases_partnershare TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_partnershare_leader ON public.cases_partnershare TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_partnershare_owner ON public.cases_partnershare TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_partnershare_portal ON public.cases_partnershare TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_partnershare_staff ON public.cases_partnershare TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_partnershare_worker ON public.cases_partnershare TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_pause ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_pause_clerk ON public.cases_pause TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_pause_deny ON public.cases_pause AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_pause_head ON public.cases_pause TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_pause_leader ON public.cases_pause TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_pause_owner ON public.cases_pause TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_pause_staff ON public.cases_pause TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_pause_worker ON public.cases_pause TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_portalmessage ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_portalmessage_deny ON public.cases_portalmessage AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_portalmessage_head ON public.cases_portalmessage TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_portalmessage_leader ON public.cases_portalmessage TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_portalmessage_owner ON public.cases_portalmessage TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_portalmessage_portal ON public.cases_portalmessage TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_portalmessage_staff ON public.cases_portalmessage TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_portalmessage_worker ON public.cases_portalmessage TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_preliminaryanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_preliminaryanswer_clerk ON public.cases_preliminaryanswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_preliminaryanswer_deny ON public.cases_preliminaryanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_preliminaryanswer_head ON public.cases_preliminaryanswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_preliminaryanswer_leader ON public.cases_preliminaryanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_preliminaryanswer_owner ON public.cases_preliminaryanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_preliminaryanswer_portal ON public.cases_preliminaryanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_preliminaryanswer_staff ON public.cases_preliminaryanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_preliminaryanswer_worker ON public.cases_preliminaryanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_promiseoutcome ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_promiseoutcome_deny ON public.cases_promiseoutcome AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_promiseoutcome_head ON public.cases_promiseoutcome TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_promiseoutcome_leader ON public.cases_promiseoutcome TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_promiseoutcome_owner ON public.cases_promiseoutcome TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_promiseoutcome_portal ON public.cases_promiseoutcome TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_promiseoutcome_staff ON public.cases_promiseoutcome TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_promiseoutcome_worker ON public.cases_promiseoutcome TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_rawprotocol ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_rawprotocol_leader ON public.cases_rawprotocol TO tettpaa_leader, tettpaa_leader_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_rawprotocol_owner ON public.cases_rawprotocol TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_rawprotocol_staff ON public.cases_rawprotocol TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.cases_reopening ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_reopening_deny ON public.cases_reopening AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_reopening_head ON public.cases_reopening TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_reopening_leader ON public.cases_reopening TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_reopening_owner ON public.cases_reopening TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_reopening_staff ON public.cases_reopening TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_reopening_worker ON public.cases_reopening TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_secrecyanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_secrecyanswer_deny ON public.cases_secrecyanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_secrecyanswer_head ON public.cases_secrecyanswer TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyanswer_leader ON public.cases_secrecyanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyanswer_owner ON public.cases_secrecyanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyanswer_portal ON public.cases_secrecyanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyanswer_staff ON public.cases_secrecyanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyanswer_worker ON public.cases_secrecyanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_secrecyexception ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_secrecyexception_deny ON public.cases_secrecyexception AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_secrecyexception_head ON public.cases_secrecyexception TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyexception_leader ON public.cases_secrecyexception TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyexception_owner ON public.cases_secrecyexception TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyexception_staff ON public.cases_secrecyexception TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyexception_worker ON public.cases_secrecyexception TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_secrecyrelease ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_secrecyrelease_deny ON public.cases_secrecyrelease AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_secrecyrelease_head ON public.cases_secrecyrelease TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyrelease_leader ON public.cases_secrecyrelease TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyrelease_owner ON public.cases_secrecyrelease TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_secrecyrelease_portal ON public.cases_secrecyrelease TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyrelease_staff ON public.cases_secrecyrelease TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_secrecyrelease_worker ON public.cases_secrecyrelease TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_sharedprogress ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_sharedprogress_clerk ON public.cases_sharedprogress TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_sharedprogress_deny ON public.cases_sharedprogress AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_sharedprogress_head ON public.cases_sharedprogress TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_sharedprogress_leader ON public.cases_sharedprogress TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_sharedprogress_owner ON public.cases_sharedprogress TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_sharedprogress_portal ON public.cases_sharedprogress TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_sharedprogress_staff ON public.cases_sharedprogress TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_sharedprogress_worker ON public.cases_sharedprogress TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_transferanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_transferanswer_clerk ON public.cases_transferanswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferanswer_deny ON public.cases_transferanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_transferanswer_head ON public.cases_transferanswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferanswer_leader ON public.cases_transferanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferanswer_owner ON public.cases_transferanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_transferanswer_portal ON public.cases_transferanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_transferanswer_staff ON public.cases_transferanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_transferanswer_worker ON public.cases_transferanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_transferpackage ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_transferpackage_clerk ON public.cases_transferpackage TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferpackage_deny ON public.cases_transferpackage AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_transferpackage_head ON public.cases_transferpackage TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferpackage_leader ON public.cases_transferpackage TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferpackage_owner ON public.cases_transferpackage TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_transferpackage_staff ON public.cases_transferpackage TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_transferpackage_worker ON public.cases_transferpackage TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_transferquestion ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_transferquestion_clerk ON public.cases_transferquestion TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferquestion_deny ON public.cases_transferquestion AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_transferquestion_head ON public.cases_transferquestion TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferquestion_leader ON public.cases_transferquestion TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_transferquestion_owner ON public.cases_transferquestion TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_transferquestion_portal ON public.cases_transferquestion TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_transferquestion_staff ON public.cases_transferquestion TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_transferquestion_worker ON public.cases_transferquestion TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_unitpaper ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_unitpaper_deny ON public.cases_unitpaper AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_unitpaper_head ON public.cases_unitpaper TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_unitpaper_leader ON public.cases_unitpaper TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_unitpaper_owner ON public.cases_unitpaper TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_unitpaper_portal ON public.cases_unitpaper TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_unitpaper_staff ON public.cases_unitpaper TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_unitpaper_worker ON public.cases_unitpaper TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_visit ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_visit_deny ON public.cases_visit AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_visit_head ON public.cases_visit TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_visit_leader ON public.cases_visit TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_visit_owner ON public.cases_visit TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_visit_staff ON public.cases_visit TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_visit_worker ON public.cases_visit TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_waitinganswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_waitinganswer_clerk ON public.cases_waitinganswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitinganswer_deny ON public.cases_waitinganswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_waitinganswer_head ON public.cases_waitinganswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitinganswer_leader ON public.cases_waitinganswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitinganswer_owner ON public.cases_waitinganswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_waitinganswer_staff ON public.cases_waitinganswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_waitinganswer_worker ON public.cases_waitinganswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.cases_waitingmeasure ENABLE ROW LEVEL SECURITY;

CREATE POLICY cases_waitingmeasure_clerk ON public.cases_waitingmeasure TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitingmeasure_deny ON public.cases_waitingmeasure AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY cases_waitingmeasure_head ON public.cases_waitingmeasure TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitingmeasure_leader ON public.cases_waitingmeasure TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY cases_waitingmeasure_owner ON public.cases_waitingmeasure TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY cases_waitingmeasure_staff ON public.cases_waitingmeasure TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY cases_waitingmeasure_worker ON public.cases_waitingmeasure TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.desk_savedview ENABLE ROW LEVEL SECURITY;

CREATE POLICY desk_savedview_clerk ON public.desk_savedview TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_savedview_head ON public.desk_savedview TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_savedview_leader ON public.desk_savedview TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_savedview_owner ON public.desk_savedview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY desk_savedview_staff ON public.desk_savedview TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

ALTER TABLE public.desk_unusualreading ENABLE ROW LEVEL SECURITY;

CREATE POLICY desk_unusualreading_admin ON public.desk_unusualreading TO tettpaa_admin, tettpaa_admin_ro USING ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_unusualreading_clerk ON public.desk_unusualreading TO tettpaa_clerk, tettpaa_clerk_ro USING ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_unusualreading_deny ON public.desk_unusualreading AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY desk_unusualreading_head_s ON public.desk_unusualreading FOR SELECT TO tettpaa_head, tettpaa_head_ro USING ((reader_leads OR (reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)));

CREATE POLICY desk_unusualreading_head_u ON public.desk_unusualreading FOR UPDATE TO tettpaa_head, tettpaa_head_ro USING ((reader_leads AND (reader_id <> (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint))) WITH CHECK ((reader_leads AND (reader_id <> (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)));

CREATE POLICY desk_unusualreading_leader_s ON public.desk_unusualreading FOR SELECT TO tettpaa_leader, tettpaa_leader_ro USING (true);

CREATE POLICY desk_unusualreading_leader_u ON public.desk_unusualreading FOR UPDATE TO tettpaa_leader, tettpaa_leader_ro USING ((reader_id <> (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((reader_id <> (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_unusualreading_owner ON public.desk_unusualreading TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY desk_unusualreading_report ON public.desk_unusualreading TO tettpaa_report, tettpaa_report_ro USING ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_unusualreading_staff ON public.desk_unusualreading TO tettpaa_staff, tettpaa_staff_ro USING ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((reader_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_unusualreading_worker ON public.desk_unusualreading TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.desk_worklistreview ENABLE ROW LEVEL SECURITY;

CREATE POLICY desk_worklistreview_clerk ON public.desk_worklistreview TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_worklistreview_head ON public.desk_worklistreview TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_worklistreview_leader ON public.desk_worklistreview TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_worklistreview_owner ON public.desk_worklistreview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY desk_worklistreview_report ON public.desk_worklistreview TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY desk_worklistreview_staff ON public.desk_worklistreview TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY desk_worklistreview_worker ON public.desk_worklistreview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY dispatch_shut ON public.documents_dispatch AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((file_id IS NULL) OR (NOT (file_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

CREATE POLICY document_of_units ON public.documents_document AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_document.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

ALTER TABLE public.documents_correction ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_correction_deny ON public.documents_correction AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_correction_head ON public.documents_correction TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_correction_leader ON public.documents_correction TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_correction_owner ON public.documents_correction TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_correction_staff ON public.documents_correction TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_correction_worker ON public.documents_correction TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_dispatch ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_dispatch_clerk ON public.documents_dispatch TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_dispatch_deny ON public.documents_dispatch AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_dispatch_head ON public.documents_dispatch TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_dispatch_leader ON public.documents_dispatch TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_dispatch_owner ON public.documents_dispatch TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_dispatch_staff ON public.documents_dispatch TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_dispatch_worker ON public.documents_dispatch TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_document ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_document_deny ON public.documents_document AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_document_head ON public.documents_document TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_document_leader ON public.documents_document TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_document_owner ON public.documents_document TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_document_portal ON public.documents_document TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_document_staff ON public.documents_document TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_document_worker ON public.documents_document TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_documentshield ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_documentshield_deny ON public.documents_documentshield AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_report, tettpaa_report_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_documentshield_head ON public.documents_documentshield TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_documentshield_leader ON public.documents_documentshield TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_documentshield_owner ON public.documents_documentshield TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_documentshield_report ON public.documents_documentshield TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_documentshield_staff ON public.documents_documentshield TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_documentshield_worker ON public.documents_documentshield TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_editingpresence ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_editingpresence_deny ON public.documents_editingpresence AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_editingpresence_head ON public.documents_editingpresence TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_editingpresence_leader ON public.documents_editingpresence TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_editingpresence_owner ON public.documents_editingpresence TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_editingpresence_portal ON public.documents_editingpresence TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_editingpresence_staff ON public.documents_editingpresence TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_editingpresence_worker ON public.documents_editingpresence TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_finaldocument ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_finaldocument_clerk ON public.documents_finaldocument TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_finaldocument_deny ON public.documents_finaldocument AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_finaldocument_head ON public.documents_finaldocument TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_finaldocument_leader ON public.documents_finaldocument TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_finaldocument_owner ON public.documents_finaldocument TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_finaldocument_portal ON public.documents_finaldocument TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_finaldocument_staff ON public.documents_finaldocument TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_finaldocument_worker ON public.documents_finaldocument TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_release ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_release_clerk ON public.documents_release TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_release_deny ON public.documents_release AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_release_head ON public.documents_release TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_release_leader ON public.documents_release TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_release_owner ON public.documents_release TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_release_portal ON public.documents_release TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_release_staff ON public.documents_release TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_release_worker ON public.documents_release TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_revision ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_revision_deny ON public.documents_revision AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_revision_head ON public.documents_revision TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_revision_leader ON public.documents_revision TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_revision_owner ON public.documents_revision TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_revision_portal ON public.documents_revision TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_revision_staff ON public.documents_revision TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_revision_worker ON public.documents_revision TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_scopekey ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_scopekey_clerk_i ON public.documents_scopekey FOR INSERT TO tettpaa_clerk, tettpaa_clerk_ro WITH CHECK ((EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_scopekey.scope_id) AND ((s.kind)::text = ANY (ARRAY['referral'::text, 'case_family'::text, 'case_unit'::text]))))));

CREATE POLICY documents_scopekey_clerk_s ON public.documents_scopekey FOR SELECT TO tettpaa_clerk, tettpaa_clerk_ro USING (((EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_scopekey.scope_id) AND ((s.kind)::text = ANY (ARRAY['referral'::text, 'case_family'::text, 'case_unit'::text]))))) OR (EXISTS ( SELECT
   FROM public.documents_dispatch d
  WHERE ((d.scope_id = documents_scopekey.scope_id) AND ((d.channel)::text = 'paper'::text))))));

CREATE POLICY documents_scopekey_deny ON public.documents_scopekey AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_scopekey_head ON public.documents_scopekey TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_scopekey_leader ON public.documents_scopekey TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_scopekey_owner ON public.documents_scopekey TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_scopekey_portal ON public.documents_scopekey TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_scopekey_staff ON public.documents_scopekey TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_scopekey_worker ON public.documents_scopekey TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_section ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_section_deny ON public.documents_section AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_section_head ON public.documents_section TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_section_leader ON public.documents_section TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_section_owner ON public.documents_section TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_section_portal ON public.documents_section TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_section_staff ON public.documents_section TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_section_worker ON public.documents_section TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_signature ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_signature_deny ON public.documents_signature AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_signature_head ON public.documents_signature TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_signature_leader ON public.documents_signature TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_signature_owner ON public.documents_signature TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_signature_portal ON public.documents_signature TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_signature_staff ON public.documents_signature TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_signature_worker ON public.documents_signature TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.documents_storedfile ENABLE ROW LEVEL SECURITY;

CREATE POLICY documents_storedfile_clerk_i ON public.documents_storedfile FOR INSERT TO tettpaa_clerk, tettpaa_clerk_ro WITH CHECK ((EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_storedfile.scope_id) AND ((s.kind)::text = ANY (ARRAY['referral'::text, 'case_family'::text, 'case_unit'::text]))))));

CREATE POLICY documents_storedfile_clerk_s ON public.documents_storedfile FOR SELECT TO tettpaa_clerk, tettpaa_clerk_ro USING (((EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_storedfile.scope_id) AND ((s.kind)::text = ANY (ARRAY['referral'::text, 'case_family'::text, 'case_unit'::text]))))) OR (EXISTS ( SELECT
   FROM public.documents_dispatch d
  WHERE ((d.file_id = documents_storedfile.id) AND ((d.channel)::text = 'paper'::text))))));

CREATE POLICY documents_storedfile_deny ON public.documents_storedfile AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY documents_storedfile_head ON public.documents_storedfile TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_storedfile_leader ON public.documents_storedfile TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY documents_storedfile_owner ON public.documents_storedfile TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY documents_storedfile_portal ON public.documents_storedfile TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_storedfile_staff ON public.documents_storedfile TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY documents_storedfile_worker ON public.documents_storedfile TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY file_of_protocols ON public.documents_storedfile AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_storedfile.scope_id) AND ((s.kind)::text = 'case_protocols'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY file_of_units ON public.documents_storedfile AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_storedfile.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY file_shut ON public.documents_storedfile AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((id IS NULL) OR (NOT (id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

CREATE POLICY final_of_units ON public.documents_finaldocument AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_finaldocument.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY guardiancopy_shut ON public.cases_guardiancopy AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((file_id IS NULL) OR (NOT (file_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

CREATE POLICY messageattachment_shut ON public.cases_messageattachment AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((file_id IS NULL) OR (NOT (file_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

CREATE POLICY note_shut ON public.cases_casenote AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((id IS NULL) OR (NOT (id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

ALTER TABLE public.organisation_absence ENABLE ROW LEVEL SECURITY;

CREATE POLICY organisation_absence_admin ON public.organisation_absence TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_clerk ON public.organisation_absence TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_head ON public.organisation_absence TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_leader ON public.organisation_absence TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_owner ON public.organisation_absence TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_report ON public.organisation_absence TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY organisation_absence_staff_i ON public.organisation_absence FOR INSERT TO tettpaa_staff, tettpaa_staff_ro WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY organisation_absence_staff_s ON public.organisation_absence FOR SELECT TO tettpaa_staff, tettpaa_staff_ro USING (true);

CREATE POLICY organisation_absence_staff_u ON public.organisation_absence FOR UPDATE TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY organisation_absence_worker ON public.organisation_absence TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_casedocument ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_casedocument_deny ON public.papers_casedocument AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY papers_casedocument_head ON public.papers_casedocument TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_casedocument_leader ON public.papers_casedocument TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY papers_casedocument_owner ON public.papers_casedocument TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_casedocument_staff ON public.papers_casedocument TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_casedocument_worker ON public.papers_casedocument TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_documentreview ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_documentreview_deny ON public.papers_documentreview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY papers_documentreview_head ON public.papers_documentreview TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_documentreview_leader ON public.papers_documentreview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY papers_documentreview_owner ON public.papers_documentreview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_documentreview_staff ON public.papers_documentreview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_documentreview_worker ON public.papers_documentreview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_documentsending ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_documentsending_deny ON public.papers_documentsending AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY papers_documentsending_head ON public.papers_documentsending TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_documentsending_leader ON public.papers_documentsending TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY papers_documentsending_owner ON public.papers_documentsending TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_documentsending_staff ON public.papers_documentsending TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_documentsending_worker ON public.papers_documentsending TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_reportattachment ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_reportattachment_owner ON public.papers_reportattachment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_reportattachment_portal ON public.papers_reportattachment TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_reportattachment_worker ON public.papers_reportattachment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_reportsignature ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_reportsignature_owner ON public.papers_reportsignature TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_reportsignature_portal ON public.papers_reportsignature TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_reportsignature_worker ON public.papers_reportsignature TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.papers_unitreport ENABLE ROW LEVEL SECURITY;

CREATE POLICY papers_unitreport_owner ON public.papers_unitreport TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY papers_unitreport_portal ON public.papers_unitreport TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY papers_unitreport_worker ON public.papers_unitreport TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_bestinterestsassessment ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_bestinterestsassessment_deny ON public.participation_bestinterestsassessment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_bestinterestsassessment_head ON public.participation_bestinterestsassessment TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_bestinterestsassessment_leader ON public.participation_bestinterestsassessment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_bestinterestsassessment_owner ON public.participation_bestinterestsassessment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_bestinterestsassessment_staff ON public.participation_bestinterestsassessment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_bestinterestsassessment_worker ON public.participation_bestinterestsassessment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_childconversation ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_childconversation_deny ON public.participation_childconversation AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_childconversation_head ON public.participation_childconversation TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_childconversation_leader ON public.participation_childconversation TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_childconversation_owner ON public.participation_childconversation TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_childconversation_staff ON public.participation_childconversation TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_childconversation_worker ON public.participation_childconversation TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_childview ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_childview_deny ON public.participation_childview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_childview_head ON public.participation_childview TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_childview_leader ON public.participation_childview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_childview_owner ON public.participation_childview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_childview_portal ON public.participation_childview TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_childview_staff ON public.participation_childview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_childview_worker ON public.participation_childview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_consent ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_consent_clerk ON public.participation_consent TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consent_deny ON public.participation_consent AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_consent_head ON public.participation_consent TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consent_leader ON public.participation_consent TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consent_owner ON public.participation_consent TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_consent_portal ON public.participation_consent TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_consent_staff ON public.participation_consent TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_consent_worker ON public.participation_consent TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_consentwithdrawal ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_consentwithdrawal_clerk ON public.participation_consentwithdrawal TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consentwithdrawal_deny ON public.participation_consentwithdrawal AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_consentwithdrawal_head ON public.participation_consentwithdrawal TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consentwithdrawal_leader ON public.participation_consentwithdrawal TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_consentwithdrawal_owner ON public.participation_consentwithdrawal TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_consentwithdrawal_portal ON public.participation_consentwithdrawal TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_consentwithdrawal_staff ON public.participation_consentwithdrawal TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_consentwithdrawal_worker ON public.participation_consentwithdrawal TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_conversationdrawing ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_conversationdrawing_deny ON public.participation_conversationdrawing AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_conversationdrawing_head ON public.participation_conversationdrawing TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationdrawing_leader ON public.participation_conversationdrawing TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationdrawing_owner ON public.participation_conversationdrawing TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationdrawing_staff ON public.participation_conversationdrawing TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationdrawing_worker ON public.participation_conversationdrawing TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_conversationpiece ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_conversationpiece_deny ON public.participation_conversationpiece AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_conversationpiece_head ON public.participation_conversationpiece TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationpiece_leader ON public.participation_conversationpiece TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationpiece_owner ON public.participation_conversationpiece TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationpiece_staff ON public.participation_conversationpiece TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationpiece_worker ON public.participation_conversationpiece TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_conversationplan ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_conversationplan_deny ON public.participation_conversationplan AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_conversationplan_head ON public.participation_conversationplan TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationplan_leader ON public.participation_conversationplan TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationplan_owner ON public.participation_conversationplan TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_conversationplan_staff ON public.participation_conversationplan TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_conversationplan_worker ON public.participation_conversationplan TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_familywish ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_familywish_deny ON public.participation_familywish AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_familywish_head ON public.participation_familywish TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_familywish_leader ON public.participation_familywish TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_familywish_owner ON public.participation_familywish TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_familywish_portal ON public.participation_familywish TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_familywish_staff ON public.participation_familywish TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_familywish_worker ON public.participation_familywish TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_guardianview ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_guardianview_deny ON public.participation_guardianview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_guardianview_head ON public.participation_guardianview TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_guardianview_leader ON public.participation_guardianview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_guardianview_owner ON public.participation_guardianview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_guardianview_portal ON public.participation_guardianview TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_guardianview_staff ON public.participation_guardianview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_guardianview_worker ON public.participation_guardianview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_hearing ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_hearing_deny ON public.participation_hearing AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_hearing_head ON public.participation_hearing TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearing_leader ON public.participation_hearing TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_hearing_owner ON public.participation_hearing TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_hearing_portal ON public.participation_hearing TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearing_staff ON public.participation_hearing TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearing_worker ON public.participation_hearing TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_hearingcomment ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_hearingcomment_deny ON public.participation_hearingcomment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_hearingcomment_head ON public.participation_hearingcomment TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingcomment_leader ON public.participation_hearingcomment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_hearingcomment_owner ON public.participation_hearingcomment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_hearingcomment_portal ON public.participation_hearingcomment TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingcomment_staff ON public.participation_hearingcomment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingcomment_worker ON public.participation_hearingcomment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_hearingdelivery ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_hearingdelivery_deny ON public.participation_hearingdelivery AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_hearingdelivery_head ON public.participation_hearingdelivery TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingdelivery_leader ON public.participation_hearingdelivery TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_hearingdelivery_owner ON public.participation_hearingdelivery TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_hearingdelivery_portal ON public.participation_hearingdelivery TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingdelivery_staff ON public.participation_hearingdelivery TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_hearingdelivery_worker ON public.participation_hearingdelivery TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_notheardreason ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_notheardreason_deny ON public.participation_notheardreason AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_notheardreason_head ON public.participation_notheardreason TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_notheardreason_leader ON public.participation_notheardreason TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_notheardreason_owner ON public.participation_notheardreason TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_notheardreason_staff ON public.participation_notheardreason TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_notheardreason_worker ON public.participation_notheardreason TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_piecerelease ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_piecerelease_deny ON public.participation_piecerelease AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_piecerelease_head ON public.participation_piecerelease TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_piecerelease_leader ON public.participation_piecerelease TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_piecerelease_owner ON public.participation_piecerelease TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_piecerelease_portal ON public.participation_piecerelease TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_piecerelease_staff ON public.participation_piecerelease TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_piecerelease_worker ON public.participation_piecerelease TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_portalopening ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_portalopening_clerk ON public.participation_portalopening TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_portalopening_deny ON public.participation_portalopening AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_portalopening_head ON public.participation_portalopening TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_portalopening_leader ON public.participation_portalopening TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_portalopening_owner ON public.participation_portalopening TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_portalopening_staff ON public.participation_portalopening TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_portalopening_worker ON public.participation_portalopening TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_refusalplan ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_refusalplan_deny ON public.participation_refusalplan AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_refusalplan_head ON public.participation_refusalplan TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_refusalplan_leader ON public.participation_refusalplan TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_refusalplan_owner ON public.participation_refusalplan TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_refusalplan_staff ON public.participation_refusalplan TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_refusalplan_worker ON public.participation_refusalplan TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_residentparentexception ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_residentparentexception_deny ON public.participation_residentparentexception AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_residentparentexception_head ON public.participation_residentparentexception TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_residentparentexception_leader ON public.participation_residentparentexception TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_residentparentexception_owner ON public.participation_residentparentexception TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_residentparentexception_staff ON public.participation_residentparentexception TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_residentparentexception_worker ON public.participation_residentparentexception TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_safetyanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_safetyanswer_deny ON public.participation_safetyanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_safetyanswer_head ON public.participation_safetyanswer TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_safetyanswer_leader ON public.participation_safetyanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_safetyanswer_owner ON public.participation_safetyanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_safetyanswer_staff ON public.participation_safetyanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_safetyanswer_worker ON public.participation_safetyanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.participation_sharingpreference ENABLE ROW LEVEL SECURITY;

CREATE POLICY participation_sharingpreference_deny ON public.participation_sharingpreference AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY participation_sharingpreference_head ON public.participation_sharingpreference TO tettpaa_head, tettpaa_head_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_sharingpreference_leader ON public.participation_sharingpreference TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY participation_sharingpreference_owner ON public.participation_sharingpreference TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY participation_sharingpreference_staff ON public.participation_sharingpreference TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY participation_sharingpreference_worker ON public.participation_sharingpreference TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_addressgrading ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_addressgrading_clerk ON public.people_addressgrading TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_addressgrading_deny ON public.people_addressgrading AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_addressgrading_head ON public.people_addressgrading TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_addressgrading_leader ON public.people_addressgrading TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_addressgrading_owner ON public.people_addressgrading TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_addressgrading_staff ON public.people_addressgrading TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_addressgrading_worker ON public.people_addressgrading TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_child ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_child_clerk ON public.people_child TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_child_deny ON public.people_child AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_child_head ON public.people_child TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_child_leader ON public.people_child TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_child_owner ON public.people_child TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_child_staff ON public.people_child TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_child_worker ON public.people_child TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_declaredtie ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_declaredtie_clerk ON public.people_declaredtie TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_declaredtie_head ON public.people_declaredtie TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_declaredtie_leader ON public.people_declaredtie TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_declaredtie_owner ON public.people_declaredtie TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_declaredtie_staff ON public.people_declaredtie TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

ALTER TABLE public.people_employeenumber ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_employeenumber_admin ON public.people_employeenumber TO tettpaa_admin, tettpaa_admin_ro USING (true) WITH CHECK (true);

CREATE POLICY people_employeenumber_clerk ON public.people_employeenumber TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_employeenumber_head ON public.people_employeenumber TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_employeenumber_leader ON public.people_employeenumber TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_employeenumber_owner ON public.people_employeenumber TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_employeenumber_staff ON public.people_employeenumber TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

ALTER TABLE public.people_enrolment ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_enrolment_clerk ON public.people_enrolment TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_enrolment_deny ON public.people_enrolment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_enrolment_head ON public.people_enrolment TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_enrolment_leader ON public.people_enrolment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_enrolment_owner ON public.people_enrolment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_enrolment_staff ON public.people_enrolment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_enrolment_worker ON public.people_enrolment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_guardian ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_guardian_clerk ON public.people_guardian TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_guardian_deny ON public.people_guardian AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_guardian_head ON public.people_guardian TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_guardian_leader ON public.people_guardian TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_guardian_owner ON public.people_guardian TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_guardian_staff ON public.people_guardian TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_guardian_worker ON public.people_guardian TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_homestreet ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_homestreet_clerk ON public.people_homestreet TO tettpaa_clerk, tettpaa_clerk_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_homestreet_head ON public.people_homestreet TO tettpaa_head, tettpaa_head_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_homestreet_leader ON public.people_homestreet TO tettpaa_leader, tettpaa_leader_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_homestreet_owner ON public.people_homestreet TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_homestreet_staff ON public.people_homestreet TO tettpaa_staff, tettpaa_staff_ro USING ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY people_homestreet_worker ON public.people_homestreet TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_identitynumber ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_identitynumber_clerk ON public.people_identitynumber TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_identitynumber_deny ON public.people_identitynumber AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_identitynumber_head ON public.people_identitynumber TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_identitynumber_leader ON public.people_identitynumber TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_identitynumber_owner ON public.people_identitynumber TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_identitynumber_staff ON public.people_identitynumber TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_identitynumber_worker ON public.people_identitynumber TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_mandate ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_mandate_clerk ON public.people_mandate TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_mandate_deny ON public.people_mandate AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_mandate_head ON public.people_mandate TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_mandate_leader ON public.people_mandate TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_mandate_owner ON public.people_mandate TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_mandate_staff ON public.people_mandate TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_mandate_worker ON public.people_mandate TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_personmerge ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_personmerge_clerk ON public.people_personmerge TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_personmerge_deny ON public.people_personmerge AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_personmerge_head ON public.people_personmerge TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_personmerge_leader ON public.people_personmerge TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_personmerge_owner ON public.people_personmerge TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_personmerge_staff ON public.people_personmerge TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_personmerge_worker ON public.people_personmerge TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_responsibilitychange ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_responsibilitychange_clerk ON public.people_responsibilitychange TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_responsibilitychange_deny ON public.people_responsibilitychange AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_responsibilitychange_head ON public.people_responsibilitychange TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_responsibilitychange_leader ON public.people_responsibilitychange TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_responsibilitychange_owner ON public.people_responsibilitychange TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_responsibilitychange_staff ON public.people_responsibilitychange TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_responsibilitychange_worker ON public.people_responsibilitychange TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_safeguardian ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_safeguardian_clerk ON public.people_safeguardian TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_safeguardian_deny ON public.people_safeguardian AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_safeguardian_head ON public.people_safeguardian TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_safeguardian_leader ON public.people_safeguardian TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_safeguardian_owner ON public.people_safeguardian TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_safeguardian_staff ON public.people_safeguardian TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_safeguardian_worker ON public.people_safeguardian TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_shieldreview ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_shieldreview_clerk ON public.people_shieldreview TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_shieldreview_deny ON public.people_shieldreview AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_shieldreview_head ON public.people_shieldreview TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_shieldreview_leader ON public.people_shieldreview TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_shieldreview_owner ON public.people_shieldreview TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_shieldreview_staff ON public.people_shieldreview TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_shieldreview_worker ON public.people_shieldreview TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_yeargroup ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_yeargroup_clerk ON public.people_yeargroup TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yeargroup_deny ON public.people_yeargroup AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_yeargroup_head ON public.people_yeargroup TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yeargroup_leader ON public.people_yeargroup TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yeargroup_owner ON public.people_yeargroup TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_yeargroup_staff ON public.people_yeargroup TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_yeargroup_worker ON public.people_yeargroup TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.people_yearplan ENABLE ROW LEVEL SECURITY;

CREATE POLICY people_yearplan_clerk ON public.people_yearplan TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yearplan_deny ON public.people_yearplan AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY people_yearplan_head ON public.people_yearplan TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yearplan_leader ON public.people_yearplan TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY people_yearplan_owner ON public.people_yearplan TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY people_yearplan_staff ON public.people_yearplan TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY people_yearplan_worker ON public.people_yearplan TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.planning_nextstep ENABLE ROW LEVEL SECURITY;

CREATE POLICY planning_nextstep_clerk ON public.planning_nextstep TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_nextstep_deny ON public.planning_nextstep AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY planning_nextstep_head ON public.planning_nextstep TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_nextstep_leader ON public.planning_nextstep TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_nextstep_owner ON public.planning_nextstep TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY planning_nextstep_staff ON public.planning_nextstep TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY planning_nextstep_worker ON public.planning_nextstep TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.planning_worktask ENABLE ROW LEVEL SECURITY;

CREATE POLICY planning_worktask_clerk ON public.planning_worktask TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_worktask_deny ON public.planning_worktask AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY planning_worktask_head ON public.planning_worktask TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_worktask_leader ON public.planning_worktask TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY planning_worktask_owner ON public.planning_worktask TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY planning_worktask_staff ON public.planning_worktask TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY planning_worktask_worker ON public.planning_worktask TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY presence_of_units ON public.documents_editingpresence AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_editingpresence.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

ALTER TABLE public.referrals_completenesscheck ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_completenesscheck_clerk ON public.referrals_completenesscheck TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_completenesscheck_deny ON public.referrals_completenesscheck AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_completenesscheck_head ON public.referrals_completenesscheck TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_completenesscheck_leader ON public.referrals_completenesscheck TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_completenesscheck_owner ON public.referrals_completenesscheck TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_completenesscheck_portal ON public.referrals_completenesscheck TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_completenesscheck_staff ON public.referrals_completenesscheck TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_completenesscheck_worker ON public.referrals_completenesscheck TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_deficiencynotice ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_deficiencynotice_clerk ON public.referrals_deficiencynotice TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_deficiencynotice_deny ON public.referrals_deficiencynotice AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_deficiencynotice_head ON public.referrals_deficiencynotice TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_deficiencynotice_leader ON public.referrals_deficiencynotice TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_deficiencynotice_owner ON public.referrals_deficiencynotice TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_deficiencynotice_portal ON public.referrals_deficiencynotice TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_deficiencynotice_staff ON public.referrals_deficiencynotice TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_deficiencynotice_worker ON public.referrals_deficiencynotice TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_intakeagreement ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_intakeagreement_clerk ON public.referrals_intakeagreement TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeagreement_deny ON public.referrals_intakeagreement AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_intakeagreement_head ON public.referrals_intakeagreement TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeagreement_leader ON public.referrals_intakeagreement TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeagreement_owner ON public.referrals_intakeagreement TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeagreement_staff ON public.referrals_intakeagreement TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_intakeagreement_worker ON public.referrals_intakeagreement TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_intakeanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_intakeanswer_clerk ON public.referrals_intakeanswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeanswer_deny ON public.referrals_intakeanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_intakeanswer_head ON public.referrals_intakeanswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeanswer_leader ON public.referrals_intakeanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeanswer_owner ON public.referrals_intakeanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakeanswer_portal ON public.referrals_intakeanswer TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_intakeanswer_staff ON public.referrals_intakeanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_intakeanswer_worker ON public.referrals_intakeanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_intakedecision ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_intakedecision_clerk ON public.referrals_intakedecision TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakedecision_deny ON public.referrals_intakedecision AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_intakedecision_head ON public.referrals_intakedecision TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakedecision_leader ON public.referrals_intakedecision TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakedecision_owner ON public.referrals_intakedecision TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_intakedecision_staff ON public.referrals_intakedecision TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_intakedecision_worker ON public.referrals_intakedecision TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_readingversion ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_readingversion_clerk ON public.referrals_readingversion TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_readingversion_deny ON public.referrals_readingversion AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_readingversion_head ON public.referrals_readingversion TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_readingversion_leader ON public.referrals_readingversion TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_readingversion_owner ON public.referrals_readingversion TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_readingversion_portal ON public.referrals_readingversion TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_readingversion_staff ON public.referrals_readingversion TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_readingversion_worker ON public.referrals_readingversion TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referral ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referral_clerk ON public.referrals_referral TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referral_deny ON public.referrals_referral AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referral_head ON public.referrals_referral TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referral_leader ON public.referrals_referral TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referral_owner ON public.referrals_referral TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referral_portal ON public.referrals_referral TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referral_staff ON public.referrals_referral TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referral_worker ON public.referrals_referral TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralattachment ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralattachment_clerk ON public.referrals_referralattachment TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralattachment_deny ON public.referrals_referralattachment AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralattachment_head ON public.referrals_referralattachment TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralattachment_leader ON public.referrals_referralattachment TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralattachment_owner ON public.referrals_referralattachment TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralattachment_portal ON public.referrals_referralattachment TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralattachment_staff ON public.referrals_referralattachment TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralattachment_worker ON public.referrals_referralattachment TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralguardian ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralguardian_clerk ON public.referrals_referralguardian TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralguardian_deny ON public.referrals_referralguardian AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralguardian_head ON public.referrals_referralguardian TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralguardian_leader ON public.referrals_referralguardian TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralguardian_owner ON public.referrals_referralguardian TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralguardian_portal ON public.referrals_referralguardian TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralguardian_staff ON public.referrals_referralguardian TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralguardian_worker ON public.referrals_referralguardian TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralpreliminaryanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralpreliminaryanswer_clerk ON public.referrals_referralpreliminaryanswer TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralpreliminaryanswer_deny ON public.referrals_referralpreliminaryanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralpreliminaryanswer_head ON public.referrals_referralpreliminaryanswer TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralpreliminaryanswer_leader ON public.referrals_referralpreliminaryanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralpreliminaryanswer_owner ON public.referrals_referralpreliminaryanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralpreliminaryanswer_staff ON public.referrals_referralpreliminaryanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralpreliminaryanswer_worker ON public.referrals_referralpreliminaryanswer TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralreading ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralreading_clerk ON public.referrals_referralreading TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralreading_deny ON public.referrals_referralreading AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralreading_head ON public.referrals_referralreading TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralreading_leader ON public.referrals_referralreading TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralreading_owner ON public.referrals_referralreading TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralreading_portal ON public.referrals_referralreading TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralreading_staff ON public.referrals_referralreading TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralreading_worker ON public.referrals_referralreading TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralresponse ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralresponse_clerk ON public.referrals_referralresponse TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralresponse_deny ON public.referrals_referralresponse AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralresponse_head ON public.referrals_referralresponse TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralresponse_leader ON public.referrals_referralresponse TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralresponse_owner ON public.referrals_referralresponse TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralresponse_portal ON public.referrals_referralresponse TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralresponse_staff ON public.referrals_referralresponse TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralresponse_worker ON public.referrals_referralresponse TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralsubmission ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralsubmission_clerk ON public.referrals_referralsubmission TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralsubmission_deny ON public.referrals_referralsubmission AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralsubmission_head ON public.referrals_referralsubmission TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralsubmission_leader ON public.referrals_referralsubmission TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralsubmission_owner ON public.referrals_referralsubmission TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralsubmission_portal ON public.referrals_referralsubmission TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralsubmission_staff ON public.referrals_referralsubmission TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralsubmission_worker ON public.referrals_referralsubmission TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_referralviewing ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_referralviewing_clerk ON public.referrals_referralviewing TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralviewing_deny ON public.referrals_referralviewing AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_referralviewing_head ON public.referrals_referralviewing TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralviewing_leader ON public.referrals_referralviewing TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralviewing_owner ON public.referrals_referralviewing TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_referralviewing_portal ON public.referrals_referralviewing TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralviewing_staff ON public.referrals_referralviewing TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_referralviewing_worker ON public.referrals_referralviewing TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.referrals_triedmeasure ENABLE ROW LEVEL SECURITY;

CREATE POLICY referrals_triedmeasure_clerk ON public.referrals_triedmeasure TO tettpaa_clerk, tettpaa_clerk_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_triedmeasure_deny ON public.referrals_triedmeasure AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY referrals_triedmeasure_head ON public.referrals_triedmeasure TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_triedmeasure_leader ON public.referrals_triedmeasure TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY referrals_triedmeasure_owner ON public.referrals_triedmeasure TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY referrals_triedmeasure_portal ON public.referrals_triedmeasure TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_triedmeasure_staff ON public.referrals_triedmeasure TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY referrals_triedmeasure_worker ON public.referrals_triedmeasure TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY release_shut ON public.documents_release AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((file_id IS NULL) OR (NOT (file_id IN ( SELECT public.app_shut_papers() AS app_shut_papers)))));

ALTER TABLE public.retention_accessitem ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_accessitem_deny ON public.retention_accessitem AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_accessitem_leader ON public.retention_accessitem TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_accessitem_owner ON public.retention_accessitem TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_accessitem_staff ON public.retention_accessitem TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.retention_accessrequest ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_accessrequest_deny ON public.retention_accessrequest AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_accessrequest_leader ON public.retention_accessrequest TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_accessrequest_owner ON public.retention_accessrequest TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_accessrequest_staff ON public.retention_accessrequest TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.retention_accessrequestanswer ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_accessrequestanswer_deny ON public.retention_accessrequestanswer AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_accessrequestanswer_leader ON public.retention_accessrequestanswer TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_accessrequestanswer_owner ON public.retention_accessrequestanswer TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_accessrequestanswer_staff ON public.retention_accessrequestanswer TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.retention_disposal ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_disposal_deny ON public.retention_disposal AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_report, tettpaa_report_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_disposal_leader ON public.retention_disposal TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_disposal_owner ON public.retention_disposal TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_disposal_report ON public.retention_disposal TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_disposal_worker ON public.retention_disposal TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.retention_filecorrection ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_filecorrection_deny ON public.retention_filecorrection AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_filecorrection_leader ON public.retention_filecorrection TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_filecorrection_owner ON public.retention_filecorrection TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_filecorrection_staff ON public.retention_filecorrection TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

ALTER TABLE public.retention_keptpaper ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_keptpaper_deny ON public.retention_keptpaper AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_keptpaper_leader ON public.retention_keptpaper TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_keptpaper_owner ON public.retention_keptpaper TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_keptpaper_staff ON public.retention_keptpaper TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY retention_keptpaper_worker ON public.retention_keptpaper TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.retention_legalhold ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_legalhold_deny ON public.retention_legalhold AS RESTRICTIVE TO tettpaa_leader, tettpaa_leader_ro, tettpaa_report, tettpaa_report_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY retention_legalhold_leader ON public.retention_legalhold TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_legalhold_owner ON public.retention_legalhold TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY retention_legalhold_report ON public.retention_legalhold TO tettpaa_report, tettpaa_report_ro USING (true) WITH CHECK (true);

CREATE POLICY retention_legalhold_staff ON public.retention_legalhold TO tettpaa_staff, tettpaa_staff_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY retention_legalhold_worker ON public.retention_legalhold TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

CREATE POLICY revision_of_units ON public.documents_revision AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_revision.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY scopekey_of_protocols ON public.documents_scopekey AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_scopekey.scope_id) AND ((s.kind)::text = 'case_protocols'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY scopekey_of_units ON public.documents_scopekey AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_scopekey.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY section_of_units ON public.documents_section AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_section.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

CREATE POLICY signature_of_units ON public.documents_signature AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro, tettpaa_portal, tettpaa_portal_ro USING (((NOT (EXISTS ( SELECT
   FROM public.access_scope s
  WHERE ((s.id = documents_signature.scope_id) AND ((s.kind)::text = 'unit_report'::text))))) OR (scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))));

ALTER TABLE public.systemwork_activity ENABLE ROW LEVEL SECURITY;

CREATE POLICY systemwork_activity_head ON public.systemwork_activity TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_activity_leader ON public.systemwork_activity TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_activity_owner ON public.systemwork_activity TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY systemwork_activity_staff_i ON public.systemwork_activity FOR INSERT TO tettpaa_staff, tettpaa_staff_ro WITH CHECK ((done_by_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY systemwork_activity_staff_s ON public.systemwork_activity FOR SELECT TO tettpaa_staff, tettpaa_staff_ro USING (true);

CREATE POLICY systemwork_activity_staff_u ON public.systemwork_activity FOR UPDATE TO tettpaa_staff, tettpaa_staff_ro USING ((done_by_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint)) WITH CHECK ((done_by_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint));

CREATE POLICY systemwork_activity_worker ON public.systemwork_activity TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.systemwork_systemreferral ENABLE ROW LEVEL SECURITY;

CREATE POLICY systemwork_systemreferral_deny ON public.systemwork_systemreferral AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY systemwork_systemreferral_head ON public.systemwork_systemreferral TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferral_leader ON public.systemwork_systemreferral TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferral_owner ON public.systemwork_systemreferral TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferral_portal ON public.systemwork_systemreferral TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY systemwork_systemreferral_staff ON public.systemwork_systemreferral TO tettpaa_staff, tettpaa_staff_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferral_worker ON public.systemwork_systemreferral TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

ALTER TABLE public.systemwork_systemreferralstep ENABLE ROW LEVEL SECURITY;

CREATE POLICY systemwork_systemreferralstep_deny ON public.systemwork_systemreferralstep AS RESTRICTIVE TO tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro USING ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes)))) WITH CHECK ((NOT (scope_id IN ( SELECT public.app_denied_scopes() AS app_denied_scopes))));

CREATE POLICY systemwork_systemreferralstep_head ON public.systemwork_systemreferralstep TO tettpaa_head, tettpaa_head_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferralstep_leader ON public.systemwork_systemreferralstep TO tettpaa_leader, tettpaa_leader_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferralstep_owner ON public.systemwork_systemreferralstep TO tettpaa_owner USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferralstep_portal ON public.systemwork_systemreferralstep TO tettpaa_portal, tettpaa_portal_ro USING ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[]))) WITH CHECK ((scope_id = ANY (( SELECT public.app_my_scopes() AS app_my_scopes)::bigint[])));

CREATE POLICY systemwork_systemreferralstep_staff ON public.systemwork_systemreferralstep TO tettpaa_staff, tettpaa_staff_ro USING (true) WITH CHECK (true);

CREATE POLICY systemwork_systemreferralstep_worker ON public.systemwork_systemreferralstep TO tettpaa_worker, tettpaa_worker_ro USING (true) WITH CHECK (true);

GRANT USAGE ON SCHEMA public TO tettpaa_staff;
GRANT USAGE ON SCHEMA public TO tettpaa_staff_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_leader;
GRANT USAGE ON SCHEMA public TO tettpaa_leader_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_head;
GRANT USAGE ON SCHEMA public TO tettpaa_head_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_clerk;
GRANT USAGE ON SCHEMA public TO tettpaa_clerk_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_admin;
GRANT USAGE ON SCHEMA public TO tettpaa_admin_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_report;
GRANT USAGE ON SCHEMA public TO tettpaa_report_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_portal;
GRANT USAGE ON SCHEMA public TO tettpaa_portal_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_worker;
GRANT USAGE ON SCHEMA public TO tettpaa_worker_ro;
GRANT USAGE ON SCHEMA public TO tettpaa_app;
GRANT USAGE ON SCHEMA public TO tettpaa_portal_login;
GRANT USAGE ON SCHEMA public TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.access_grant_keeps_subject() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.access_grant_thread_follows() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.access_scope_tells_grants() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_acts_as(the_user bigint, the_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_acts_as(the_user bigint, the_day date) TO tettpaa_portal_login;

REVOKE ALL ON FUNCTION public.app_basis_at(reader bigint, scope bigint, moment timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_case_compartments(the_case uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_change_is_about(detail jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_changes(scopes bigint[], actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_changes_by(actor bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_report_ro;

REVOKE ALL ON FUNCTION public.app_child_is_here(number_hash bytea, words text, born date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_child_is_here(number_hash bytea, words text, born date) TO tettpaa_staff;

REVOKE ALL ON FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date) TO tettpaa_admin;

REVOKE ALL ON FUNCTION public.app_clearance_word(the_user bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_worker_ro;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_app;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_portal_login;
GRANT ALL ON FUNCTION public.app_clearance_word(the_user bigint) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_consent_is_ones_own() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_denied_scopes() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_denied_scopes() TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_denied_scopes_now() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_deny_too_near(the_folder bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_destroy_paper(the_shield uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_destroy_paper(the_shield uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_destroy_paper(the_shield uuid) TO tettpaa_report;

REVOKE ALL ON FUNCTION public.app_dispose(the_disposal uuid, today date, ground text, kept integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_dispose(the_disposal uuid, today date, ground text, kept integer) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_dispose_paper(the_disposal uuid, today date, ground text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_dispose_paper(the_disposal uuid, today date, ground text) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_end_named_teacher(the_report uuid, but bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_end_named_teacher(the_report uuid, but bigint) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_end_reading(the_reading uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_end_reading(the_reading uuid) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_end_substitute(the_absence uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_end_substitute(the_absence uuid) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_end_substitute(the_absence uuid) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_end_substitute(the_absence uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_end_substitute(the_absence uuid) TO tettpaa_admin;

REVOKE ALL ON FUNCTION public.app_family_readings(family bigint, before_at timestamp with time zone, before_id bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_family_readings(family bigint, before_at timestamp with time zone, before_id bigint, most integer) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_family_readings(family bigint, before_at timestamp with time zone, before_id bigint, most integer) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_family_user_for(the_guardian uuid, the_child uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_family_user_for(the_guardian uuid, the_child uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_family_user_for(the_guardian uuid, the_child uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_family_users(the_guardian bytea, the_child bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_family_users(the_guardian bytea, the_child bytea) TO tettpaa_portal_login;

REVOKE ALL ON FUNCTION public.app_file_is_asked_for(the_child uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_forget_scopes() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_hold_without_a_yes(day date, letters uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_hold_without_a_yes(day date, letters uuid[]) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_hold_without_a_yes(day date, letters uuid[]) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_hold_without_a_yes(day date, letters uuid[]) TO tettpaa_clerk;

REVOKE ALL ON FUNCTION public.app_identity_key() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_worker_ro;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_app;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_portal_login;
GRANT ALL ON FUNCTION public.app_identity_key() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.app_is_cleared() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_worker_ro;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_app;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_portal_login;
GRANT ALL ON FUNCTION public.app_is_cleared() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.app_is_denied(the_user bigint, the_scope bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_is_only_registered(the_folder bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_is_too_near(the_folder bigint, the_user bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_is_too_near(the_folder bigint, the_user bigint) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_kept_as() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_leads(the_user bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_merge_children(kept uuid, other uuid, same_kept uuid[], same_other uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_merge_children(kept uuid, other uuid, same_kept uuid[], same_other uuid[]) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_message_readings(the_scopes bigint[]) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_missing_clearance(the_user bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_worker_ro;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_app;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_portal_login;
GRANT ALL ON FUNCTION public.app_missing_clearance(the_user bigint) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.app_my_scopes() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_my_scopes() TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_my_scopes_now() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_name_teacher(the_report uuid, the_teacher bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_name_teacher(the_report uuid, the_teacher bigint) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_named_for_case(the_case uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_named_for_case(the_case uuid) TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_named_in(the_case uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_named_teachers(scopes bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_named_teachers(scopes bigint[]) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_named_teachers(scopes bigint[]) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_note_employee_number(the_user bigint, as_guardian bytea, as_child bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_note_employee_number(the_user bigint, as_guardian bytea, as_child bytea) TO tettpaa_app;

REVOKE ALL ON FUNCTION public.app_office_scopes(the_office uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_office_scopes(the_office uuid) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_office_scopes(the_office uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_old_unit_leaves(the_child uuid, new_unit uuid, the_day date, only_case uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_open_case_of_kind(the_folder bigint, the_kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_case_of_kind(the_folder bigint, the_kind text) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_case_of_kind(the_folder bigint, the_kind text) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_open_case_of_kind(the_folder bigint, the_kind text) TO tettpaa_clerk;

REVOKE ALL ON FUNCTION public.app_open_case_scopes(the_case uuid, the_folder bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_case_scopes(the_case uuid, the_folder bigint) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_case_scopes(the_case uuid, the_folder bigint) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_open_concern_scope(the_case uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_concern_scope(the_case uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_concern_scope(the_case uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_open_decision_scope(the_case uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_decision_scope(the_case uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_decision_scope(the_case uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_open_decision_scope(the_case uuid) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_open_decision_scope(the_case uuid) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_open_family_referral_scope() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_family_referral_scope() TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_open_partner_scope(the_case uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_partner_scope(the_case uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_partner_scope(the_case uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_open_person_scope(the_case uuid, the_guardian uuid) TO tettpaa_worker;

REVOKE ALL ON FUNCTION public.app_open_protocol_scope(the_case uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_protocol_scope(the_case uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_protocol_scope(the_case uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_open_reading_scope(the_referral uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_reading_scope(the_referral uuid) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_open_referral_scope(unit_scope bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_referral_scope(unit_scope bigint) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_open_report_scope(source bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_report_scope(source bigint) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_open_teacher_scope(the_case uuid, the_teacher bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_open_teacher_scope(the_case uuid, the_teacher bigint) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_open_teacher_scope(the_case uuid, the_teacher bigint) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_own_last_reading(the_scope bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_own_last_reading(the_scope bigint) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_own_last_reading(the_scope bigint) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_reading_seen(the_reading uuid, the_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_reading_seen(the_reading uuid, the_day date) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_readings(scopes bigint[], reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_readings_by(reader bigint, since timestamp with time zone, until timestamp with time zone, before_at timestamp with time zone, before_id bigint, kinds text[], most integer) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.app_redeem_reading(the_code bytea, born date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_redeem_reading(the_code bytea, born date) TO tettpaa_portal;

REVOKE ALL ON FUNCTION public.app_referral_compartments(the_referral uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_referrals_await(those uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_referrals_await_again() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_remove_compartments(gone bigint[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_reports_end(the_child uuid, new_unit uuid, old_unit uuid, the_day date) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_scope_mates() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_scope_mates() TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_search_children(words text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_search_children(words text, most integer) TO tettpaa_clerk_ro;

REVOKE ALL ON FUNCTION public.app_search_files(words tsquery, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_search_files(words tsquery, most integer) TO tettpaa_clerk_ro;

REVOKE ALL ON FUNCTION public.app_search_notes(words tsquery, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_search_notes(words tsquery, most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_search_notes(words tsquery, most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_search_notes(words tsquery, most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_search_notes(words tsquery, most integer) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.app_search_sections(words tsquery, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_search_sections(words tsquery, most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_search_sections(words tsquery, most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_search_sections(words tsquery, most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_search_sections(words tsquery, most integer) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.app_search_similar(words text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_search_similar(words text, most integer) TO tettpaa_clerk_ro;

REVOKE ALL ON FUNCTION public.app_sent_under_a_yes(the_release uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_sent_under_a_yes(the_release uuid) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_sent_under_a_yes(the_release uuid) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_shut_along(the_shield uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_shut_along(the_shield uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_shut_along(the_shield uuid) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_shut_papers() FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_admin_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_portal_ro;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_shut_papers() TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_take_back_cases(the_batch uuid, the_cases uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_take_back_cases(the_batch uuid, the_cases uuid[]) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_take_emergency(the_number text, the_name text, born date, hours integer, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_take_emergency(the_number text, the_name text, born date, hours integer, why text) TO tettpaa_staff;

REVOKE ALL ON FUNCTION public.app_teacher_thread(the_case uuid, the_teacher bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_teachers_at(the_unit uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_teachers_at(the_unit uuid) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_teachers_at(the_unit uuid) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_too_near(the_folder bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_staff_ro;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_leader_ro;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_head;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_head_ro;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_clerk_ro;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_worker;
GRANT ALL ON FUNCTION public.app_typical_days(the_kind text, the_unit uuid) TO tettpaa_worker_ro;

REVOKE ALL ON FUNCTION public.app_unit_scopes(the_unit uuid, only_open boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_unit_scopes(the_unit uuid, only_open boolean) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.app_unit_scopes(the_unit uuid, only_open boolean) TO tettpaa_leader;

REVOKE ALL ON FUNCTION public.app_who_answers(the_scope bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_who_answers(the_scope bigint) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.app_who_answers(the_scope bigint) TO tettpaa_portal_ro;

REVOKE ALL ON FUNCTION public.app_years_of_disposal(after integer, age integer, since date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.app_years_of_disposal(after integer, age integer, since date) TO tettpaa_report;
GRANT ALL ON FUNCTION public.app_years_of_disposal(after integer, age integer, since date) TO tettpaa_report_ro;
GRANT ALL ON FUNCTION public.app_years_of_disposal(after integer, age integer, since date) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.app_years_of_disposal(after integer, age integer, since date) TO tettpaa_leader_ro;

REVOKE ALL ON FUNCTION public.cases_case_tells_reports() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_case_threads_follow() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_secrecyanswer_holds() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_transfer_old_unit_leaves() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_transfer_reports_end() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_transferanswer_holds() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.documents_dispatch_is_held() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.participation_opening_ends_readings() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.people_employee_too_near() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.people_enrolment_old_unit_leaves() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.people_enrolment_reports_end() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.people_enrolment_reports_follow() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.people_folder_too_near() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_worker_login;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_staff;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_leader;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_head;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_clerk;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_admin;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_report;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_portal;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_worker;
GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO tettpaa_app;

REVOKE ALL ON FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) TO tettpaa_worker_login;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_notify_queue_abort_job_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_notify_queue_abort_job_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_notify_queue_job_inserted_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_notify_queue_job_inserted_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_register_worker_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_register_worker_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_trigger_function_status_events_update_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_trigger_function_status_events_update_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_unlink_periodic_defers_v1() FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_unlink_periodic_defers_v1() TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) TO tettpaa_worker_login;

REVOKE ALL ON FUNCTION public.referrals_referral_tells_reports() FROM PUBLIC;

GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_admin;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_clerk;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_head;
GRANT SELECT,INSERT ON TABLE public.access_auditevent TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_auditevent TO tettpaa_leader_ro;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_portal;
GRANT SELECT,INSERT ON TABLE public.access_auditevent TO tettpaa_report;
GRANT SELECT ON TABLE public.access_auditevent TO tettpaa_report_ro;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_staff;
GRANT SELECT,INSERT ON TABLE public.access_auditevent TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_auditevent TO tettpaa_worker_ro;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_app;
GRANT INSERT ON TABLE public.access_auditevent TO tettpaa_portal_login;

GRANT SELECT ON TABLE public.access_auditseal TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_auditseal TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_auditseal TO tettpaa_report;
GRANT SELECT ON TABLE public.access_auditseal TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.access_auditseal TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_auditseal TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_head;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_report;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_clearancerule TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_clerk_ro;
GRANT SELECT,INSERT ON TABLE public.access_codeofconduct TO tettpaa_head;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.access_codeofconduct TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_report;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_codeofconduct TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_admin_ro;
GRANT SELECT,INSERT ON TABLE public.access_conductacceptance TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_clerk_ro;
GRANT SELECT,INSERT ON TABLE public.access_conductacceptance TO tettpaa_head;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.access_conductacceptance TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.access_conductacceptance TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_report;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.access_conductacceptance TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_conductacceptance TO tettpaa_staff_ro;

GRANT SELECT ON TABLE public.access_denial TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_denial TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_report;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.access_denial TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_denial TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_denialexception TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_report;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_denialexception TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_desksession TO tettpaa_app;

GRANT SELECT ON TABLE public.access_externalidentity TO tettpaa_app;
GRANT SELECT ON TABLE public.access_externalidentity TO tettpaa_portal_login;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_externalidentity TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_externalidentity TO tettpaa_admin_ro;

GRANT UPDATE(last_used_at) ON TABLE public.access_externalidentity TO tettpaa_app;
GRANT UPDATE(last_used_at) ON TABLE public.access_externalidentity TO tettpaa_portal_login;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_grant TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_admin_ro;
GRANT SELECT,INSERT ON TABLE public.access_grant TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_head;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_grant TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_report;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_report_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_grant TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_grant TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_grant TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_invitation TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_invitation TO tettpaa_admin_ro;
GRANT SELECT,UPDATE ON TABLE public.access_invitation TO tettpaa_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_knowndevice TO tettpaa_app;

GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_clerk_ro;
GRANT SELECT,INSERT ON TABLE public.access_measuretreatment TO tettpaa_head;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.access_measuretreatment TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_report;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_measuretreatment TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_admin_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_head;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_report;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_report_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_noticechoice TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_noticechoice TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_head;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_report;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_staff_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_noticedelivery TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_noticedelivery TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_notification TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_notification TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_portalsession TO tettpaa_portal_login;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_privacytraining TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_admin_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_privacytraining TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_privacytraining TO tettpaa_head;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_privacytraining TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_report;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_privacytraining TO tettpaa_staff_ro;

GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_admin;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_clerk;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_head;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_leader;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_leader_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_portal;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_report;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_report_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_staff;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_worker;
GRANT SELECT,INSERT ON TABLE public.access_readlogentry TO tettpaa_worker_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_staff_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_head_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_clerk_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_admin_ro;
GRANT INSERT ON TABLE public.access_readlogentry TO tettpaa_portal_ro;

GRANT SELECT,INSERT ON TABLE public.access_scope TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_admin_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO tettpaa_clerk;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_head;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_portal;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_staff;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO tettpaa_worker;
GRANT SELECT ON TABLE public.access_scope TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.access_servicechoice TO tettpaa_head;
GRANT SELECT ON TABLE public.access_servicechoice TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.access_servicechoice TO tettpaa_leader;
GRANT SELECT ON TABLE public.access_servicechoice TO tettpaa_leader_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_signinattempt TO tettpaa_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_unknownsignin TO tettpaa_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_unknownsignin TO tettpaa_portal_login;
GRANT SELECT,UPDATE ON TABLE public.access_unknownsignin TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_unknownsignin TO tettpaa_admin_ro;

GRANT INSERT ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT ON TABLE public.access_user TO tettpaa_app;
GRANT SELECT ON TABLE public.access_user TO tettpaa_portal_login;

GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(id) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT UPDATE(password) ON TABLE public.access_user TO tettpaa_app;
GRANT UPDATE(password) ON TABLE public.access_user TO tettpaa_portal_login;
GRANT UPDATE(password) ON TABLE public.access_user TO tettpaa_admin;

GRANT UPDATE(last_login) ON TABLE public.access_user TO tettpaa_app;
GRANT UPDATE(last_login) ON TABLE public.access_user TO tettpaa_portal_login;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(last_login) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(email),UPDATE(email) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(email) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(name),UPDATE(name) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(name) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(role),UPDATE(role) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(role) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT UPDATE(language) ON TABLE public.access_user TO tettpaa_app;
GRANT UPDATE(language) ON TABLE public.access_user TO tettpaa_portal_login;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(language),UPDATE(language) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(language) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(is_active),UPDATE(is_active) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(is_active) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_staff;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_staff_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_leader;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_leader_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_head;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_head_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_clerk;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_clerk_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_report;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_report_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_portal;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_portal_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_admin;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_admin_ro;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_worker;
GRANT SELECT(created_at) ON TABLE public.access_user TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO tettpaa_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO tettpaa_admin;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO tettpaa_app;

GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_clerk;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentsending TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentsending TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_assessmentsending TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_assessmentsending TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_assessmentsigning TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_assessmentsigning TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentsigning TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_assessmentsigning TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentsigning TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_assessmentsigning TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentsigning TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_assessmentsigning TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_elementmark TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_elementmark TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_elementmark TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_elementmark TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_elementmark TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_elementmark TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_elementmark TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_elementmark TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_expertassessment TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_expertassessment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_expertassessment TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_expertassessment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_expertassessment TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_expertassessment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_expertassessment TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_expertassessment TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_qualityanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_qualityanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualityanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_qualityanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualityanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_qualityanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualityanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_qualityanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_qualitycontrol TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_qualitycontrol TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualitycontrol TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_qualitycontrol TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualitycontrol TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_qualitycontrol TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_qualitycontrol TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_qualitycontrol TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.assessments_remark TO tettpaa_head;
GRANT SELECT ON TABLE public.assessments_remark TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_remark TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_remark TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_remark TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_remark TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_remark TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_remark TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.assessments_standardtext TO tettpaa_leader;
GRANT SELECT ON TABLE public.assessments_standardtext TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.assessments_standardtext TO tettpaa_staff;
GRANT SELECT ON TABLE public.assessments_standardtext TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.assessments_standardtext TO tettpaa_worker;
GRANT SELECT ON TABLE public.assessments_standardtext TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_accessended TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.cases_accessended TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_accessended TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_report;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_accessreview TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_accessreview TO tettpaa_worker_ro;

GRANT SELECT,UPDATE ON TABLE public.cases_accessreviewline TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_accessreviewline TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_accessreviewline TO tettpaa_report;
GRANT SELECT ON TABLE public.cases_accessreviewline TO tettpaa_report_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_accessreviewline TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_accessreviewline TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_announceddate TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_announceddate TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_announceddate TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_announceddate TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_appeal TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_appeal TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_appeal TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_appeal TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_appeal TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_appeal TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_appeal TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_appeal TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_assignment TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_assignment TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_assignment TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_assignment TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casedecider TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casedecider TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casedecider TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casedecider TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_caseimport TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_caseimport TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_caseimport TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_caseimport TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_caseimportrow TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_caseimportrow TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_caseimportrow TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_caseimportrow TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_caseintroduction TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_caseintroduction TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_caseintroduction TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_caseintroduction TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_caseintroduction TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_caseintroduction TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_caseintroduction TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_caseintroduction TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casenote TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casenote TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casenote TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casenote TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casenote TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casenote TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casenote TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casenote TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casepromise TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casepromise TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casepromise TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casepromise TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_casereview TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_casereview TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.cases_casereview TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casereview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casescope TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casescope TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casescope TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_casestep TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_casestep TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_casestep TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_casestep TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_closure TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_closure TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_closure TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_closure TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_closure TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_coassignment TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_coassignment TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_coassignment TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_coassignment TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.cases_concernreport TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_concernreport TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_concernreport TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_concernreport TO tettpaa_staff_ro;

GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynotice TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynotice TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynotice TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_countynotice TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticeanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_countynoticeanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticeanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticeanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_countynoticeanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticesending TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticesending TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_countynoticesending TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_countynoticesending TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionnotice TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_decisionnotice TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionnotice TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionnotice TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_decisionnotice TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionregistration TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_decisionregistration TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionregistration TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_decisionregistration TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_decisionregistration TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_delaynotice TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_delaynotice TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_delaynotice TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_delaynotice TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_educationplanstatus TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_educationplanstatus TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_educationplanstatus TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_educationplanstatus TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_educationplanstatus TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_emergencyaccess TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_emergencyaccess TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_emergencyreview TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_emergencyreview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_followup TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_followup TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_followup TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_followup TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_followup TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_guardiancopy TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_guardiancopy TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_guardiancopy TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_guardiancopy TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_guardiancopy TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_guardiancopy TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_guardiancopy TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_guardiancopy TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_helpanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_helpanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpasked TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpasked TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpasked TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_helpasked TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpdeviation TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_leader_ro;
GRANT SELECT,UPDATE ON TABLE public.cases_helpdeviation TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpdeviation TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_helpdeviation TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_helpdeviation TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_impartialitydeclaration TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_impartialitydeclaration TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_impartialitydeclaration TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_impartialitydeclaration TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_individualcase TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_individualcase TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_individualcase TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_individualcase TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_interimquestion TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_leader_ro;
GRANT SELECT,UPDATE ON TABLE public.cases_interimquestion TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_interimquestion TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_interimquestion TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_interimquestion TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE ON TABLE public.cases_keptupload TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_keptupload TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,DELETE ON TABLE public.cases_keptupload TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_keptupload TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE ON TABLE public.cases_keptupload TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_keptupload TO tettpaa_staff_ro;
GRANT SELECT,DELETE ON TABLE public.cases_keptupload TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_keptupload TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_lateentry TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_lateentry TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_lateentry TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_messageattachment TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_messageattachment TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_portal_ro;
GRANT SELECT,INSERT ON TABLE public.cases_messageattachment TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_messageattachment TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_messageattachment TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_noteattachment TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_noteattachment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_noteattachment TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_noteattachment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_noteattachment TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_noteattachment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_noteattachment TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_noteattachment TO tettpaa_worker_ro;

GRANT SELECT,USAGE ON SEQUENCE public.cases_number TO tettpaa_leader;
GRANT SELECT,USAGE ON SEQUENCE public.cases_number TO tettpaa_worker;
GRANT SELECT,USAGE ON SEQUENCE public.cases_number TO tettpaa_clerk;
GRANT SELECT,USAGE ON SEQUENCE public.cases_number TO tettpaa_staff;

GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_partnershare TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_partnershare TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_partnershare TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_partnershare TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_pause TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_pause TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_pause TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_pause TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_pause TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_portalmessage TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_portalmessage TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_portal_ro;
GRANT SELECT,INSERT ON TABLE public.cases_portalmessage TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_portalmessage TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_portalmessage TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_preliminaryanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_leader_ro;
GRANT SELECT,UPDATE ON TABLE public.cases_preliminaryanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_preliminaryanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_preliminaryanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_preliminaryanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_promiseoutcome TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_promiseoutcome TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_promiseoutcome TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_promiseoutcome TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.cases_rawprotocol TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_rawprotocol TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_rawprotocol TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_rawprotocol TO tettpaa_staff_ro;

GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.cases_reopening TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_reopening TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_secrecyanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_secrecyanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_secrecyexception TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_secrecyexception TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyexception TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_secrecyexception TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyexception TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_secrecyexception TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyexception TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_secrecyexception TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyrelease TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyrelease TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_secrecyrelease TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_secrecyrelease TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_sharedprogress TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_sharedprogress TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_sharedprogress TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_sharedprogress TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_transferanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_transferanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferpackage TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferpackage TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferpackage TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_transferpackage TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferquestion TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferquestion TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_transferquestion TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_transferquestion TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_unitpaper TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.cases_unitpaper TO tettpaa_portal;
GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_unitpaper TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_unitpaper TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_unitpaper TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_visit TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_visit TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_visit TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_visit TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_visit TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_visit TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_visit TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_visit TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitinganswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitinganswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitinganswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_waitinganswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_clerk;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_head;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitingmeasure TO tettpaa_leader;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitingmeasure TO tettpaa_staff;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases_waitingmeasure TO tettpaa_worker;
GRANT SELECT ON TABLE public.cases_waitingmeasure TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_savedview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.desk_savedview TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_savedview TO tettpaa_head;
GRANT SELECT ON TABLE public.desk_savedview TO tettpaa_head_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_savedview TO tettpaa_leader;
GRANT SELECT ON TABLE public.desk_savedview TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_savedview TO tettpaa_staff;
GRANT SELECT ON TABLE public.desk_savedview TO tettpaa_staff_ro;

GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_sharedview TO tettpaa_head;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_head_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.desk_sharedview TO tettpaa_leader;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_staff;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_worker;
GRANT SELECT ON TABLE public.desk_sharedview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_admin;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_clerk;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_clerk_ro;
GRANT SELECT,UPDATE ON TABLE public.desk_unusualreading TO tettpaa_head;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_head_ro;
GRANT SELECT,UPDATE ON TABLE public.desk_unusualreading TO tettpaa_leader;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_report;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_staff;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_staff_ro;
GRANT SELECT,INSERT,DELETE ON TABLE public.desk_unusualreading TO tettpaa_worker;
GRANT SELECT ON TABLE public.desk_unusualreading TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.desk_unusualreadingweek TO tettpaa_head;
GRANT SELECT ON TABLE public.desk_unusualreadingweek TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.desk_unusualreadingweek TO tettpaa_leader;
GRANT SELECT ON TABLE public.desk_unusualreadingweek TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.desk_unusualreadingweek TO tettpaa_worker;
GRANT SELECT ON TABLE public.desk_unusualreadingweek TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.desk_worklistreview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_clerk_ro;
GRANT SELECT,INSERT ON TABLE public.desk_worklistreview TO tettpaa_head;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.desk_worklistreview TO tettpaa_leader;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_report;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.desk_worklistreview TO tettpaa_staff;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_worker;
GRANT SELECT ON TABLE public.desk_worklistreview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.django_content_type TO tettpaa_app;

GRANT SELECT ON TABLE public.django_migrations TO tettpaa_app;
GRANT SELECT ON TABLE public.django_migrations TO tettpaa_portal_login;
GRANT SELECT ON TABLE public.django_migrations TO tettpaa_worker_login;

GRANT SELECT ON TABLE public.documents_correction TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_correction TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_correction TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_correction TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_correction TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_correction TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_correction TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_correction TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_dispatch TO tettpaa_clerk;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_dispatch TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_dispatch TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_dispatch TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_dispatch TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_document TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_document TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_document TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_document TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_document TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_document TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_document TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_document TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_document TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_document TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_documentshield TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_leader_ro;
GRANT SELECT,UPDATE ON TABLE public.documents_documentshield TO tettpaa_report;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.documents_documentshield TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_documentshield TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_editingpresence TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_editingpresence TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_editingpresence TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_editingpresence TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_editingpresence TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_clerk;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.documents_finaldocument TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.documents_finaldocument TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_portal_ro;
GRANT SELECT,INSERT ON TABLE public.documents_finaldocument TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.documents_finaldocument TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_finaldocument TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_release TO tettpaa_clerk;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_release TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_release TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_release TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_release TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_revision TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_revision TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.documents_revision TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_revision TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.documents_revision TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_revision TO tettpaa_portal_ro;
GRANT SELECT,INSERT ON TABLE public.documents_revision TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_revision TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.documents_revision TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_revision TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.documents_scopekey TO tettpaa_clerk;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_scopekey TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.documents_scopekey TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_scopekey TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_scopekey TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_scopekey TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_section TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_section TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_section TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_section TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_section TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_section TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_section TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_section TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_section TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_section TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.documents_signature TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_signature TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.documents_signature TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_signature TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.documents_signature TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_signature TO tettpaa_portal_ro;
GRANT SELECT,INSERT ON TABLE public.documents_signature TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_signature TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.documents_signature TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_signature TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.documents_storedfile TO tettpaa_clerk;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_head;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_storedfile TO tettpaa_leader;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.documents_storedfile TO tettpaa_portal;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_storedfile TO tettpaa_staff;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.documents_storedfile TO tettpaa_worker;
GRANT SELECT ON TABLE public.documents_storedfile TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO tettpaa_app;
GRANT SELECT,DELETE ON TABLE public.mfa_authenticator TO tettpaa_admin;

GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_absence TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_report_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_absence TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_absence TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_decidingoffice TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_decidingoffice TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_decidingoffice TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_decisionpower TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_decisionpower TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_decisionpower TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_municipality TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_municipality TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_municipality TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_officeemployee TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_officeemployee TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_officeemployee TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_position TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_position TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_position TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_position TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_admin_ro;
GRANT SELECT,INSERT ON TABLE public.organisation_schoolyear TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.organisation_schoolyear TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_report_ro;
GRANT SELECT,INSERT ON TABLE public.organisation_schoolyear TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.organisation_schoolyear TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_schoolyear TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_staffmember TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_staffmember TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_staffmember TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_staffmember TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unit TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unit TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_unit TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_unitabsence TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitcontact TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitcontact TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_unitcontact TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitemployee TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitemployee TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_unitemployee TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitteacher TO tettpaa_admin;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_clerk;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_head;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation_unitteacher TO tettpaa_leader;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_portal;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_report;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_staff;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_worker;
GRANT SELECT ON TABLE public.organisation_unitteacher TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.papers_casedocument TO tettpaa_head;
GRANT SELECT ON TABLE public.papers_casedocument TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_casedocument TO tettpaa_leader;
GRANT SELECT ON TABLE public.papers_casedocument TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_casedocument TO tettpaa_staff;
GRANT SELECT ON TABLE public.papers_casedocument TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_casedocument TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_casedocument TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.papers_documentreview TO tettpaa_head;
GRANT SELECT ON TABLE public.papers_documentreview TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_documentreview TO tettpaa_leader;
GRANT SELECT ON TABLE public.papers_documentreview TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_documentreview TO tettpaa_staff;
GRANT SELECT ON TABLE public.papers_documentreview TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_documentreview TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_documentreview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.papers_documentsending TO tettpaa_head;
GRANT SELECT ON TABLE public.papers_documentsending TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.papers_documentsending TO tettpaa_leader;
GRANT SELECT ON TABLE public.papers_documentsending TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.papers_documentsending TO tettpaa_staff;
GRANT SELECT ON TABLE public.papers_documentsending TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.papers_documentsending TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_documentsending TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_admin;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_clerk;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_documenttemplate TO tettpaa_head;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_documenttemplate TO tettpaa_leader;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_portal;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_report;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_staff;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_documenttemplate TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_reportattachment TO tettpaa_portal;
GRANT SELECT ON TABLE public.papers_reportattachment TO tettpaa_portal_ro;
GRANT SELECT,UPDATE ON TABLE public.papers_reportattachment TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_reportattachment TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.papers_reportsignature TO tettpaa_portal;
GRANT SELECT ON TABLE public.papers_reportsignature TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.papers_reportsignature TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_reportsignature TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_admin;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_clerk;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_templateversion TO tettpaa_head;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_templateversion TO tettpaa_leader;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_portal;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_report;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_staff;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_templateversion TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.papers_unitreport TO tettpaa_portal;
GRANT SELECT ON TABLE public.papers_unitreport TO tettpaa_portal_ro;
GRANT SELECT,UPDATE ON TABLE public.papers_unitreport TO tettpaa_worker;
GRANT SELECT ON TABLE public.papers_unitreport TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_bestinterestsassessment TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_bestinterestsassessment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_bestinterestsassessment TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_bestinterestsassessment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_bestinterestsassessment TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_bestinterestsassessment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_bestinterestsassessment TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_bestinterestsassessment TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_childconversation TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_childconversation TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childconversation TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_childconversation TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childconversation TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_childconversation TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childconversation TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_childconversation TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_childview TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_childview TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childview TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_childview TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_childview TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_childview TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childview TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_childview TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_childview TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_childview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_consent TO tettpaa_clerk;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consent TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_consent TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consent TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consent TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_consent TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_clerk;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consentwithdrawal TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_consentwithdrawal TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consentwithdrawal TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_consentwithdrawal TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_consentwithdrawal TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_conversationdrawing TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_conversationdrawing TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationdrawing TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_conversationdrawing TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationdrawing TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_conversationdrawing TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationdrawing TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_conversationdrawing TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_conversationpiece TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_conversationpiece TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationpiece TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_conversationpiece TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationpiece TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_conversationpiece TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationpiece TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_conversationpiece TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_conversationplan TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_conversationplan TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationplan TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_conversationplan TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationplan TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_conversationplan TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_conversationplan TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_conversationplan TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_familywish TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_familywish TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_familywish TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_familywish TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_familywish TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_guardianview TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_guardianview TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_guardianview TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_guardianview TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_guardianview TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearing TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearing TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearing TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_hearing TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingcomment TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.participation_hearingcomment TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingcomment TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingcomment TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_hearingcomment TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingdelivery TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingdelivery TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_hearingdelivery TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_hearingdelivery TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_notheardreason TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_notheardreason TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_notheardreason TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_notheardreason TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_notheardreason TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_notheardreason TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_notheardreason TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_notheardreason TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_piecerelease TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_portal;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_piecerelease TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_piecerelease TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_piecerelease TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_clerk;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_portalopening TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_portalopening TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_portalopening TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_portalopening TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_refusalplan TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_refusalplan TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_refusalplan TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_refusalplan TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_refusalplan TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_refusalplan TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_refusalplan TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_refusalplan TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_residentparentexception TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_residentparentexception TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_residentparentexception TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_residentparentexception TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_residentparentexception TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_residentparentexception TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_residentparentexception TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_residentparentexception TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_safetyanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_safetyanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_safetyanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_safetyanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_safetyanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_safetyanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_safetyanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_safetyanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.participation_sharingpreference TO tettpaa_head;
GRANT SELECT ON TABLE public.participation_sharingpreference TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_sharingpreference TO tettpaa_leader;
GRANT SELECT ON TABLE public.participation_sharingpreference TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_sharingpreference TO tettpaa_staff;
GRANT SELECT ON TABLE public.participation_sharingpreference TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.participation_sharingpreference TO tettpaa_worker;
GRANT SELECT ON TABLE public.participation_sharingpreference TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_head;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_addressgrading TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_addressgrading TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_addressgrading TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_addressgrading TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_child TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_child TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_child TO tettpaa_head;
GRANT SELECT ON TABLE public.people_child TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_child TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_child TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_child TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_child TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_child TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_child TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_declaredtie TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_declaredtie TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_declaredtie TO tettpaa_head;
GRANT SELECT ON TABLE public.people_declaredtie TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_declaredtie TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_declaredtie TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_declaredtie TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_declaredtie TO tettpaa_staff_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_employeenumber TO tettpaa_admin;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_employeenumber TO tettpaa_head;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_employeenumber TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_employeenumber TO tettpaa_staff_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_enrolment TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_head;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_enrolment TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_enrolment TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_enrolment TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_enrolment TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_guardian TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_head;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_guardian TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_guardian TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_guardian TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_guardian TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_homestreet TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_homestreet TO tettpaa_clerk_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_homestreet TO tettpaa_head;
GRANT SELECT ON TABLE public.people_homestreet TO tettpaa_head_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_homestreet TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_homestreet TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_homestreet TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_homestreet TO tettpaa_staff_ro;
GRANT SELECT,DELETE ON TABLE public.people_homestreet TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_homestreet TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_identitynumber TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_head;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_identitynumber TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_identitynumber TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_identitynumber TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_identitynumber TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_mandate TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_head;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_mandate TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_mandate TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_mandate TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_mandate TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_personmerge TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_head;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_personmerge TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_personmerge TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_personmerge TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_personmerge TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.people_promotion TO tettpaa_admin;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_admin_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_promotion TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_head;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_promotion TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_report;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_promotion TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_promotion TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_responsibilitychange TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_head;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_responsibilitychange TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_responsibilitychange TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_responsibilitychange TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_responsibilitychange TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_head;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_safeguardian TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_safeguardian TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_safeguardian TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_head;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_shieldreview TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_shieldreview TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_shieldreview TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yeargroup TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_head;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yeargroup TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yeargroup TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yeargroup TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_yeargroup TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yearplan TO tettpaa_clerk;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_head;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yearplan TO tettpaa_leader;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yearplan TO tettpaa_staff;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_yearplan TO tettpaa_worker;
GRANT SELECT ON TABLE public.people_yearplan TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_nextstep TO tettpaa_clerk;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_head;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_nextstep TO tettpaa_leader;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_nextstep TO tettpaa_staff;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_nextstep TO tettpaa_worker;
GRANT SELECT ON TABLE public.planning_nextstep TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_clerk;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_head;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_worktask TO tettpaa_leader;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_worktask TO tettpaa_staff;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.planning_worktask TO tettpaa_worker;
GRANT SELECT ON TABLE public.planning_worktask TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO tettpaa_worker_login;

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_events_id_seq TO tettpaa_worker_login;

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_jobs_id_seq TO tettpaa_worker_login;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO tettpaa_worker_login;

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO tettpaa_worker_login;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO tettpaa_worker_login;

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_workers_id_seq TO tettpaa_worker_login;

GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_admin;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_clerk;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_head;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_leader;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_report;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_staff;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.quality_evidence TO tettpaa_worker;
GRANT SELECT ON TABLE public.quality_evidence TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_admin;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_admin_ro;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_clerk;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_head;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_leader;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_report;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_staff;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_staff_ro;
GRANT SELECT,INSERT,DELETE ON TABLE public.quality_timefigure TO tettpaa_worker;
GRANT SELECT ON TABLE public.quality_timefigure TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_completenesscheck TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_completenesscheck TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_completenesscheck TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_completenesscheck TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_completenesscheck TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_deficiencynotice TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_deficiencynotice TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_deficiencynotice TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_deficiencynotice TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_deficiencynotice TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_deficiencynotice TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeagreement TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeagreement TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeagreement TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeagreement TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_intakeagreement TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakeanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_intakeanswer TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakedecision TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakedecision TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_intakedecision TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_intakedecision TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_readingversion TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_readingversion TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_readingversion TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_readingversion TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_readingversion TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_readingversion TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referral TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referral TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referral TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referral TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referral TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referral TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_referralattachment TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralattachment TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_referralattachment TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralattachment TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralattachment TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralattachment TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_referralguardian TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralguardian TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_referralguardian TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralguardian TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralguardian TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralguardian TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralpreliminaryanswer TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralreading TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralreading TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralreading TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralreading TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralreading TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralreading TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralresponse TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralresponse TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralresponse TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralresponse TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralresponse TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralresponse TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.referrals_referralsubmission TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralsubmission TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.referrals_referralsubmission TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralsubmission TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralsubmission TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralsubmission TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralviewing TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralviewing TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.referrals_referralviewing TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralviewing TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_referralviewing TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_referralviewing TO tettpaa_worker_ro;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_triedmeasure TO tettpaa_clerk;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_clerk_ro;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_head;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_triedmeasure TO tettpaa_leader;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_leader_ro;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_triedmeasure TO tettpaa_portal;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_portal_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_triedmeasure TO tettpaa_staff;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_staff_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.referrals_triedmeasure TO tettpaa_worker;
GRANT SELECT ON TABLE public.referrals_triedmeasure TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessitem TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_accessitem TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessitem TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_accessitem TO tettpaa_staff_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessrequest TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_accessrequest TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessrequest TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_accessrequest TO tettpaa_staff_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessrequestanswer TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_accessrequestanswer TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_accessrequestanswer TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_accessrequestanswer TO tettpaa_staff_ro;

GRANT SELECT,UPDATE ON TABLE public.retention_disposal TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_disposal TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_disposal TO tettpaa_report;
GRANT SELECT ON TABLE public.retention_disposal TO tettpaa_report_ro;
GRANT SELECT,UPDATE ON TABLE public.retention_disposal TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_disposal TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_report;
GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_disposalcertificate TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_head;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_report;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_disposedcase TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_head;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_head_ro;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_report;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_disposedreferral TO tettpaa_worker_ro;

GRANT SELECT,INSERT ON TABLE public.retention_filecorrection TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_filecorrection TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.retention_filecorrection TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_filecorrection TO tettpaa_staff_ro;

GRANT SELECT ON TABLE public.retention_keptpaper TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_keptpaper TO tettpaa_leader_ro;
GRANT SELECT ON TABLE public.retention_keptpaper TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_keptpaper TO tettpaa_staff_ro;
GRANT SELECT,INSERT ON TABLE public.retention_keptpaper TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_keptpaper TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_legalhold TO tettpaa_leader;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.retention_legalhold TO tettpaa_report;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_report_ro;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_staff;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_worker;
GRANT SELECT ON TABLE public.retention_legalhold TO tettpaa_worker_ro;

GRANT SELECT,INSERT,UPDATE ON TABLE public.systemwork_activity TO tettpaa_head;
GRANT SELECT ON TABLE public.systemwork_activity TO tettpaa_head_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.systemwork_activity TO tettpaa_leader;
GRANT SELECT ON TABLE public.systemwork_activity TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.systemwork_activity TO tettpaa_staff;
GRANT SELECT ON TABLE public.systemwork_activity TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.systemwork_activity TO tettpaa_worker;
GRANT SELECT ON TABLE public.systemwork_activity TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_head;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_head_ro;
GRANT SELECT,UPDATE ON TABLE public.systemwork_systemreferral TO tettpaa_leader;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_leader_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.systemwork_systemreferral TO tettpaa_portal;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_staff;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_worker;
GRANT SELECT ON TABLE public.systemwork_systemreferral TO tettpaa_worker_ro;

GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_head;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_head_ro;
GRANT SELECT,INSERT ON TABLE public.systemwork_systemreferralstep TO tettpaa_leader;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_leader_ro;
GRANT SELECT,INSERT ON TABLE public.systemwork_systemreferralstep TO tettpaa_portal;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_portal_ro;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_staff;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_staff_ro;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_worker;
GRANT SELECT ON TABLE public.systemwork_systemreferralstep TO tettpaa_worker_ro;

