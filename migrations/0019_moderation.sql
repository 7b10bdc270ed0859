-- Self-regulation. What was taken out of sight, and what still waits to be looked at, has the state 'held' in `items`: the one
-- predicate knows only what is live. Why it is held, and who waits for whom, stands here.
alter table people add column moderator boolean not null default false;       -- a right that administrators give
create index people_moderator on people (id) where moderator;
alter table communities add column looked_first boolean not null default false; -- what members post waits for an owner

-- One thing that somebody has to decide about. Open ones are over once `closed_at` is said.
create table moderation_cases (
  id {pk},
  item_id bigint not null references items (id),
  author_id bigint not null references people (id),
  community_id bigint references communities (id),
  public boolean not null,                 -- everybody inside could read it: then it is in the numbers
  origin text not null,                    -- flag: somebody raised one. before: it has not been seen yet
  state text not null,                     -- for those who decide: open appealed resubmitted; for the author: quarantined rejected; over: dismissed deleted released approved
  category text not null default '',       -- of the last decision
  words text not null default '',          -- what was said with it to the author
  first_by bigint references people (id),  -- who decided first: somebody else decides an appeal
  decided_by bigint references people (id),
  decided_at bigint,
  appeal text not null default '',
  appealed_at bigint,
  appeal_outcome text not null default '', -- granted refused
  opened_at bigint not null,
  since bigint not null,                   -- so long it waits for whoever has to act now
  closed_at bigint
);
create unique index moderation_open on moderation_cases (item_id) where closed_at is null;
create index moderation_community on moderation_cases (community_id, since) where closed_at is null;
create index moderation_since on moderation_cases (since, id) where closed_at is null;
create index moderation_author on moderation_cases (author_id, id);
create index moderation_item on moderation_cases (item_id, id);

-- Who raised it and why. The author never learns who.
create table moderation_flags (case_id bigint not null references moderation_cases (id), person_id bigint not null references people (id),
  category text not null, words text not null default '', at bigint not null, primary key (case_id, person_id)) {clustered};
create index moderation_flags_at on moderation_flags (at);

-- What was decided, for the history of a case and for the numbers that everybody inside may read.
create table moderation_decisions (id {pk}, case_id bigint not null references moderation_cases (id), by_id bigint not null references people (id),
  what text not null, category text not null default '', words text not null default '', at bigint not null, waited bigint not null);
create index moderation_decisions_case on moderation_decisions (case_id, id);
create index moderation_decisions_at on moderation_decisions (at);

-- An administrator who reads a restricted community for a while: as long as the row has no end, they have its principal.
create table glass (id {pk}, community_id bigint not null references communities (id), person_id bigint not null references people (id),
  reason text not null, at bigint not null, until_at bigint not null, ended_at bigint);
create index glass_open on glass (person_id) where ended_at is null;
create index glass_community on glass (community_id, id);
