-- The audit log: what became of rights, people, settings and what was moderated. Only ever added to; each row's hash is over
-- the hash before it and the row's own words, so a row that is changed or taken out shows. Rows name others by number only and
-- point nowhere: they outlast what they tell of.
create table audit (
  id bigint primary key,                    -- 1, 2, 3 …: without gaps
  at bigint not null,
  actor_id bigint not null,                 -- 0: the program itself, and `system` says in what work
  system text not null default '',
  area text not null,                       -- what stands before the dot in `what`
  what text not null,
  object_kind text not null default '',
  object_id bigint not null default 0,
  community_id bigint,
  subject_id bigint,                        -- the person it happened to
  details text not null default '',         -- a small JSON object
  hash text not null
);
create index audit_at on audit (at, id);
create index audit_area on audit (area, at, id);
create index audit_actor on audit (actor_id, at, id);
create index audit_object on audit (object_kind, object_id, at, id);
create index audit_subject on audit (subject_id, at, id) where subject_id is not null;

-- The end of the chain: whoever adds to it holds this row.
create table audit_head (one bigint primary key, last_id bigint not null, hash text not null);
insert into audit_head (one, last_id, hash) values (1, 0, '');
