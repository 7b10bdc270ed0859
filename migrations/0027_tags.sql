-- The tags of a thread carry its time: the page of a much used tag reads its newest alone.
alter table item_tags add column active_at bigint not null default 0;
update item_tags set active_at = (select i.active_at from items i where i.id = item_tags.item_id);
drop index item_tags_tag;
create index item_tags_tag on item_tags (tag, active_at, item_id);
