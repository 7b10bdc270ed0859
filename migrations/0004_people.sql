-- People in the order of their names, and by what the directory filters: pages of it and its choices come from here.
create index people_sort on people (sort_name, id);
create index people_unit on people (unit);
create index people_place on people (place);
create index people_country on people (country);
