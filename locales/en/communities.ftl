# Communities: the catalogue, their pages, coming and going, what owners decide.
communities-title = Communities
communities-words = People who share a subject help each other here. Join one, or start your own.
communities-discover = Discover
communities-member = Member
communities-owner = Owner
communities-following = Following
communities-invited = Invited
communities-start = Start a community
communities-start-words = A name is enough to begin. You can change everything later, except whether guests may be members.
communities-start-below = Start a subcommunity
communities-found = Start it
communities-search = Part of a name
communities-sort = Order
communities-sort-active = Last activity
communities-sort-newest = Newest first
communities-sort-name = Name
communities-sort-members = Members
communities-tags = Subjects
communities-trashed = Deleted
communities-restore = Take it back
communities-members-count = { $n ->
    [one] 1 member
   *[other] { $n } members
}
communities-active = active
communities-part-of = Part of { $name }
communities-show-all = Show all
communities-look = Look around

## Nothing there
communities-none = No community yet
communities-none-words = Start the first one: a subject that people here ask each other about.
communities-none-guest = You see the communities you are a member of. Whoever invited you can ask you in.
communities-none-found = No community by that name
communities-none-found-words = Try a shorter part of the name, or another subject.
communities-none-owner = You own no community
communities-none-owner-words = Is there a subject you would like to gather people around?
communities-none-member = You are not a member of any community yet
communities-none-member-words = Find one whose subject is yours: members answer there, and you can too.
communities-none-following = You follow no community
communities-none-following-words = Follow one to hear of it without becoming a member.
communities-none-invited = No invitation is waiting
communities-none-invited-words = When somebody asks you into a community, it stands here.
communities-nothing = Nothing is written here yet
communities-nothing-words = The first words may be a question, or what you are working on.
communities-no-questions = No question yet
communities-no-questions-words = Ask the first one: whoever has the same question finds the answer here.
communities-no-members = Nobody here
communities-no-members-words = Try another name, or another list.

## Kinds and roles
communities-open = Open
communities-moderated = Moderated
communities-restricted = Restricted
communities-unlisted = Unlisted
communities-external = External
communities-archived = Archived
communities-role-owner = You own it
communities-role-member = You are a member
communities-role-follower = You follow it
communities-guest = Guest
communities-reads-open = Everyone inside can read and join. Members write.
communities-reads-moderated = Everyone inside can read. Owners let members in, and members write.
communities-reads-restricted = Only members read and write. Others see its name and purpose, and can ask to be let in.
communities-reads-unlisted = Only members know of it. Owners ask people in.
communities-reads-external = Members read and write, among them guests from other organisations.

## Coming and going
communities-join = Join
communities-leave = Leave
communities-mute = Mute
communities-muted-words = You have muted this community. At home and in your inbox you meet only what is said to you.
communities-follow = Follow
communities-unfollow = Unfollow
communities-ask = Ask to be let in
communities-ask-words = Why you would like to join
communities-ask-hint = The owners read this. You may leave it empty.
communities-ask-send = Send
communities-withdraw = Asked; take it back
communities-waiting = You asked to be let in. The owners have not answered yet.
communities-asked-in = { $who } asks you in.
communities-accept = Join
communities-ignore = Ignore
communities-join-to-write = You can read everything here. Join to write and answer.
communities-closed = For members
communities-closed-words = What is written here can be read by members. Ask the owners to let you in.
communities-closed-external = What is written here can be read by members, among them guests from other organisations. Ask the owners to let you in.
communities-waits-invited = { $who } asks you into { $name }
communities-waits-asks = { $who } asks to be let into { $name }

## A community's pages
communities-tab-overview = Overview
communities-tab-questions = Questions
communities-tab-members = Members
communities-tab-about = About
communities-members = Members
communities-search-here = Search here
communities-owners = Owners
communities-followers = Followers
communities-below = Subcommunities
communities-welcome = Welcome
communities-rules = Rules
communities-who-reads = Who reads this
communities-address = Short address:
communities-since = Since
communities-prompt = Write something for { $name }
communities-kind-status = Update
communities-kind-question = Question
communities-place-status = What would you like to tell the others?
communities-place-question = Say a little more, so that somebody can help
communities-who-members = { $n ->
    [one] Post to { $name } · 1 person
   *[other] Post to { $name } · { $n } people
}
communities-who-all = { $n ->
    [one] Post to { $name } · 1 member, everyone at { $org } reads
   *[other] Post to { $name } · { $n } members, everyone at { $org } reads
}
communities-archived-words = This community is archived: everything can be read, nothing written.
communities-successor-see = It goes on in
communities-member-search = Part of a name
communities-inherited = Owns the community above

