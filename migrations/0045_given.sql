-- To whom somebody shows what they have given: their manager, whoever sees their profile. No row: to nobody.
create table questions_given_shown (person_id bigint primary key references people (id), manager boolean not null, profile boolean not null, at bigint not null);
