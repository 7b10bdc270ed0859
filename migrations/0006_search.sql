-- Searches that found nothing: the words and how often, never who.
create table search_misses (text text primary key, count bigint not null, first_at bigint not null, last_at bigint not null);
