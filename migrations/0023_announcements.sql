-- Announcements: to whom, how long they stand on top, whether they must be read. `principal_id`: whom they concern, which may
-- be fewer than may read them (of an open community its members).
create table announcements_posts (
  item_id bigint primary key references items (id),
  part text not null,                      -- everyone unit country community
  place text not null default '',          -- which unit, which country
  community_id bigint references communities (id),
  principal_id bigint not null references principals (id),
  pinned_until bigint not null,
  must_read boolean not null default false,
  remind_days bigint not null default 0,
  reminded bigint not null default 0,
  people bigint not null                   -- how many it concerned when it was sent
);
create index announcements_posts_pinned on announcements_posts (pinned_until);
create index announcements_posts_must on announcements_posts (item_id) where must_read;
-- Who opened one, so that each is counted once; put it away; said that they read it. Who opened what is shown to nobody.
create table announcements_readers (item_id bigint not null references announcements_posts (item_id), person_id bigint not null references people (id),
  opened_at bigint, away_at bigint, confirmed_at bigint, primary key (item_id, person_id)) {clustered};
-- Who may speak to everyone, to a unit, to a country.
create table announcements_communicators (person_id bigint primary key references people (id), by_id bigint not null references people (id), at bigint not null);

-- Parts of those inside that an audience names: whoever has this unit, this country.
create unique index principals_part on principals (kind, name) where kind in ('unit', 'country');