## Owners
communities-requests = Ask to be let in
communities-pending = Invited, no answer yet
communities-pending-by = Asked in by { $who }
communities-approve = Let in
communities-decline = Pass over
communities-revoke = Take back
communities-make-owner = Make an owner
communities-make-member = Make a member
communities-remove = Remove
communities-bar = Remove and do not let back in
communities-barred = Not let back in
communities-barred-by = Decided by { $who }
communities-unbar = Let back in
communities-barred-you = Its owners decided not to let you back in. If you think that is wrong, talk to them.
communities-invite = Invite
communities-invite-to = Invite to { $name }
communities-invite-lede = They are told, and decide themselves. An invitation holds for 30 days.
communities-invite-people = People
communities-invite-hint = Type names; commas between them
communities-invite-words = A few words to them
communities-invite-send = Invite
communities-settings = Settings
communities-save = Save
communities-change-confirm = Yes, change it
communities-field-name = Name
communities-field-purpose = What it is for
communities-field-purpose-hint = One or two sentences. Whoever may find it reads them.
communities-field-tags = Subjects
communities-field-tags-hint = Tags, with spaces between
communities-field-kind = Who reads and who joins
communities-choose-open = Open: everyone inside reads and may join
communities-choose-moderated = Moderated: everyone inside reads, owners let members in
communities-choose-restricted = Restricted: only members read, others know of it and may ask
communities-choose-unlisted = Unlisted: only members know of it
communities-field-external = Guests from other organisations may be members
communities-field-external-hint = Only for restricted and unlisted ones. It cannot be changed later.
communities-field-slug = Short address
communities-field-slug-hint = Letters, digits and hyphens: mac-users. An address of before leads on.
communities-field-welcome = Words to whoever joins
communities-field-welcome-hint = What helps a newcomer to begin
communities-field-rules = Rules
communities-field-rules-hint = Few and friendly
communities-closing = { $items ->
    [one] Everyone at { $org } can read the 1 post here now; from then on only its { $members } members.
   *[other] Everyone at { $org } can read the { $items } posts here now; from then on only its { $members } members.
}
communities-closing-followers = { $n ->
    [0] Nobody follows it from outside.
    [one] 1 follower hears of it no more: { $names }.
   *[other] { $n } followers hear of it no more: { $names }.
}
communities-closing-files = { $n ->
    [one] 1 file with them goes out of sight too. Whoever has a copy keeps it.
   *[other] { $n } files with them go out of sight too. Whoever has a copy keeps it.
}
communities-opening = { $items ->
    [one] Members wrote 1 post here for themselves; everyone at { $org } could read it from then on, with all that is said under it, and see who is a member.
   *[other] Members wrote { $items } posts here for themselves; everyone at { $org } could read them from then on, with all that is said under them, and see who is a member.
}
communities-opening-files = { $n ->
    [one] Everyone could open 1 file with them.
   *[other] Everyone could open { $n } files with them.
}
communities-listing = Everyone at { $org } finds it in the catalogue from then on, with its name and purpose, its subjects, its owners and the number of its members.
communities-unlisting = { $n ->
    [one] Only its 1 member finds it from then on; for everyone else it is not there any more.
   *[other] Only its { $n } members find it from then on; for everyone else it is not there any more.
}
communities-ends-addresses = { $n ->
    [one] The short address { $addresses } leads nowhere any more, and may be taken for another.
   *[other] The short addresses { $addresses } lead nowhere any more, and may be taken for others.
}
communities-ends-links = { $n ->
    [one] 1 invitation link lets nobody in any more.
   *[other] { $n } invitation links let nobody in any more.
}
communities-ends-requests = { $n ->
    [one] 1 person who asked to be let in waits for nothing any more, and is not told.
   *[other] { $n } people who asked to be let in wait for nothing any more, and are not told.
}
communities-ends-requests-open = { $n ->
    [one] 1 person who asked to be let in waits no more: joining is open to everyone.
   *[other] { $n } people who asked to be let in wait no more: joining is open to everyone.
}
communities-asks-all = See all of them
communities-asks-more = { $n } more
communities-asks-anew = What it does has changed meanwhile. Read it once more.
communities-end = Closing
communities-archive = Archive
communities-archive-words = Archived, everything stays readable and nothing can be written.
communities-successor = Where it goes on
communities-successor-hint = The address of another community, if there is one
communities-reopen = Open it again
communities-trash = Delete
communities-trash-words = Deleted, nobody sees it any more, with all that is written in it and its subcommunities. An owner can take it back.
communities-trash-sure = { $name } disappears for everyone at once.

