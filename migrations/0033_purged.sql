-- What lay in the trash for long enough is taken away: 'purged' items keep their number and their place and nothing else.
create index items_trashed_since on items (trashed_at, id) where state = 'trashed' and trash_id = id;
-- What somebody shares with words of their own: it stands beside them for whoever may see it.
alter table items add column about_id bigint references items (id);
