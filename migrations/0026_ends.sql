-- An address of a calendar ends with the sessions of the time when it was made.
alter table events_feeds add column epoch bigint not null default 0;
update events_feeds set epoch = (select p.epoch from people p where p.id = events_feeds.person_id);
-- What stands in a forum out of sight: it is not taken away from under it.
create index items_forum_hidden on items (forum_id) where forum_id is not null and parent_id is null and state <> 'live';
