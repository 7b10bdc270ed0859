-- Followers by when they came: a page of them costs the same for the well known.
create index person_follows_came on person_follows (person_id, at, follower_id);
drop index person_follows_person;

-- The lists of the administrator, each by name: who could sign in and never came, who is not here, who administers.
create index people_never_came on people (sort_name, id) where state = 'active' and welcomed_at is null and kind <> 'service';
create index people_away on people (state, sort_name, id) where state <> 'active';
create index people_admin_sort on people (sort_name, id) where admin;
create index invitations_waiting on invitations (expires_at) where used_at is null and revoked_at is null;

-- The small copy of a photo stands beside it, whoever stored it.
alter table people add column photo_small text;
update people set photo_small = (select m.photo_small from profiles_more m where m.person_id = people.id and m.photo = people.photo);
alter table profiles_more drop column photo;
alter table profiles_more drop column photo_small;

-- What somebody wrote, newest first.
create index items_author_made on items (author_id, created_at desc, id desc) where parent_id is null and state = 'live';

-- Whose access tokens there are.
create index tokens_person on tokens (person_id);
