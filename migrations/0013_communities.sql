-- Communities. One is a principal (whom an audience can name) and an audience (who reads what stands in it). Its audience
-- is a row of its own, so that opening or closing a community changes no item.
create table communities (
  id {pk},
  principal_id bigint not null unique references principals (id),
  audience_id bigint not null unique references audiences (id),
  parent_id bigint references communities (id),
  slug text unique,                        -- short address; the unlisted have none, a taken one would tell of them
  name text not null,
  name_fold text not null,
  purpose text not null default '',
  rules text not null default '',
  rules_html text not null default '',
  welcome text not null default '',
  welcome_html text not null default '',
  kind text not null,                      -- open moderated restricted unlisted
  external boolean not null default false, -- guests may be members; fixed when it is made
  state text not null default 'live',      -- live archived trashed
  successor_id bigint references communities (id),
  revision bigint not null default 1,
  member_count bigint not null default 0,
  created_by bigint not null references people (id),
  created_at bigint not null,
  active_at bigint not null,
  trashed_at bigint,
  trashed_from text                        -- the state it had before
);
create index communities_active on communities (active_at desc, id desc) where state = 'live';
create index communities_name on communities (name_fold, id);
create index communities_parent on communities (parent_id) where parent_id is not null;

-- What people are in a community. Owners and members also have its principal in `memberships`; followers have not: what
-- they read, anybody inside may read. `inherited`: owner because they own the parent.
create table community_people (community_id bigint not null references communities (id), person_id bigint not null references people (id),
  role text not null, inherited boolean not null default false, since bigint not null, by_id bigint not null, primary key (community_id, person_id)) {clustered};
create index community_people_person on community_people (person_id, community_id);
create index community_people_role on community_people (community_id, role, since, person_id);

create table community_tags (community_id bigint not null references communities (id), tag text not null, primary key (community_id, tag)) {clustered};
create index community_tags_tag on community_tags (tag, community_id);

-- Who asked to be let in, and whom somebody asked in.
create table community_requests (community_id bigint not null references communities (id), person_id bigint not null references people (id),
  words text not null default '', at bigint not null, primary key (community_id, person_id)) {clustered};
create table community_invitations (community_id bigint not null references communities (id), person_id bigint not null references people (id),
  by_id bigint not null references people (id), words text not null default '', at bigint not null, expires_at bigint not null, ignored_at bigint,
  primary key (community_id, person_id)) {clustered};
create index community_invitations_person on community_invitations (person_id, at);

-- Short addresses of before lead on.
create table community_addresses (slug text primary key, community_id bigint not null references communities (id));

alter table items add column community_id bigint references communities (id);
create index items_community on items (community_id, active_at desc, id desc) where community_id is not null and parent_id is null and state = 'live';

create index items_community_newest on items (community_id, created_at desc, id desc) where community_id is not null and parent_id is null and state = 'live';

alter table facts add column community_id bigint;

-- A list of one kind (questions, topics) does not walk past all others.
create index items_kind on items (kind, active_at desc, id desc) where parent_id is null and state = 'live';
