-- What people say of themselves beyond the ground floor, and the small copy of their photo. One row for whoever said something.
create table profiles_more (person_id bigint primary key references people (id), pronunciation text not null default '', works_from text not null default '',
  works_to text not null default '', links text not null default '', photo text, photo_small text);

-- Following a tag: one-way, like following a person.
create table tag_follows (person_id bigint not null, tag text not null, at bigint not null, primary key (person_id, tag)) {clustered};
create index tag_follows_tag on tag_follows (tag, person_id);

-- Tags by who gave them.
create index people_tags_by on people_tags (by_id, tag, person_id);

-- The directory is asked for a telephone number however it is written, and leafed through within a unit, a place, a country.
alter table people add column phone_digits text not null default '';
update people set phone_digits = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
  phone, ' ', ''), '+', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''), ',', ''), '#', ''), '*', ''), 'x', '') where phone <> '';
create index people_phone on people (phone_digits) where phone_digits <> '';
create index people_languages on people (languages);
create index people_joined on people (joined_at, id);
drop index people_unit;
drop index people_place;
drop index people_country;
create index people_unit on people (unit, sort_name, id);
create index people_place on people (place, sort_name, id);
create index people_country on people (country, sort_name, id);