## Tabs, links, lists, moving
communities-tabs = Tabs
communities-tabs-words = What stands in this community, and in what order. Hiding keeps everything that is in it; only owners see it then.
communities-tabs-back = Back to the community
communities-tab-hidden = Hidden
communities-tab-removed = Removed
communities-tab-hidden-here = { $name } is hidden: only owners see this page.
communities-tab-up = Move { $name } up
communities-tab-down = Move { $name } down
communities-tab-hide = Hide
communities-tab-show = Show
communities-tab-rename = Rename
communities-tab-name-hint = Leave it empty for its own name.
communities-tab-remove = Remove
communities-tab-goes = { $n ->
    [0] Nothing stands in { $name }. It is taken off the page.
    [one] 1 thing in { $name } goes to the trash.
   *[other] { $n } things in { $name } go to the trash.
}
communities-tab-stays = { $n ->
    [one] 1 question asked there stays, among the questions of the community.
   *[other] { $n } questions asked there stay, among the questions of the community.
}
communities-tab-remove-sure = Yes, remove it
communities-more-settings = More
communities-picture = Picture
communities-picture-hint = The middle of it is shown as a square.
communities-picture-remove = Remove the picture
communities-leave-successor = Who owns it from then on
communities-leave-hint = A member. Needed only if nobody else owns it.
communities-links = Invitation links
communities-link-new = A new link
communities-link-words = Whoever has the link and is signed in comes in as a member. Guests do not.
communities-link-words-external = Whoever has the link and is signed in comes in as a member, guests too.
communities-link-words-hint = Whoever opens the link reads this. You may leave it empty.
communities-link-field-days = Days it holds
communities-link-field-uses = People it lets in
communities-link-make = Make a link
communities-link-made = Copy the link now: it is shown this once.
communities-links-open = Links that let in
communities-link-by = By { $who }
communities-link-used = used { $used } of { $uses } times
communities-link-until = until { $date }
communities-resend = Ask again
communities-roster-export = Take the list along
communities-roster-import = Bring a list
communities-roster-words = A CSV file with a column “handle” or “email”. You see what it would change before anything happens. Everybody comes in as a member.
communities-roster-file = File
communities-roster-hint = At most 1 MB and 2,000 people.
communities-roster-look = See what it changes
communities-roster-nobody = Nobody would come in by this list.
communities-roster-sure = { $n ->
    [one] 1 person would come in as a member, and is told.
   *[other] { $n } people would come in as members, and are told.
}
communities-roster-take = { $n ->
    [one] Take 1 person in
   *[other] Take { $n } people in
}
communities-roster-added = Come in: { $n }
communities-roster-refused = May not: { $n }
communities-roster-unknown = Nobody by that name here: { $n }
communities-roster-there = Here already: { $n }
communities-roster-left = does not work here any more
communities-roster-service = is a program, not a person
communities-roster-guest = is a guest, and this community is not made for guests
communities-roster-above = has to be a member of the community above first
communities-roster-barred = was put out and is not let back in
communities-roster-no-file = Choose a file.
communities-roster-columns = The first line has to name a column “handle” or “email”.
communities-move = Move
communities-move-words = It becomes a subcommunity of one that you own, or stands by itself. You see all it does before it happens.
communities-move-where = Where to
communities-move-below = Below { $name }
communities-move-out = By itself
communities-move-look = See what it does
communities-move-none = Nowhere to move it
communities-move-none-words = It can go below a community that you own as well, with guests in both or in neither.
communities-move-sure = Yes, move it
communities-move-to = { $name } becomes a subcommunity of { $to }.
communities-move-alone = { $name } stands by itself.
communities-move-joins = { $n ->
    [one] 1 member comes into { $to } as well: { $names }.
   *[other] { $n } members come into { $to } as well: { $names }.
}
communities-move-owners = { $n ->
    [one] { $names } comes to own it, as owner of the one above.
   *[other] { $names } come to own it, as owners of the one above.
}
communities-move-members = { $n ->
    [one] { $names } owned it through the one above, and is a member from then on.
   *[other] { $names } owned it through the one above, and are members from then on.
}
communities-move-invitations = { $n ->
    [one] 1 invitation that nobody has answered is dropped.
   *[other] { $n } invitations that nobody has answered are dropped.
}
communities-move-narrower = It becomes as narrow as the one above. { $kind }.
communities-ownerless = Communities without an owner
communities-ownerless-words = Their owners have left. Whoever has been a member the longest is asked; you can also name somebody.
communities-ownerless-none = Every community has an owner
communities-ownerless-none-words = When the last owner of one leaves, it stands here.
communities-ownerless-asked = { $who } is asked, since
communities-ownerless-who = Who owns it from now on
communities-waits-offered = { $name } has no owner any more. Would you look after it?
communities-offer-accept = I will
communities-offer-decline = Rather not
communities-who-outside = { $n ->
    [one] Post to { $name } · 1 person, seen by people of { $outside }
   *[other] Post to { $name } · { $n } people, seen by people of { $outside }
}
communities-unanswered = Waiting for an answer
communities-helpers = Who helps here
communities-helps-accepted = { $n ->
    [one] 1 answer accepted
   *[other] { $n } answers accepted
}
communities-helps-thanked = { $n ->
    [one] thanked once
   *[other] thanked { $n } times
}
communities-helped-by = Where { $name } helped in the last { $days } days.
communities-related = Near this
communities-hint-waiting = { $n ->
    [one] 1 question has waited for an answer for more than two weeks.
   *[other] { $n } questions have waited for an answer for more than two weeks.
}
communities-hint-look = Look
communities-hint-quiet = It has been quiet here for { $weeks } weeks. A question often wakes people; if the subject is over, archive it.
communities-hint-stale = { $n ->
    [one] 1 post has not been touched for a year. Is it still right?
   *[other] { $n } posts have not been touched for a year. Are they still right?
}

