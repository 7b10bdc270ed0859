-- The ground floor: people, audiences, items, facts. Tokens in braces are spelled per database by kit::migrate.

create table meta (name text primary key, value text not null);

-- Who and what can be named in an audience: everyone inside (the first row), each person, each group.
create table principals (id {pk}, kind text not null, name text not null default '');

create table people (
  id {pk},
  handle text not null unique,
  external_id text unique,                 -- the organisation's own stable id; mail and directory ids may change
  principal_id bigint not null unique references principals (id),
  name text not null,
  sort_name text not null,
  name_fold text not null,
  email text unique,
  title text not null default '',
  unit text not null default '',
  place text not null default '',
  country text not null default '',
  timezone text not null default '',
  languages text not null default '',      -- ISO codes, space between
  phone text not null default '',
  about text not null default '',
  about_html text not null default '',
  kind text not null default 'employee',   -- employee contractor guest alumni service
  state text not null default 'active',    -- active inactive suspended
  admin boolean not null default false,
  manager_id bigint references people (id),
  photo text,                              -- hash of the object
  portrait text,                           -- words for a drawn portrait
  lang text not null default '',
  password text,
  epoch bigint not null default 0,         -- raised to end every session and token at once
  joined_at bigint not null,
  created_at bigint not null,
  updated_at bigint not null
);
create index people_name_fold on people (name_fold);
create index people_manager on people (manager_id);

-- Which principals a person has. A change of membership or of user type is a row here, never a copy.
create table memberships (person_id bigint not null, principal_id bigint not null, primary key (person_id, principal_id)) {clustered};
create index memberships_principal on memberships (principal_id, person_id);

-- An audience is a set of principals, stored once however many items point to it (key = sorted ids).
create table audiences (id {pk}, key text not null unique);
create table audience_entries (audience_id bigint not null, principal_id bigint not null, primary key (audience_id, principal_id)) {clustered};
create index audience_entries_principal on audience_entries (principal_id, audience_id);

create table items (
  id {pk},
  kind text not null,
  root_id bigint,                          -- itself for roots
  parent_id bigint references items (id),  -- null for roots
  author_id bigint not null references people (id),
  board_id bigint references people (id),  -- whose board a root stands on
  audience_id bigint references audiences (id),   -- roots only; replies read their root's
  origin_id bigint references items (id),  -- a root made from another shares its audience, also when that changes
  title text not null default '',
  body text not null default '',
  body_html text not null default '',
  excerpt text not null default '',
  lang text,
  state text not null default 'live',      -- live, trashed
  revision bigint not null default 1,
  created_at bigint not null,
  edited_at bigint,
  active_at bigint not null,               -- content Darwinism: create, edit of body, comment, reply
  comment_count bigint not null default 0,
  like_count bigint not null default 0,
  outside_likes bigint not null default 0, -- votes of an imported site whose voters are not named
  trashed_at bigint,
  trashed_by bigint,
  trash_id bigint                          -- the item whose removal took this one along
);
create index items_active on items (active_at desc, id desc) where parent_id is null and state = 'live';
create index items_board on items (board_id, active_at desc, id desc) where parent_id is null and state = 'live';
create index items_author on items (author_id, active_at desc, id desc);
create index items_root on items (root_id, created_at, id);
create index items_origin on items (origin_id) where origin_id is not null;
create index items_trash on items (trash_id) where trash_id is not null;

create table revisions (item_id bigint not null references items (id), number bigint not null, title text not null, body text not null,
  by_id bigint not null, at bigint not null, primary key (item_id, number));
create table item_tags (item_id bigint not null references items (id), tag text not null, primary key (item_id, tag)) {clustered};
create index item_tags_tag on item_tags (tag, item_id);
create table people_tags (person_id bigint not null, tag text not null, by_id bigint not null, at bigint not null, primary key (person_id, tag, by_id)) {clustered};
create index people_tags_tag on people_tags (tag, person_id);
create table likes (item_id bigint not null references items (id), person_id bigint not null, at bigint not null, primary key (item_id, person_id)) {clustered};
create table mentions (item_id bigint not null references items (id), person_id bigint not null, primary key (item_id, person_id)) {clustered};
create index mentions_person on mentions (person_id, item_id);

-- Three different relations: following a person, following an item, being contacts.
create table person_follows (follower_id bigint not null, person_id bigint not null, at bigint not null, primary key (follower_id, person_id)) {clustered};
create index person_follows_person on person_follows (person_id, follower_id);
create table item_follows (item_id bigint not null, person_id bigint not null, at bigint not null, primary key (item_id, person_id)) {clustered};
create index item_follows_person on item_follows (person_id, item_id);
create table contacts (person_id bigint not null, contact_id bigint not null, since bigint not null, primary key (person_id, contact_id)) {clustered};
create table contact_invitations (from_id bigint not null, to_id bigint not null, message text not null default '', at bigint not null,
  ignored_at bigint, primary key (from_id, to_id)) {clustered};
create index contact_invitations_to on contact_invitations (to_id, at);

create table attachments (
  id {pk}, item_id bigint references items (id), person_id bigint not null, secret text not null unique,
  hash text not null, thumb text, name text not null, mime text not null, size bigint not null, width bigint, height bigint, at bigint not null);
create index attachments_item on attachments (item_id);

create table drafts (person_id bigint not null, place text not null, fields text not null, saved_at bigint not null, primary key (person_id, place));

-- The outbox: what happened, written beside the change. Listeners read it in order, a cursor each. Where transactions
-- overlap (PostgreSQL), an id is the transaction's number, then a number within it.
create table facts (id {pk}, at bigint not null, actor_id bigint not null, verb text not null, item_id bigint, root_id bigint, person_id bigint,
  quiet boolean not null default false, words text not null default '');
create table listeners (name text primary key, cursor bigint not null);

create table jobs (id {pk}, kind text not null, key text not null, data text not null, run_at bigint not null, leased_until bigint, tries bigint not null,
  state text not null, error text, unique (kind, key));
create index jobs_due on jobs (state, run_at, id);

create table sessions (hash text primary key, person_id bigint not null references people (id), epoch bigint not null, created_at bigint not null,
  seen_at bigint not null, expires_at bigint not null, agent text not null default '');
create index sessions_person on sessions (person_id);
create table tokens (id {pk}, hash text not null unique, person_id bigint not null references people (id), epoch bigint not null, name text not null,
  scope text not null, created_at bigint not null, expires_at bigint, used_at bigint);
create table login_links (hash text primary key, person_id bigint references people (id), purpose text not null, created_at bigint not null,
  expires_at bigint not null, used_at bigint);
create table settings (name text primary key, value text not null, at bigint not null);

-- Where an imported item or person comes from: the same source id is the same row here for ever.
create table sources (source text not null, kind text not null, external_id text not null, local_id bigint not null, url text not null default '',
  author text not null default '', licence text not null default '', primary key (source, kind, external_id));
create index sources_local on sources (kind, local_id);

create table link_cards (url text primary key, title text not null default '', description text not null default '', site text not null default '',
  state text not null, at bigint not null);
create table item_links (item_id bigint not null references items (id), url text not null, position bigint not null, primary key (item_id, position));

insert into principals (kind, name) values ('everyone', 'Everyone inside');
insert into audiences (key) values ('1');
insert into audience_entries (audience_id, principal_id) values (1, 1);
