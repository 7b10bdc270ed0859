-- What somebody keeps to come back to; nobody else ever learns of it.
create table stream_saved (person_id bigint not null, item_id bigint not null, at bigint not null, primary key (person_id, item_id)) {clustered};
create index stream_saved_at on stream_saved (person_id, at, item_id);
