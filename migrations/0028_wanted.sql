-- Open questions that wait for help, by their day and by how many have them too.
create index questions_state_due on questions_state (due_on, item_id) where due_on is not null and answered_at is null;
create index questions_state_too on questions_state (too_count desc, item_id) where too_count > 0 and answered_at is null;