## What cannot be
community-name-empty = Give it a name.
community-name-taken = There is a community called { $name } already. Choose another name, or join that one.
community-slug = Use letters a to z, digits and hyphens, at most 40, not digits alone.
community-slug-taken = The address { $slug } is taken. Choose another.
community-slug-unlisted = An unlisted community has no short address: a taken one would tell of it. Leave it empty.
community-kind = Choose who reads and who joins.
community-external-narrow = A community with guests is restricted or unlisted. Choose one of these.
community-wider-than-parent = A subcommunity cannot be wider than the community above it. Choose a narrower kind.
community-external-as-parent = Guests may be members above and below, or in neither.
community-narrower-than-below = The subcommunity { $name } would be wider than this. Narrow it first.
community-last-owner = { $name } needs an owner. Make somebody else an owner first.
community-bar-self = You cannot put yourself out. You can leave.
community-barred-person = { $name } was put out and is not let back in. An owner can change that on the page of members.
community-inherited = They own the community above, and so this one too. Change it there.
community-parent-first = One has to be a member of { $name } first.
community-person-left = { $name } does not work here any more.
community-guest-internal = { $name } is a guest. Guests can only be asked into communities made for guests.
community-guest-above = Whoever is in { $name } is in { $above } too. Ask an owner of { $above } to invite them, or to make you an owner there.
community-guest-owner = A guest cannot own a community.
community-role = Choose owner or member.
community-invite-nobody = Name at least one person.
community-invite-many = Invite at most 100 people at a time.
community-confirm = Nothing has happened yet. Read what this does; to do it, send the value of “confirm” as “confirmed”.
community-confirm-anew = What this does is no longer what you were shown. Read it once more; to do it, send the value of “confirm” as “confirmed”.
community-successor-itself = A community cannot go on in itself. Name another.
community-successor-unknown = No such community. Give its address, like /c/mac-users, or leave it empty.
community-parent-archived = The community above it is archived. Open that one first.
community-parent-trashed = The community above it is deleted. Take that one back first.
community-tab-stays = This tab stays.
community-tab-act = Say what to do: up, down, show, hide, rename or remove.
community-link-days = A link holds between 1 and { $max } days.
community-link-uses = A link lets in between 1 and { $max } people.
community-link-number = Give a number.
community-resend-soon = They were asked within the last day. Give them a little time.
community-successor-member = Name a member of this community.
community-successor-one = Name one person.
community-offer-over = Somebody owns it already.
community-move-there = It stands there already.
community-move-has-below = { $name } has subcommunities of its own. There is one level only: move those out first.
community-move-unknown = No such community among those you know of.
