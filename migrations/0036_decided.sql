-- What was decided about communities and people stands where decisions about things stand: in the same list, the same numbers.
create table moderation_decided (id {pk},
  case_id bigint references moderation_cases (id),     -- what it was about: one of the two
  report_id bigint references moderation_reports (id),
  by_id bigint not null references people (id),
  what text not null, category text not null default '', words text not null default '', at bigint not null, waited bigint not null);
insert into moderation_decided (case_id, report_id, by_id, what, category, words, at, waited)
  select x.case_id, x.report_id, x.by_id, x.what, x.category, x.words, x.at, x.waited from (
    select d.case_id as case_id, cast(null as bigint) as report_id, d.by_id as by_id, d.what as what, d.category as category, d.words as words, d.at as at, d.waited as waited, d.id as n from moderation_decisions d
    union all select cast(null as bigint), r.id, r.decided_by, case r.outcome when 'asked' then 'ask' else 'dismiss' end, '', r.words, r.decided_at, r.decided_at - r.opened_at, r.id
      from moderation_reports r where r.decided_at is not null and r.decided_by is not null) x order by x.at, x.n;
drop table moderation_decisions;
alter table moderation_decided rename to moderation_decisions;
create index moderation_decisions_case on moderation_decisions (case_id, id);
create index moderation_decisions_report on moderation_decisions (report_id);
create index moderation_decisions_at on moderation_decisions (at);
alter table moderation_reports drop column outcome;
alter table moderation_reports drop column words;
create index moderation_report_flags_at on moderation_report_flags (at);
