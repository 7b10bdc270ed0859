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
search-no-word = What is to be found?
search-no-word-words = Nothing is looked for with a minus or marks alone: add a word that what you seek contains.
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
search-misses = Searches that failed
search-misses-words = What people looked for in the last { $days } days, where search did not help them. Who looked is not kept, and only what at least { $least } different people asked is shown.
search-report-off = Searches are not counted here (count_searches = false): what stands below is from before.
search-misses-none = Nothing to mend
search-misses-none-words = No search that enough people asked went wrong in this time.
search-misses-text = Words
search-misses-count = Searches
search-misses-last = Last time
search-report-empty = Found nothing
search-report-unopened = Nobody opened anything
search-report-otherwise = Asked again in other words
search-report-days = { $n } days
search-report-n-empty = Without hits
search-report-n-opened = Opened
search-report-n-otherwise = Asked otherwise
search-report-place = at place { $n }
search-report-csv = Download as a table (CSV)
search-report-least = People who must have asked the same
search-report-least-hint = From 3 to 50, counted in any one month. What fewer asked is shown to nobody.
search-report-least-wrong = Choose a number from 3 to 50.
search-report-save = Save

## Answers above the hits
search-promoted = Promoted answers
search-promoted-words = What stands above the hits when somebody searches for it, for those who may see it. That something was opened is counted, and nothing else.
search-promoted-label = Recommended by the organisation
search-promoted-none = No promoted answers yet
search-promoted-none-words = Put the page, the person or the answer that everybody looks for above the hits.
search-promoted-add = Promote an answer
search-promoted-edit = Change
search-promoted-remove = Remove
search-promoted-asked = What is searched for
search-promoted-asked-hint = One line for each way to say it. The order of words does not matter, and words that mean the same count too.
search-promoted-asked-none = Say what is searched for.
search-promoted-asked-long = A line takes up to { $max } letters.
search-promoted-asked-many = Up to { $max } ways to say it.
search-promoted-things = What stands above the hits
search-promoted-things-hint = Up to three lines: the address of a post, question, community or page in this house, or @somebody. Behind it, after a space, a title of your own; a page needs one.
search-promoted-things-count = One to { $max } lines.
search-promoted-thing-wrong = “{ $line }” is no place in this house that you can see.
search-promoted-page-untitled = “{ $line }” needs a title behind the address.
search-promoted-many = There can be { $max } promoted answers. Remove some first.
search-promoted-text = A short text, if you like
search-promoted-text-hint = It is shown with the answer.
search-promoted-until = Last day
search-promoted-until-wrong = Choose a day.
search-promoted-always = No end
search-promoted-over = Over
search-promoted-opened = Opened
search-promoted-unseen = { $n ->
    [one] One of them you cannot see
   *[other] { $n } of them you cannot see
}
search-promoted-finds = What is found today
search-promoted-found = { $n ->
    [0] finds nothing
    [one] finds one thing
   *[other] finds { $n } things
}

## Searches one keeps
search-saved = Saved searches
search-saved-words = Searches you come back to. If you like, you hear of what is new, as far as you may see it. Nobody else learns of them.
search-saved-none = No saved searches yet
search-saved-none-words = Search for something and save it from beside the results.
search-saved-add = Save this search
search-saved-name = Name
search-saved-alert = Tell me of what is new
search-saved-alert-hint = Several things become one notice until you have read it.
search-saved-off = No
search-saved-now = At once
search-saved-day = Once a day at most
search-saved-remove = Delete this search
search-saved-quiet = Tell me no more of it
search-saved-back = Back to the results
search-saved-empty = There is nothing in this search that could be saved.
search-saved-many = You can save { $max } searches. Delete one first.
search-saved-alert-wrong = Choose one of the three.
search-saved-too-wide = This search is too wide to be watched. It needs a word, a tag or a name.

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
