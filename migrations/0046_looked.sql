-- What somebody looked into, newest first: what they have given asks so.
create index routing_looks_person on routing_looks (person_id, at);
