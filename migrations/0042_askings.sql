-- What was marked elsewhere as asked before is found by what it points to: its words are words of the older question too.
create index sources_links on sources (url) where kind = 'link';
