# People: the directory, profiles, tags on people.

## Directory
profiles-directory = People
profiles-directory-words = Everyone here, with what they do and where. Search for a name, a role, a place, a tag or a number.
profiles-search = Search people
profiles-search-hint = Name, role, place, tag, phone or mail
profiles-unit = Unit
profiles-unit-any = Any unit
profiles-place = Place
profiles-place-any = Any place
profiles-country = Country
profiles-country-any = Any country
profiles-clear = Show everyone
profiles-lang = Language
profiles-lang-any = Any language
profiles-only-network = Only my network
profiles-sort = Sort by
profiles-sort-best = Best match
profiles-sort-name = By name
profiles-sort-joined = New here first
profiles-tag = Tag
profiles-tag-any = Any tag
profiles-found = { $n ->
    [0] Nobody found
    [one] One person
   *[other] { $n } people
}
profiles-none-found = Nobody fits
profiles-none-found-words = Try fewer words, or only the beginning of a name.
profiles-nobody = Nobody to see yet
profiles-nobody-words = Once you belong to a group, the people in it appear here.
profiles-alone = You are the first
profiles-alone-words = Invite somebody, and they appear here as soon as they come in.
profiles-alone-do = Invite people

## Profile
profiles-kind-contractor = Contractor
profiles-kind-guest = Guest
profiles-kind-alumni = Former colleague
profiles-kind-service = Service account
profiles-admin = Administrator
profiles-local-time = { $time } there now
profiles-local-time-at-work = { $time } there now, works { $from } to { $to }
profiles-local-time-off = { $time } there now, back at { $from }
profiles-hours = Works { $from } to { $to }
profiles-said = Say it: { $how }
profiles-invites = { $name } writes:
profiles-vcard = Download vCard
profiles-back = Back to the profile
profiles-inactive = { $name } does not work here any more. What they wrote stays.
profiles-edit = Edit profile
profiles-about-title = About { $name }
profiles-about-none = Say in two sentences what you do and what people may ask you.
profiles-about-write = Write it now
profiles-hint = To be found more easily, you could add
profiles-hint-photo = a photo
profiles-hint-tags = what you know about
profiles-hint-languages = your languages
profiles-hint-timezone = your time zone

## Whom they work with
profiles-reports-to = Reports to
profiles-peers = With the same manager
profiles-team = Team
profiles-team-all = Show all
profiles-team-of = Team of { $name }
profiles-team-none = No manager and no team are known
profiles-team-none-words = They come from the personnel data of your organisation.
profiles-team-none-unit = See who works in { $unit }
profiles-team-none-do = Bring in personnel data
profiles-reports = { $n ->
    [one] One person reports to { $name }
   *[other] { $n } people report to { $name }
}
profiles-and-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}

## Whom they know, where they take part, what they wrote
profiles-communities = Communities
profiles-communities-of = Communities of { $name }
profiles-communities-owner = Owner
profiles-communities-none = In no community that you can read
profiles-communities-none-words = Communities are where people with one interest meet.
profiles-communities-find = Find communities
profiles-contacts = Contacts
profiles-contacts-of = Contacts of { $name }
profiles-contacts-none = No contacts to show
profiles-contacts-none-words = People become contacts when one invites and the other accepts.
profiles-answers = Recent answers
profiles-all = Everything by { $name }
profiles-all-own = Everything by you
profiles-all-empty = { $name } wrote nothing that you can see.

