-- What people search for and what came of it, day by day (days since 1970): how often it was asked, how often nothing was found,
-- how often something was opened and at which places added up, how often the same person asked otherwise. Never who.
drop table search_misses;
create table search_days (text text not null, day bigint not null, asked bigint not null, empty bigint not null, opened bigint not null,
  places bigint not null, otherwise bigint not null, primary key (text, day)) {clustered};
create index search_days_day on search_days (day);
-- How many different people asked it: a hash for each, with a salt that is thrown away when its month (30 days) is over, so that
-- nobody can say whose it was. `day`: when they asked last.
create table search_askers (text text not null, month bigint not null, asker text not null, day bigint not null,
  primary key (text, month, asker)) {clustered};
create index search_askers_day on search_askers (day);
create table search_salts (month bigint primary key, salt text not null);
-- The most people who asked it in any one month: what few asked is shown to nobody.
create table search_texts (text text primary key, most bigint not null, day bigint not null);
create index search_texts_most on search_texts (most);
create index search_texts_day on search_texts (day);

-- Answers that administrators put above the hits of a search. `opened`: how often one of its things was; nothing else is counted.
create table search_promoted (id {pk}, words text not null, until bigint, made_by bigint not null references people (id),
  made_at bigint not null, opened bigint not null default 0);
-- What is asked, one way each: its words in the order of the alphabet.
create table search_promoted_asked (key text not null, promoted_id bigint not null references search_promoted (id), place bigint not null,
  said text not null, primary key (key, promoted_id)) {clustered};
create index search_promoted_asked_of on search_promoted_asked (promoted_id);
-- What is shown: an item or a person by number, else a page of the house by its address.
create table search_promoted_things (promoted_id bigint not null references search_promoted (id), place bigint not null, kind text not null,
  thing_id bigint not null, url text not null, title text not null, primary key (promoted_id, place)) {clustered};

-- Searches that people keep. `query`: as it stands in the address; `alert`: off, now, day; `since`: what was made later is new to it;
-- `told_at`: when it told of something last.
create table search_saved (id {pk}, person_id bigint not null references people (id), name text not null, query text not null,
  alert text not null, made_at bigint not null, since bigint not null default 0, told_at bigint not null default 0);
create unique index search_saved_of on search_saved (person_id, query);
-- Something that new things must have to fit: a word, a tag or a name, one of these at least.
create table search_saved_keys (key text not null, saved_id bigint not null references search_saved (id), primary key (key, saved_id)) {clustered};
create index search_saved_keys_of on search_saved_keys (saved_id);
-- New things that no saved search was held against yet; and what fits, until it is told.
create table search_fresh (item_id bigint primary key, at bigint not null);
create table search_found (saved_id bigint not null references search_saved (id), item_id bigint not null, at bigint not null,
  told boolean not null default false, primary key (saved_id, item_id)) {clustered};
