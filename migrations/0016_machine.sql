-- How far a file of people is, kept with each batch of it: whoever goes on begins there.
alter table admin_imports add column mark text not null default '';

-- What is mine, to take along: what I liked and which files I brought.
create index likes_person on likes (person_id, item_id);
create index attachments_person on attachments (person_id, id);
create index questions_thanks_from on questions_thanks (from_id);

-- Servers that share this database: each says again and again that it lives.
create table nodes (name text primary key, version text not null, at bigint not null);
