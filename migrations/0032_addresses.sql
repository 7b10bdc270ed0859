-- Addresses that programs read without signing in, in the name of whoever made them: calendars and feeds have them in one place.
create table addresses (id {pk}, hash text not null unique, person_id bigint not null references people (id),
  opens text not null,                     -- calendar feed
  what text not null default '',           -- a calendar's community; a feed's list: questions:open
  name text not null default '',           -- what the list was called when it was made
  epoch bigint not null,                   -- it ends with the sessions of the time when it was made
  created_at bigint not null, used_at bigint);
create index addresses_person on addresses (person_id, opens, id);
insert into addresses (hash, person_id, opens, what, epoch, created_at, used_at)
  select hash, person_id, 'calendar', coalesce(cast(community_id as text), ''), epoch, created_at, used_at from events_feeds order by id;
drop table events_feeds;
