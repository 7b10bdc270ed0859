# People: the directory, profiles, tags on people.

## Directory
profiles-directory = People
profiles-directory-words = Everyone here, with what they do and where. Search for a name, a role, a place or a tag.
profiles-search = Search people
profiles-search-hint = Name, role, place or tag
profiles-unit = Unit
profiles-unit-any = Any unit
profiles-place = Place
profiles-place-any = Any place
profiles-country = Country
profiles-country-any = Any country
profiles-clear = Show everyone
profiles-found = { $n ->
    [0] Nobody found
    [one] One person
   *[other] { $n } people
}
profiles-none-found = Nobody fits
profiles-none-found-words = Try fewer words, or only the beginning of a name.
profiles-nobody = Nobody to see yet
profiles-nobody-words = Once you belong to a group, the people in it appear here.

## Profile
profiles-kind-contractor = Contractor
profiles-kind-guest = Guest
profiles-kind-alumni = Former colleague
profiles-kind-service = Service account
profiles-admin = Administrator
profiles-local-time = { $time } there now
profiles-inactive = { $name } does not work here any more. What they wrote stays.
profiles-edit = Edit profile
profiles-about-title = About { $name }
profiles-about-none = Say in two sentences what you do and what people may ask you.
profiles-about-write = Write it now
profiles-common = Contacts you share
profiles-reports-to = Reports to
profiles-reports = { $n ->
    [one] One person reports to { $name }
   *[other] { $n } people report to { $name }
}
profiles-and-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}

## Board
profiles-board-own = Your board
profiles-board = Board of { $name }
profiles-board-empty = Nothing here yet
profiles-board-empty-words = Be the first: ask { $name } something, or leave a few words.
profiles-board-empty-left = { $name } wrote nothing that you can see.
profiles-board-empty-own = Your board is empty
profiles-board-empty-own-words = Write what you are working on, or ask what you would like to know. People who follow you see it.
profiles-board-write = Write something
profiles-prompt-own = What are you working on, { $name }?
profiles-prompt-other = Ask { $name }, or leave a message
profiles-kind-status = Update
profiles-kind-message = Message
profiles-kind-question = Question
profiles-post-own = Post to your board
profiles-ask-own = Ask on your board
profiles-post-other = Post on { $name }’s board
profiles-ask-other = Ask on { $name }’s board
profiles-status-placeholder = What are you working on?
profiles-message-placeholder = Write to { $name }
profiles-question-placeholder = What have you tried, and what would help?
profiles-who-everyone = everyone at { $org }
profiles-only-named = Only people I name
profiles-who-named = only people you name
profiles-only-two = Only { $name } and whom I name
profiles-who-two = only { $name } and whom you name

## Tags
profiles-tags = Tags
profiles-tags-add = Tag { $name }
profiles-tags-add-own = Add tags
profiles-tags-hint = What do they know about? A few single words; your name stands with them.
profiles-tags-hint-own = What do you know about? A few single words, so that people find you.
profiles-tags-off = Take off again:
profiles-tags-give = Add tags
profiles-tags-empty = Write at least one word made of letters or numbers.
profiles-tags-left = Somebody who does not work here any more cannot be tagged.
profiles-tag-given = { $more ->
    [0] Given by { $names }
   *[other] Given by { $names } and { $more } more
}
profiles-tag-words = Posts about { $tag }, the liveliest first.
profiles-tag-empty = No posts with this tag
profiles-tag-empty-words = Somebody has to begin: ask a question and give it this tag.
profiles-tag-ask = Ask a question
profiles-tag-people = People with this tag
profiles-tag-related = Often together with

## Edit
profiles-edit-title = Edit your profile
profiles-edit-words = Name, title, unit and place come from your organisation. The rest is yours.
profiles-about = About you
profiles-about-hint = What you do, what you have done, what people may ask you. Markdown works.
profiles-languages = Languages you speak
profiles-languages-hint = For example: English, Svenska, de
profiles-language-unknown = We do not know the language “{ $word }”. Use its own name, or a code such as en or sv.
profiles-timezone = Your time zone
profiles-timezone-hint = Others see what time it is where you are.
profiles-timezone-none = Not said
profiles-timezone-wrong = Choose a time zone from the list.
profiles-phone = Telephone
profiles-phone-wrong = A telephone number has digits, spaces and + - ( ) only, 40 characters at most.
profiles-photo = Photo
profiles-photo-hint = PNG, JPEG, WebP or GIF, up to 15 MB. The middle is cut to a square; where it was taken is removed.
profiles-photo-large = This photo is too large. Choose one of at most { $mb } MB.
profiles-photo-remove = Remove my photo
profiles-save = Save
profiles-cancel = Cancel
