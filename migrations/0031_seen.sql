-- When somebody was here last, for as long as they are known: sessions go when they are over.
alter table people add column seen_at bigint;
update people set seen_at = (select max(s.seen_at) from sessions s where s.person_id = people.id);

-- The audit log is only added to, whatever a program says.
{lite} create trigger audit_not_changed before update on audit begin select raise(abort, 'the audit log is only added to'); end;
{lite} create trigger audit_not_removed before delete on audit begin select raise(abort, 'the audit log is only added to'); end;
{postgres} create function audit_only_added() returns trigger language plpgsql as $$ begin raise exception 'the audit log is only added to'; end $$;
{postgres} create trigger audit_not_changed before update on audit for each row execute function audit_only_added();
{postgres} create trigger audit_not_removed before delete on audit for each row execute function audit_only_added();

-- Flags at what is no item: a community (its name, purpose, picture), a person (their profile). Moderators decide.
create table moderation_reports (id {pk},
  kind text not null,                      -- community person
  subject_id bigint not null,
  opened_at bigint not null,
  outcome text not null default '',        -- once it is decided: dismissed asked
  words text not null default '',          -- what was said to those it is about
  decided_by bigint references people (id),
  decided_at bigint);
create unique index moderation_reports_open on moderation_reports (kind, subject_id) where decided_at is null;
create index moderation_reports_since on moderation_reports (opened_at, id) where decided_at is null;
create table moderation_report_flags (report_id bigint not null references moderation_reports (id), person_id bigint not null references people (id),
  category text not null, words text not null default '', at bigint not null, primary key (report_id, person_id)) {clustered};
