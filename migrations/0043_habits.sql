-- Who wants search to go by the words alone.
create table search_plain (person_id bigint primary key references people (id));

-- Words that mean the same, a line of them each: the administrators' list. `word`: as it is compared; `said`: as it was written.
create table search_synonyms (word text not null, line bigint not null, said text not null, primary key (word, line)) {clustered};
create index search_synonyms_line on search_synonyms (line);
