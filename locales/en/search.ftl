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

## Why something stands where it does
search-why = Why is this here?
search-why-open = Open it
search-why-times = × { $n }
search-why-words = Your words
search-why-words-other = In the title or its tags, or as other forms of your words
search-why-fresh = Last activity
search-why-people = What people made of it
search-why-likes = { $n ->
    [one] liked once
   *[other] liked by { $n }
}
search-why-comments = { $n ->
    [one] 1 comment
   *[other] { $n } comments
}
search-why-accepted = accepted answer
search-why-official = Announcement
search-why-official-words = Said for the organisation
search-why-near = Near you
search-why-contact = by one of your contacts
search-why-followed = by somebody you follow
search-why-community = from a community of yours
search-why-unit = from your unit
search-why-saved = you saved it
search-why-plain = Likes and people near you were left out.
search-social = Ranked by
search-social-on = Words and people
search-social-off = Words alone
search-social-keep = Always rank like this

## Words that mean the same
search-synonyms = Words that mean the same
search-synonyms-words = Whoever looks for one of them finds what says another, at once.
search-synonyms-lines = One line for each meaning
search-synonyms-hint = Commas between the words: lorry, truck, HGV. What people put in quotation marks is taken as it is.
search-synonyms-save = Save the list
search-synonyms-add = Say it otherwise
search-synonyms-long = A line takes up to 12 words of 60 letters each.
search-synonyms-many = The list takes up to 1,000 lines.
