-- What whoever made an invitation link says to those who open it.
alter table community_links add column words text not null default '';
