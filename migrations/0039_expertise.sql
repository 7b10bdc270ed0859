-- Who does not want to be named as knowing anything, and what of themselves people hide: a topic is a tag.
create table expertise_silent (person_id bigint primary key references people (id), at bigint not null);
create table expertise_hidden (person_id bigint not null references people (id), topic text not null, at bigint not null, primary key (person_id, topic)) {clustered};
