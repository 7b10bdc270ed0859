-- How people come in. Of an invitation's link only the hash is kept; one for somebody who is here already names the person.
create table invitations (id {pk}, hash text not null unique, person_id bigint references people (id), name text not null, email text, kind text not null,
  by_id bigint not null, created_at bigint not null, expires_at bigint not null, used_at bigint, used_by bigint, revoked_at bigint);
create index invitations_person on invitations (person_id) where person_id is not null;
create index invitations_email on invitations (email) where email is not null;

-- When somebody was first greeted; nobody is asked in a second time. Who is at home already needs no greeting.
alter table people add column welcomed_at bigint;
update people set welcomed_at = created_at where password is not null or exists (select 1 from sessions s where s.person_id = people.id);
create table welcome_steps (person_id bigint not null, step text not null, at bigint not null, primary key (person_id, step)) {clustered};

-- Files of people that came by the browser: looked at first, then taken as a job.
create table admin_imports (id {pk}, by_id bigint not null, name text not null, object text not null, size bigint not null, leaving boolean not null default false,
  state text not null, report text not null default '', at bigint not null, begun_at bigint, done_at bigint);

-- Person -1 is any colleague: inside, and nothing else. Nobody signs in as them; they are whose eyes one's own profile is shown through.
insert into memberships (person_id, principal_id) values (-1, 1);