## In common
profiles-common-with = You and { $name }
profiles-common-contacts = { $n ->
    [one] One contact of yours knows them too
   *[other] { $n } contacts of yours know them too
}
profiles-common-manager = the same manager
profiles-common-things = In common
profiles-common-groups = Groups
profiles-common-none = Nothing yet that we know of.
profiles-common-none-words = Say what you know about: others with the same tags meet you here.
profiles-common-none-do = Add my tags
profiles-common-own = That is you
profiles-common-own-words = Open somebody else’s profile to see what you share.
profiles-languages-of = Languages
profiles-path-ask = Who connects us?
profiles-path = Who connects you
profiles-path-you = You
profiles-path-contact = You and { $name } are contacts.
profiles-path-words = { $n ->
    [one] One person stands between you and { $name }.
   *[other] { $n } people stand between you and { $name }.
}
profiles-path-none = We found nobody who connects you and { $name } within four steps. An invitation would.

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
profiles-tags-own = In their own words
profiles-tags-yours = In your own words
profiles-tags-given = Colleagues say
profiles-tags-who = Who gave which?
profiles-tags-self = In their own words
profiles-tags-page = Tags of { $name }
profiles-tags-page-words = Everybody who gave one is named. You can take off what you gave.
profiles-tags-page-own = Everybody who gave one is named. You can take off any of them; nobody is told.
profiles-tags-take-off = Take off
profiles-tags-none = No tags yet
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
profiles-tag-all = Show all
profiles-tag-related = Often together with
profiles-tag-follow = Follow this tag
profiles-tagged = People tagged #{ $tag }
profiles-tagged-all = Everybody
profiles-tagged-network = My network
profiles-tagged-mine = Tagged by me
profiles-tagged-posts = Posts with this tag
profiles-tagged-none = Nobody here
profiles-tagged-none-words = Give the tag to somebody who knows about it: open their profile and choose “Tag”.
profiles-taggers = Given most by

## Edit
profiles-edit-title = Edit your profile
profiles-edit-words = Name, title, unit and place come from your organisation. The rest is yours.
profiles-about = About you
profiles-about-hint = What you do, what you have done, what people may ask you. Markdown works.
profiles-languages = Languages you speak
profiles-languages-hint = For example: English, Svenska, de
profiles-timezone = Your time zone
profiles-timezone-hint = Others see what time it is where you are.
profiles-timezone-none = Not said
profiles-timezone-wrong = Choose a time zone from the list.
profiles-phone = Telephone
profiles-phone-wrong = A telephone number has digits, spaces and + - ( ) only, 40 characters at most.
profiles-photo = Photo
profiles-photo-hint = PNG, JPEG, WebP or GIF, up to 15 MB. It is cut to a square; where it was taken is removed.
profiles-crop-frame = Part of the photo that is shown
profiles-crop-zoom = Closer
profiles-crop-how = Drag the photo, or move it with the arrow keys.
profiles-pronunciation = How to say your name
profiles-pronunciation-hint = For example: ØST-er-gore
profiles-hours-title = Your working hours
profiles-hours-from = From
profiles-hours-to = To
profiles-hours-wrong = Write a time such as 9:00.
profiles-hours-half = Say when you begin and when you end, or leave both empty.
profiles-links = Elsewhere on the web
profiles-links-hint = One address on a line, such as github.com/ann. Nobody looks at what you do there.
profiles-links-wrong = “{ $line }” is no address of a web page. Write it as your browser shows it.
profiles-links-many = At most { $n } addresses, please.
profiles-photo-remove = Remove my photo
profiles-save = Save
profiles-cancel = Cancel

## Through other eyes
profiles-as = What others see
profiles-as-words = Your profile with the rights of somebody else. Nothing here can be pressed.
profiles-as-colleague = A colleague
profiles-as-guest = A guest
profiles-as-nobody = Somebody not signed in
profiles-as-named = Somebody you name
profiles-as-look = Look
profiles-as-name = As { $name } sees it. Whom you two know in common is left out: that is theirs.
profiles-as-unknown = Nobody here has this name. Pick somebody from the list.
profiles-as-nothing = There is nothing to see
profiles-as-guest-words = Guests know of you only where you share a group. For all others this page is not there.
profiles-as-nobody-words = Who is not signed in finds the sign-in form in the place of every page.
profiles-as-back = Who sees what
profiles-as-end = Back to my profile
