-- All that may be seen, newest first, and what a guest may see: of few audiences, in either order.
create index items_created on items (created_at desc, id desc) where parent_id is null and state = 'live';
create index items_audience on items (audience_id, active_at desc, id desc) where parent_id is null and state = 'live';
