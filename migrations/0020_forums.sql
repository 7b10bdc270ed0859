-- Forums: where topics and questions stand. What stands in a community's forum has the community's audience; one that stands
-- alone is for everybody inside.
create table forums (
  id {pk},
  community_id bigint references communities (id),
  name text not null,
  about text not null default '',
  locked boolean not null default false,   -- readable; only those who may lock still write
  sort bigint not null default 0,
  created_by bigint not null references people (id),
  created_at bigint not null,
  gone_at bigint                           -- removed, when nothing stood in it
);
create index forums_community on forums (community_id, sort, id);
-- Who keeps order in one that stands alone; in a community its owners do.
create table forum_owners (forum_id bigint not null references forums (id), person_id bigint not null references people (id),
  by_id bigint not null, at bigint not null, primary key (forum_id, person_id)) {clustered};
create table forum_follows (forum_id bigint not null references forums (id), person_id bigint not null, at bigint not null,
  primary key (forum_id, person_id)) {clustered};
create index forum_follows_person on forum_follows (person_id, forum_id);

alter table items add column forum_id bigint references forums (id);
alter table items add column locked boolean not null default false;
alter table items add column pinned boolean not null default false;
create index items_forum on items (forum_id, active_at desc, id desc) where forum_id is not null and parent_id is null and state = 'live';
create index items_forum_newest on items (forum_id, created_at desc, id desc) where forum_id is not null and parent_id is null and state = 'live';
create index items_forum_pinned on items (forum_id, id) where pinned;

-- Where a thread goes on: 'split': part of item_id became to_id; 'duplicate': item_id is asked in to_id already.
create table item_pointers (item_id bigint not null references items (id), to_id bigint not null references items (id), what text not null,
  by_id bigint not null, at bigint not null, primary key (item_id, to_id, what)) {clustered};
create index item_pointers_to on item_pointers (to_id);

-- Questions that stand in communities already stand in the first forum of each.
insert into forums (community_id, name, sort, created_by, created_at) select c.id, c.name, 1, c.created_by, c.created_at from communities c
  where exists (select 1 from items i where i.community_id = c.id and i.kind = 'question' and i.parent_id is null);
update items set forum_id = (select f.id from forums f where f.community_id = items.community_id)
  where kind = 'question' and parent_id is null and community_id is not null;
