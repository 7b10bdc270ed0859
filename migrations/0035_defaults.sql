-- What the organisation decides about notices: what whoever has chosen nothing hears of, by category and channel, and where
-- nobody chooses otherwise. What is not here is as the table of rules says.
create table notify_defaults (category text not null, channel text not null, wanted boolean not null, locked boolean not null,
  why text not null default '',            -- told to whoever may not choose
  primary key (category, channel)) {clustered};
