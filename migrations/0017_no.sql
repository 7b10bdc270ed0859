-- What somebody said no to, and is not asked again: a tag they took off (by who gave it), an invitation they ignored.
create table people_tags_refused (person_id bigint not null, tag text not null, by_id bigint not null, at bigint not null,
  primary key (person_id, tag, by_id)) {clustered};
create table contact_ignored (person_id bigint not null, from_id bigint not null, at bigint not null, primary key (person_id, from_id)) {clustered};
insert into contact_ignored (person_id, from_id, at) select to_id, from_id, ignored_at from contact_invitations where ignored_at is not null;
