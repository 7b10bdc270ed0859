-- Communities made whole. What owners have set of the tabs; where nothing is set, the app's own wish counts.
create table community_apps (community_id bigint not null references communities (id), tab text not null,
  state text not null default 'on',        -- on hidden removed
  name text not null default '',           -- in place of the app's own
  position bigint not null, primary key (community_id, tab)) {clustered};

-- A picture and its small copy, as people have.
alter table communities add column picture text;
alter table communities add column picture_small text;

-- Links that let in whoever has them. Only the hash is kept.
create table community_links (id {pk}, community_id bigint not null references communities (id), hash text not null unique, by_id bigint not null references people (id),
  created_at bigint not null, expires_at bigint not null, uses bigint not null, used bigint not null default 0, revoked_at bigint);
create index community_links_community on community_links (community_id, id);

-- Who was passed over may ask again; owners see it after a week.
create table community_passed (community_id bigint not null references communities (id), person_id bigint not null, at bigint not null,
  primary key (community_id, person_id)) {clustered};
alter table community_requests add column shown_at bigint not null default 0;

-- Communities whose owners are all gone are offered to whoever has been a member the longest, one after the other.
create table community_heirs (community_id bigint not null references communities (id), person_id bigint not null, offered_at bigint not null, declined_at bigint,
  primary key (community_id, person_id)) {clustered};
create index community_heirs_person on community_heirs (person_id) where declined_at is null;

