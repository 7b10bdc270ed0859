-- What stands in forums, counted: a row per topic as it was counted last, and the sums. Made anew from the items at any time.
create table forum_topics (item_id bigint primary key references items (id), forum_id bigint not null, messages bigint not null,
  first_reply bigint);                     -- milliseconds from asking to the first reply of somebody else
create index forum_topics_forum on forum_topics (forum_id, item_id desc);
create table forum_counts (forum_id bigint primary key, topics bigint not null, messages bigint not null);

-- "I have this too", help wanted until a day, and the questions that owners put into the FAQ of a forum.
create table questions_too (item_id bigint not null references items (id), person_id bigint not null, at bigint not null, primary key (item_id, person_id)) {clustered};
create index questions_too_person on questions_too (person_id, item_id);
alter table questions_state add column too_count bigint not null default 0;
alter table questions_state add column due_on text;
create table questions_faq (item_id bigint primary key references items (id), sort bigint not null, by_id bigint not null, at bigint not null);
