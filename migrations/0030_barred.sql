-- Whom owners put out of a community and do not let back in, by whatever way. Nobody stands here and belongs to it at once.
create table community_barred (community_id bigint not null references communities (id), person_id bigint not null references people (id),
  by_id bigint not null references people (id), at bigint not null, primary key (community_id, person_id)) {clustered};
create index community_barred_person on community_barred (person_id, community_id);

-- Of what an owner looks at first what members post in a community: one row for each kind. What has been one answer for all was
-- an answer for each.
create table community_looked_first (community_id bigint not null references communities (id), kind text not null, primary key (community_id, kind)) {clustered};
insert into community_looked_first (community_id, kind) select c.id, k.kind from communities c
  cross join (select 'status' as kind union all select 'question' union all select 'topic' union all select 'event') k where c.looked_first;
alter table communities drop column looked_first;
