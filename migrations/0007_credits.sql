-- A credit that does not count any more is kept: whoever had one is not told anew when it counts again.
alter table questions_credits add column ended_at bigint;
