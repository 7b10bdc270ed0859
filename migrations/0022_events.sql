-- Events: when and where, by the clock on the wall of a zone. What repeats is written out: an instance is a row, so that a
-- list is a walk along the index of their moments.
create table events_events (
  item_id bigint primary key references items (id),
  zone text not null,                      -- IANA: Europe/Stockholm
  all_day boolean not null default false,
  starts text not null,                    -- local, of the first: 2026-10-25T09:00
  ends text not null,                      -- of a whole day its last day, midnight
  place text not null default '',
  url text not null default '',
  repeat text not null default '',         -- daily weekly monthly monthly_weekday monthly_last yearly
  every bigint not null default 1,
  days text not null default '',           -- of a week: MO,WE
  times bigint,                            -- ends after so many,
  until text,                              -- or on this day
  capacity bigint,
  cancelled_at bigint,
  sequence bigint not null default 0,      -- how often it was changed, for calendars
  changed_at bigint not null
);
create table events_instances (
  id {pk},
  item_id bigint not null references events_events (item_id),
  community_id bigint references communities (id),
  day text not null,                       -- on which it stands by the rule, also when it was moved
  starts text not null,
  ends text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  place text,                              -- its own; null: as all
  url text,
  moved boolean not null default false,    -- it has times of its own
  state text not null default 'live',      -- live cancelled removed (out of the series) dropped (the rule has it no more)
  going bigint not null default 0,
  unique (item_id, day)
);
create index events_instances_when on events_instances (starts_at, id);
create index events_instances_community on events_instances (community_id, starts_at, id) where community_id is not null;

create table events_answers (instance_id bigint not null references events_instances (id), person_id bigint not null references people (id),
  answer text not null,                    -- going waiting maybe no
  at bigint not null, primary key (instance_id, person_id)) {clustered};
create index events_answers_person on events_answers (person_id, instance_id);

-- Who was asked to come; whoever makes it asks themselves.
create table events_invited (item_id bigint not null references items (id), person_id bigint not null references people (id), by_id bigint not null,
  at bigint not null, primary key (item_id, person_id)) {clustered};
create index events_invited_person on events_invited (person_id, item_id);

-- Addresses under which a calendar program reads on: of somebody's own calendar, or of a community with their eyes.
create table events_feeds (id {pk}, hash text not null unique, person_id bigint not null references people (id), community_id bigint references communities (id),
  created_at bigint not null, used_at bigint);
create index events_feeds_person on events_feeds (person_id, id);
