# The frame every page shares: navigation, parts, forms, errors.

## Navigation
skip = Skip to the content
nav-label = Main
nav-home = Home
nav-inbox = Inbox
nav-questions = Questions
nav-people = People
in-community = in
place-members = Members write here. To join:
place-archived = This community is archived, nothing more is written here:
nav-communities = Communities
nav-network = My network
nav-new = New
nav-me = Me
nav-misses = Searches that failed
menu = Menu
close = Close
search = Search
search-placeholder = Search
unread = unread
still-until = The bell is paused until { $when }.
side-label = More about this page
stream-label = Posts
demo = Demo
demo-line = A demo organisation: try anything, none of it is real.
sign-in = Sign in
sign-out = Sign out
my-profile = My profile
settings = Settings
trash = Trash
deleted = Deleted. It waits in the trash.
undo = Undo
theme = Colours
theme-light = Light
theme-dark = Dark
theme-system = Same as this device
theme-contrast = High contrast
drafts = Drafts
cancel = Cancel
shortcuts = Keyboard shortcuts

## Languages
own-name = English
language = Language
date = { $day } { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
list-and = { $first } and { $last }

## Keys
keys-words = Letters work wherever you are not writing.
keys-anywhere = Anywhere
keys-go = Go to
keys-list = In a list
keys-write = While writing
key-palette = Find anything: people, posts, pages
key-search = Search
key-compose = Write something
key-help = Show this list
key-close = Close what is open
key-home = Home
key-inbox = Inbox
key-questions = Questions
key-people = People
key-network = My network
key-drafts = Drafts
key-next = Next
key-previous = Previous
key-open = Open
key-reply = Answer or comment
key-like = Like
key-edit = Edit
key-send = Send
key-mention = Mention a person
key-tag = Add a tag
key-emoji = Emoji, for example :smile
keys-switch = Use single letters as shortcuts

## Parts
like = Like
liked = Liked
likes-count = { $n ->
    [one] like
   *[other] likes
}
more = More actions
edited = edited
read-more = Read on
on-board-of = on the board of
path-label = How it got here
who-sees = Who can see this
attachments = Files
load-more = Load more

## Writing
post = Post
composer-kind = What are you writing?
composer-title = Your question in one line
composer-title-hint = For example: who has moved a team to a new shift plan?
composer-tags = Tags
composer-tags-hint = shift-plan, hiring
composer-tags-words = Words with spaces or commas between. Join what belongs together with a hyphen: night-shift.
composer-outside = People of { $outside } read this too.
composer-audience = Who can see this
composer-everyone = everyone at { $org }
composer-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
composer-files = Add files
composer-people = People who may see it
composer-people-hint = Type names; you are always among them
similar = Similar questions
md-formatting = Formatting
md-markdown = Markdown
md-face = Write Markdown instead of formatted text
md-address = Address of the link
md-heading = Heading
md-bold = Bold
md-italic = Italic
md-link = Link
md-quote = Quote
md-code = Code
md-list = List
md-numbers = Numbered list
emoji = Emoji
emoji-search = Search emoji, in English
emoji-groups = Groups of emoji
emoji-recent = Used lately
emoji-none = No emoji has such a name.
emoji-smileys = Smileys
emoji-people = People
emoji-nature = Animals and nature
emoji-food = Food and drink
emoji-travel = Travel and places
emoji-activities = Activities
emoji-objects = Things
emoji-symbols = Symbols
emoji-flags = Flags
field-title = Title
field-body = Text
field-tags = Tags
field-name = Name
field-who = E-mail address or handle
field-to = To
field-people = People
field-email = E-mail address
field-phone = Telephone
field-about = About
field-links = Addresses
field-languages = Languages
field-timezone = Time zone
field-organisation = Organisation
field-note = A few words
field-password = Password
field-token = Token

## Said by the page itself
js-new-items = { "{n}" } new
js-gone = This is no longer here.
js-offline = We could not reach the server. Your text is safe here: try again in a moment.
js-failed = That did not work. Your text is still here: please try again.
js-online = You are online again. Your text is here: send it now.
js-kept = You are offline. This is how the page stood on { "{when}" }.
js-reload = Load it anew
offline-title = You are offline
offline-words = The server cannot be reached just now.
offline-again = Try again
offline-kept = Read lately on this device
offline-drafts = What you write stays in this browser until you can send it.
js-draft-saved = Draft saved
js-draft-restored = Draft restored
js-discard = Discard
js-too-long = This has { "{n}" } characters, and { "{max}" } fit here. Shorten it, split it, or attach it as a file.
js-only-markdown = This text has parts that only Markdown can show, such as a table.
js-suggestions = Suggestions
js-found = { "{n}" } found
# Always more than one.
js-people = { "{n}" } people
js-none = Nothing found. Enter searches everything.
js-leave-out = Leave out { "{name}" }
js-file-empty = “{ "{name}" }” is empty. Choose another file.
js-file-large = “{ "{name}" }” is larger than { "{mb}" } MB. Make it smaller or share a link to it.
js-files-many = Attach at most { "{max}" } files to one post.
js-sending = Sending your files
js-add-tag = Add a tag:
js-text-file = text.txt
js-pasted = This text is too long for the field. It is attached as a file: { "{name}" }

## When something goes wrong
error-missing = There is nothing here for you
error-missing-words = The page may have been moved or deleted, or it may not be shared with you. Searching may find what you were after.
error-denied = That is not yours to change
error-denied-words = You can read this, but someone else decides about it. If you think you should be able to, ask the person who wrote it.
error-read-token = This token only reads
error-read-token-words = Nothing was changed. Make a token that may write under Settings, Access tokens, and use that one.
error-token = Not with a token
error-token-words = Passwords, devices and tokens are changed by people only. Sign in in a browser and do it under Settings.
error-elsewhere = This was sent from another site
error-elsewhere-words = A page of another site tried to do something in your name, so nothing was changed. If it was you, open the page here and send it again.
error-invalid = Please look at this once more
error-invalid-words = Something in what was sent could not be read. Check the address or the form and try again.
error-conflict = Somebody was faster
error-sign-in = Please sign in
error-sign-in-words = You are not signed in, or your session has ended.
error-slow = A moment, please
error-slow-words = { $s ->
    [one] That was a lot in a short time. You can try again in one second.
   *[other] That was a lot in a short time. You can try again in { $s } seconds.
}
error-slow-minutes = You have done this often in a short time. You can go on in { $n } minutes. What you wrote is still in the form.
error-too-large = That is too large
error-too-large-words = What you sent is larger than we can take. Make it smaller or split it, and try again.
error-fault = Something broke on our side
error-fault-words = It is not your fault, and it has been written down. Try again in a moment; if it stays, tell your administrator this number: { $ref }.
error-go-home = Go home
error-go-search = Search instead
recovery-kept = Nothing you wrote is lost. It is all here: change what is needed and send it again.
recovery-again = Send again
recovery-sign-in = Sign in in a new tab, then come back and send again

## An administrator reads a closed community
glass = A closed community read by an administrator
glass-line = As an administrator you read
glass-until = for { $n } more minutes
glass-end = End now

feed = Feed
feeds = Feeds

## Links that are shown once
links-title = { $n ->
    [one] The link for { $name }
   *[other] { $n } links
}
links-once = Copy or download them now. They are shown only this once, and nobody can look them up later.
links-words = Each link is for the person it stands with, and works once. Send it to them by mail or hand it over.
links-csv = Download as a table (CSV)
links-back = I have them
links-column = Link
links-until = Good until
links-name = Name
links-mail = E-mail address
