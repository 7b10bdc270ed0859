-- Notices: one row per person and fact.
create table notify_notices (id {pk}, person_id bigint not null, fact_id bigint not null, reason text not null, actor_id bigint not null,
  item_id bigint, root_id bigint, at bigint not null, read_at bigint, unique (person_id, fact_id));
create index notify_notices_person on notify_notices (person_id, id desc);
create index notify_notices_unread on notify_notices (person_id) where read_at is null;
