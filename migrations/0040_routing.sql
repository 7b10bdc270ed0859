-- Questions offered to people who may know; what somebody chose about being asked; who looks at a question.
create table routing_offers (question_id bigint not null references items (id), person_id bigint not null,
  by_id bigint,                            -- who asked them; null: found
  state text not null default 'open',      -- open answered referred unknown later less
  at bigint not null, until bigint not null, primary key (question_id, person_id)) {clustered};
create index routing_offers_person on routing_offers (person_id, at);
create table routing_choices (person_id bigint primary key references people (id), a_day bigint not null);
create table routing_less (person_id bigint not null, tag text not null, at bigint not null, primary key (person_id, tag)) {clustered};
create table routing_looks (question_id bigint not null references items (id), person_id bigint not null, at bigint not null,
  primary key (question_id, person_id)) {clustered};
