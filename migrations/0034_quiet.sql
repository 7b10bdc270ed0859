-- Communities that somebody does not want to meet in their own stream, nor be told of beside what is said to them.
create table community_mutes (person_id bigint not null, community_id bigint not null, at bigint not null, primary key (person_id, community_id)) {clustered};
create index community_mutes_community on community_mutes (community_id, person_id);

-- From when to when a bell stays still: a pause of one's own, and the quiet hours of each day (the present ones, or else the
-- next). Notices are kept all the same.
create table notify_still (person_id bigint not null,
  kind text not null,                      -- pause hours
  since bigint not null, until bigint not null,
  direct boolean not null,                 -- what is said to them rings all the same
  zone text not null,                      -- their own, by whose clock it was reckoned
  from_minute bigint not null default 0, to_minute bigint not null default 0, -- where the hours begin and end, after midnight
  primary key (person_id, kind)) {clustered};
