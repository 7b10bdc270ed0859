-- Who reports to somebody is shown by name: in this order they need no sorting.
drop index people_manager;
create index people_manager on people (manager_id, sort_name, id);
