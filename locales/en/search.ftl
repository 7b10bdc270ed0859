# Search: the page, its tabs, and where nothing is found.
search-title = Search
search-results-for = Results for “{ $text }”
search-again = Search again
search-everywhere = Search everywhere
search-tabs = What to show
search-all = All
search-questions = Questions
search-posts = Posts
search-people = People
search-all-people = { $n ->
    [one] Show this person
   *[other] Show all { $n } people
}
search-start = What are you looking for?
search-start-words = Search everything you may read, and everyone here: by name, place, work or tag.
search-loose = Nothing has all of these words. These come closest.
search-nothing = Nothing found
search-nothing-words = Try fewer or other words. Or ask: somebody here may well know.
search-ask = Ask a question
search-corrected = Also looked for
search-partly = Few have all of these words; others have most of them.
search-about = Very much fits, so numbers are estimates.
search-narrow = Narrow down
search-best = Best first
search-newest = Newest first
search-network = Only from my network
search-within = Only in { $name }
search-age = Time
search-age-week = Past week
search-age-month = Past month
search-age-year = Past year
search-tag = Tags
search-lang = Languages

## The palette
search-items = Questions and posts
search-pages = Pages
search-actions = Actions
search-for = Search for “{ $text }”
search-ask-it = Ask “{ $text }”
search-notices = Notice settings
search-signs = @ for people, # for tags, > for things to do
search-write = Write an update
search-theme-dark = Switch to dark colours
search-theme-light = Switch to light colours
search-theme-system = Use the colours of this device

## Tips
search-tips = Search better
search-tip-phrase = exactly these words
search-tip-not = without this word
search-tip-or = one or the other
search-tip-group = what is in parentheses counts as one
search-tip-begin = words that begin so
search-tip-open = any one letter; * stands for any number
search-tip-tag = tagged with
search-tip-author = written by
search-tip-after = from that month or day on

## For administrators
search-misses = Searched in vain
search-misses-words = What people looked for in the last 90 days and did not find. Who looked is not kept.
search-misses-none = Everything was found
search-misses-none-words = No search came up empty in the last 90 days.
search-misses-text = Words
search-misses-count = Times
search-misses-last = Last time

## When it cannot be
search-index-taken = The search index is being written by another folkmoot on this data directory. Stop it first, or let it do the work.
