-- What somebody decided about people suggested to them: skipped until a moment, or never again (no moment).
create table recommend_people (person_id bigint not null references people (id), about_id bigint not null references people (id),
  until bigint, at bigint not null, primary key (person_id, about_id)) {clustered};
-- What somebody switched off: 'mine', nothing is recommended to them; 'me', they are suggested to nobody; 'today', the one thing on home.
create table recommend_off (person_id bigint not null references people (id), what text not null, at bigint not null, primary key (person_id, what)) {clustered};
-- What somebody chose about things recommended to them: of an item, tag, person, community or reason, to have it hidden, less or more of it.
create table recommend_choices (person_id bigint not null references people (id), what text not null, about text not null, way text not null,
  at bigint not null, primary key (person_id, what, about)) {clustered};
