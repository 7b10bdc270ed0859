-- Of a community of tens of thousands: its few owners without a walk over its members, its newest questions without one over all else.
drop index community_people_role;
create index community_people_role on community_people (community_id, role, since, person_id, inherited);
create index items_community_kind on items (community_id, kind, created_at desc, id desc) where community_id is not null and parent_id is null and state = 'live';

-- The last answers of somebody who writes much else.
create index items_answers on items (author_id, created_at desc, id desc) where kind = 'answer' and state = 'live';
