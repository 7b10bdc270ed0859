-- What a person does not want to see or be told of; nobody else ever learns of it.
create table item_mutes (person_id bigint not null, item_id bigint not null, at bigint not null, primary key (person_id, item_id)) {clustered};
create index item_mutes_item on item_mutes (item_id, person_id);
create table person_mutes (person_id bigint not null, muted_id bigint not null, at bigint not null, primary key (person_id, muted_id)) {clustered};

-- How far somebody has read a view of home: where the line is drawn, what they have seen since, when they were last here.
create table stream_seen (person_id bigint not null, view text not null, line_at bigint not null, seen_at bigint not null, here_at bigint not null,
  primary key (person_id, view)) {clustered};
-- The order of home that somebody chose.
create table stream_order (person_id bigint primary key, sort text not null);

-- What happens in one thread is one notice until it is read: the row says the latest, the acts say all of it.
alter table notify_notices add column done_at bigint;
alter table notify_notices add column acts bigint not null default 1;
create table notify_acts (person_id bigint not null, fact_id bigint not null, notice_id bigint not null, actor_id bigint not null, item_id bigint,
  reason text not null, at bigint not null, primary key (person_id, fact_id)) {clustered};
insert into notify_acts (person_id, fact_id, notice_id, actor_id, item_id, reason, at)
  select person_id, fact_id, id, actor_id, item_id, reason, at from notify_notices;
create index notify_acts_notice on notify_acts (notice_id, fact_id desc);
create index notify_acts_item on notify_acts (item_id, actor_id, person_id);
drop index notify_notices_person;
create index notify_notices_person on notify_notices (person_id, fact_id desc);
drop index notify_notices_unread;
create index notify_notices_unread on notify_notices (person_id, root_id) where read_at is null;
-- Which notices somebody does not want, where that differs from the rule.
create table notify_choices (person_id bigint not null, category text not null, bell boolean not null, primary key (person_id, category)) {clustered};
