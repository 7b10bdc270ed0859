-- Guests: who answers for them, where they are from, until when they may come in, and which terms they have accepted.
alter table people add column organisation text not null default '';
alter table people add column sponsor_id bigint references people (id);
alter table people add column expires_at bigint;
alter table people add column expiry_told_at bigint;
alter table people add column terms_version bigint not null default 0;
create index people_expiry on people (expires_at, id) where expires_at is not null;
create index people_sponsor on people (sponsor_id) where sponsor_id is not null;

-- What an invitation of a guest brings along; how long they may come in counts from when they come.
alter table invitations add column organisation text not null default '';
alter table invitations add column community_id bigint references communities (id);
alter table invitations add column guest_days bigint;
