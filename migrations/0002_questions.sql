-- Questions: what an answer adds to an item, how a question travelled, and thanks.
create table questions_state (item_id bigint primary key references items (id), answered_at bigint);
create table questions_answers (item_id bigint primary key references items (id), question_id bigint not null references items (id),
  accepted_at bigint, accepted_by bigint, confirmed_at bigint, confirmed_by bigint);
create index questions_answers_question on questions_answers (question_id);
-- origin: the question first asked; from_id: the one it was referred from; linked_id: the one made on the other board.
create table questions_referrals (linked_id bigint primary key references items (id), from_id bigint not null references items (id),
  origin_id bigint not null references items (id), by_id bigint not null, to_id bigint not null, note text not null default '', at bigint not null);
create index questions_referrals_from on questions_referrals (from_id);
create index questions_referrals_origin on questions_referrals (origin_id);
create table questions_thanks (id {pk}, item_id bigint not null references items (id), from_id bigint not null, to_id bigint not null,
  words text not null default '', at bigint not null, unique (item_id, from_id, to_id));
create index questions_thanks_to on questions_thanks (to_id);
create table questions_credits (origin_id bigint not null references items (id), person_id bigint not null, role text not null, at bigint not null,
  primary key (origin_id, person_id, role));
create index questions_credits_person on questions_credits (person_id);
